import { partOf } from './part-names.ts';
import { type Contents, placeOf } from './shard-files.ts';
import { type FetchJson, readOnce } from './shard-reader.ts';
import type {
  DaysFile,
  PapersFile,
  PartContents,
  PartEntry,
  RefRow,
  SearchRecord,
  SpellingContents,
  SpellingShard,
  WordRow,
  WordShard,
} from './word-files.ts';

/** A document by what lists are cut and ordered by. */
export interface Facts {
  /** What Pagefind calls it, or the beginning of that; the name of its part comes first: `2012-2024_a9377f2`. */
  readonly id: string;
  /** ISO 8601; the year alone where no day was asked for. */
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
  /** Gives documents by what Pagefind calls them, with their days or with the year alone. */
  facts(
    days: boolean,
  ): Promise<{ of(id: string): Facts | undefined; readonly all: readonly Facts[] }>;
  /** Address of a document: `nota/2024-0000358151`. */
  ref(id: string): Promise<string | undefined>;
}

export interface WordReader {
  readonly parts: readonly PartReader[];
  /** Documents by what Pagefind calls them, with their days or with the year alone. */
  facts(ids: readonly string[], days: boolean): Promise<Facts[]>;
  ref(id: string): Promise<string>;
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
    async facts(ids, days) {
      const lists = new Map(
        await Promise.all(
          opened
            .filter(({ name }) => ids.some((id) => partOf(id) === name))
            .map(async (part) => [part.name, await part.facts(days)] as const),
        ),
      );
      return ids.map((id) => lists.get(partOf(id))?.of(id) ?? unlisted(id));
    },
    async ref(id) {
      const name = partOf(id);
      return (await opened.find((part) => part.name === name)?.ref(id)) ?? unlisted(id);
    },
    record: (ref) => read(`stukken/${ref}`),
  };
}

function unlisted(id: string): never {
  throw new Error(`No list has the document ${id}.`);
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
  const listed = async (days: boolean) => {
    const [list, dates] = await Promise.all([
      here<PapersFile>(contents.lijst),
      days ? here<DaysFile>(contents.dagen) : '',
    ]);
    const first = list.eerste === '' ? [] : list.eerste.split(' ');
    const day = dates.split(' ');
    const all = first.map((least, at): Facts => {
      const year = list.jaren[list.jaar[at] ?? 0] ?? '';
      return {
        id: `${naam}_${least}`,
        datum: days && day[at] ? `${year}-${day[at]}` : year,
        soort: list.soorten[list.soort[at] ?? 0] ?? '',
        organisaties: list.organisaties[list.organisatie[at] ?? 0] ?? [],
      };
    });
    const of = (id: string): Facts | undefined => {
      const facts = all[placeOf({ first, files: [] }, id.slice(naam.length + 1))];
      return facts && { ...facts, id };
    };
    return { of, all };
  };
  let lists: { days: boolean; read: ReturnType<typeof listed> } | undefined;
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
    facts(days) {
      if (!lists || (days && !lists.days)) lists = { days, read: listed(days) };
      return lists.read;
    },
    async ref(id) {
      const name = id.slice(naam.length + 1);
      const file = contents.stukken.files[placeOf(contents.stukken, name)];
      if (file === undefined) return undefined;
      const rows = await here<readonly RefRow[]>(file);
      return rows[placeOf({ first: rows.map(([least]) => least), files: [] }, name)]?.[1];
    },
  };
}
