import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pageHtml } from '../helpers/site.ts';
import { pageWords, seedWords } from '../helpers/words.ts';

const PAPERS = [
  { kind: 'nota', number: '2024-0000358151', seed: '000_48e62ebd807672fb.txt' },
  { kind: 'brief', number: '2023-0000052515', seed: '002_9ac91dee9eb0de54.txt' },
] as const;

const seedOf = (kind: string, number: string) =>
  readFile(`tests/fixtures/seeds/${kind}-${number}.txt`, 'utf8');

describe.each(PAPERS)('$kind $number', ({ kind, number, seed }) => {
  test('every word of the paper stands on its page, in order, and no other', async () => {
    const expected = seedWords(await seedOf(kind, number), kind);
    const found = pageWords(await pageHtml(`/${kind}/${number}/`));
    expect(expected.length).toBeGreaterThan(600);
    expect(found).toEqual(expected);
  });

  const given = `../shared/seeds/${seed}`;
  test(`the fixture is the paper as it was given (skipped where ${given} is absent)`, async (context) => {
    const original = await readFile(given, 'utf8').catch(() => undefined);
    if (original === undefined) return context.skip(`${given} is not here`);
    expect(await seedOf(kind, number)).toBe(original);
  });
});
