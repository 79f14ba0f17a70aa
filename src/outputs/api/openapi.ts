import { z } from 'zod';
import type { PublishInput } from '../file.ts';
import { API_VERSION, dossiers, graaf, inhoud, organisaties, stuk, stukken } from './schemas.ts';

/** Every kind of answer: its path, what it is, and its schema. `{…}` stands for what differs. */
export const ANSWERS = [
  ['/api/v1/index.json', 'Wat er is', inhoud],
  ['/api/v1/documenten/{pagina}.json', 'Alle stukken, het nieuwste eerst, 500 een pagina', stukken],
  ['/{soort}/{id}.json', 'Eén stuk, met tekst en verbanden', stuk],
  ['/api/v1/organisaties.json', 'Alle organisaties, met hun stukken', organisaties],
  ['/api/v1/dossiers.json', 'Alle dossiers, met hun haltes', dossiers],
  ['/api/v1/graaf.json', 'Wat naar wat verwijst', graaf],
] as const;

const PARAMETERS: Readonly<Record<string, { type: string; minimum?: number }>> = {
  pagina: { type: 'integer', minimum: 1 },
  soort: { type: 'string' },
  id: { type: 'string' },
};

/** Answers that are no JSON: their path, their type, what they are. */
const LINES = [
  ['/api/v1/stukken.ndjson', 'application/x-ndjson', 'Elk stuk op een regel, zoals Stuk'],
  ['/api/v1/stukken.csv', 'text/csv', 'Elk stuk zonder tekst, als tabel'],
  ['/api/v1/verwijzingen.csv', 'text/csv', 'Wat naar wat verwijst, als tabel'],
  ['/api/v1/rollen.csv', 'text/csv', 'Welke organisatie wat deed, als tabel'],
  ['/api/v1/opensearch/bulk.ndjson', 'application/x-ndjson', 'Voor _bulk van OpenSearch'],
  ['/api/v1/opensearch/index.json', 'application/json', 'Instellingen en velden voor OpenSearch'],
] as const;

/**
 * @param input the site
 * @returns the description of the interface, OpenAPI 3.1; its schemas are made of those that the types
 *   of the writers are made of
 */
export function openApi({ site, address }: Pick<PublishInput, 'site' | 'address'>): object {
  const made = z.toJSONSchema(registry(), {
    uri: (id) => `#/components/schemas/${id}`,
    // A field more is no breaking change, so programs must not be told that there will be none.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
    },
  });
  const schemas = Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $schema, $id, id, ...schema }]) => [name, schema]),
  );
  const paths = Object.fromEntries([
    ...ANSWERS.map(([path, summary, schema]) => {
      const id = String(schema.meta()?.id);
      return [path, operation(path, summary, 'application/json', `#/components/schemas/${id}`)];
    }),
    ...LINES.map(([path, type, summary]) => [path, operation(path, summary, type)]),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: site.name, version: API_VERSION, description: site.tagline },
    servers: [{ url: address }],
    paths,
    components: { schemas },
  };
}

function registry(): z.core.$ZodRegistry<{ id?: string | undefined }> {
  const found = z.registry<{ id?: string | undefined }>();
  const add = (schema: z.ZodType) => {
    const id = schema.meta()?.id;
    if (id && !found.has(schema)) found.add(schema, { ...schema.meta(), id });
    if (schema instanceof z.ZodObject)
      for (const value of Object.values(schema.shape)) add(value as z.ZodType);
    if (schema instanceof z.ZodArray) add(schema.element as z.ZodType);
    if (schema instanceof z.ZodOptional) add(schema.unwrap() as z.ZodType);
  };
  for (const [, , schema] of ANSWERS) add(schema);
  return found;
}

function operation(path: string, summary: string, type: string, $ref?: string): object {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: PARAMETERS[name],
  }));
  const content = { [type]: $ref === undefined ? {} : { schema: { $ref } } };
  return { get: { summary, parameters, responses: { 200: { description: summary, content } } } };
}
