import type { Client } from '@opensearch-project/opensearch';
import { digestOf } from '../../src/folder/digest.ts';
import { createSplitter } from '../../src/search/compounds.ts';
import { type SearchSource, searchSources } from '../../src/search/opensearch/record.ts';
import { createKeying } from '../../src/search/word-keys.ts';
import { patience } from '../../src/tools/opensearch/patience.ts';
import { type PushedPart, type PushOrder, push } from '../../src/tools/opensearch/push.ts';

const NONE = new Set<string>();
/** Of words that no dictionary knows. */
const KEYING = createKeying(
  { wordOf: (stem) => stem, othersOf: () => [] },
  createSplitter({ first: NONE, middle: NONE, last: NONE }),
);

/** Papers of a part, each with its text. */
export type Papers = Readonly<Record<string, string>>;

/** @returns a part of an archive with these papers */
export function partOf(name: string, papers: Papers): PushedPart {
  const refs = Object.keys(papers);
  return {
    name,
    key: digestOf([JSON.stringify(papers)]),
    refs,
    *sources() {
      for (const [ref, text] of Object.entries(papers)) yield paper(ref, name, text);
    },
  };
}

/** @returns so many papers, numbered, each with a word of its own: `woord17` */
export function manyPapers(count: number): Papers {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`brief/${at}`, `Dit gaat over woord${at} en meer.`]),
  );
}

function paper(ref: string, part: string, text: string): SearchSource {
  const datum = `${part.slice(0, 4)}-01-02`;
  const record = {
    titel: `Stuk ${ref}`,
    soort: 'Nota',
    datum,
    nummer: '',
    organisaties: [],
  };
  const paper = { ref, record: { ...record, ook: [], tekst: [text] } };
  const [source] = searchSources([paper], part, KEYING);
  if (!source) throw new Error(`There is no paper ${ref}.`);
  return source;
}

/** Pushes parts as the command does, under a name of the test's own. */
export function pushParts(
  client: Client,
  alias: string,
  parts: readonly PushedPart[],
  more: Partial<PushOrder> = {},
): ReturnType<typeof push> {
  const quiet = { at: () => undefined, anew: false, patience: patience(() => undefined) };
  return push({ client, alias, parts, ...quiet, ...more });
}

/** @returns the refs that readers can find under a name, in order; no more than a thousand */
export async function seen(client: Client, alias: string): Promise<string[]> {
  const { body } = await client.search({ index: alias, body: { size: 1000, _source: false } });
  return body.hits.hits.map(({ _id = '' }) => _id).sort();
}

/** @returns how many papers readers can find under a name; undefined where there is no such name */
export async function countSeen(client: Client, alias: string): Promise<number | undefined> {
  const { body, statusCode } = await client.count({ index: alias }, { ignore: [404] });
  return statusCode === 404 ? undefined : body.count;
}
