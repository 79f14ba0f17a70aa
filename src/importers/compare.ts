import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { formatDate } from '../model/dates.ts';
import { type Counted, printCounted } from './body/list-marks.ts';
import { REASONS, WARNINGS } from './messages.ts';
import type { LeftOut, RawLine, SourcePlace, Warning } from './source.ts';

/** How the draft relates to its source, word by word. */
export interface Comparison {
  /** Words of the source that the draft has, as part of those that belong in it: 0 to 1. */
  readonly share: number;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

/** A piece of a word: hyphens and footnote marks part, so that neither makes a difference. */
const PIECE = /\p{L}+|\p{N}+/gu;

/** @returns the pieces of a text, in one spelling */
export function pieces(text: string): string[] {
  return text.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase().match(PIECE) ?? [];
}

interface Found {
  readonly piece: string;
  readonly place: SourcePlace;
}

/**
 * Compares the words of the source with those of the draft, and accounts for every word that is not
 * in it.
 *
 * @param raw the lines of the source as they stand there
 * @param data the frontmatter of the draft
 * @param tree the text of the draft
 * @param leftOut what the stages left out, with why
 * @returns the share that came across, and everything that did not
 */
export function compare(
  raw: readonly RawLine[],
  data: Readonly<Record<string, unknown>>,
  tree: Root,
  leftOut: readonly LeftOut[],
): Comparison {
  const draft = count([...dataTexts(data), treeText(tree)].flatMap(pieces));
  const marks = count(listMarks(tree).flatMap(pieces));
  const excused = count(leftOut.flatMap(({ text }) => pieces(text)));
  const missing: Found[] = [];
  let total = 0;
  let kept = 0;
  for (const { text, place } of raw) {
    for (const piece of pieces(text)) {
      if (take(draft, piece) || take(marks, piece)) kept += 1;
      else if (take(excused, piece)) continue;
      else missing.push({ piece, place });
      total += 1;
    }
  }
  const lost = mend(missing, draft, excused);
  kept += missing.length - lost.length;
  const stretches = stretch(lost);
  const added = [...draft].flatMap(([piece, times]) => Array<string>(times).fill(piece));
  const warnings: Warning[] = stretches.map(({ text, ...place }) => ({
    ...place,
    message: WARNINGS.lost(text),
  }));
  const own = added.filter((piece) => !OWN_WORDS.has(piece));
  if (own.length > 0) {
    warnings.push({ page: 1, line: 1, message: WARNINGS.added(own.slice(0, 20).join(' ')) });
  }
  return {
    share: total === 0 ? 0 : kept / total,
    leftOut: [...leftOut, ...stretches.map((one) => ({ ...one, reason: REASONS.unknown }))],
    warnings,
  };
}

/** Values that the schema spells in its own way. */
const OWN_WORDS = new Set(
  pieces(`weggelaten concept niet opgenomen ${WARNINGS.annexReason()} ter`),
);

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left === 0) return false;
  if (left === 1) counts.delete(word);
  else counts.set(word, left - 1);
  return true;
}

/** Two pieces that the draft has as one word: a hyphen at the end of a line, undone. */
function mend(
  missing: readonly Found[],
  draft: Map<string, number>,
  excused: Map<string, number>,
): Found[] {
  const lost: Found[] = [];
  for (let at = 0; at < missing.length; at++) {
    const first = missing[at] as Found;
    const second = missing[at + 1];
    if (second && take(draft, first.piece + second.piece)) at += 1;
    else if (!takeHalves([draft, excused], first.piece)) lost.push(first);
  }
  return lost;
}

/** A piece that is two words: the ends of two cells with little between them. */
function takeHalves(counts: readonly Map<string, number>[], piece: string): boolean {
  const holder = (word: string): Map<string, number> | undefined =>
    counts.find((one) => one.has(word));
  for (let at = 1; at < piece.length; at++) {
    const [first, second] = [piece.slice(0, at), piece.slice(at)];
    const [one, other] = [holder(first), holder(second)];
    if (!one || !other || (first === second && one.get(first) === 1)) continue;
    return take(one, first) && take(other, second);
  }
  return false;
}

/** Lost words of one line as one stretch. */
function stretch(lost: readonly Found[]): { page: number; line: number; text: string }[] {
  const out: { page: number; line: number; text: string }[] = [];
  for (const { piece, place } of lost) {
    const last = out.at(-1);
    if (last && last.page === place.page && last.line === place.line) last.text += ` ${piece}`;
    else out.push({ page: place.page, line: place.line, text: piece });
  }
  return out;
}

/** The values of the frontmatter as the paper prints them. */
function dataTexts(data: Readonly<Record<string, unknown>>): string[] {
  const out: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'adres' || key === 'soort' || key === 'status') return;
      if (key === 'datum' && /^\d{4}-\d{2}-\d{2}$/.test(value)) out.push(formatDate(value));
      else out.push(value);
    } else if (Array.isArray(value)) for (const one of value) visit(one, key);
    else if (value && typeof value === 'object') {
      if (key === 'opschriften') return;
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    }
  };
  visit(data, '');
  return out;
}

const INLINE = new Set(['link', 'emphasis', 'strong', 'delete', 'mdxJsxTextElement']);

/** What a figure prints of the paper: not its alternative text, which no page of it shows. */
function figureText({ attributes }: MdxJsxFlowElement): string {
  const value = (name: string): string =>
    String(attributes.find((one) => 'name' in one && one.name === name)?.value ?? '');
  const source = value('bron');
  return ` ${value('bijschrift')} ${source && `Bron: ${source}`} `;
}

/** The words of the text; without comments and the marks of footnotes. */
function treeText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return node.type === 'footnoteReference' ? '' : ' ';
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Figuur') return figureText(node);
  const text = node.children.map((child) => treeText(child as Nodes)).join('');
  return INLINE.has(node.type) ? text : ` ${text} `;
}

/** The marks that lists print by themselves. */
function listMarks(tree: Root): string[] {
  const marks: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'list' && node.ordered) {
      const start = node.start ?? 1;
      marks.push(...node.children.map((_, at) => `${start + at}.`));
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'ol') {
      const value = (name: string): string | undefined => {
        const found = node.attributes.find((one) => 'name' in one && one.name === name);
        return typeof found?.value === 'string' ? found.value : undefined;
      };
      const style = (value('type') ?? '1') as Counted['style'];
      const start = Number(value('start') ?? 1);
      marks.push(...node.children.map((_, at) => printCounted({ style, value: start + at })));
    }
  });
  return marks;
}
