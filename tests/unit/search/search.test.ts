import { expect, test } from 'vitest';
import { isNumberQuery } from '../../../src/search/question.ts';
import { type Engines, search } from '../../../src/search/search.ts';

/** Says which of the two ways to search a question takes. */
async function waysOf(query: string): Promise<string[]> {
  const ways: string[] = [];
  const engines: Engines = {
    lookup: async () => {
      ways.push('nummer');
      return { status: 'words', readings: [] };
    },
    words: async () => ({
      vocabulary: {
        known: async (word) => ({ forms: [word], documents: 1 }),
        printed: async (word) => word,
        startingWith: async () => [],
        endingWith: async () => [],
        near: async () => [],
      },
      engine: async ({ words }) => {
        ways.push(`woorden: ${words.flat().join(' ')}`);
        return { total: 1, take: async () => [], counts: async () => ({}) };
      },
      names: async () => [],
    }),
  };
  await search(engines, query);
  return ways.sort();
}

test.each([
  ['werkprogramma 2023', 'woorden: werkprogramma 2023'],
  ['begroting voor 2024', 'woorden: begroting 2024'],
  ['2023 werkprogramma', 'woorden: 2023 werkprogramma'],
])('%s is words with a year, which needs no grammar of numbers', async (query, way) => {
  expect(isNumberQuery(query)).toBe(false);
  expect(await waysOf(query)).toEqual([way]);
});

test.each(['maart 2023', '2023', 'z 2023', 'abc-2023', 'Stb. 2023, 45', 'kamerstuk 29279 2023'])(
  '%s is looked up',
  async (query) => {
    expect(await waysOf(query)).toContain('nummer');
  },
);
