import { FILES_PATH } from '../../mdx/links.ts';
import { jsonSchemaOf, jsonSchemaOfEntry } from '../../model/json-schema.ts';
import { KIND_NAMES, type KindName } from '../../model/kind-names.ts';
import { KINDS } from '../../model/kinds.ts';
import { LIST_NAMES, type ListName } from '../../model/list-names.ts';
import { type Field, fieldsOf, LISTS_COLLECTION, NAME_PATTERN } from './fields.ts';
import { labelOf } from './labels.ts';
import {
  ENTRIES_FIELD,
  KEY_FIELD,
  KEYED_LIST_FORMAT,
  LIST_FORMAT,
  REMARK_FIELD,
} from './list-format.ts';
import { inOrder } from './order.ts';
import type { EditorSettings } from './settings.ts';
import { STUK_FORMAT, TEXT_FIELD } from './stuk-format.ts';

/** What the editor is told of the site around it. */
export interface EditorSite {
  readonly name: string;
  /** Where the site stands, without a slash at the end. */
  readonly address: string;
  /** Path under which it stands, without a slash at the end. */
  readonly base: string;
}

/**
 * The configuration of Sveltia CMS, made from the schemas by which the check judges. Every change becomes
 * a pull request, which is taken up on GitHub, where the check reports on it.
 *
 * @param settings where the content is, and how editors sign in
 * @param site the site around the editor
 * @returns the configuration, as JSON can hold it
 */
export function editorConfig(settings: EditorSettings, { name, address, base }: EditorSite) {
  const { folder } = settings;
  return {
    backend: backendOf(settings),
    publish_mode: 'editorial_workflow',
    app_title: `Redactie van ${name}`,
    site_url: address,
    logo: { src: `${base}/teken.svg` },
    slug: { encoding: 'ascii', clean_accents: true },
    media_folder: `${folder}${FILES_PATH}`.replace(/\/$/, ''),
    public_folder: FILES_PATH.replace(/\/$/, ''),
    media_libraries: {
      default: { config: { slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    collections: [
      ...KIND_NAMES.map((kind) => collectionOf(kind, folder, base)),
      { divider: true },
      {
        name: LISTS_COLLECTION,
        label: labelOf(LISTS_COLLECTION),
        description: 'Lijsten die alle stukken delen.',
        publish: false,
        files: LIST_NAMES.map((list) => listOf(list, folder)),
      },
    ],
  };
}

function backendOf({ repository, branch, signIn }: EditorSettings) {
  return {
    name: 'github',
    repo: repository,
    branch,
    auth_methods: signIn === undefined ? ['token'] : ['oauth', 'token'],
    ...(signIn === undefined ? {} : { base_url: signIn }),
    commit_messages: {
      create: 'Nieuw: {{collection}} {{slug}}',
      update: 'Gewijzigd: {{collection}} {{slug}}',
      delete: 'Verwijderd: {{collection}} {{slug}}',
      uploadMedia: 'Bestand toegevoegd: {{path}}',
      deleteMedia: 'Bestand verwijderd: {{path}}',
    },
  };
}

/**
 * Documents are never deleted or copied here: an address lives for ever, and a copy of a published paper
 * would not be a draft.
 */
function collectionOf(kind: KindName, folder: string, base: string) {
  const { folder: map, singular, plural } = KINDS[kind];
  const fields = formOf(kind);
  const identifier = fields.some(({ name }) => name === 'kenmerk') ? 'kenmerk' : 'titel';
  return {
    name: kind,
    label: plural,
    label_singular: singular,
    folder: `${folder}/${map}`,
    format: STUK_FORMAT,
    publish: false,
    delete: false,
    duplicate: false,
    identifier_field: 'titel',
    summary: identifier === 'kenmerk' ? '{{kenmerk}} · {{titel}}' : '{{titel}}',
    slug: {
      template: `{{${identifier}}}`,
      editable: ['create'],
      hint: `Het laatste deel van het adres: /${kind}/<dit>/. Het verandert nooit meer.`,
      pattern: [NAME_PATTERN, 'Gebruik kleine letters en cijfers, met een streepje ertussen.'],
    },
    sortable_fields: ['titel', ...(fields.some(({ name }) => name === 'datum') ? ['datum'] : [])],
    view_filters: [{ label: 'Nog niet op de site', field: 'concept', pattern: true }],
    // From the root of the host: it knows nothing of a path below it.
    preview_path: `${base}/${kind}/{{slug}}/`,
    media_folder: `/${folder}${FILES_PATH}{{slug}}`,
    public_folder: `${FILES_PATH}{{slug}}`,
    fields,
  };
}

/** The form of a kind. What is new is a draft until an editor says otherwise. */
function formOf(kind: KindName): Field[] {
  const fields = fieldsOf(jsonSchemaOf(kind)).map((field) =>
    field.name === 'concept' ? { ...field, default: true } : field,
  );
  const text: Field = {
    name: TEXT_FIELD,
    label: 'Tekst',
    widget: 'text',
    required: false,
    use_emoji_autocomplete: false,
    hint: 'De tekst van het stuk, met de tekens van Markdown en onze onderdelen, zoals `<Gelakt />`. Hij komt zo in het bestand te staan.',
  };
  return inOrder([...fields, text]);
}

function listOf(list: ListName, folder: string) {
  const keyed = list === 'organisaties';
  const key: Field = {
    name: KEY_FIELD,
    label: labelOf(KEY_FIELD),
    widget: 'string',
    pattern: [NAME_PATTERN, 'Gebruik kleine letters en cijfers, met een streepje ertussen.'],
    hint: 'De naam waaronder stukken deze regel noemen. Hij verandert nooit meer.',
  };
  const remark = (hint: string): Field => ({
    name: REMARK_FIELD,
    label: labelOf(REMARK_FIELD),
    widget: 'text',
    required: false,
    use_emoji_autocomplete: false,
    hint,
  });
  const fields = fieldsOf(jsonSchemaOfEntry(list));
  const [first] = fields;
  return {
    name: list,
    label: labelOf(list.replaceAll('-', ' ')),
    file: `${folder}/${list}.yaml`,
    format: keyed ? KEYED_LIST_FORMAT : LIST_FORMAT,
    fields: [
      remark('Wat er boven de lijst staat; alleen voor de redactie.'),
      {
        name: ENTRIES_FIELD,
        label: labelOf(ENTRIES_FIELD),
        widget: 'list',
        required: false,
        collapsed: true,
        summary: `{{fields.${first?.name}}}`,
        fields: [
          ...(keyed ? [key] : []),
          ...fields,
          remark('Wat er boven deze regel staat; alleen voor de redactie.'),
        ],
      } satisfies Field,
    ],
  };
}
