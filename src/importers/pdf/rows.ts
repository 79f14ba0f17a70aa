import type { Glyph } from '../../formats/pdf/content.ts';
import type { Run } from '../source.ts';
import { type Gaps, wordGap } from './gaps.ts';

/** Characters on one base line, from left to right; raised characters of footnotes among them. */
export interface Row {
  readonly page: number;
  /** Number of the row on its page, from 1. */
  readonly line: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly characters: readonly Character[];
}

export interface Character extends Glyph {
  readonly raised?: 'sup' | 'sub';
}

/** How far characters of one row may stand apart in height, as part of the size of their letters. */
const LEVEL = 0.12;

/**
 * @param glyphs the characters of a page
 * @param page its number
 * @param level how far characters of one row may stand apart in height: more on a scan, which lies askew
 * @returns its rows from top to bottom
 */
export function toRows(glyphs: readonly Glyph[], page: number, level: number = LEVEL): Row[] {
  const shown = glyphs.filter((glyph) => !glyph.blank || glyph.end > glyph.x);
  const sorted = [...shown].sort((a, b) => b.y - a.y || a.x - b.x);
  const bands: Character[][] = [];
  let y = Number.NaN;
  for (const glyph of sorted) {
    if (Math.abs(glyph.y - y) <= Math.max(0.8, glyph.size * level)) bands.at(-1)?.push(glyph);
    else {
      bands.push([glyph]);
      y = glyph.y;
    }
  }
  const order = new Map(glyphs.map((glyph, at) => [glyph, at]));
  const rows = lowerRaised(bands.filter((band) => band.some((character) => !character.blank)));
  return rows.map((row, index) => {
    const characters = inLine(row, order);
    const inked = characters.filter((character) => !character.blank);
    const base = inked.filter((character) => !character.raised);
    const of = base.length > 0 ? base : inked;
    return {
      page,
      line: index + 1,
      y: of[0]?.y ?? 0,
      size: usual(of.map((character) => character.size)),
      left: Math.min(...inked.map((character) => character.x)),
      right: Math.max(...inked.map((character) => character.end)),
      characters,
    };
  });
}

/** Puts bands of small characters, a little above or under a row, in that row. */
function lowerRaised(bands: readonly Character[][]): Character[][] {
  const rows: Character[][] = bands.map((band) => [...band]);
  const info = bands.map((band) => ({
    y: band[0]?.y ?? 0,
    size: usual(band.map((character) => character.size)),
  }));
  for (const index of bands.keys()) {
    const own = info[index] as { y: number; size: number };
    for (const step of [1, -1, 2, -2]) {
      const other = info[index + step];
      const target = rows[index + step];
      if (!other || !target || own.size > other.size * 0.85) continue;
      const up = own.y - other.y;
      const raised =
        up > 0 && up < other.size * 0.75
          ? 'sup'
          : up < 0 && -up < other.size * 0.4
            ? 'sub'
            : undefined;
      if (!raised) continue;
      const near = runsOf(rows[index] ?? [], own.size)
        .filter(
          (run) => isShort(run) && run.some((character) => beside(character, target, other.size)),
        )
        .flat();
      if (near.length === 0) continue;
      target.push(...near.map((character) => ({ ...character, raised: raised as 'sup' | 'sub' })));
      rows[index] = (rows[index] ?? []).filter((character) => !near.includes(character));
      break;
    }
  }
  return rows.filter((row) => row.some((character) => !character.blank));
}

/** From left to right, words whole: those of text recognition are wider than what they stand on. */
function inLine(characters: readonly Character[], order: ReadonlyMap<Glyph, number>): Character[] {
  const words: Character[][] = [];
  const placed = (character: Character): number => order.get(character) ?? Number.POSITIVE_INFINITY;
  for (const character of [...characters].sort((a, b) => placed(a) - placed(b) || a.x - b.x)) {
    const last = words.at(-1)?.at(-1);
    const gap = last ? character.x - last.end : Number.POSITIVE_INFINITY;
    if (gap > character.size * 0.3 || gap < character.size * -0.3) words.push([]);
    words.at(-1)?.push(character);
  }
  const startOf = (word: readonly Character[]): number => word[0]?.x ?? 0;
  return words.sort((a, b) => startOf(a) - startOf(b)).flat();
}

