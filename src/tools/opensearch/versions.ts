import type { Client } from '@opensearch-project/opensearch';
import { digestOf } from '../../folder/digest.ts';
import { INDEX, TEMPLATE } from '../../search/opensearch/form.ts';
import { OpenSearchRefusal } from './connect.ts';

/** An index of the archive: `stukken-v3`. */
export interface Version {
  readonly index: string;
  readonly number: number;
  /** Hash of the settings and fields that it was made with. */
  readonly form: string;
  /** Of each part of the archive that is in it the key that it had. */
  readonly parts: Readonly<Record<string, string>>;
  /** Whether readers ask it. */
  readonly live: boolean;
}

/** What stands beside the fields of an index. */
interface Meta {
  readonly vorm?: string;
  readonly delen?: Readonly<Record<string, string>>;
}

/** @returns the hash of the settings and fields that an index has now */
export function formOfNow(): string {
  return digestOf([JSON.stringify(INDEX)]);
}

/**
 * @param client the cluster
 * @param alias the name that readers ask
 * @returns the indexes of the archive, oldest first
 * @throws OpenSearchRefusal when the name is that of something else
 */
export async function versionsOf(client: Client, alias: string): Promise<Version[]> {
  const { body: found } = await client.indices.get({
    index: `${alias},${alias}-v*`,
    ignore_unavailable: true,
    allow_no_indices: true,
  });
  const versions = Object.entries(found).map(([index, { mappings, aliases }]) => {
    const number = Number(new RegExp(`^${alias}-v(\\d+)$`).exec(index)?.[1]);
    if (!Number.isInteger(number))
      throw new OpenSearchRefusal(
        `${index} is een index die niet van dit archief is. Kies met --alias een andere naam.`,
      );
    const meta = (mappings?._meta ?? {}) as Meta;
    const live = Object.keys(aliases ?? {}).includes(alias);
    return { index, number, form: meta.vorm ?? '', parts: meta.delen ?? {}, live };
  });
  return versions.sort((a, b) => a.number - b.number);
}

/** Makes the next, empty index. */
export async function beginVersion(
  client: Client,
  alias: string,
  versions: readonly Version[],
): Promise<Version> {
  const number = (versions.at(-1)?.number ?? 0) + 1;
  const index = `${alias}-v${number}`;
  const form = formOfNow();
  const { settings, mappings } = INDEX;
  await client.indices.create({
    index,
    body: { settings, mappings: { ...mappings, _meta: { vorm: form, delen: {} } } } as object,
  });
  return { index, number, form, parts: {}, live: false };
}

/** Writes down which parts of the archive are in an index. */
export async function recordParts(
  client: Client,
  { index, form }: Version,
  parts: Readonly<Record<string, string>>,
): Promise<void> {
  await client.indices.putMapping({ index, body: { _meta: { vorm: form, delen: parts } } });
}

/** Stores the one question that readers may ask, under the name that they ask. */
export async function storeQuestion(client: Client, alias: string): Promise<void> {
  await client.putScript({
    id: alias,
    body: { script: { lang: 'mustache', source: TEMPLATE } },
  });
}

/** Has readers ask this index from now on, in one step, and drops the others. */
export async function goLive(client: Client, alias: string, version: Version): Promise<void> {
  const others = (await versionsOf(client, alias)).filter(({ index }) => index !== version.index);
  await client.indices.updateAliases({
    body: {
      actions: [
        ...others.filter(({ live }) => live).map(({ index }) => ({ remove: { index, alias } })),
        { add: { index: version.index, alias } },
      ],
    },
  });
  await dropVersions(client, others);
}

/** Drops indexes, each by its own name. */
export async function dropVersions(client: Client, versions: readonly Version[]): Promise<void> {
  for (const { index } of versions)
    await client.indices.delete({ index, ignore_unavailable: true });
}

/**
 * @param client the cluster
 * @param alias the name that readers ask
 * @returns the names of the indexes that are gone, with the question that readers could ask
 */
export async function dropAll(client: Client, alias: string): Promise<string[]> {
  const versions = await versionsOf(client, alias);
  await dropVersions(client, versions);
  await client.deleteScript({ id: alias }, { ignore: [404] });
  return versions.map(({ index }) => index);
}
