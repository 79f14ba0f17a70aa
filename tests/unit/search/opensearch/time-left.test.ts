import { expect, test } from 'vitest';
import { createTimeLeft } from '../../../../src/tools/opensearch/time-left.ts';

test('time left is counted at the pace since the first paper', () => {
  // Reading took a minute before the first paper came.
  let now = 60_000;
  const timeLeft = createTimeLeft(() => now);
  expect(timeLeft(1, 2001)).toBe('1 van 2001 stukken');
  now += 10_000;
  expect(timeLeft(1001, 2001)).toBe('1001 van 2001 stukken, nog ongeveer 10 seconden');
  now += 10_000;
  expect(timeLeft(1011, 100_001)).toMatch(/, nog ongeveer 33 minuten$/);
  expect(timeLeft(2001, 2001)).toBe('2001 van 2001 stukken');
});
