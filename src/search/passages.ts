import type { Location, PagefindData } from './pagefind-api.ts';
import { endsSentence, MOST_WORDS } from './sentences.ts';
import { unmark } from './words.ts';

/** A stretch of a sentence; `hit` for a word that was asked for. */
interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Where in a document the words stand. */
export interface Passage {
  /** The heading that they stand under; empty above the first. */
  readonly heading: string;
  /** Address of that heading. */
  readonly url: string;
  /** The sentence with most of the words. */
  readonly pieces: readonly Piece[];
}

/**
 * @param data a result of Pagefind
 * @returns the places where the words stand, best first: one a heading; without places, when the
 *   words are those of the title or other names of the subject, how the document begins
 */
export function passagesOf(data: PagefindData): Passage[] {
  const words = data.content.split(/\s+/);
  const start = titleLength(data);
  const hits = new Set(data.weighted_locations.map(({ location }) => location));
  const found = data.sub_results.flatMap(({ title, url, anchor, weighted_locations }) => {
    // The words of a heading say where; the sentence is to be another.
    const from = anchor ? anchor.location + title.split(/\s+/).length : start;
    const places = weighted_locations.filter(({ location }) => location >= from);
    if (places.length === 0 && !anchor) return [];
    const best = places.length > 0 ? bestSentence(words, from, places) : opening(words, from);
    const heading = anchor ? unmark(title) : '';
    return [{ score: best.score, passage: { heading, url, pieces: show(words, best, hits) } }];
  });
  const passages = found.sort((a, b) => b.score - a.score).map(({ passage }) => passage);
  if (passages.length > 0) return passages;
  return [{ heading: '', url: data.url, pieces: show(words, opening(words, start), hits) }];
}

/** Each content begins with the title, which the list of results shows already. */
function titleLength({ content, meta }: PagefindData): number {
  const title = meta['title'] ?? '';
  return content.startsWith(title) ? title.split(/\s+/).length : 0;
}

interface Stretch {
  readonly from: number;
  /** Place after its last word. */
  readonly to: number;
  /** A word that must be shown. */
  readonly centre: number;
}

function opening(words: readonly string[], from: number): Stretch & { score: number } {
  return { from, to: endOfSentence(words, from), centre: from, score: 0 };
}

function bestSentence(
  words: readonly string[],
  least: number,
  places: readonly Location[],
): Stretch & { score: number } {
  const sentences = new Map<number, { to: number; centre: number; score: number }>();
  for (const { location, balanced_score } of places) {
    const from = Math.max(startOfSentence(words, location), least);
    const known = sentences.get(from);
    if (known) known.score += balanced_score;
    else {
      const to = endOfSentence(words, location);
      sentences.set(from, { to, centre: location, score: balanced_score });
    }
  }
  const [best] = [...sentences].sort(([, a], [, b]) => b.score - a.score);
  const [from, sentence] = best ?? [0, { to: 0, centre: 0, score: 0 }];
  return { from, ...sentence };
}

function show(words: readonly string[], stretch: Stretch, hits: ReadonlySet<number>): Piece[] {
  const { from, to } = shortened(stretch);
  const pieces: { text: string; hit: boolean }[] = [];
  const add = (text: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += text;
    else pieces.push({ text, hit });
  };
  if (from > stretch.from) add('… ', false);
  for (let at = from; at < to; at++) {
    const word = unmark(words[at] ?? '');
    const [, before = '', inner = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    if (hits.has(at) && inner !== '') {
      if (before) add(before, false);
      add(inner, true);
      if (after) add(after, false);
    } else add(word, false);
    if (at + 1 < to) add(' ', hits.has(at) && hits.has(at + 1) && after === '');
  }
  if (to < stretch.to) add(' …', false);
  return pieces;
}

function shortened({ from, to, centre }: Stretch): { from: number; to: number } {
  if (to - from <= MOST_WORDS) return { from, to };
  const start = Math.min(Math.max(from, centre - Math.floor(MOST_WORDS / 3)), to - MOST_WORDS);
  return { from: start, to: start + MOST_WORDS };
}

function startOfSentence(words: readonly string[], at: number): number {
  let from = at;
  while (from > 0 && !endsSentence(words, from - 1)) from -= 1;
  return from;
}

function endOfSentence(words: readonly string[], at: number): number {
  let last = at;
  while (last < words.length - 1 && !endsSentence(words, last)) last += 1;
  return last + 1;
}
