import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseReferences } from '../../../src/references/parse.ts';
import { type Citation, CITATIONS as FIRST, LOOK_ALIKES as FIRST_ALIKE } from './citations.ts';
import { SECOND_LIST, SECOND_LOOK_ALIKES } from './second-list.ts';

const CITATIONS: Readonly<Record<string, readonly Citation[]>> = { ...FIRST, ...SECOND_LIST };
const LOOK_ALIKES = [...FIRST_ALIKE, ...SECOND_LOOK_ALIKES];

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

  it('say the same of any dossier and number', () => {
    const papers = Object.values(CITATIONS)
      .flat()
      .flatMap(([text, id]) => {
        const [, dossier = '', number = ''] = /^kst-(29279)-(\d+)$/.exec(id) ?? [];
        const parts = text.split(/29([ .-]?)279/);
        const around = (parts[2] ?? '').split(new RegExp(`(?<!\\d)${number}(?!\\d)`));
        return dossier && parts.length === 3 && around.length === 2 ? [{ parts, around }] : [];
      });
    expect(papers.length).toBeGreaterThan(150);
    const dossiers = fc.integer({ min: 15_500, max: 36_999 }).map(String);
    const numbers = fc.integer({ min: 1, max: 1899 }).map(String);
    fc.assert(
      fc.property(
        fc.constantFrom(...papers),
        dossiers,
        numbers,
        ({ parts, around }, dossier, number) => {
          const [before, space] = parts;
          const text = `${before}${dossier.slice(0, 2)}${space}${dossier.slice(2)}${around.join(number)}`;
          for (const context of inText(text))
            expect(idsIn(context).join(' '), context).toBe(`kst-${dossier}-${number}`);
        },
      ),
      { seed: 20, numRuns: 5000 },
    );
  });

  it.each(LOOK_ALIKES)('no reference: %s', (text) => {
    for (const context of inText(text)) expect(idsIn(context), context).toEqual([]);
  });
});
