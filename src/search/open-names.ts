import type { NamedThing } from './names.ts';
import { type FetchJson, readOnce } from './shard-reader.ts';
import { NAMES_FILE } from './word-files.ts';

/**
 * @param fetchJson reads a file of `/woorden/` by its path there without `.json`
 * @returns gives what the archive has a name for, read when it is first asked for, and again after a failure
 */
export function openNames(fetchJson: FetchJson): () => Promise<readonly NamedThing[]> {
  const read = readOnce(fetchJson);
  return () => read(NAMES_FILE.replace('.json', ''));
}
