import { datumOf } from '../../archive/facts.ts';
import { type Followed, followedLists } from '../../archive/feeds.ts';
import { responsibleOf } from '../../archive/responsible.ts';
import type { Archive } from '../../archive/types.ts';
import type { Stuk } from '../../mdx/types.ts';
import { startOf } from '../../model/dates.ts';
import { KINDS } from '../../model/kinds.ts';
import { changedOn } from '../../model/state.ts';
import type { PublishInput } from '../file.ts';

/** A list of documents that programs follow, before it takes a form. */
export interface Feed {
  readonly path: string;
  readonly title: string;
  /** When the newest of its entries changed. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Permanent address of the document; also what it is known by. */
  readonly url: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly updated: string;
  /** When it became public here, where that is known. */
  readonly published: string | undefined;
  /** Names of the organisations that answer for it. */
  readonly authors: readonly string[];
  /** `Nota`, then the keywords. */
  readonly tags: readonly string[];
}

/** Entries that a feed holds; what came before them is on the pages. */
const LENGTH = 50;

/**
 * @param input the archive and the site
 * @returns every feed, with its newest entries; the day that counts is that of the last change here, or
 *   else that of the paper
 */
export function* feedsOf(
  input: Pick<PublishInput, 'archive' | 'site' | 'address'>,
): Generator<Feed> {
  const days = new Map(
    input.archive.stukken.map((stuk) => [stuk, changedOn(stuk.data) ?? datumOf(stuk)]),
  );
  const made = new Map<Stuk, FeedEntry>();
  const everything = [...followedLists(input.archive)].map((list) =>
    feedOf(input, list, days, made),
  );
  yield* everything;
  // Who follows a list of which nothing is left is told nothing new, and no error.
  for (const path of input.archive.faded.feeds)
    yield {
      path,
      title: input.site.name,
      updated: everything[0]?.updated ?? startOf('1970-01-01'),
      entries: [],
    };
}

function feedOf(
  { archive, site, address }: Pick<PublishInput, 'archive' | 'site' | 'address'>,
  { path, title, stukken }: Followed,
  days: ReadonlyMap<Stuk, string>,
  made: Map<Stuk, FeedEntry>,
): Feed {
  const day = (stuk: Stuk) => days.get(stuk) ?? '';
  const newest = [...stukken]
    .sort((a, b) => (day(a) === day(b) ? (a.ref < b.ref ? -1 : 1) : day(a) < day(b) ? 1 : -1))
    .slice(0, LENGTH);
  const entries = newest.map((stuk) => {
    const entry = made.get(stuk) ?? entryOf(archive, address, stuk, day(stuk));
    made.set(stuk, entry);
    return entry;
  });
  return {
    path,
    title: title === '' ? site.name : `${title} – ${site.name}`,
    updated: entries[0]?.updated ?? '',
    entries,
  };
}

function entryOf(archive: Archive, address: string, stuk: Stuk, day: string): FeedEntry {
  const { titel, samenvatting, openbaarSinds, trefwoorden } = stuk.data;
  return {
    url: address + stuk.path,
    title: titel,
    summary: samenvatting,
    updated: startOf(day),
    published: openbaarSinds && startOf(openbaarSinds),
    authors: responsibleOf(archive, stuk).map(({ data }) => data.naam),
    tags: [KINDS[stuk.kind].singular, ...new Set(trefwoorden)],
  };
}
