import { flatten } from '../flatten.ts';
import { tokenOf, wordsOf } from '../fold.ts';
import { textOf } from '../record-hits.ts';
import type { SearchRecord } from '../word-files.ts';
import { hangingWords, type Keying } from '../word-keys.ts';
import { otherStems } from '../word-lists.ts';

/** A paper as the index takes it, with the fields of `form.ts`. */
export interface SearchSource {
  readonly ref: string;
  /** The part of the archive in which it stands. */
  readonly deel: string;
  readonly soort: string;
  readonly jaar: string;
  readonly organisatie: readonly string[];
  readonly datum?: string;
  /** Keys of words, apart by spaces: of the title, of headings, of the text, of other names, and of parts of any word. */
  readonly titel: string;
  readonly koppen: string;
  readonly woorden: string;
  readonly ook: string;
  readonly woorddelen: string;
  /** Folded words in their order, for phrases. */
  readonly zinnen: readonly string[];
  /** Folded words as they are printed, each once, for words that stand nowhere. */
  readonly spelling: readonly string[];
  /** All that a result shows. */
  readonly stuk: SearchRecord;
}

/** Longer words are addresses and the like, which nobody misspells. */
const LONGEST = 40;

/** A document of a part, by its ref. */
export interface IndexedPaper {
  readonly ref: string;
  readonly record: SearchRecord;
}

/** The keys of a paper before it is known which other stems lead to them. */
interface Keyed {
  readonly paper: IndexedPaper;
  readonly titel: readonly string[];
  readonly koppen: readonly string[];
  readonly woorden: readonly string[];
  readonly ook: readonly string[];
  readonly woorddelen: readonly string[];
  readonly spelling: ReadonlySet<string>;
}

/**
 * Makes papers ready for OpenSearch. Which forms are of one word, of what parts a compound is and what other names
 * there are is decided by the same code as for the index of the site, so that both find the same.
 *
 * @param papers the documents of a part of the archive
 * @param part its name
 * @param keying gives the keys of words
 * @returns the papers in their order
 */
export function* searchSources(
  papers: readonly IndexedPaper[],
  part: string,
  keying: Keying,
): Generator<SearchSource> {
  const keyed = papers.map((paper) => keysOfPaper(paper, keying));
  const keys = new Set(
    keyed.flatMap(({ titel, koppen, woorden, ook, woorddelen }) => [
      ...new Set([...titel, ...koppen, ...woorden, ...ook, ...woorddelen]),
    ]),
  );
  const spelled = new Map(keyed.flatMap(({ spelling }) => [...spelling].map((word) => [word, 1])));
  const others = new Map<string, string[]>();
  for (const [stem, key] of otherStems(keys, spelled, keying)) {
    const stems = others.get(key);
    if (stems) stems.push(stem);
    else others.set(key, [stem]);
  }
  for (const one of keyed) yield sourceOf(one, part, others);
}

function sourceOf(
  { paper: { ref, record }, spelling, ...lists }: Keyed,
  part: string,
  others: ReadonlyMap<string, readonly string[]>,
): SearchSource {
  const { soort, datum, organisaties, titel, tekst, ook } = record;
  const write = (keys: readonly string[]) =>
    keys.flatMap((key) => [key, ...(others.get(key) ?? [])]).join(' ');
  const texts = [titel, ...tekst.map(textOf), ...ook.map(([, other]) => other)];
  return {
    ref,
    deel: part,
    soort,
    jaar: datum.slice(0, 4),
    organisatie: organisaties,
    ...(datum === '' ? {} : { datum }),
    titel: write(lists.titel),
    koppen: write(lists.koppen),
    woorden: write(lists.woorden),
    ook: write(lists.ook),
    woorddelen: write(lists.woorddelen),
    zinnen: texts.map(flatten),
    spelling: [...spelling].filter((word) => /^[a-z]{4,}$/.test(word) && word.length < LONGEST),
    stuk: record,
  };
}

function keysOfPaper(paper: IndexedPaper, { keysOf, keyOf, partsOf }: Keying): Keyed {
  const { titel, tekst, ook } = paper.record;
  const woorddelen: string[] = [];
  const spelling = new Set<string>();
  const read = (text: string): string[] => {
    for (const word of hangingWords(text, partsOf)) woorddelen.push(keyOf(word));
    return wordsOf(text).flatMap((word) => {
      const keys = keysOf(word);
      if (!keys) return [];
      woorddelen.push(...keys.parts);
      const { whole, pieces } = tokenOf(word) ?? { whole: '', pieces: [] };
      for (const one of [whole, ...pieces]) spelling.add(one);
      return [keys.whole];
    });
  };
  return {
    paper,
    titel: read(titel),
    koppen: tekst.flatMap((block) => (typeof block === 'string' ? [] : read(block[0]))),
    woorden: tekst.flatMap((block) => (typeof block === 'string' ? read(block) : [])),
    ook: ook.flatMap(([, other]) => read(other)),
    woorddelen,
    spelling,
  };
}
