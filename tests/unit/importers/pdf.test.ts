import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/formats/pdf/content.ts';
import { measureGaps } from '../../../src/importers/pdf/gaps.ts';
import { toRows, toRuns } from '../../../src/importers/pdf/rows.ts';
import { findGrids } from '../../../src/importers/pdf/ruled-tables.ts';
import { runsText } from '../../../src/importers/runs.ts';

/** Characters of a text from a place on, with extra space before some of them. */
function glyphs(
  text: string,
  x: number,
  y: number,
  size = 9,
  shifts: Readonly<Record<number, number>> = {},
): Glyph[] {
  let at = x;
  return [...text].map((character, index) => {
    at += shifts[index] ?? 0;
    const glyph = {
      text: character,
      x: at,
      end: at + size * 0.5,
      y,
      size,
      bold: false,
      italic: false,
      blank: character === ' ',
    };
    at += size * 0.5;
    return glyph;
  });
}

function lines(characters: readonly Glyph[]): string[] {
  const gaps = measureGaps(characters);
  return toRows(characters, 1).map((row) => runsText(toRuns(row, gaps)));
}

describe('rows of a page', () => {
  it('takes no kerning for a space where the file has spaces', () => {
    expect(lines(glyphs('Kamerstuk 36200 nr', 50, 700, 7, { 6: 2, 11: 1.5 }))).toEqual([
      'Kamerstuk 36200 nr',
    ]);
  });

  it('takes gaps for spaces where the file has none', () => {
    expect(lines(glyphs('tweewoorden', 50, 700, 9, { 4: 2.5 }))).toEqual(['twee woorden']);
  });

  it('parts columns by a tab, and goes from top to bottom', () => {
    const characters = [
      ...glyphs('onder ', 50, 600),
      ...glyphs('Datum ', 50, 700),
      ...glyphs('1 mei', 150, 700),
    ];
    expect(lines(characters)).toEqual(['Datum\t1 mei', 'onder']);
  });

  it('keeps a raised number in its line', () => {
    const rows = toRows([...glyphs('de stukken en ', 50, 700), ...glyphs('1', 112, 703, 6)], 1);
    expect(rows).toHaveLength(1);
    expect(
      toRuns(rows[0] as (typeof rows)[number], { word: 0.45, column: 1.6 }).at(-1),
    ).toMatchObject({ text: '1', raised: 'sup' });
  });
});

describe('drawn tables', () => {
  const h = (y: number, x1 = 0, x2 = 100) => ({ x1, x2, y1: y, y2: y });
  const v = (x: number, y1 = 0, y2 = 100) => ({ x1: x, x2: x, y1, y2 });

  it('finds cells, merged ones too', () => {
    const [grid] = findGrids([h(100), h(50), h(0), v(0), v(50, 0, 50), v(100)]);
    expect(grid?.cells.map(({ row, column, colspan }) => [row, column, colspan])).toEqual([
      [0, 0, 2],
      [1, 0, 1],
      [1, 1, 1],
    ]);
  });

  it('closes a row that the page left open', () => {
    const [grid] = findGrids([h(100), h(50), v(0), v(50), v(100)]);
    expect(grid?.ys).toEqual([100, 50, 0]);
  });

  it('takes a line under a heading for no table', () => {
    expect(findGrids([h(100), h(50)])).toEqual([]);
  });
});
