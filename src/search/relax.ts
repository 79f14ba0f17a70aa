import { tokenOf } from './fold.ts';
import { relativesOf } from './relatives.ts';
import type { Remark } from './remarks.ts';
import { stemOf } from './stem.ts';
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
/** So many letters may be the beginning of a word. */
const BEGINNING = 3;
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
  const readings = await readWords(vocabulary, words);
  const known = readings.filter((reading) => reading.words.length > 0);
  const lost = readings.filter((reading) => reading.words.length === 0);
  const hard = lost.filter(({ typed }) => isNumber(typed));
  const empty = known.length === 0 && phrases.length === 0;
  if (hard.length > 0 || (empty && lost.length > 0)) {
    const telling = hard.length > 0 ? hard : lost;
    const remarks = telling.map(({ typed }): Remark => ({ what: 'niets', word: typed }));
    return { ...NOTHING, remarks, question: { words: [], phrases } };
  }
  const unknown = lost.map(({ typed }): Remark => ({ what: 'onbekend', word: typed }));
  const ask = async (some: readonly Reading[], more: readonly Remark[] = []): Promise<Relaxed> => {
    const question = { words: some.flatMap((reading) => reading.words), phrases };
    const remarks = [...some.flatMap(({ remark }) => remark ?? []), ...unknown, ...more];
    return { ...(await engine(question, limits)), remarks, question };
  };
  const all = await ask(known);
  if (all.total > 0) return all;
  // With a filter on it may be the filter that nothing passes.
  if (isLimited(limits) && (await engine(all.question, {})).total > 0) return all;
  const without = phrases.map((phrase): Remark => ({ what: 'zin', phrase }));
  if (known.length < 2) return { ...all, remarks: [...all.remarks, ...without] };
  // The words that most documents have tell least, and go first.
  const byWorth = known
    .filter(({ typed }) => !isNumber(typed))
    .sort((a, b) => b.documents - a.documents);
  for (const one of byWorth) {
    const relative = await readRelative(vocabulary, one.typed);
    if (!relative) continue;
    const by = relative.forms[0] ?? '';
    const others = known.map((reading) =>
      reading === one ? { ...one, words: [relative.forms], remark: undefined } : reading,
    );
    const found = await ask(others, [{ what: 'verwant', word: one.typed, by }]);
    if (found.total > 0) return found;
  }
  const drop = (dropped: readonly Reading[]) =>
    ask(
      known.filter((reading) => !dropped.includes(reading)),
      [{ what: 'weggelaten', words: dropped.map(({ typed }) => typed) }],
    );
  const tries = [
    ...byWorth.map((one) => [one]),
    ...byWorth.map((_, n) => byWorth.slice(0, n)).slice(2),
  ];
  for (const dropped of tries) {
    const found = dropped.length < known.length ? await drop(dropped) : undefined;
    if (found && found.total > 0) return found;
  }
  return { ...all, remarks: [...all.remarks, ...without] };
}

function isLimited({ van, tot, filters = {} }: Limits): boolean {
  return Boolean(van || tot || Object.values(filters).some((values) => values.length > 0));
}

/** The words of a question; two that are written as one in the archive are one. */
async function readWords(vocabulary: Vocabulary, words: readonly string[]): Promise<Reading[]> {
  const typed = words.map((word) => word.replace(AROUND, ''));
  const read = await Promise.all(typed.map((word) => readKnown(vocabulary, word)));
  const readings: Reading[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const [first, next] = [tokenOf(word), tokenOf(typed[at + 1] ?? '')];
    const apart = next !== undefined && first !== undefined && !(read[at] && read[at + 1]);
    const joined = apart ? await vocabulary.known(first.whole + next.whole) : undefined;
    if (joined) {
      const { forms, documents } = joined;
      readings.push({ typed: `${word} ${typed[at + 1]}`, words: [forms], documents });
      at += 1;
      continue;
    }
    const slip = first && !read[at] ? await readSlip(vocabulary, word, first.whole) : undefined;
    readings.push(read[at] ?? slip ?? { typed: word, words: [], documents: 0 });
  }
  return readings;
}

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const NOTHING = { total: 0, take: async () => [], counts: async () => ({}) };

/** A word that stands in the archive, or that has only pieces that do. */
async function readKnown(vocabulary: Vocabulary, typed: string): Promise<Reading | undefined> {
  const token = tokenOf(typed);
  if (!token) return undefined;
  const whole = await vocabulary.known(token.whole);
  if (whole) return { typed, words: [whole.forms], documents: whole.documents };
  const pieces = token.pieces.filter((piece) => piece.length > 1 || isNumber(piece));
  if (pieces.length < 2) return undefined;
  const read = await Promise.all(pieces.map((piece) => vocabulary.known(piece)));
  const found = read.filter((one) => one !== undefined);
  if (found.length < pieces.length) return undefined;
  const documents = Math.min(...found.map((one) => one.documents));
  return { typed, words: found.map(({ forms }) => forms), documents };
}

/** A word that this one may be made of, or the other way round. */
async function readRelative(vocabulary: Vocabulary, typed: string) {
  const word = tokenOf(typed)?.whole ?? '';
  const own = stemOf(word);
  const stems = new Set(relativesOf(word).filter((other) => stemOf(other) !== own));
  const read = await Promise.all([...stems].map((other) => vocabulary.known(other)));
  return read.filter((one) => one !== undefined).sort((a, b) => b.documents - a.documents)[0];
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
  const relative = async () => {
    const found = await readRelative(vocabulary, typed);
    const by = found?.forms[0];
    return found && by
      ? {
          ...replaced(typed, [{ word: by, documents: found.documents, distance: 1 }], []),
          words: [found.forms],
        }
      : undefined;
  };
  const [begun, near] = await Promise.all([
    word.length >= BEGINNING ? vocabulary.startingWith(word) : [],
    vocabulary.near(word),
  ]);
  return (
    instead(near.filter(({ distance }) => distance < 1)) ??
    (await relative()) ??
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
