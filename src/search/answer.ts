import type { KindName } from '../model/kind-names.ts';

/** What a number leads to. */
export interface Answer {
  /**
   * - `words`: there is no number in the query; this look-up has nothing to say
   * - `found`: the number leads to something on this site (`exact`, hits that are `here`)
   * - `not-held`: a good number, but of a paper that this archive does not hold; it may know who
   *   cites it (`exact`, hits that are not `here`)
   * - `near`: nothing has exactly this number; some begin with it, hold it or look like it
   * - `none`: nothing
   */
  readonly status: 'words' | 'found' | 'not-held' | 'near' | 'none';
  /** One for each way to read the query that gave anything or can be named, kept apart. */
  readonly readings: readonly Reading[];
}

/** One way to read the query. No paper stands in more than one of its three lists. */
export interface Reading {
  /** The number as it was looked up: `29279-823`. */
  readonly key: string;
  /** What it is called: `Kamerstuk 29 279, nr. 823`; the key where that cannot be told. */
  readonly name: string;
  /** What was read for what was typed, where that is nowhere: the two must be shown together. */
  readonly readAs?: string | undefined;
  /**
   * True where the papers of a day or a month were asked for: `exact` has those of the day, `prefix` the
   * others of that month, and the name is the date in words.
   */
  readonly date?: boolean | undefined;
  /** What the number lacks to be of one thing, as a reader is told: `het vergaderjaar`. Its hits are possible ones. */
  readonly lacks?: string | undefined;
  /** Where the paper is to be read in public. */
  readonly url?: string | undefined;
  /** What a reader should know of that address, one Dutch sentence. */
  readonly note?: string | undefined;
  /** What has exactly this number. */
  readonly exact: readonly Hit[];
  /** What has a number that begins with it; complete unless `more`. */
  readonly prefix: readonly Hit[];
  /** What has a kenmerk with these digits further on; complete unless `more`. */
  readonly partial: readonly Hit[];
  /** True when more numbers begin with it or hold it than are given. */
  readonly more: boolean;
}

/** A document of this archive, a parliamentary dossier, or a paper elsewhere. */
export interface Hit {
  /** `nota/2024-0000358151`, `dossier-29279`, `kst-29279-823`. */
  readonly id: string;
  /** True when it has a page on this site. */
  readonly here: boolean;
  /** The page on this site with the base before it, else the public address where one is known. */
  readonly href?: string | undefined;
  /** What it is, in one word: `Nota`, `Kamerstuk`. */
  readonly label: string;
  /** Of a document of this archive. */
  readonly kind?: KindName | undefined;
  readonly title: string;
  /** As printed; empty where it is the title or there is none. */
  readonly number: string;
  /** ISO 8601; empty for what is not a document of this archive. */
  readonly datum: string;
  /** What to know of a public address, one Dutch sentence. */
  readonly note?: string | undefined;
  /** Page here of the parliamentary dossier that a paper elsewhere belongs to. */
  readonly dossierHref?: string | undefined;
  /** What that dossier is called, where a paper prints it. */
  readonly dossierTitle?: string | undefined;
  /** The newest documents that cite it; none for `partial` hits. */
  readonly citing: readonly CitingPaper[];
  /** How many documents cite it; more than `citing` has where there are many. */
  readonly citedBy: number;
  /** The newest documents of which a sentence may mean it. */
  readonly maybe: readonly CitingPaper[];
}

/** A document of this archive that cites what was looked up. */
export type CitingPaper = Pick<Hit, 'id' | 'label' | 'title' | 'number' | 'datum'> & {
  readonly href: string;
  readonly kind: KindName;
};

/**
 * @param answer an answer
 * @returns the page on this site to go to at once: when the number is of one thing only, and that is
 *   here; a number that only begins alike, is held in another or was read for another never decides it,
 *   nor does a date
 */
export function destination({ readings }: Answer): string | undefined {
  const [only, ...others] = readings;
  if (only?.readAs !== undefined || only?.date || only?.lacks) return undefined;
  const [hit, ...more] = only?.exact ?? [];
  return others.length === 0 && more.length === 0 && hit?.here ? hit.href : undefined;
}

/**
 * @param answer an answer
 * @returns all its hits, best first: exact ones of every reading, then beginnings, then parts; no paper
 *   twice
 */
export function allHits({ readings }: Answer): Hit[] {
  const lists = (['exact', 'prefix', 'partial'] as const).flatMap((list) =>
    readings.flatMap((reading) => reading[list]),
  );
  return [...new Map(lists.toReversed().map((hit) => [hit.id, hit])).values()].toReversed();
}