/** Characters that stand together; what is set apart in a line of small letters is another text. */
function runsOf(band: readonly Character[], size: number): Character[][] {
  const runs: Character[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const character of [...band].sort((a, b) => a.x - b.x)) {
    if (character.x - end > size * 0.8) runs.push([]);
    runs.at(-1)?.push(character);
    end = character.end;
  }
  return runs;
}

/** In characters: the longest row of numbers of notes, or an exponent. */
const LONGEST_RAISED = 8;

const isShort = (run: readonly Character[]): boolean =>
  run.filter(({ blank }) => !blank).length <= LONGEST_RAISED;

/** A raised character belongs to a row when it stands close behind or before a character of that row. */
function beside(character: Character, row: readonly Character[], size: number): boolean {
  return row.some((other) => {
    if (other.blank) return false;
    const gap = Math.max(character.x - other.end, other.x - character.end);
    return gap < size * 1.2;
  });
}

/** The size of most letters. */
export function usual(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) {
    const key = Math.round(size * 4) / 4;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of counts) if (count > most) [best, most] = [size, count];
  return best;
}

/** @returns where most of the text starts: long lines count for more than cells of a table */
export function usualLeft(rows: readonly Row[]): number {
  const widths = new Map<number, number>();
  for (const { left, right } of rows) {
    const key = Math.round(left);
    widths.set(key, (widths.get(key) ?? 0) + right - left);
  }
  return [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Parts of a row with a wide gap between them. */
export function segments(row: Row, gaps: Gaps): Character[][] {
  const parts: Character[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const character of row.characters) {
    if (character.blank) {
      parts.at(-1)?.push(character);
      continue;
    }
    if (character.x - end > row.size * gaps.column) parts.push([]);
    parts.at(-1)?.push(character);
    end = character.end;
  }
  return parts;
}

/** @returns a row of some of the characters of a row */
export function partOf(row: Row, characters: readonly Character[]): Row {
  const inked = characters.filter((character) => !character.blank);
  return {
    ...row,
    characters,
    size: usual(
      (inked.some((s) => !s.raised) ? inked.filter((s) => !s.raised) : inked).map((s) => s.size),
    ),
    left: Math.min(...inked.map((character) => character.x)),
    right: Math.max(...inked.map((character) => character.end)),
  };
}

/**
 * @param row a row
 * @param gaps how wide a gap parts words and columns
 * @returns its text in runs; a tab where a column ends
 */
export function toRuns(row: Row, gaps: Gaps): Run[] {
  const runs: Run[] = [];
  let last: Character | undefined;
  let spaced = false;
  for (const character of row.characters) {
    if (character.blank) {
      spaced = true;
      continue;
    }
    const gap = last ? character.x - last.end : 0;
    const between =
      gap > row.size * gaps.column
        ? '\t'
        : spaced || gap > row.size * wordGap(gaps, character)
          ? ' '
          : '';
    const dress = {
      ...(character.bold ? { bold: true } : {}),
      ...(character.italic ? { italic: true } : {}),
      ...(character.raised ? { raised: character.raised } : {}),
      ...(character.struck ? { struck: true } : {}),
      ...(character.link ? { link: character.link } : {}),
    };
    const run = runs.at(-1);
    const same =
      run &&
      Boolean(run.bold) === character.bold &&
      Boolean(run.italic) === character.italic &&
      run.raised === character.raised &&
      Boolean(run.struck) === Boolean(character.struck) &&
      run.link === character.link;
    if (run && same)
      runs[runs.length - 1] = { ...run, text: run.text + (last ? between : '') + character.text };
    else {
      if (run && between && last) runs[runs.length - 1] = { ...run, text: run.text + between };
      runs.push({ ...dress, text: character.text });
    }
    last = character;
    spaced = false;
  }
  return runs;
}
