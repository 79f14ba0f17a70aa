import { MOST_WORDS } from '../sentences.ts';
import type { FilterCounts, Passage, Piece, WordHit } from '../word-search.ts';
import { unmark } from '../words.ts';
import { HIT_BEGINS, HIT_ENDS } from './form.ts';
import { readPlace } from './places.ts';
import type { SearchSource } from './record.ts';

/** What the stored question is answered with, as far as it is read. */
export interface SearchAnswer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Found[] };
  readonly aggregations: Readonly<
    Record<string, { readonly waarden: { readonly buckets: readonly Bucket[] } }>
  >;
}

interface Found {
  readonly _source: SearchSource;
  readonly highlight?: { readonly tekst?: readonly string[]; readonly koppen?: readonly string[] };
}

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
}

/**
 * @param answer an answer
 * @param base path under which the site stands, without a slash at the end
 * @returns its results in their order
 */
export function hitsOf(answer: SearchAnswer, base: string): WordHit[] {
  return answer.hits.hits.map((found) => {
    const { pagina, titel, soort, datum = '', nummer } = found._source;
    const url = base + pagina;
    const passages = passagesOf(found, url);
    return { url, title: unmark(titel), soort, datum, nummer, passages };
  });
}

/** @returns how many results each value of a filter gives */
export function countsOf({ aggregations }: SearchAnswer): FilterCounts {
  return Object.fromEntries(
    Object.entries(aggregations).map(([name, { waarden }]) => [
      name,
      Object.fromEntries(waarden.buckets.map(({ key, doc_count }) => [key, doc_count])),
    ]),
  );
}

/** Under each heading the sentence with most of the words, those with most first; else how the document begins. */
function passagesOf({ _source: source, highlight = {} }: Found, page: string): Passage[] {
  const best = new Map<number, { pieces: Piece[]; words: number }>();
  for (const sentence of highlight.tekst ?? []) {
    const { text, place } = readPlace(sentence);
    const pieces = piecesOf(text);
    const words = new Set(pieces.filter(({ hit }) => hit).map((one) => one.text.toLowerCase()))
      .size;
    if (words > (best.get(place)?.words ?? 0)) best.set(place, { pieces, words });
  }
  const opening = [{ text: source.begin, hit: false }];
  for (const heading of highlight.koppen ?? []) {
    const { place } = readPlace(heading);
    if (!best.has(place)) best.set(place, { pieces: opening, words: 0 });
  }
  const passages = [...best]
    .sort(([, a], [, b]) => b.words - a.words)
    .map(([place, { pieces }]) => ({
      heading: unmark(readPlace(source.koppen[place - 1] ?? '').text),
      url: place === 0 ? page : `${page}#${source.ankers[place - 1] ?? ''}`,
      pieces: shorten(pieces),
    }));
  return passages.length > 0 ? passages : [{ heading: '', url: page, pieces: opening }];
}

/** Words that were asked for and stand side by side are one stretch, and carry no punctuation around them. */
function piecesOf(sentence: string): Piece[] {
  const joined = sentence.replaceAll(`${HIT_ENDS} ${HIT_BEGINS}`, ' ').replace(/\s+/g, ' ').trim();
  const [before = '', ...rest] = joined.split(HIT_BEGINS);
  const pieces: Piece[] = [{ text: before, hit: false }];
  for (const stretch of rest) {
    const [word = '', after = ''] = stretch.split(HIT_ENDS);
    const [, open = '', inner = '', close = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    pieces.push({ text: open, hit: false }, { text: inner, hit: true });
    pieces.push({ text: close + after, hit: false });
  }
  return pieces
    .map(({ text, hit }) => ({ text: unmark(text), hit }))
    .filter(({ text }) => text !== '');
}

/** Of a long sentence what stands around the first word that was asked for. */
function shorten(pieces: readonly Piece[]): Piece[] {
  const words = pieces.flatMap(({ text, hit }) =>
    text.split(/(?<=\s)(?=\S)/).map((word) => ({ text: word, hit })),
  );
  if (words.length <= MOST_WORDS) return [...pieces];
  const centre = words.findIndex(({ hit }) => hit);
  const least = Math.min(Math.max(0, centre - MOST_WORDS / 3), words.length - MOST_WORDS);
  const shown = words.slice(least, least + MOST_WORDS);
  if (least > 0) shown.unshift({ text: '… ', hit: false });
  if (least + MOST_WORDS < words.length) shown.push({ text: '…', hit: false });
  const joined: { text: string; hit: boolean }[] = [];
  for (const { text, hit } of shown) {
    const last = joined.at(-1);
    if (last?.hit === hit) last.text += text;
    else joined.push({ text, hit });
  }
  return joined;
}
