import type { Element, ElementContent, Root, Text } from 'hast';
import type { Begrip } from '../model/begrip.ts';
import { partOf } from './places.ts';

/** The terms of `begrippen.yaml`, ready to be found in text. */
export interface TermIndex {
  readonly pattern: RegExp | undefined;
  /** Id of the explanation by every form in which papers print the term. */
  readonly ids: ReadonlyMap<string, string>;
}

/** A stretch of text: plain, or a term. */
export type TermPart = { readonly text: string; readonly id?: string };

/**
 * @param term the term as papers print it
 * @returns the id of its explanation on a page: `begrip-mbzk`
 */
export function termId(term: string): string {
  return `begrip-${term
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/**
 * @param begrippen the terms
 * @returns an index to find them with
 */
export function indexTerms(begrippen: readonly Begrip[]): TermIndex {
  const ids = new Map<string, string>();
  for (const begrip of begrippen) {
    for (const form of [begrip.term, ...begrip.vormen]) ids.set(form, termId(begrip.term));
  }
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern =
    forms.length > 0
      ? // What stands before a term is looked at afterwards: looked at first, it would be at every character.
        new RegExp(`(?:${source})(?![\\p{L}\\p{N}&])`, 'gu')
      : undefined;
  return { pattern, ids };
}

/**
 * Splits text at the terms that were not explained before.
 *
 * @param text the text
 * @param index the terms
 * @param seen ids of terms explained already; those found are added
 * @returns the parts in order; together they are the text
 */
export function splitTerms(text: string, index: TermIndex, seen: Set<string>): TermPart[] {
  if (!index.pattern) return [{ text }];
  const parts: TermPart[] = [];
  let done = 0;
  for (const match of wholeWords(index.pattern, text)) {
    const id = index.ids.get(match[0]);
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (match.index > done) parts.push({ text: text.slice(done, match.index) });
    parts.push({ text: match[0], id });
    done = match.index + match[0].length;
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done) });
  return parts;
}

const PART_OF_WORD = /[\p{L}\p{N}&]$/u;

/** The terms in a text; what is the end of a longer word is none. */
function* wholeWords(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (PART_OF_WORD.test(text.slice(Math.max(0, match.index - 2), match.index)))
      pattern.lastIndex = match.index + 1;
    else yield match;
  }
}

/** Where a term is left alone: in a link, a heading, code, a caption, and in the editors' own words. */
const CLOSED = new Set([
  'a',
  'code',
  'pre',
  'caption',
  'summary',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * Explains each term where the text uses it first. `MBZK` becomes
 * `<a class="begrip" href="#begrip-mbzk">MBZK</a>`; the page carries the explanation.
 *
 * @param root the text; changed in place
 * @param index the terms
 * @param seen ids of terms explained already; those found are added
 */
export function explainTerms(root: Root | Element, index: TermIndex, seen: Set<string>): void {
  root.children = root.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return markTerms(child, index, seen);
    if (
      child.type === 'element' &&
      !CLOSED.has(child.tagName) &&
      child.properties['dataRedactie'] === undefined
    ) {
      explainTerms(child, index, seen);
    }
    return [child as ElementContent];
  });
}

function markTerms(node: Text, index: TermIndex, seen: Set<string>): ElementContent[] {
  const parts = splitTerms(node.value, index, seen);
  if (parts.every((part) => part.id === undefined)) return [node];
  let done = 0;
  return parts.map((part) => {
    const words = partOf(node, done, done + part.text.length);
    done += part.text.length;
    if (part.id === undefined) return words;
    return {
      type: 'element',
      tagName: 'a',
      properties: { className: ['begrip'], href: `#${part.id}` },
      children: [words],
    };
  });
}
