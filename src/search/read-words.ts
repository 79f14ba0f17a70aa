import { bareOf, tokenOf } from './fold.ts';
import { relativesOf } from './relatives.ts';
import type { Remark } from './remarks.ts';
import { stemOf } from './stem.ts';
import type { Suggestion, Vocabulary } from './vocabulary.ts';
import type { AskedWord } from './word-search.ts';

/** A word of the question and the words of the archive for it. */
export interface Reading {
  readonly typed: string;
  /** None where it stands nowhere and nothing is like it. */
  readonly words: readonly AskedWord[];
  /** In how many documents the rarest of them stands. */
  readonly documents: number;
  readonly remark?: Remark | undefined;
}

/** Words with digits stand as they are or not at all: another number is never what was meant. */
export const isNumber = (word: string): boolean => /\d/.test(word);
/** Shorter words may begin or end anything. */
const PIECE = 4;
/** So many letters may be the beginning of a word. */
const BEGINNING = 3;
/** So many other words are offered. */
const OTHERS = 3;

/** The words of a question; two that are written as one in the archive are one. */
export async function readWords(
  vocabulary: Vocabulary,
  words: readonly string[],
): Promise<Reading[]> {
  const typed = words.map(bareOf);
  const read = await Promise.all(typed.map((word) => readKnown(vocabulary, word)));
  const readings: Reading[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] ?? '';
    const [first, next] = [tokenOf(word), tokenOf(typed[at + 1] ?? '')];
    const apart = next !== undefined && first !== undefined && !(read[at] && read[at + 1]);
    const joined = apart ? await vocabulary.known(first.whole + next.whole) : undefined;
    if (joined) {
      const { forms, documents } = joined;
      const two = `${word} ${typed[at + 1]}`;
      const one = { word: forms[0] ?? '', documents, distance: 0 };
      readings.push({ ...replaced(two, [one], []), words: [forms] });
      at += 1;
      continue;
    }
    const slip = first && !read[at] ? await readSlip(vocabulary, word, first.whole) : undefined;
    readings.push(read[at] ?? slip ?? { typed: word, words: [], documents: 0 });
  }
  return readings;
}

/** A word that stands in the archive, or that has only pieces that do. */
async function readKnown(vocabulary: Vocabulary, typed: string): Promise<Reading | undefined> {
  const token = tokenOf(typed);
  if (!token) return undefined;
  const whole = await vocabulary.known(token.whole);
  if (whole) {
    const { forms, documents } = whole;
    const known = { typed, words: [forms], documents };
    const meant = forms.includes(token.whole)
      ? undefined
      : forms.find((form) => single(form) === single(token.whole));
    // To the stemmer they are forms of one word; to a reader the one is a slip for the other.
    return meant ? { ...known, remark: replacement(typed, meant) } : known;
  }
  const pieces = token.pieces.filter((piece) => piece.length > 1 || isNumber(piece));
  if (pieces.length < 2) return undefined;
  const read = await Promise.all(pieces.map((piece) => vocabulary.known(piece)));
  const found = read.filter((one) => one !== undefined);
  if (found.length < pieces.length) return undefined;
  const documents = Math.min(...found.map((one) => one.documents));
  return { typed, words: found.map(({ forms }) => forms), documents };
}

/** A word that this one may be made of, or the other way round. */
export async function readRelative(vocabulary: Vocabulary, typed: string) {
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
    remark: replacement(
      typed,
      by.map(({ word }) => word).join(' '),
      others.map(({ word }) => word),
    ),
  };
}

function replacement(typed: string, by: string, others: readonly string[] = []): Remark {
  return { what: 'vervangen', word: typed, by, others };
}

/** A word with each letter that stands double standing once: `bommen` and `bomen` are the same. */
const single = (word: string): string => word.replace(/(.)\1+/g, '$1');

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
