import { flatten } from './flatten.ts';
import type { Pagefind } from './pagefind-api.ts';
import { IN_TEXT, IN_TITLE } from './pagefind-page.ts';
import { mayHold } from './part-names.ts';
import { hitFrom, likeness, textOf } from './record-hits.ts';
import { stemOf } from './stem.ts';
import type { Facts, PartReader, WordReader } from './word-reader.ts';
import type {
  AskedWord,
  FilterCounts,
  Limits,
  WordHit,
  WordResults,
  WordSearch,
} from './word-search.ts';

/** A document that was found, by what Pagefind calls it. */
interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What a word in the title is worth beside one in the text. */
const TITLE = 5;
/** So many documents with all words of a phrase are read to see whether they have the phrase. */
const MOST_READ = 150;
/** So many of the best are held against the question as it was typed. */
const HELD_AGAINST = 10;
/**
 * Scores that differ less than one of so many steps are alike. If the scores of those that are held against the question
 * went down evenly from the best to nothing, two neighbours would be one step apart; what is nearer than that, a list of
 * so many cannot tell apart.
 */
const STEPS = HELD_AGAINST;

/**
 * Pagefind as an engine. It finds what has a key; which keys the forms of a word have, and of what kind and
 * which day a document is, is read beside it.
 *
 * @param open opens the indexes of all parts, once words are asked for
 * @param reader the lists of words and documents
 * @param base path under which the site stands, without a slash at the end
 * @returns the engine
 */
