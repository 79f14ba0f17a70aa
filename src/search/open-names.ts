import type { NamedThing } from './names.ts';
import type { FetchJson } from './shard-reader.ts';
import { NAMES_FILE } from './word-files.ts';

/**
 * @param fetchJson reads a file of `/woorden/` by its path there without `.json`
 * @returns gives what the archive has a name for, read when it is first asked for, and again after a failure
 */
export function openNames(fetchJson: FetchJson): () => Promise<readonly NamedThing[]> {
  let names: Promise<readonly NamedThing[]> | undefined;
  return () => {
    names ??= fetchJson(NAMES_FILE.replace('.json', '')) as Promise<readonly NamedThing[]>;
    names.catch(() => {
      names = undefined;
    });
    return names;
  };
}
