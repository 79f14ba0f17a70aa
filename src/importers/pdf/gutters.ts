import type { Character, Row } from './rows.ts';

/** A stretch of rows in which cells start at one place, with nothing in the strip before it. */
export interface Gutter {
  /** Where the cells start. */
  readonly x: number;
  /** The first and the last row in which one does, by index. */
  readonly from: number;
  readonly to: number;
  /** In how many rows one does. */
  readonly starts: number;
}

/** A word, or words with less than a space between them. */
interface Ink {
  readonly x: number;
  readonly end: number;
}

/** In parts of the size of letters: a strip that is at least this wide is no gap within a word. */
const STRIP = 0.3;
/** In parts of the size: half of the strips in a gutter are wider than a space of running text. */
const WIDE = 0.45;
/** In points: how far starts of one column may differ. */
const SLACK = 0.8;
/** Of what stands before a cell so much ends under one another where it is set so. */
const LEVEL = 0.8;
/** Fewer starts under one another can be chance. */
const FEWEST = 5;
/** A cell of one column may go on for so many rows while the others are empty. */
const LONGEST = 60;

/**
 * Finds the columns of tables without lines by what running text never has, however wide its spaces
 * are: a strip that stays empty over many rows, with words that start under one another behind it.
 *
 * @param rows the rows of a text, over all its pages
 * @returns the gutters, from left to right
 */
export function findGutters(rows: readonly Row[]): Gutter[] {
  const inks = rows.map((row) => inkOf(row));
  const byPlace = new Map<number, number[]>();
  for (const [index, row] of rows.entries()) {
    for (const { x } of starts(inks[index] ?? [], row.size)) {
      const place = Math.round(x);
      byPlace.set(place, [...(byPlace.get(place) ?? []), index]);
    }
  }
  const gutters: Gutter[] = [];
  for (const place of [...byPlace.keys()].sort((a, b) => a - b)) {
    const near = [place - 1, place, place + 1].flatMap((one) => byPlace.get(one) ?? []);
    if (near.length < FEWEST) continue;
    gutters.push(
      ...guttersAt(
        place,
        [...new Set(near)].sort((a, b) => a - b),
        rows,
        inks,
      ),
    );
  }
  return strongest(gutters);
}

function guttersAt(
  place: number,
  near: readonly number[],
  rows: readonly Row[],
  inks: readonly (readonly Ink[])[],
): Gutter[] {
  const found = near.flatMap((index) =>
    (inks[index] ?? []).flatMap(({ x }) => (Math.abs(x - place) <= 1.3 ? [x] : [])),
  );
  const x = [...found].sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? place;
  const isClear = (index: number): boolean => {
    const strip = (rows[index]?.size ?? 0) * STRIP;
    return (inks[index] ?? []).every((ink) => ink.x >= x - SLACK || ink.end <= x - strip);
  };
  const hits = near.filter(
    (index) => isClear(index) && (inks[index] ?? []).some((ink) => Math.abs(ink.x - x) <= SLACK),
  );
  const gutters: Gutter[] = [];
  let run: number[] = [];
  const close = (): void => {
    const widths = run.flatMap((index) =>
      widthBefore(inks[index] ?? [], x, rows[index]?.size ?? 1),
    );
    const median = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
    const [from, to] = [run[0] ?? 0, run.at(-1) ?? 0];
    const ends = run.flatMap((index) => endBefore(inks[index] ?? [], x));
    const isWide = median >= WIDE || areLevel(ends);
    if (run.length >= FEWEST && widths.length >= FEWEST - 1 && isWide)
      gutters.push({ x, from, to, starts: run.length });
    run = [];
  };
  for (const hit of hits) {
    const last = run.at(-1);
    if (last !== undefined && !isClearBetween(last, hit, isClear)) close();
    run.push(hit);
  }
  close();
  return gutters;
}

function isClearBetween(from: number, to: number, isClear: (index: number) => boolean): boolean {
  if (to - from > LONGEST) return false;
  for (let index = from + 1; index < to; index++) if (!isClear(index)) return false;
  return true;
}

/** How wide the strip before a cell is, in sizes of the letters, where something stands before it. */
const widthBefore = (inks: readonly Ink[], x: number, size: number): number[] =>
  endBefore(inks, x).map((end) => (x - end) / size);

/** Where what stands before a cell ends. */
function endBefore(inks: readonly Ink[], x: number): number[] {
  const before = inks.filter((ink) => ink.x < x - SLACK).at(-1);
  return before ? [before.end] : [];
}

/** Words that end under one another, right before others that start so: dates and amounts in a column of their own. */
function areLevel(ends: readonly number[]): boolean {
  const middle = [...ends].sort((a, b) => a - b)[Math.floor(ends.length / 2)] ?? 0;
  const level = ends.filter((end) => Math.abs(end - middle) <= SLACK);
  return ends.length >= FEWEST * 2 && level.length >= ends.length * LEVEL;
}

/** Of gutters at nearly one place over the same rows, the one with most starts. */
function strongest(gutters: readonly Gutter[]): Gutter[] {
  const kept: Gutter[] = [];
  for (const one of [...gutters].sort((a, b) => b.starts - a.starts || a.x - b.x)) {
    const same = kept.some(
      ({ x, from, to }) => Math.abs(x - one.x) < 4 && from <= one.to && one.from <= to,
    );
    if (!same) kept.push(one);
  }
  return kept.sort((a, b) => a.x - b.x);
}

/** @returns the words of a row, by where their ink starts and ends */
export function inkOf(row: Row): Ink[] {
  const inks: { x: number; end: number }[] = [];
  let spaced = false;
  for (const character of row.characters) {
    const last = inks.at(-1);
    if (character.blank) spaced = true;
    else {
      if (!last || spaced || character.x - last.end > row.size * 0.15)
        inks.push({ x: character.x, end: character.end });
      else last.end = Math.max(last.end, character.end);
      spaced = false;
    }
  }
  return inks;
}

/** Words that start a row, or that have a strip before them. */
function starts(inks: readonly Ink[], size: number): Ink[] {
  return inks.filter((ink, index) => {
    const before = inks[index - 1];
    return before === undefined || ink.x - before.end >= size * STRIP;
  });
}

/** @returns the characters of a row by column: of each column those that stand from its place on */
export function cutAt(row: Row, places: readonly number[]): Character[][] {
  const parts: Character[][] = [[], ...places.map(() => [])];
  for (const character of row.characters) {
    const column = places.filter(
      (place) => (character.x + character.end) / 2 >= place - SLACK,
    ).length;
    parts[column]?.push(character);
  }
  return parts;
}
