import { tokenOf } from './fold.ts';
import type { Remark } from './remarks.ts';
import type { Suggestion, Vocabulary } from './vocabulary.ts';
import type { AskedWord, Limits, WordQuestion, WordResults, WordSearch } from './word-search.ts';
import type { PreparedQuery } from './words.ts';

/** What a question came to. */
export interface Relaxed extends WordResults {
  /** What became of words that could not be asked as they were; empty where all were. */
  readonly remarks: readonly Remark[];
  /** What was asked. */
  readonly question: WordQuestion;
}

/** A word of the question and the words of the archive for it. */
interface Reading {
  readonly typed: string;
  /** None where it stands nowhere and nothing is like it. */
  readonly words: readonly AskedWord[];
  /** In how many documents the rarest of them stands. */
  readonly documents: number;
  readonly remark?: Remark | undefined;
}

/** Words with digits stand as they are or not at all: another number is never what was meant. */
const isNumber = (word: string): boolean => /\d/.test(word);
/** Shorter words may begin or end anything. */
const PIECE = 4;
/** So many other words are offered. */
const OTHERS = 3;

/**
 * Asks an engine for words, and where that gives nothing less strictly, one step after another: a word
 * that stands nowhere is replaced by one that is written alike; is left out; then words that are there,
 * but never with the others. Each step is told.
 *
 * @param vocabulary the words of the archive
 * @param engine what finds documents by them
 * @param query what was typed, made ready
 * @param limits chosen filters and order
 * @returns what was found and what was done to the question
 */
export async function askWords(
  vocabulary: Vocabulary,
  engine: WordSearch,
  { words, phrases }: PreparedQuery,
  limits: Limits,
): Promise<Relaxed> {
  const readings = await Promise.all(words.map((word) => readWord(vocabulary, word)));
  const known = readings.filter((reading) => reading.words.length > 0);
  const lost = readings.filter((reading) => reading.words.length === 0);
  const replaced = known.flatMap(({ remark }) => remark ?? []);
  const hard = lost.filter(({ typed }) => isNumber(typed));
  const nothing =
    hard.length > 0 || (known.length === 0 && phrases.length === 0 && lost.length > 0);
  if (nothing) {
    const telling = hard.length > 0 ? hard : lost;
    const remarks = telling.map(({ typed }): Remark => ({ what: 'niets', word: typed }));
    return { ...NOTHING, remarks, question: { words: [], phrases } };
  }
  const unknown = lost.map(({ typed }): Remark => ({ what: 'onbekend', word: typed }));
  const ask = async (some: readonly Reading[], dropped: readonly Reading[]): Promise<Relaxed> => {
    const question = { words: some.flatMap((reading) => reading.words), phrases };
    const left = dropped.map(({ typed }): Remark => ({ what: 'weggelaten', word: typed }));
    const replacedHere = some.flatMap(({ remark }) => remark ?? []);
    const remarks = [...replacedHere, ...unknown, ...left];
    return { ...(await engine(question, limits)), remarks, question };
  };
  const all = await ask(known, []);
  if (all.total > 0 || known.length < 2) return all;
  const limited =
    limits.van || limits.tot || Object.values(limits.filters ?? {}).some((v) => v.length > 0);
  // With a filter on it may be the filter that nothing passes.
  if (limited && (await engine(all.question, {})).total > 0) return all;
  // The words that most documents have tell least, and go first.
  const byWorth = [...known].sort((a, b) => b.documents - a.documents);
  for (const one of byWorth.filter(({ typed }) => !isNumber(typed))) {
    const found = await ask(
      known.filter((reading) => reading !== one),
      [one],
    );
    if (found.total > 0) return found;
  }
  for (let n = 2; n < byWorth.length; n++) {
    const dropped = byWorth.filter(({ typed }) => !isNumber(typed)).slice(0, n);
    const found = await ask(
      known.filter((reading) => !dropped.includes(reading)),
      dropped,
    );
    if (found.total > 0) return found;
  }
  return replaced.length > 0 ? { ...all, remarks: [...replaced, ...unknown] } : all;
}

const NOTHING = { total: 0, take: async () => [], counts: async () => ({}) };

/** What of the archive is asked for a word. */
async function readWord(vocabulary: Vocabulary, typed: string): Promise<Reading> {
  const token = tokenOf(typed);
  if (!token) return { typed, words: [], documents: 0 };
  const whole = await vocabulary.known(token.whole);
  if (whole) return { typed, words: [whole.forms], documents: whole.documents };
  if (token.pieces.length > 1) {
    const pieces = token.pieces.filter((piece) => piece.length > 1 || isNumber(piece));
    const read = await Promise.all(pieces.map((piece) => vocabulary.known(piece)));
    const found = read.filter((one) => one !== undefined);
    if (found.length === pieces.length && found.length > 0) {
      const documents = Math.min(...found.map((one) => one.documents));
      return { typed, words: found.map(({ forms }) => forms), documents };
    }
  }
  return (await readSlip(vocabulary, typed, token.whole)) ?? { typed, words: [], documents: 0 };
}

/** A word that stands nowhere: what begins with it, is written alike, is made of two that are there, or ends with it. */
async function readSlip(
  vocabulary: Vocabulary,
  typed: string,
  word: string,
): Promise<Reading | undefined> {
  if (isNumber(word) || word.length < 3) return undefined;
  const instead = (found: readonly Suggestion[]): Reading | undefined => {
    const [best, ...others] = found;
    return best && replaced(typed, [best], others.slice(0, OTHERS));
  };
  const [begun, near] = await Promise.all([
    word.length >= PIECE ? vocabulary.startingWith(word) : [],
    vocabulary.near(word),
  ]);
  return (
    instead(near.filter(({ distance }) => distance < 1)) ??
    instead(begun) ??
    instead(near) ??
    (await readTwo(vocabulary, typed, word)) ??
    (word.length > PIECE ? instead(await vocabulary.endingWith(word)) : undefined)
  );
}

function replaced(
  typed: string,
  by: readonly Suggestion[],
  others: readonly Suggestion[],
): Reading {
  return {
    typed,
    words: by.map(({ word }) => [word]),
    documents: Math.min(...by.map(({ documents }) => documents)),
    remark: {
      what: 'vervangen',
      word: typed,
      by: by.map(({ word }) => word).join(' '),
      others: others.map(({ word }) => word),
    },
  };
}

/** Two words of the archive written as one, with or without a letter that binds them. */
async function readTwo(
  vocabulary: Vocabulary,
  typed: string,
  word: string,
): Promise<Reading | undefined> {
  for (let at = word.length - PIECE; at >= PIECE; at--) {
    const [first, last] = await Promise.all([
      vocabulary.known(word.slice(0, at)),
      vocabulary.known(word.slice(at)),
    ]);
    if (!first || !last) continue;
    const by = [word.slice(0, at), word.slice(at)];
    const two = [first, last].map(({ documents }, i) => ({
      word: by[i] ?? '',
      documents,
      distance: 0,
    }));
    return { ...replaced(typed, two, []), words: [first.forms, last.forms] };
  }
  return undefined;
}
