import { isNumber, type Reading, readRelative, readWords } from './read-words.ts';
import type { Remark } from './remarks.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Limits, WordQuestion, WordResults, WordSearch } from './word-search.ts';
import type { PreparedQuery } from './words.ts';

/** What a question came to. */
export interface Relaxed extends WordResults {
  /** What became of words that could not be asked as they were; empty where all were. */
  readonly remarks: readonly Remark[];
  /** What was asked. */
  readonly question: WordQuestion;
}

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
    const told = [...some.flatMap(({ remark }) => remark ?? []), ...unknown, ...more];
    const [results, remarks] = await Promise.all([
      engine(question, limits),
      Promise.all(told.map((remark) => asPrinted(vocabulary, remark))),
    ]);
    return { ...results, remarks, question };
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

/** A remark with the words of the archive as papers print them. */
async function asPrinted(vocabulary: Vocabulary, remark: Remark): Promise<Remark> {
  const print = async (words: string) =>
    (await Promise.all(words.split(' ').map((word) => vocabulary.printed(word)))).join(' ');
  if (remark.what === 'verwant') return { ...remark, by: await print(remark.by) };
  if (remark.what !== 'vervangen') return remark;
  const [by, others] = await Promise.all([
    print(remark.by),
    Promise.all(remark.others.map((other) => print(other))),
  ]);
  return { ...remark, by, others };
}

function isLimited({ van, tot, filters = {} }: Limits): boolean {
  return Boolean(van || tot || Object.values(filters).some((values) => values.length > 0));
}

const NOTHING = { total: 0, take: async () => [], counts: async () => ({}) };
