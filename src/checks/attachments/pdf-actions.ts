import { isStream, latin1, type PdfObjects, scanPdf } from '../../formats/pdf-objects/scan.ts';
import {
  type PdfDictionary,
  PdfExhausted,
  type PdfValue,
} from '../../formats/pdf-objects/values.ts';

/** What a PDF does besides being read. */
export interface PdfActions {
  /** What can run or fetch something, in words for the editor. */
  readonly dangers: readonly string[];
  readonly encrypted: boolean;
  /** True when there is a file within the file. */
  readonly embeds: boolean;
  /** What stands in the fields of forms, whether a page shows it or not. */
  readonly values: readonly string[];
}

/** Actions that only lead somewhere, or that only the reader of the form notices (ISO 32000-2, 12.6.4). */
const ALLOWED = new Set(['GoTo', 'URI', 'Named', 'Thread', 'ResetForm', 'Hide', 'SetOCGState']);
/** Of those, what may happen without anyone asking for it. */
const BY_ITSELF = new Set(['GoTo', 'Named']);
const FORBIDDEN = new Map(
  Object.entries({
    JavaScript: 'JavaScript',
    Launch: 'een opdracht die een programma start (Launch)',
    SubmitForm: 'een formulier dat gegevens verstuurt (SubmitForm)',
    ImportData: 'een opdracht die gegevens inleest (ImportData)',
    GoToR: 'een verwijzing naar een ander bestand (GoToR)',
    GoToE: 'een verwijzing naar een ingesloten bestand (GoToE)',
    Rendition: 'een filmpje of geluid (Rendition)',
    Sound: 'een geluid (Sound)',
    Movie: 'een filmpje (Movie)',
    RichMediaExecute: 'een onderdeel dat iets uitvoert (RichMedia)',
    GoTo3DView: 'een driedimensionaal beeld met een programma (3D)',
  }),
);
/** Marks on a page that run or play something. */
const ACTIVE_MARKS = new Map(
  Object.entries({
    RichMedia: 'een onderdeel dat iets uitvoert (RichMedia)',
    Movie: 'een filmpje (Movie)',
    Sound: 'een geluid (Sound)',
    Screen: 'een scherm voor filmpjes (Screen)',
    '3D': 'een driedimensionaal beeld met een programma (3D)',
  }),
);
/** Moving through the pages; other names are those of menus of a program. */
const NAMED = /^(?:(?:Next|Prev|First|Last)Page|Go(?:Back|Forward|ToPage)|Find|Print)$/;
const ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/i;

/**
 * Looks at every dictionary of a PDF for what it can do to who opens it. Nothing has to lead to it: a
 * reader that repairs tables, or opens an older version of the file, may come to it.
 *
 * @param bytes the file
 * @returns what it does; undefined when it is made to be read for ever, or cannot be read
 */
export function findPdfActions(bytes: Uint8Array): PdfActions | undefined {
  const dangers = new Set<string>();
  const values: string[] = [];
  let encrypted = false;
  let embeds = false;
  let objects: PdfObjects;
  try {
    objects = scanPdf(bytes);
  } catch (cause) {
    if (cause instanceof PdfExhausted) return undefined;
    throw cause;
  }
  const text = latin1(bytes);
  for (const dictionary of objects.dictionaries) {
    const { entries } = dictionary;
    for (const danger of dangersOf(dictionary, objects)) dangers.add(danger);
    if (entries.has('Encrypt')) encrypted = true;
    if (entries.has('EF')) embeds = true;
    if (entries.has('F') && isExternalStream(dictionary, objects, text))
      dangers.add('een verwijzing naar gegevens buiten het bestand');
    if (entries.has('V') && (entries.has('FT') || entries.has('T') || entries.has('Rect')))
      values.push(...stringsOf(entries.get('V'), objects));
  }
  if (encrypted) return { dangers: [], encrypted, embeds, values: [] };
  if (objects.unreadable) return undefined;
  return { dangers: [...dangers], encrypted, embeds, values };
}

