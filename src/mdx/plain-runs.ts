import type { Root } from 'mdast';

/**
 * Three of these stand in for a run, as the digits of its number: letters as far as Markdown cares, and in no paper.
 * They are of Latin-1, because V8 gives a text with any other sign two bytes for each, wherever its words go.
 */
const STAND_IN = /[\x80-\x9f]{3}/g;
const DIGITS = 3;
const FIRST = 0x80;
const BASE = 32;
const MOST = BASE ** DIGITS;

/** Several words of which no sign means anything to Markdown, from inside the first to inside the last. */
const RUN =
  /(?<=[A-Za-zÀ-ÖØ-öø-ÿ])[A-Za-zÀ-ÖØ-öø-ÿ0-9,.;:’‘“”–/?%€-]{0,40} [A-Za-zÀ-ÖØ-öø-ÿ0-9 ,.;:’‘“”–/?%€-]{12,}(?=[A-Za-zÀ-ÖØ-öø-ÿ])/g;

/** A line in which a word may be more than a word: code, tags, signs by name and addresses. */
const MEANING = /[`<>\\&@]|:\/\/|www\./i;

/** What is no text for all its words: expressions, modules, signs that could be taken for a stand-in. */
const UNFIT = /[\x80-\x9f\uFEFF{}]|^(?:im|ex)port/m;

type Position = NonNullable<Root['position']>;
type Point = Position['start'];

/** As much of a node, or of an attribute of a tag, as restoring needs. */
interface Part {
  readonly type: string;
  value?: unknown;
  readonly position?: Position | undefined;
  readonly children?: readonly Part[];
  readonly attributes?: readonly Part[];
}

/** A text in which a few signs stand for each run of words. */
export interface Shortened {
  readonly text: string;
  /**
   * Puts the runs back in a tree that was read of the shortened text, and makes its places those of the whole.
   *
   * @returns whether each run was text in the tree; if not, the tree is of no use
   */
  restore(tree: Root): boolean;
}

/**
 * Shortens a text for reading. Micromark looks at each sign several times; of a paper nine in ten stand
 * in runs of words that cannot mean anything else, however they are read.
 *
 * @param text Markdown with MDX
 * @returns the text with three signs for each run, or undefined where nothing can be shortened
 */
export function shortenPlainRuns(text: string): Shortened | undefined {
  if (UNFIT.test(text)) return undefined;
  const runs: string[] = [];
  const shorten = (run: string) => (runs.length < MOST ? standIn(runs.push(run) - 1) : run);
  const lines = text
    .split('\n')
    .map((line) => (MEANING.test(line) ? line : line.replace(RUN, shorten)));
  if (runs.length === 0) return undefined;
  const short = lines.join('\n');
  return { text: short, restore: (tree) => restore(tree, runs, missingBefore(short, runs)) };
}

function restore(tree: Root, runs: readonly string[], missing: Int32Array): boolean {
  let left = runs.length;
  const whole = (signs: string) => {
    left -= 1;
    return runs[numberOf(signs)] ?? signs;
  };
  const shift = (point: Point) => {
    const { offset = 0, column } = point;
    const before = missing[offset] ?? 0;
    point.column = column + before - (missing[offset - column + 1] ?? 0);
    point.offset = offset + before;
  };
  const visit = (part: Part) => {
    const { type, value, position, children = [], attributes = [] } = part;
    if (type === 'text' && typeof value === 'string') part.value = value.replace(STAND_IN, whole);
    if (position) {
      shift(position.start);
      shift(position.end);
    }
    for (const child of children) visit(child);
    for (const attribute of attributes) visit(attribute);
  };
  visit(tree as Part);
  return left === 0;
}

function standIn(n: number): string {
  const digits = [BASE ** 2, BASE, 1].map((unit) => Math.floor(n / unit) % BASE);
  return String.fromCharCode(...digits.map((digit) => FIRST + digit));
}

function numberOf(signs: string): number {
  return [...signs].reduce((n, sign) => n * BASE + sign.charCodeAt(0) - FIRST, 0);
}

/** @returns for each place in a shortened text how many signs are missing before it */
function missingBefore(short: string, runs: readonly string[]): Int32Array {
  const missing = new Int32Array(short.length + 1);
  let sum = 0;
  let from = 0;
  for (const { index, 0: signs } of short.matchAll(STAND_IN)) {
    missing.fill(sum, from, index + 1);
    sum += (runs[numberOf(signs)]?.length ?? DIGITS) - DIGITS;
    from = index + 1;
  }
  return missing.fill(sum, from);
}
