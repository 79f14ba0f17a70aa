import { WARNINGS } from './messages.ts';
import { dressWords } from './runs.ts';
import type { Line, RawLine, Run, Warning } from './source.ts';

/** What the document itself tells about its hyphens at the ends of lines. */
export interface Hyphenation {
  /** Words in lower case that stand whole on a line. */
  readonly words: ReadonlySet<string>;
  /** True when the typesetter broke words; without it a hyphen at the end is the author's. */
  readonly automatic: boolean;
  /** True when the hyphen U+2010 stands only where lines end: it is the typesetter's, and authors type another. */
  readonly own: boolean;
}

/** No word or address of a paper is longer; looking further back would only cost time. */
const WORD = 100;
const ADDRESS = 500;

const BROKEN = /(\p{L}+)[-\u2010\u00ad]$/u;

/**
 * @param raw the lines of the source
 * @returns what they tell about hyphenation
 */
export function readHyphenation(raw: readonly RawLine[]): Hyphenation {
  const words = new Set<string>();
  for (const { text } of raw) {
    for (const word of text.toLowerCase().match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []) words.add(word);
  }
  let broken = 0;
  let proven = 0;
  for (const [index, { text }] of raw.entries()) {
    const head = BROKEN.exec(text.trimEnd().slice(-WORD))?.[1];
    const tail = /^\p{Ll}+/u.exec(raw[index + 1]?.text.trimStart() ?? '')?.[0];
    if (head === undefined || tail === undefined) continue;
    broken += 1;
    if (words.has((head + tail).toLowerCase()) && tail.length > 2) proven += 1;
  }
  const own = !raw.some(({ text }) => /\u2010(?=\s*\S)/.test(text));
  return { words, own, automatic: proven > 0 && (broken > 4 || broken > raw.length / 25) };
}

/** How a hyphen at the end of a line is read. */
type Verdict = { readonly keep: boolean; readonly sure: boolean };

function judge(head: string, tail: string, mark: string, hyphens: Hyphenation): Verdict {
  if (mark === '\u00ad') return { keep: false, sure: true };
  const joined = (head + tail).toLowerCase();
  if (hyphens.words.has(`${head}-${tail}`.toLowerCase())) return { keep: true, sure: true };
  if (/^[^\p{Ll}]/u.test(tail) || /\p{Lu}$/u.test(head)) return { keep: true, sure: true };
  if (hyphens.words.has(joined)) return { keep: false, sure: true };
  if (
    /[aeiou]$/i.test(head) &&
    /^[aeiou]/i.test(tail) &&
    /^(aa|ee|ie|oe|ei|eu|ui|oo|uu|ai|au|ou|ae)$/i.test(head.slice(-1) + tail.slice(0, 1))
  ) {
    return { keep: true, sure: true };
  }
  return { keep: !(hyphens.automatic || (hyphens.own && mark === '\u2010')), sure: false };
}

/** An address of a page, and one of which the end of the line is not the end. */
const ADDRESS_SO_FAR = /(?:https?:\/\/|www\.)\S*$/i;
const OPEN_ADDRESS = /[/\-\u2010_=&?%#.]$/;
/** A name of a page in an address is words with hyphens between all of them. */
const PAGE_NAME = /(?:[-\u2010][^\s\-\u2010]+){2,}[-\u2010]$/;
/** In characters: so many before and after the end of a line are found in the address that they lead to. */
const KNOWN = 5;

/** The end of a line in the middle of an address: it goes on without a space, and its hyphen is its own. */
function isInAddress(before: readonly Run[], first: Run): boolean {
  let text = '';
  for (const run of before.toReversed()) {
    if (text.length > ADDRESS) break;
    text = (run.note === undefined ? run.text : ' ') + text;
  }
  const end = text.trimEnd().slice(-ADDRESS).split(/\s/).at(-1) ?? '';
  const start = /^\S+/.exec(first.text.trimStart())?.[0] ?? '';
  const joined = end.slice(-KNOWN) + start.slice(0, KNOWN);
  if (end.length >= KNOWN && start.length > 1 && first.link?.includes(joined)) return true;
  const isOpen = ADDRESS_SO_FAR.test(end) && OPEN_ADDRESS.test(end);
  return /^[a-z0-9%]/.test(start) && (isOpen || PAGE_NAME.test(end));
}

/**
 * Makes one line of many: a space where a line ended, nothing where the end cut a word.
 *
 * @param lines the lines of a paragraph
 * @param hyphens what the document tells about its hyphens
 * @param warn takes what is not sure
 * @returns the runs of the whole paragraph
 */
export function joinLines(
  lines: readonly Line[],
  hyphens: Hyphenation,
  warn: (warning: Warning) => void,
): Run[] {
  const out: Run[] = [];
  for (const line of lines) {
    const runs = line.runs.filter((run) => run.text !== '' || run.note !== undefined);
    const first = runs[0];
    const last = out.findLast((run) => run.note === undefined);
    if (!first) continue;
    if (!last) {
      out.push(...runs);
      continue;
    }
    const index = out.lastIndexOf(last);
    const before = last.text.trimEnd();
    const after = runs.find((run) => run.note === undefined)?.text.trimStart() ?? '';
    const tip = before.slice(-WORD);
    const head = BROKEN.exec(tip)?.[1];
    const tail = /^[\p{L}\d]+/u.exec(after)?.[0];
    const closing = index < out.length - 1;
    if (!closing && isInAddress(out, first)) {
      out[index] = { ...last, text: before };
    } else if (
      head !== undefined &&
      tail !== undefined &&
      !closing &&
      !/^(en|of|als|tot|maar)$/.test(tail)
    ) {
      const { keep, sure } = judge(head, tail, before.slice(-1), hyphens);
      out[index] = { ...last, text: keep ? before : before.slice(0, -1) };
      if (!sure) {
        const word = keep ? `${head}-${tail}` : head + tail;
        warn({ ...line.place, message: WARNINGS.hyphen(word, keep) });
      }
    } else if (!/\s$/.test(out.at(-1)?.text ?? '') && !/^\s/.test(first.text)) {
      out.push({ ...plain(out.at(-1) ?? last, first), text: ' ' });
    }
    out.push(...runs);
  }
  return dressWords(out);
}

/** The dress of the space between two runs: that which both have. */
function plain(a: Run, b: Run): Omit<Run, 'text'> {
  return {
    ...(a.bold && b.bold ? { bold: true } : {}),
    ...(a.italic && b.italic ? { italic: true } : {}),
    ...(a.struck && b.struck ? { struck: true } : {}),
    ...(a.link !== undefined && a.link === b.link ? { link: a.link } : {}),
  };
}
