import { openNames } from './open-names.ts';
import { openPagefind, PAGEFIND_FOLDER, type Pagefind, type PagefindCode } from './pagefind-api.ts';
import { createPagefindSearch } from './pagefind-search.ts';
import type { WordEngines } from './search.ts';
import type { FetchJson } from './shard-reader.ts';
import { createVocabulary } from './vocabulary.ts';
import { PARTS_FILE, type PartEntry } from './word-files.ts';
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
  const parts = (await fetchJson(PARTS_FILE.replace('.json', ''))) as readonly PartEntry[];
  const reader = await openWordReader(parts, fetchJson);
  let opened: Promise<Pagefind> | undefined;
  const open = () => {
    opened ??= openPagefind(loadCode, `${address}/${PAGEFIND_FOLDER}/`, parts).catch((cause) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  };
  return {
    vocabulary: createVocabulary(reader),
    engine: createPagefindSearch(open, reader, base),
    names: openNames(fetchJson),
    getReady: open,
  };
}
