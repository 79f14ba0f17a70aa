import { createMatches, type Matches } from './matches.ts';
import type { SearchRecord } from './word-files.ts';
import type { AskedWord, Passage, Piece } from './word-search.ts';

/** Longer sentences are shown in part. */
const MOST_WORDS = 36;
/** Abbreviations that end in a point and no sentence. */
const SHORTENED =
  /^(?:\p{L}|\p{L}\.\p{L}|c\.s|nr|nrs|blz|art|mr|drs|dr|ir|prof|bijv|o\.a|n\.a\.v|i\.v\.m|t\.a\.v|m\.b\.t|d\.w\.z)\.$/iu;

/** A sentence by its words, with the places of those that were asked for. */
interface Sentence {
  readonly words: readonly string[];
  readonly hits: readonly number[];
  readonly score: number;
}

/**
 * @param record what a document says
 * @param url its address
 * @param asked the words that were asked for, with their forms
 * @returns the places where the words stand, best first: one a heading; another name by which the document is found
 *   where they stand nowhere; how it begins where they stand in the title alone
 */
export function passagesOf(
  { tekst, ook, titel }: SearchRecord,
  url: string,
  asked: readonly AskedWord[],
): Passage[] {
  const matches = createMatches(asked);
  const found: { passage: Passage; score: number }[] = [];
  for (const { heading, id, texts } of sectionsOf(tekst)) {
    const sentences = texts.flatMap((text) => sentencesOf(text, matches));
    const best = sentences.reduce<Sentence | undefined>(
      (a, b) => (b.score > (a?.score ?? 0) ? b : a),
      undefined,
    );
    const inHeading = heading.split(/\s+/).some((word) => matches(word) >= 0);
    const shown = best ?? (inHeading ? sentences[0] : undefined);
    if (!shown) continue;
    const pieces = show(shown);
    const passage = { heading, url: id === '' ? url : `${url}#${id}`, pieces };
    found.push({ passage, score: shown.score + (inHeading ? 0.5 : 0) });
  }
  if (found.length > 0)
    return found.sort((a, b) => b.score - a.score).map(({ passage }) => passage);
  const inTitle = titel.split(/\s+/).some((word) => matches(word) >= 0);
  const name = ook.find(([, other]) => other.split(/\s+/).some((word) => matches(word) >= 0));
  if (name && !inTitle) {
    const pieces = [text(`${name[0]}: `), { text: name[1], hit: true }];
    return [{ heading: '', url, pieces }];
  }
  const opening = sectionsOf(tekst)
    .flatMap(({ texts }) => texts)
    .flatMap((block) => sentencesOf(block, matches))[0];
  return opening ? [{ heading: '', url, pieces: show(opening) }] : [];
}

const text = (words: string): Piece => ({ text: words, hit: false });

function sectionsOf(tekst: SearchRecord['tekst']) {
  const sections = [{ heading: '', id: '', texts: [] as string[] }];
  for (const block of tekst) {
    if (typeof block === 'string') sections.at(-1)?.texts.push(block);
    else sections.push({ heading: block[0], id: block[1], texts: [] });
  }
  return sections;
}

/** The sentences of a text; what says more of the words scores more, the same word again hardly. */
function sentencesOf(block: string, matches: Matches): Sentence[] {
  const words = block.split(/\s+/).filter((word) => word !== '');
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    if (at + 1 < words.length && !ends(words, at)) continue;
    const some = words.slice(from, at + 1);
    const found = some.map(matches);
    const hits = found.flatMap((which, place) => (which >= 0 ? [place] : []));
    const different = new Set(found.filter((which) => which >= 0)).size;
    sentences.push({ words: some, hits, score: different + Math.min(hits.length, 9) / 10 });
    from = at + 1;
  }
  return sentences;
}

function show(sentence: Sentence): Piece[] {
  const { from, to } = shortened(sentence);
  const hits = new Set(sentence.hits);
  const pieces: { text: string; hit: boolean }[] = [];
  const add = (words: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += words;
    else pieces.push({ text: words, hit });
  };
  if (from > 0) add('… ', false);
  for (let at = from; at < to; at++) {
    const word = sentence.words[at] ?? '';
    const [, before = '', inner = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    if (hits.has(at) && inner !== '') {
      if (before) add(before, false);
      add(inner, true);
      if (after) add(after, false);
    } else add(word, false);
    if (at + 1 < to) add(' ', hits.has(at) && hits.has(at + 1) && after === '');
  }
  if (to < sentence.words.length) add(' …', false);
  return pieces;
}

function shortened({ words, hits }: Sentence): { from: number; to: number } {
  if (words.length <= MOST_WORDS) return { from: 0, to: words.length };
  const centre = (hits[0] ?? 0) - Math.floor(MOST_WORDS / 3);
  const start = Math.min(Math.max(0, centre), words.length - MOST_WORDS);
  return { from: start, to: start + MOST_WORDS };
}

function ends(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return (
    /[.?!]["'’”)\]]*$/.test(word) &&
    !SHORTENED.test(word) &&
    /^["'‘“([]*[\p{Lu}\p{N}]/u.test(words[at + 1] ?? 'A')
  );
}
