import type { NamedThing } from './names.ts';
import { openPagefind, PAGEFIND_FOLDER, type PagefindCode } from './pagefind-api.ts';
import { createPagefindSearch } from './pagefind-search.ts';
import type { WordEngines } from './search.ts';
import type { FetchJson } from './shard-reader.ts';
import { createVocabulary } from './vocabulary.ts';
import { NAMES_FILE, PARTS_FILE, type PartEntry } from './word-files.ts';
import { openWordReader } from './word-reader.ts';

/** A site whose words are asked for. */
interface Site {
  /** Reads a file of `/woorden/` by its path there without `.json`. */
  readonly fetchJson: FetchJson;
  /** Where the site stands, without a slash at the end. */
  readonly address: string;
  /** Path under which it stands, without a slash at the end. */
  readonly base: string;
  /** Loads the code of Pagefind from the folder of a part. */
  readonly loadCode: (part: string) => Promise<PagefindCode>;
}

/**
 * @param site the site
 * @returns what words are asked of; rejects where something cannot be loaded
 */
export async function openWords({
  fetchJson,
  address,
  base,
  loadCode,
}: Site): Promise<WordEngines> {
  const parts = (await fetchJson(nameOf(PARTS_FILE))) as readonly PartEntry[];
  const [reader, pagefind] = await Promise.all([
    openWordReader(parts, fetchJson),
    openPagefind(loadCode, `${address}/${PAGEFIND_FOLDER}/`, parts),
  ]);
  let names: Promise<readonly NamedThing[]> | undefined;
  return {
    vocabulary: createVocabulary(reader),
    engine: createPagefindSearch(pagefind, reader, base),
    names: () => {
      names ??= fetchJson(nameOf(NAMES_FILE)) as Promise<readonly NamedThing[]>;
      names.catch(() => {
        names = undefined;
      });
      return names;
    },
  };
}

const nameOf = (file: string): string => file.replace('.json', '');
