import { describe, expect, test } from 'vitest';
import { bulkParts, readBulkAnswer } from '../../../../src/search/opensearch/bulk.ts';

const paper = (ref: string, text = '') => ({ ref, source: { tekst: text } });

describe('parts of a push', () => {
  test('are no larger than they may be, but for a paper that is larger by itself', () => {
    const papers = [
      paper('a', 'x'.repeat(50)),
      paper('b'),
      paper('c', 'x'.repeat(500)),
      paper('d'),
    ];
    const parts = [...bulkParts(papers, 200)].map((part) => [...part.keys()]);
    expect(parts).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('have at most 500 papers, and all of them once', () => {
    const papers = Array.from({ length: 1201 }, (_, i) => paper(`${i}`));
    const parts = [...bulkParts(papers)];
    expect(parts.map(({ size }) => size)).toEqual([500, 500, 201]);
    expect(new Set(parts.flatMap((part) => [...part.keys()])).size).toBe(1201);
  });

  test('say what to do with each paper, a line or two', () => {
    const [part] = bulkParts([paper('nota/1', 'één'), { ref: 'nota/2', source: undefined }]);
    expect(part?.get('nota/1')).toBe('{"index":{"_id":"nota/1"}}\n{"tekst":"één"}\n');
    expect(part?.get('nota/2')).toBe('{"delete":{"_id":"nota/2"}}\n');
  });
});

test('of an answer what was too much is sent again, what was refused is told, and what is gone is well', () => {
  const [part = new Map()] = bulkParts([
    paper('a'),
    paper('b'),
    paper('c'),
    { ref: 'd', source: undefined },
  ]);
  const { again, refused } = readBulkAnswer(part, {
    items: [
      { index: { _id: 'a', status: 201 } },
      { index: { _id: 'b', status: 429, error: { type: 'rejected', reason: 'vol' } } },
      { index: { _id: 'c', status: 400, error: { type: 'parse', reason: 'geen datum' } } },
      { delete: { _id: 'd', status: 404 } },
    ],
  });
  expect([...again.keys()]).toEqual(['b']);
  expect(again.get('b')).toBe(part.get('b'));
  expect(refused).toEqual(['c: geen datum']);
});
