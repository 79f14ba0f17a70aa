import { afterAll, describe, expect, it } from 'vitest';
import { parseReferences } from '../../../src/references/parse.ts';
import { CITATIONS, type Citation, LOOK_ALIKES } from './citations.ts';

/** A citation by itself, and in a sentence. */
const inText = (text: string): string[] => [
  text,
  ` ${text} `,
  `Ik verwijs naar ${text}, zoals gemeld.`,
];

/** Ids in a text; `?` behind an uncertain one. Those inside a range count as the range does. */
const idsIn = (text: string): string[] =>
  parseReferences(text).flatMap(({ id, certain, also = [] }) =>
    [id, ...also].map((one) => (certain ? one : `${one}?`)),
  );

interface Row {
  readonly gevonden: string;
  readonly fout: number;
}

function rowOf(citations: readonly Citation[]): Row {
  const all = citations.flatMap(([text, ids]) =>
    inText(text).map((context) => ({ wanted: ids.split(' '), got: idsIn(context) })),
  );
  const found = all.filter(({ wanted, got }) => wanted.every((id) => got.includes(id))).length;
  const wrong = all.filter(({ wanted, got }) => got.some((id) => !wanted.includes(id))).length;
  return { gevonden: `${found} van ${all.length}`, fout: wrong };
}

describe('citations as letters print them', () => {
  afterAll(() => {
    const rows = Object.entries(CITATIONS).map(([name, list]) => [name, rowOf(list)] as const);
    const all = rowOf(Object.values(CITATIONS).flat());
    console.table(Object.fromEntries([...rows, ['alles', all]]));
  });

  for (const [name, citations] of Object.entries(CITATIONS)) {
    it.each(citations)(`${name}: %s`, (text, ids) => {
      for (const context of inText(text)) expect(idsIn(context).join(' '), context).toBe(ids);
    });
  }

  it.each(LOOK_ALIKES)('no reference: %s', (text) => {
    for (const context of inText(text)) expect(idsIn(context), context).toEqual([]);
  });
});