function dangersOf({ entries }: PdfDictionary, objects: PdfObjects): string[] {
  const found: string[] = [];
  const names = (key: string): string[] =>
    objects.resolve(entries.get(key)).flatMap((one) => (one.type === 'name' ? [one.name] : []));
  found.push(...names('S').flatMap((name) => FORBIDDEN.get(name) ?? []));
  if (entries.has('JS')) found.push('JavaScript');
  if (entries.has('XFA')) found.push('een formulier met een programma erin (XFA)');
  if (entries.has('RichMediaContent')) found.push('een onderdeel dat iets uitvoert (RichMedia)');
  if (entries.has('Rect'))
    found.push(...names('Subtype').flatMap((name) => ACTIVE_MARKS.get(name) ?? []));
  for (const key of ['A', 'PA', 'Next', 'OpenAction'])
    for (const action of actionsOf(entries.get(key), objects))
      found.push(...unknownAction(action, objects));
  const started = [
    ...actionsOf(entries.get('OpenAction'), objects),
    ...dictionariesOf(entries.get('AA'), objects).flatMap((events) =>
      [...events.entries.values()].flatMap((event) => actionsOf(event, objects)),
    ),
  ];
  for (const action of chained(started, objects)) {
    const [name] = typesOf(action, objects);
    if (name !== undefined && !BY_ITSELF.has(name) && !FORBIDDEN.has(name))
      found.push(`een handeling die vanzelf gebeurt (${name})`);
    if (name === 'Named' && /^Print$/.test(namesOf(action, 'N', objects)[0] ?? ''))
      found.push('een handeling die vanzelf gebeurt (Print)');
  }
  if (names('S').includes('URI') && !isWebLink(entries.get('URI'), objects))
    found.push('een koppeling die iets uitvoert of een bestand opent');
  if (names('S').includes('Named') && names('N').some((name) => !NAMED.test(name)))
    found.push('een opdracht van een menu (Named)');
  return found;
}

/** What is no action by its type is none at all: attributes of structure stand under `A` as well. */
function unknownAction(action: PdfDictionary, objects: PdfObjects): string[] {
  return typesOf(action, objects)
    .filter((name) => !ALLOWED.has(name) && !FORBIDDEN.has(name))
    .map(() => 'een handeling van een onbekende soort');
}

/** Actions with those that come after them. */
function chained(first: readonly PdfDictionary[], objects: PdfObjects): Set<PdfDictionary> {
  const all = new Set<PdfDictionary>(first);
  for (const action of all)
    for (const next of actionsOf(action.entries.get('Next'), objects)) all.add(next);
  return all;
}

function actionsOf(value: PdfValue | undefined, objects: PdfObjects): PdfDictionary[] {
  return dictionariesOf(value, objects).filter((one) => typesOf(one, objects).length > 0);
}

function dictionariesOf(value: PdfValue | undefined, objects: PdfObjects): PdfDictionary[] {
  return objects.resolve(value).flatMap((one) => {
    if (one.type === 'array')
      return one.items.flatMap((item) =>
        objects.resolve(item).filter((inner) => inner.type === 'dictionary'),
      );
    return one.type === 'dictionary' ? [one] : [];
  });
}

/** An action whose type leads to nothing that we find is one of a type that we do not know. */
function typesOf(action: PdfDictionary, objects: PdfObjects): string[] {
  const names = namesOf(action, 'S', objects);
  const isLost = names.length === 0 && action.entries.get('S')?.type === 'reference';
  return isLost ? ['?'] : names;
}

const namesOf = ({ entries }: PdfDictionary, key: string, objects: PdfObjects): string[] =>
  objects.resolve(entries.get(key)).flatMap((one) => (one.type === 'name' ? [one.name] : []));

function stringsOf(value: PdfValue | undefined, objects: PdfObjects): string[] {
  return objects
    .resolve(value)
    .flatMap((one) =>
      one.type === 'array' ? one.items.flatMap((item) => objects.resolve(item)) : [one],
    )
    .flatMap((one) => (one.type === 'string' && one.text.trim() !== '' ? [one.text] : []));
}

function isWebLink(value: PdfValue | undefined, objects: PdfObjects): boolean {
  return objects.resolve(value).every(
    (one) =>
      one.type === 'string' &&
      // Readers pass over what is no letter before and within the name of the scheme.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is passed over
      ADDRESS.test(one.text.replace(/[\u0000-\u0020]+/g, '')),
  );
}

/** The data of a stream can lie outside the file; of a file that is named only its name stands there. */
function isExternalStream(dictionary: PdfDictionary, objects: PdfObjects, text: string): boolean {
  const outside = objects
    .resolve(dictionary.entries.get('F'))
    .some(({ type }) => type === 'string' || type === 'dictionary');
  return outside && dictionary.entries.has('Length') && isStream(dictionary.end, text);
}
