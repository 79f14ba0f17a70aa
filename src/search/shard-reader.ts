import { type Contents, MANIFEST, type Manifest, placeOf, type Shard } from './shard-files.ts';

/** Reads one file of `/nummers/` by its name without `.json`. */
export type FetchJson = (name: string) => Promise<unknown>;

/** The shards that hold all numbers with one beginning, or the first of them. */
export interface Stretch {
  readonly shards: readonly Shard[];
  /** True when numbers with that beginning go on after these. */
  readonly more: boolean;
}

/**
 * @param fetchJson where files come from
 * @returns reads a file by its name, and asks for each once; what failed for want of a network may do better the next time
 */
export function readOnce(fetchJson: FetchJson): <T>(name: string) => Promise<T> {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(name: string): Promise<T> => {
    const known = asked.get(name);
    if (known) return known as Promise<T>;
    const file = fetchJson(name);
    asked.set(name, file);
    file.catch(() => asked.delete(name));
    return file as Promise<T>;
  };
}

/**
 * Reads shards through the manifest; each file is asked for once.
 *
 * @param fetchJson where the files come from
 * @returns a function that gives the shard where a key belongs and, where numbers that begin with it go
 *   on, the next ones, up to `most` shards; it rejects with whatever `fetchJson` rejects with
 */
export function createReader(
  fetchJson: FetchJson,
): (key: string, most: number) => Promise<Stretch> {
  const read = readOnce(fetchJson);

  /** The shard where a key belongs, and the key at which the next one begins. */
  async function shardWith(
    key: string,
  ): Promise<{ shard: Shard; next: string | undefined } | undefined> {
    const manifest = await read<Manifest>(MANIFEST);
    const place = placeOf(manifest, key);
    const file = manifest.files[place];
    if (file === undefined) return undefined;
    const next = manifest.first[place + 1];
    if (manifest.levels === 1) return { shard: await read<Shard>(file), next };
    const contents = await read<Contents>(file);
    const inner = placeOf(contents, key);
    const shard = await read<Shard>(contents.files[inner] ?? '');
    return { shard, next: contents.first[inner + 1] ?? next };
  }

  return async (key, most) => {
    const shards: Shard[] = [];
    const begins = ({ keys, parts }: Shard) =>
      [keys, parts].some((rows) => rows.some(([of]) => of.startsWith(key)));
    let next: string | undefined = key;
    // Where a key itself is missing, what begins with it may stand wholly in the next shard.
    while (next?.startsWith(key) && (shards.length < most || !shards.some(begins))) {
      const found = await shardWith(next);
      if (!found) break;
      shards.push(found.shard);
      next = found.next;
    }
    return { shards, more: shards.length > 0 && next !== undefined && next.startsWith(key) };
  };
}
