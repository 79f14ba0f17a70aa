import { z } from 'zod';
import type { KindName } from './kind-names.ts';
import { KINDS } from './kinds.ts';

/** A JSON Schema, as far as we look into it. */
export interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
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
  const { schema, singular } = KINDS[kind];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title: singular, ...rest } as JsonSchema;
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
