import { numberEntries } from '../search/entries.ts';
import { buildShards } from '../search/shards.ts';
import { archive } from './archive.ts';
import { digestOf } from './digest.ts';

/**
 * @returns the files by which numbers are looked up in the browser, by name without `.json`: a
 *   manifest, `index`, and files that never change under the name they have
 * @throws ContentError when the archive cannot be built
 */
export async function numberFiles(): Promise<Map<string, string>> {
  return buildShards(numberEntries(await archive()), (text) => digestOf([text]).slice(0, 16));
}
