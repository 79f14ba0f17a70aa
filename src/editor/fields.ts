import { z } from 'zod';
import { slug } from '../model/fields.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import { PROSE } from '../model/write-yaml.ts';
import { labelOf } from './labels.ts';
import { ENTRIES_FIELD, KEY_FIELD } from './list-format.ts';

/** A field of a form, as the configuration of Sveltia CMS describes it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly hint?: string;
  readonly field?: Field;
  readonly fields?: readonly Field[];
  readonly types?: readonly FieldType[];
  readonly [option: string]: unknown;
}

/** One of the forms that an object may have. */
interface FieldType {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly Field[];
}

/** The collection of lists, with the organisations in it, for fields that name one of them. */
export const LISTS_COLLECTION = 'lijsten';

/** Of the name of a document and the key of an organisation; no other field of a document has it. */
export const NAME_PATTERN = z.toJSONSchema(slug).pattern ?? '';

/**
 * @param schema an object in a JSON Schema of `model/json-schema.ts`
 * @returns a field of a form for each of its properties, in their order
 * @throws Error for a form of schema that no field was chosen for
 */
export function fieldsOf(schema: JsonSchema): Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(name, property, required.has(name)),
  );
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
  const hint = hintOf(schema);
  return {
    name,
    label: labelOf(name),
    required,
    ...(hint ? { hint } : {}),
    ...inputFor(name, schema),
  };
}

/** What the help for those who write YAML says of its characters, which a form takes care of itself. */
const OF_THE_FILE = /, (?:tussen aanhalingstekens|als \d{4}-\d\d-\d\d)(?=\.$)/;

/**
 * Defaults are told and not filled in: a form fills in what a file leaves out, and the file would say more
 * after it was saved than its editors wrote.
 */
function hintOf({ description = '', default: fallback }: JsonSchema): string {
  const help = description.replace(OF_THE_FILE, '').replace(/^true /, 'Aan ');
  const told = Array.isArray(fallback) ? fallback.join(', ') : fallback;
  const silent = typeof told !== 'string' || told === '' || help.includes(told);
  return silent ? help : `${help} Vult u niets in, dan geldt: ${told}.`.trim();
}

type Input = { readonly widget: string; readonly [option: string]: unknown };

/** The part of a form by which a value is given. */
function inputFor(name: string, schema: JsonSchema): Input {
  if (schema.oneOf) return choiceInput(name, schema.oneOf);
  if (schema.anyOf) return unionInput(name, schema.anyOf);
  if (schema.const !== undefined) return { widget: 'select', options: [schema.const] };
  if (schema.enum) return { widget: 'select', options: schema.enum };
  switch (schema.type) {
    case 'boolean':
      return { widget: 'boolean', required: false };
    case 'integer':
      return { widget: 'number', value_type: 'int', min: schema.minimum };
    case 'array':
      return listInput(name, schema);
    case 'object':
      return { widget: 'object', collapsed: 'auto', fields: objectFields(schema) };
    case 'string':
      return textInput(name, schema);
    default:
      throw new Error(`The editor knows no field for ${name}: ${JSON.stringify(schema)}`);
  }
}

/** An object of one of some kinds, each with fields of its own beside the one that says which it is. */
function choiceInput(name: string, options: readonly JsonSchema[]): Input {
  const [first] = options;
  const typeKey = Object.keys(first?.properties ?? {}).find((key) =>
    options.every(({ properties }) => properties?.[key]?.const !== undefined),
  );
  if (typeKey === undefined) throw new Error(`The editor cannot tell the kinds of ${name} apart.`);
  const types = options.map((option) => {
    const { [typeKey]: kind, ...properties } = option.properties ?? {};
    return {
      name: String(kind?.const),
      label: (kind?.description ?? labelOf(String(kind?.const))).replace(/\.$/, ''),
      fields: fieldsOf({ ...option, properties }),
    };
  });
  return { widget: 'object', typeKey, types };
}

/** Texts that may also be something else: a word with a meaning, or null. */
function unionInput(name: string, options: readonly JsonSchema[]): Input {
  const texts = options.filter(({ type }) => type === 'string');
  if (texts.length < options.filter(({ type }) => type !== 'null').length)
    throw new Error(`The editor knows no field for ${name}: ${JSON.stringify(options)}`);
  return { widget: 'string', use_emoji_autocomplete: false };
}

function listInput(name: string, { items, prefixItems, minItems }: JsonSchema): Input {
  const list = { widget: 'list', collapsed: 'auto', ...(minItems ? { min: minItems } : {}) };
  const [first] = prefixItems ?? [];
  if (first)
    return { ...list, min: prefixItems?.length, max: prefixItems?.length, field: itemField(first) };
  if (items?.enum) return { widget: 'select', multiple: true, options: items.enum };
  if (items?.type === 'object') {
    const fields = fieldsOf(items);
    return { ...list, fields, summary: summaryOf(fields) };
  }
  if (items?.type === 'string') return { ...list, field: itemField(items) };
  throw new Error(`The editor knows no list for ${name}: ${JSON.stringify(items)}`);
}

/** An entry of a list of texts; what it is called stands above the list. */
const itemField = (schema: JsonSchema): Field => fieldOf('regel', schema, true);

/** A line by which an entry of a list is known while it is folded. */
function summaryOf(fields: readonly Field[]): string {
  const telling = fields.filter(({ required, fields, types }) => required && !fields && !types);
  return (telling.length > 0 ? telling : fields.slice(0, 1))
    .map(({ name }) => `{{fields.${name}}}`)
    .join(' · ');
}

function objectFields(schema: JsonSchema): Field[] {
  const { propertyNames, additionalProperties } = schema;
  if (!propertyNames?.enum || typeof additionalProperties !== 'object') return fieldsOf(schema);
  return propertyNames.enum.map((name) => fieldOf(name, additionalProperties, false));
}

function textInput(name: string, { format, pattern }: JsonSchema): Input {
  if (name === 'bestand') return { widget: 'file', choose_url: false };
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (pattern === NAME_PATTERN) return organisationInput();
  // Numbers and references hold colons, which would otherwise open a list of pictures.
  const plain = { widget: PROSE.has(name) ? 'text' : 'string', use_emoji_autocomplete: false };
  if (format === 'uri') return { ...plain, type: 'url' };
  return pattern === undefined ? plain : { ...plain, pattern: [pattern, PATTERN_WORDS] };
}

const PATTERN_WORDS = 'Dit is niet geschreven zoals het moet. Onder het veld staat een voorbeeld.';

function organisationInput(): Input {
  return {
    widget: 'relation',
    collection: LISTS_COLLECTION,
    file: 'organisaties',
    value_field: `${ENTRIES_FIELD}.*.${KEY_FIELD}`,
    display_fields: [`${ENTRIES_FIELD}.*.naam`],
    search_fields: [`${ENTRIES_FIELD}.*.naam`, `${ENTRIES_FIELD}.*.${KEY_FIELD}`],
  };
}
