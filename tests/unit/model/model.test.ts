import { describe, expect, test } from 'vitest';
import { parseGround } from '../../../src/model/grounds.ts';
import { nearest } from '../../../src/model/nearest.ts';
import { parsePeriod } from '../../../src/model/period.ts';

describe('a period has the precision that the paper gives', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31', true],
    ['Q1 2023', '2023-01-01', '2023-03-31', true],
    ['eind 2024', '2024-10-01', '2024-12-31', true],
    ['voorjaar 2023', '2023-03-01', '2023-05-31', true],
    ['februari 2024', '2024-02-01', '2024-02-29', true],
    ['6 juli 2023', '2023-07-06', '2023-07-06', false],
    ['2024-08-19', '2024-08-19', '2024-08-19', false],
  ])('%s', (printed, from, to, approximate) => {
    expect(parsePeriod(printed)).toMatchObject({ from, to, approximate });
  });

  test('a date in figures is printed the Dutch way', () => {
    expect(parsePeriod('2024-08-19')?.printed).toBe('19 augustus 2024');
  });

  test.each(['', 'binnenkort', '30 februari 2023', 'Q5 2023', '13 2023', '2023-13-01', 'medio'])(
    '%j is none',
    (printed) => {
      expect(parsePeriod(printed)).toBeUndefined();
    },
  );
});

describe('a ground of the Woo is known in every way it is printed', () => {
  test.each([
    ['5.1.2e', '5.1.2e'],
    ['5.1.2.e', '5.1.2e'],
    ['5.1 lid 2 sub e', '5.1.2e'],
    ['art. 5.1, tweede lid, onder e, Woo', '5.1.2e'],
    ['artikel 5.1 eerste lid aanhef en onder b', '5.1.1b'],
    ['5.2', '5.2'],
  ])('%s', (printed, key) => {
    expect(parseGround(printed)).toBe(key);
  });

  test.each(['5.1.2z', '10.2.e', 'privacy', ''])('%j is none', (printed) => {
    expect(parseGround(printed)).toBeUndefined();
  });
});

describe('the nearest word', () => {
  test.each([
    ['samenvating', 'samenvatting'],
    ['title', 'titel'],
    ['Kenmerk', 'kenmerk'],
  ])('%s is taken for %s', (word, expected) => {
    expect(nearest(word, ['titel', 'samenvatting', 'kenmerk'])).toBe(expected);
  });
  test('a word like none of them is left alone', () => {
    expect(nearest('bladzijde', ['titel', 'kenmerk'])).toBeUndefined();
  });
});
