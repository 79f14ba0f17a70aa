import { z } from 'zod';
import type { KindName } from './kind-names.ts';
import { KINDS } from './kinds.ts';
import { LISTS } from './list-kinds.ts';
import type { ListName } from './list-names.ts';
import { SCHEMAS } from './schemas.ts';

/** A JSON Schema, as far as we look into it. */
export interface JsonSchema {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/**
 * What editors (programs) know of the frontmatter of a kind: which fields there are, with help in Dutch,
 * and which values. Generated from the schema by which the check judges; what that finds beyond a field
 * of its own, such as a period that cannot be read, is left to the check.
 *
 * @param kind kind of the document
 * @returns a JSON Schema, draft 2020-12
 */
export function jsonSchemaOf(kind: KindName): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[kind], { io: 'input' });
  return { $schema, title: KINDS[kind].singular, ...rest } as JsonSchema;
}

/**
 * @param list one of the lists that all documents share
 * @returns a JSON Schema of one entry, draft 2020-12; of organisations without the key they stand under
 */
export function jsonSchemaOfEntry(list: ListName): JsonSchema {
  const { items, additionalProperties } = z.toJSONSchema(LISTS[list], {
    io: 'input',
  }) as JsonSchema;
  const entry = items ?? additionalProperties;
  if (typeof entry !== 'object') throw new Error(`The list ${list} has no entries of one kind.`);
  return entry;
}

/**
 * @param schema a JSON Schema
 * @param path where it stands, for the answer
 * @returns the fields at any depth that have no description
 */
export function undescribed(schema: JsonSchema, path = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}${name}`]),
    ...undescribed(field, `${path}${name}.`),
  ]);
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...own, ...inner.flatMap((part) => (part ? undescribed(part, path) : []))];
}