export function createPagefindSearch(
  open: () => Promise<Pagefind>,
  reader: WordReader,
  base: string,
): WordSearch {
  const { parts } = reader;

  /** The keys of the parts for the forms of a word. */
  async function keysOf(forms: AskedWord): Promise<Set<string>> {
    const stems = [...new Set(forms.map(stemOf))];
    const rows = await Promise.all(parts.flatMap((part) => stems.map((stem) => part.row(stem))));
    return new Set(rows.flatMap((row) => (row ? [row[0]] : [])));
  }

  /** Documents with a word, with the score of its best form. */
  async function scoresOf(
    forms: AskedWord,
    within: readonly string[],
  ): Promise<Map<string, number>> {
    const scores = new Map<string, number>();
    const pagefind = await open();
    for (const key of await keysOf(forms)) {
      const [text = [], title = []] = await Promise.all(
        [IN_TEXT, IN_TITLE].map((end) => pagefind.search(key + end, within)),
      );
      const ofKey = new Map(text.map(({ id, score }) => [id, score]));
      for (const { id, score } of title) ofKey.set(id, (ofKey.get(id) ?? 0) + score * TITLE);
      for (const [id, score] of ofKey) scores.set(id, Math.max(scores.get(id) ?? 0, score));
    }
    return scores;
  }

  /** What has all words, the best first; without words all, the newest first. */
  async function withAll(
    words: readonly AskedWord[],
    within: readonly PartReader[],
  ): Promise<Scored[]> {
    if (words.length === 0) {
      const lists = await Promise.all(within.map((part) => part.facts(true)));
      const all = lists.flatMap((list) => list.all).toSorted(byDay(-1));
      return all.map(({ id }) => ({ id, score: 0 }));
    }
    const names = within.map(({ name }) => name);
    const ofWords = await Promise.all(words.map((word) => scoresOf(word, names)));
    const [rarest = new Map<string, number>()] = ofWords.toSorted((a, b) => a.size - b.size);
    return [...rarest.keys()]
      .filter((id) => ofWords.every((scores) => scores.has(id)))
      .map((id) => {
        const score = ofWords.reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0);
        return { id, score };
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  async function withPhrases(
    found: readonly Scored[],
    phrases: readonly string[],
  ): Promise<Scored[]> {
    const flat = phrases.map((phrase) => ` ${flatten(phrase)} `);
    const kept = await Promise.all(
      found.slice(0, MOST_READ).map(async ({ id }) => {
        const { titel, tekst, ook } = await reader.record(await reader.ref(id));
        const texts = [titel, ...tekst.map(textOf), ...ook.map(([, other]) => other)];
        const said = texts.map((text) => ` ${flatten(text)} `);
        return flat.every((phrase) => said.some((text) => text.includes(phrase)));
      }),
    );
    return found.filter((_, at) => kept[at]);
  }

  return async ({ words, phrases }, limits) => {
    const inPhrases = phrases.flatMap((phrase) =>
      flatten(phrase)
        .split(' ')
        .filter((word) => word.length > 3)
        .map((word) => [word]),
    );
    const asked = [...words, ...inPhrases];
    /** What some parts have, the best first. */
    const bestOf = async (within: readonly PartReader[]) => {
      const all = await withAll(asked, within);
      return phrases.length > 0 ? withPhrases(all, phrases) : all;
    };
    // Whoever chooses a year waits for that year alone.
    const some = parts.filter(({ name }) => mayPass(name, limits));
    const best = await bestOf(some);
    const scores = new Map(best.map(({ id, score }) => [id, score]));
    const { filters = {}, van, tot, order = 'beste' } = limits;
    const limited = van || tot || Object.values(filters).some((values) => values.length > 0);
    const days = Boolean(van || tot || order !== 'beste');
    const factsOf = (found: readonly Scored[]) =>
      reader.facts(
        found.map(({ id }) => id),
        days,
      );
    let read: Promise<Facts[]> | undefined;
    const readFacts = () => {
      read ??= factsOf(best);
      return read;
    };
    const within = limited
      ? (await readFacts()).filter((facts) => passes(facts, limits))
      : order === 'beste'
        ? best
        : await readFacts();
    const ordered =
      order === 'beste'
        ? within
        : (within as readonly Facts[]).toSorted(byDay(order === 'nieuwste' ? -1 : 1));
    let head: Promise<readonly WordHit[]> | undefined;

    const hitOf = async ({ id }: { readonly id: string }) => {
      const ref = await reader.ref(id);
      const record = await reader.record(ref);
      return { record, hit: hitFrom(record, `${base}/${ref}/`, asked) };
    };
    /** The best ones again, what has the words as they were typed first, and of what scores alike the newest. */
    const takeHead = async () => {
      const some = ordered.slice(0, HELD_AGAINST);
      const hits = await Promise.all(some.map(hitOf));
      if (order !== 'beste') return hits.map(({ hit }) => hit);
      const typed = asked.map(([word]) => word).join(' ');
      const most = best[0]?.score || 1;
      return hits
        .map(({ hit, record }, at) => {
          const step = Math.round((STEPS * (scores.get(some[at]?.id ?? '') ?? 0)) / most);
          return { hit, rank: likeness(record, typed) * (STEPS + 1) + step };
        })
        .sort((a, b) => b.rank - a.rank || (a.hit.datum < b.hit.datum ? 1 : -1))
        .map(({ hit }) => hit);
    };
    return {
      total: ordered.length,
      async take(from, count) {
        head ??= takeHead();
        const first = from < HELD_AGAINST ? (await head).slice(from, from + count) : [];
        const rest = ordered.slice(
          Math.max(from, HELD_AGAINST),
          Math.max(from + count, HELD_AGAINST),
        );
        return [...first, ...(await Promise.all(rest.map(hitOf))).map(({ hit }) => hit)];
      },
      async counts() {
        // Beside each year stands what it would give, so the others are counted too.
        const all = some.length < parts.length ? factsOf(await bestOf(parts)) : readFacts();
        return countsOf(await all, limits);
      },
    } satisfies WordResults;
  };
}

/** Whether a part may have documents within the limits of time. */
function mayPass(part: string, { van, tot, filters = {} }: Limits): boolean {
  const years = filters['jaar'] ?? [];
  return (
    mayHold(part, van || '0000', tot || '9999') &&
    (years.length === 0 || years.some((year) => mayHold(part, year, year)))
  );
}

function passes(facts: Facts, limits: Limits, without = ''): boolean {
  const { van, tot, filters = {} } = limits;
  if (van && facts.datum < van.slice(0, facts.datum.length)) return false;
  if (tot && facts.datum.slice(0, tot.length) > tot) return false;
  return Object.entries(filters).every(
    ([name, values]) =>
      name === without ||
      values.length === 0 ||
      valuesOf(facts)[name]?.some((value) => values.includes(value)),
  );
}

function valuesOf({ soort, datum, organisaties }: Facts): Record<string, readonly string[]> {
  return { soort: [soort], jaar: [datum.slice(0, 4)], organisatie: organisaties };
}

function countsOf(all: readonly Facts[], limits: Limits): FilterCounts {
  const counts: Record<string, Record<string, number>> = { soort: {}, jaar: {}, organisatie: {} };
  for (const [name, ofFilter] of Object.entries(counts))
    for (const facts of all)
      if (passes(facts, limits, name))
        for (const value of valuesOf(facts)[name] ?? [])
          ofFilter[value] = (ofFilter[value] ?? 0) + 1;
  return counts;
}

/** By day, the oldest first with 1 and the newest with -1. */
const byDay =
  (sign: 1 | -1) =>
  (a: Facts, b: Facts): number =>
    a.datum < b.datum ? -sign : a.datum > b.datum ? sign : 0;
