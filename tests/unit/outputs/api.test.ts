import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiFiles } from '../../../src/outputs/api/files.ts';
import { openApi } from '../../../src/outputs/api/openapi.ts';
import { API_VERSION } from '../../../src/outputs/api/schemas.ts';
import { breakingChanges } from '../../helpers/api-shape.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const RELEASED = 'tests/fixtures/api/openapi-1.json';
const input = publishInput(archiveOf([stuk('nota'), stuk('motie')]));
const now = JSON.parse(JSON.stringify(openApi(input)));

describe('what programs are promised', () => {
  test('holds what the last released version held, or the version is raised', () => {
    const released = JSON.parse(readFileSync(RELEASED, 'utf8'));
    const raised = API_VERSION.split('.')[0] !== released.info.version.split('.')[0];
    const advice = `A breaking change needs a new major version and folder (src/outputs/api/schemas.ts), and ${RELEASED} beside it.`;
    expect(raised ? [] : breakingChanges(released, now), advice).toEqual([]);
  });

  test('is broken by a field that goes, changes its type or may be missing, and not by one that comes', () => {
    const changed = structuredClone(now);
    const { properties, required } = changed.components.schemas.Stuk;
    properties.nieuw = { type: 'string' };
    expect(breakingChanges(now, changed)).toEqual([]);
    delete properties.briefhoofd;
    properties.titel = { type: 'integer' };
    changed.components.schemas.Stuk.required = required.filter((name: string) => name !== 'bron');
    expect(breakingChanges(now, changed)).toEqual([
      'Stuk.bron is not always there',
      'Stuk.titel is of another type',
      'Stuk.briefhoofd is gone',
    ]);
  });

  test('says of no schema that fields may not be added', () => {
    expect(JSON.stringify(now)).not.toContain('additionalProperties');
  });
});

describe('a large archive', () => {
  const many = Array.from({ length: 1001 }, (_, i) => ({
    ...stuk('motie'),
    id: `m-${i}`,
    ref: `motie/m-${i}`,
    path: `/motie/m-${i}/`,
  }));
  const files = byPath(apiFiles(publishInput(archiveOf(many))));
  const read = (name: string) => JSON.parse(files.get(`api/v1/${name}`) ?? '');

  test('is listed on pages that lead to one another', () => {
    expect(read('documenten/1.json').vorige).toBeUndefined();
    expect(read('documenten/1.json').volgende).toBe(
      'https://stukken.example/api/v1/documenten/2.json',
    );
    expect(read('documenten/3.json').volgende).toBeUndefined();
    const pages = [1, 2, 3].map((page) => read(`documenten/${page}.json`).stukken.length);
    expect(pages).toEqual([500, 500, 1]);
  });

  test('stands whole in the files of lines, which are written in parts', () => {
    const lines = (name: string) => (files.get(`api/v1/${name}`) ?? '').trimEnd().split('\n');
    const refs = lines('stukken.ndjson').map((line) => JSON.parse(line).ref);
    expect(new Set(refs).size).toBe(1001);
    expect(lines('opensearch/bulk.ndjson')).toHaveLength(2002);
  });
});

test('the bulk file has only fields that the index knows, because it takes no others', () => {
  const files = byPath(apiFiles(input));
  const index = JSON.parse(files.get('api/v1/opensearch/index.json') ?? '');
  const [action = '', source = ''] = (files.get('api/v1/opensearch/bulk.ndjson') ?? '').split('\n');
  expect(JSON.parse(action)).toEqual({ index: { _index: 'stukken', _id: expect.any(String) } });
  const known = Object.keys(index.mappings.properties);
  expect(Object.keys(JSON.parse(source)).filter((name) => !known.includes(name))).toEqual([]);
});
