import { flatten } from './flatten.ts';
import { passagesOf } from './passages.ts';
import { readPostings } from './postings.ts';
import { stemOf } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { SearchRecord } from './word-files.ts';
import type { Facts, PartReader, WordReader } from './word-reader.ts';
import type {
  AskedWord,
  FilterCounts,
  Limits,
  WordHit,
  WordResults,
  WordSearch,
} from './word-search.ts';

/** A document that was found. */
interface Found {
  readonly part: PartReader;
  readonly place: number;
  readonly score: number;
}

/** So many documents with all words of a phrase are read to see whether they have the phrase. */
const MOST_READ = 150;
/** So many of the best are held against the question as it was typed. */
const HELD_AGAINST = 10;

/**
 * The index of the site itself as an engine.
 *
 * @param reader the index of words
 * @param base path under which the site stands, without a slash at the end
 * @returns the engine
 */
export function createIndexSearch(reader: WordReader, base: string): WordSearch {
  const { parts } = reader;
  const total = parts.reduce((sum, { size }) => sum + size, 0);

  /** Documents of each part with a word, by place, with the weight of its best form. */
  async function placesOf(forms: AskedWord): Promise<Map<number, number>[]> {
    return Promise.all(
      parts.map(async (part) => {
        const keys = [...new Set(forms.map(stemOf))];
        const rows = await Promise.all(keys.map((key) => part.row(key)));
        const places = new Map<number, number>();
        for (const row of new Set(rows))
          for (const { place, weight } of readPostings(row?.[1] ?? ''))
            places.set(place, Math.max(places.get(place) ?? 0, weight));
        return places;
      }),
    );
  }

  /** What has all words; the rarer a word, the more it counts. */
  async function withAll(words: readonly AskedWord[]): Promise<Found[]> {
    if (words.length === 0)
      return parts.flatMap((part) =>
        Array.from({ length: part.size }, (_, place) => ({ part, place, score: 0 })),
      );
    const places = await Promise.all(words.map(placesOf));
    const worth = places.map((ofWord) => {
      const n = ofWord.reduce((sum, { size }) => sum + size, 0);
      return Math.log(1 + (total - n + 0.5) / (n + 0.5));
    });
    return parts.flatMap((part, at) => {
      const ofPart = places.map((ofWord) => ofWord[at] ?? new Map<number, number>());
      const [rarest = new Map()] = [...ofPart].sort((a, b) => a.size - b.size);
      return [...rarest.keys()]
        .filter((place) => ofPart.every((word) => word.has(place)))
        .map((place) => ({
          part,
          place,
          score: ofPart.reduce((sum, word, i) => sum + (word.get(place) ?? 0) * (worth[i] ?? 0), 0),
        }));
    });
  }

  async function withPhrases(
    found: readonly Found[],
    phrases: readonly string[],
  ): Promise<Found[]> {
    const flat = phrases.map((phrase) => ` ${flatten(phrase)} `);
    const kept = await Promise.all(
      found.slice(0, MOST_READ).map(async (one) => {
        const { titel, tekst, ook } = await reader.record((await one.part.facts(one.place)).ref);
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
    const all = (await withAll(asked)).sort((a, b) => b.score - a.score);
    const best = phrases.length > 0 ? await withPhrases(all, phrases) : all;
    const dated = limits.van || limits.tot || (limits.order ?? 'beste') !== 'beste';
    const limited = Object.values(limits.filters ?? {}).some((values) => values.length > 0);
    const facts = new Map<Found, Facts>();
    const readFacts = async () => {
      if (facts.size === best.length) return;
      const read = await Promise.all(best.map(({ part, place }) => part.facts(place)));
      for (const [at, one] of best.entries()) facts.set(one, read[at] as Facts);
    };
    if (dated || limited) await readFacts();
    const within = dated || limited ? best.filter((one) => passes(facts.get(one), limits)) : best;
    const ordered = inOrder(within, facts, limits);
    let head: Promise<readonly WordHit[]> | undefined;

    const hitOf = async ({ part, place }: Found) => {
      const { ref } = await part.facts(place);
      const record = await reader.record(ref);
      return { record, hit: hitFrom(record, `${base}/${ref}/`, asked) };
    };
    /** The best ones again, what has the words as they were typed first. */
    const takeHead = async () => {
      const hits = await Promise.all(ordered.slice(0, HELD_AGAINST).map(hitOf));
      if ((limits.order ?? 'beste') !== 'beste') return hits.map(({ hit }) => hit);
      const typed = asked.map(([word]) => word).join(' ');
      return hits
        .map(({ hit, record }, at) => ({ hit, rank: at - 20 * likeness(record, typed) }))
        .sort((a, b) => a.rank - b.rank)
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
        await readFacts();
        return countsOf([...facts.values()], limits);
      },
    } satisfies WordResults;
  };
}

/** Three where a title is just what was typed, two where it has it as it stands, one where the text has. */
export function likeness({ titel, tekst, ook }: SearchRecord, typed: string): number {
  const title = telling(titel);
  if (title === typed) return 3;
  if (!typed.includes(' ')) return 0;
  const has = (text: string) => ` ${text} `.includes(` ${typed} `);
  if (has(title)) return 2;
  const texts = [...tekst.map(textOf), ...ook.map(([, other]) => other)];
  return texts.some((text) => has(telling(text))) ? 1 : 0;
}

/** A text without the words that say nothing, as they are left out of a question. */
function telling(text: string): string {
  return flatten(text)
    .split(' ')
    .filter((word) => !STOP_WORDS.has(word))
    .join(' ');
}

const textOf = (block: SearchRecord['tekst'][number]): string =>
  typeof block === 'string' ? block : block[0];

export function hitFrom(record: SearchRecord, url: string, asked: readonly AskedWord[]): WordHit {
  const { titel, soort, datum, nummer } = record;
  return { url, title: titel, soort, datum, nummer, passages: passagesOf(record, url, asked) };
}

function passes(facts: Facts | undefined, limits: Limits, without = ''): boolean {
  if (!facts) return false;
  const { van, tot, filters = {} } = limits;
  if (van && facts.datum < van) return false;
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

function inOrder(
  found: readonly Found[],
  facts: ReadonlyMap<Found, Facts>,
  { order = 'beste' }: Limits,
): readonly Found[] {
  if (order === 'beste') return found;
  const sign = order === 'nieuwste' ? -1 : 1;
  const day = (one: Found) => facts.get(one)?.datum ?? '';
  return [...found].sort((a, b) => (day(a) < day(b) ? -sign : day(a) > day(b) ? sign : 0));
}
