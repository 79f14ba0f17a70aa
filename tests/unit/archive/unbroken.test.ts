import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberRuns } from '../../../src/archive/unbroken.ts';

test.each([
  ['Nummers: 2015-0000107003 tot en met 2015-0000110433', ['2015-0000107003', '2015-0000110433']],
  ['Werkprogramma 2023-2024', ['2023-2024']],
  ['Kern-en-klaar in 2024', []],
  ['Zie Kamerstukken II, 29 279, nr 823, bijlage 1.', ['29 279, nr 823']],
  ['Aanhangsel Handelingen II 2023/24, nr. 527', ['2023/24', 'nr. 527']],
  ['Van 12 3456 en 112 345', []],
  ['Nummer 1234567890-1234567890-1234567890', []],
])('%s keeps its numbers whole, unless they are wider than a phone', (text, found) => {
  const whole = numberRuns(text).filter(({ number }) => number);
  expect(whole.map((run) => run.text)).toEqual(found);
});

test('nothing of a title is lost or added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const runs = numberRuns(text).map((run) => run.text);
      expect(runs.join('')).toBe(text);
    }),
  );
});
