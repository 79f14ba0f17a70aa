import { type Contents, placeOf } from './shard-files.ts';
import { type FetchJson, readOnce } from './shard-reader.ts';
import type {
  PaperFacts,
  PapersFile,
  PartContents,
  PartEntry,
  SearchRecord,
  SpellingContents,
  SpellingShard,
  WordRow,
  WordShard,
} from './word-files.ts';

/** A document by what lists are cut and ordered by. */
export interface Facts {
  /** What Pagefind calls it, which begins with the name of the part: `2012-2024_a9377f2`. */
  readonly id: string;
  readonly ref: string;
  readonly datum: string;
  readonly soort: string;
  readonly organisaties: readonly string[];
}

/** A part of the index of words; each file is asked for once. */
export interface PartReader {
  readonly name: string;
  /** The row of a word, that of the word it is a stem of where it is no word itself. */
  row(key: string): Promise<Exclude<WordRow, readonly [string, string]> | undefined>;
  /** Words that begin with some letters, or end with them; at most those of `most` files. */
  spelled(letters: string, at: 'vooraan' | 'achteraan', most: number): Promise<SpellingShard>;
  /** A document by what Pagefind calls it. */
  facts(id: string): Promise<Facts | undefined>;
  all(): Promise<Facts[]>;
}

export interface WordReader {
  readonly parts: readonly PartReader[];
  /** A document by what Pagefind calls it. */
  facts(id: string): Promise<Facts>;
  record(ref: string): Promise<SearchRecord>;
}

/**
 * @param parts the parts of the archive, newest first
 * @param fetchJson reads a file of `/woorden/` by its path there without `.json`; what it rejects with is
 *   what every function here rejects with
 * @returns a reader of the index of words; it has read the contents of the parts
 */
export async function openWordReader(
  parts: readonly PartEntry[],
  fetchJson: FetchJson,
): Promise<WordReader> {
  const read = readOnce(fetchJson);
  const opened = await Promise.all(parts.map((part) => openPart(part, read)));
  return {
    parts: opened,
    async facts(id) {
      const facts = await opened.find(({ name }) => id.startsWith(`${name}_`))?.facts(id);
      if (!facts) throw new Error(`No list has the document ${id}.`);
      return facts;
    },
    record: (ref) => read(`stukken/${ref}`),
  };
}

type Read = <T>(name: string) => Promise<T>;

async function openPart({ naam, inhoud }: PartEntry, read: Read): Promise<PartReader> {
  const here: Read = (name) => read(`${naam}/${name}`);
  const contents = await here<PartContents>(inhoud);
  const find = async (key: string): Promise<WordRow | undefined> => {
    const file = contents.woorden.files[placeOf(contents.woorden, key)];
    if (file === undefined) return undefined;
    const shard = await here<WordShard>(file);
    return shard.find(([of]) => of === key);
  };
  const factsOf = (
    [id, ref, datum, soort, organisaties]: PaperFacts,
    { organisaties: names }: PapersFile,
  ): Facts => ({
    id: `${naam}_${id}`,
    ref,
    datum,
    soort,
    organisaties: organisaties.map((at) => names[at] ?? ''),
  });
  return {
    name: naam,
    async row(key) {
      const row = await find(key);
      const found = row?.length === 2 ? await find(row[1]) : row;
      return found?.length === 2 ? undefined : found;
    },
    async spelled(letters, at, most) {
      const spelling = await here<SpellingContents>(contents.spelling);
      const list: Contents = spelling[at];
      const first = placeOf(list, letters);
      const files = list.files.filter(
        (_, place) => place === first || (place > first && list.first[place]?.startsWith(letters)),
      );
      const shards = await Promise.all(
        files.slice(0, most).map((file) => here<SpellingShard>(file)),
      );
      return shards.flat().filter(([word]) => word.startsWith(letters));
    },
    async facts(id) {
      const hash = id.slice(naam.length + 1);
      const file = contents.stukken.files[placeOf(contents.stukken, hash)];
      if (file === undefined) return undefined;
      const papers = await here<PapersFile>(file);
      const row = papers.rijen.find(([of]) => of === hash);
      return row && factsOf(row, papers);
    },
    async all() {
      const files = await Promise.all(contents.stukken.files.map((file) => here<PapersFile>(file)));
      return files.flatMap((papers) => papers.rijen.map((row) => factsOf(row, papers)));
    },
  };
}
