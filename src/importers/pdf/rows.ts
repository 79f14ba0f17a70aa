import type { Glyph } from '../../formats/pdf/content.ts';
import type { Run } from '../source.ts';
import { type Gaps, wordGap } from './gaps.ts';

/** Signs on one base line, from left to right; raised signs of footnotes among them. */
export interface Row {
  readonly page: number;
  /** Number of the row on its page, from 1. */
  readonly line: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly signs: readonly Sign[];
}

export interface Sign extends Glyph {
  readonly raised?: 'sup' | 'sub';
}

/** How far signs of one row may stand apart in height, as part of the size of their letters. */
const LEVEL = 0.12;

/**
 * @param glyphs the signs of a page
 * @param page its number
 * @param level how far signs of one row may stand apart in height: more on a scan, which lies askew
 * @returns its rows from top to bottom
 */
export function toRows(glyphs: readonly Glyph[], page: number, level: number = LEVEL): Row[] {
  const shown = glyphs.filter((glyph) => !glyph.blank || glyph.end > glyph.x);
  const sorted = [...shown].sort((a, b) => b.y - a.y || a.x - b.x);
  const bands: Sign[][] = [];
  let y = Number.NaN;
  for (const glyph of sorted) {
    if (Math.abs(glyph.y - y) <= Math.max(0.8, glyph.size * level)) bands.at(-1)?.push(glyph);
    else {
      bands.push([glyph]);
      y = glyph.y;
    }
  }
  const order = new Map(glyphs.map((glyph, at) => [glyph, at]));
  const rows = lowerRaised(bands.filter((band) => band.some((sign) => !sign.blank)));
  return rows.map((row, index) => {
    const signs = inLine(row, order);
    const inked = signs.filter((sign) => !sign.blank);
    const base = inked.filter((sign) => !sign.raised);
    const of = base.length > 0 ? base : inked;
    return {
      page,
      line: index + 1,
      y: of[0]?.y ?? 0,
      size: usual(of.map((sign) => sign.size)),
      left: Math.min(...inked.map((sign) => sign.x)),
      right: Math.max(...inked.map((sign) => sign.end)),
      signs,
    };
  });
}

/** Puts bands of small signs, a little above or under a row, in that row. */
function lowerRaised(bands: readonly Sign[][]): Sign[][] {
  const rows: Sign[][] = bands.map((band) => [...band]);
  const info = bands.map((band) => ({
    y: band[0]?.y ?? 0,
    size: usual(band.map((sign) => sign.size)),
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
        .filter((run) => isShort(run) && run.some((sign) => beside(sign, target, other.size)))
        .flat();
      if (near.length === 0) continue;
      target.push(...near.map((sign) => ({ ...sign, raised: raised as 'sup' | 'sub' })));
      rows[index] = (rows[index] ?? []).filter((sign) => !near.includes(sign));
      break;
    }
  }
  return rows.filter((row) => row.some((sign) => !sign.blank));
}

/** From left to right, words whole: those of text recognition are wider than what they stand on. */
function inLine(signs: readonly Sign[], order: ReadonlyMap<Glyph, number>): Sign[] {
  const words: Sign[][] = [];
  const placed = (sign: Sign): number => order.get(sign) ?? Number.POSITIVE_INFINITY;
  for (const sign of [...signs].sort((a, b) => placed(a) - placed(b) || a.x - b.x)) {
    const last = words.at(-1)?.at(-1);
    const gap = last ? sign.x - last.end : Number.POSITIVE_INFINITY;
    if (gap > sign.size * 0.3 || gap < sign.size * -0.3) words.push([]);
    words.at(-1)?.push(sign);
  }
  const startOf = (word: readonly Sign[]): number => word[0]?.x ?? 0;
  return words.sort((a, b) => startOf(a) - startOf(b)).flat();
}

/** Signs that stand together; what is set apart in a line of small letters is another text. */
function runsOf(band: readonly Sign[], size: number): Sign[][] {
  const runs: Sign[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const sign of [...band].sort((a, b) => a.x - b.x)) {
    if (sign.x - end > size * 0.8) runs.push([]);
    runs.at(-1)?.push(sign);
    end = sign.end;
  }
  return runs;
}

/** In signs: the longest row of numbers of notes, or an exponent. */
const LONGEST_RAISED = 8;

const isShort = (run: readonly Sign[]): boolean =>
  run.filter(({ blank }) => !blank).length <= LONGEST_RAISED;

/** A raised sign belongs to a row when it stands close behind or before a sign of that row. */
function beside(sign: Sign, row: readonly Sign[], size: number): boolean {
  return row.some((other) => {
    if (other.blank) return false;
    const gap = Math.max(sign.x - other.end, other.x - sign.end);
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
export function segments(row: Row, gaps: Gaps): Sign[][] {
  const parts: Sign[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const sign of row.signs) {
    if (sign.blank) {
      parts.at(-1)?.push(sign);
      continue;
    }
    if (sign.x - end > row.size * gaps.column) parts.push([]);
    parts.at(-1)?.push(sign);
    end = sign.end;
  }
  return parts;
}

/** @returns a row of some of the signs of a row */
export function partOf(row: Row, signs: readonly Sign[]): Row {
  const inked = signs.filter((sign) => !sign.blank);
  return {
    ...row,
    signs,
    size: usual(
      (inked.some((s) => !s.raised) ? inked.filter((s) => !s.raised) : inked).map((s) => s.size),
    ),
    left: Math.min(...inked.map((sign) => sign.x)),
    right: Math.max(...inked.map((sign) => sign.end)),
  };
}

/**
 * @param row a row
 * @param gaps how wide a gap parts words and columns
 * @returns its text in runs; a tab where a column ends
 */
export function toRuns(row: Row, gaps: Gaps): Run[] {
  const runs: Run[] = [];
  let last: Sign | undefined;
  let spaced = false;
  for (const sign of row.signs) {
    if (sign.blank) {
      spaced = true;
      continue;
    }
    const gap = last ? sign.x - last.end : 0;
    const between =
      gap > row.size * gaps.column
        ? '\t'
        : spaced || gap > row.size * wordGap(gaps, sign)
          ? ' '
          : '';
    const dress = {
      ...(sign.bold ? { bold: true } : {}),
      ...(sign.italic ? { italic: true } : {}),
      ...(sign.raised ? { raised: sign.raised } : {}),
      ...(sign.struck ? { struck: true } : {}),
      ...(sign.link ? { link: sign.link } : {}),
    };
    const run = runs.at(-1);
    const same =
      run &&
      Boolean(run.bold) === sign.bold &&
      Boolean(run.italic) === sign.italic &&
      run.raised === sign.raised &&
      Boolean(run.struck) === Boolean(sign.struck) &&
      run.link === sign.link;
    if (run && same)
      runs[runs.length - 1] = { ...run, text: run.text + (last ? between : '') + sign.text };
    else {
      if (run && between && last) runs[runs.length - 1] = { ...run, text: run.text + between };
      runs.push({ ...dress, text: sign.text });
    }
    last = sign;
    spaced = false;
  }
  return runs;
}
