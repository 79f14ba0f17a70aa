import { indexTerms, termId } from '../mdx/terms.ts';
import type { Stuk } from '../mdx/types.ts';
import type { Begrip } from '../model/begrip.ts';
import type { Organisatie } from '../model/organisatie.ts';
import type { Redirect } from '../model/redirects.ts';
import { isWithdrawn } from '../model/state.ts';
import { writeAddress } from './address.ts';
import { titlesOfDossiers } from './dossier-titles.ts';
import { citedNumbers, datumOf, ownIds } from './facts.ts';
import { fadedFeeds, fadedLists } from './faded.ts';
import { byEnd, edgesOf } from './graph.ts';
import { byDossier } from './kamerstukken.ts';
import type { Attachment, Version } from './lasting.ts';
import { withFiles } from './moved.ts';
import { trailOf } from './trails.ts';
import type { Archive, Edge, OrganisatieEntry, Term } from './types.ts';
import { versionsOf } from './versions.ts';

/** Everything an archive is made of. */
export interface ArchiveInput {
  readonly stukken: readonly Stuk[];
  readonly organisaties: Readonly<Record<string, Organisatie>>;
  readonly begrippen: readonly Begrip[];
  /** Addresses that have no page of their own any more. */
  readonly redirects?: readonly Redirect[];
  /** Addresses that the site ever had. */
  readonly promised?: Iterable<string>;
  /** Path under which the site stands, without a slash at the end. */
  readonly base?: string;
  /** Earlier versions of documents; those of a withdrawn document are left out. */
  readonly versions?: readonly Version[];
  /** Sizes in bytes of the files in `content/bestanden`, by path. */
  readonly files?: ReadonlyMap<string, number>;
  readonly attachments?: ReadonlyMap<string, Attachment>;
}

/**
 * Puts all documents together: who leads to whom, both ways, and who answers to which number.
 * Links that nothing answers to are left in; `checks` reports them. Withdrawn documents keep their
 * address and numbers and are in no list; a file that no public document names is not in the archive.
 *
 * @param input documents, organisations and terms, in any order
 * @returns the archive
 */
export function buildArchive(input: ArchiveInput): Archive {
  const all = [...input.stukken].sort(newestFirst);
  const stukken = all.filter(({ data }) => !isWithdrawn(data));
  const byRef = new Map(all.map((stuk) => [stuk.ref, stuk]));
  const versions = versionsOf(stukken, input.versions ?? []);
  const byNumber = new Map<string, Stuk>();
  for (const stuk of all)
    for (const id of ownIds(stuk)) if (!byNumber.has(id)) byNumber.set(id, stuk);
  // A paper named by its number and a paper named by its address are one paper.
  const settle = (edge: Edge): Edge => {
    const stuk = byNumber.get(edge.to);
    return stuk ? { ...edge, to: stuk.ref } : edge;
  };
  const edges = stukken
    .flatMap(edgesOf)
    .map(settle)
    .filter((edge) => edge.from !== edge.to);
  const organisaties = new Map<string, OrganisatieEntry>(
    Object.entries(input.organisaties)
      .sort(([, a], [, b]) => a.naam.localeCompare(b.naam, 'nl'))
      .map(([key, data]) => [key, { key, path: writeAddress({ type: 'organisatie', key }), data }]),
  );
  const incoming = byEnd(edges, 'to');
  const archive: Archive = {
    base: input.base ?? '',
    stukken,
    withdrawn: all.filter(({ data }) => isWithdrawn(data)),
    versions,
    redirects: [],
    faded: { lists: [], feeds: [] },
    byRef,
    byNumber,
    organisaties,
    terms: new Map(
      input.begrippen.map((begrip): [string, Term] => {
        const id = termId(begrip.term);
        const path = begrip.organisatie && organisaties.get(begrip.organisatie)?.path;
        return [id, { id, begrip, path }];
      }),
    ),
    termIndex: indexTerms(input.begrippen),
    files: namedFiles(
      [...stukken, ...[...versions.values()].flat().map(({ stuk }) => stuk)],
      input.files ?? new Map(),
    ),
    attachments: input.attachments ?? new Map(),
    outgoing: byEnd(edges, 'from'),
    incoming,
    kamerstukken: byDossier([...byNumber.keys(), ...citedNumbers(incoming)]),
    dossierTitles: titlesOfDossiers(stukken),
    trails: new Map(),
  };
  const trails = new Map(
    stukken.flatMap((stuk) =>
      stuk.kind === 'dossier' ? [[stuk.ref, trailOf(archive, stuk)] as const] : [],
    ),
  );
  const whole = { ...archive, trails };
  const promised = [...(input.promised ?? [])];
  const redirects = input.redirects ?? [];
  // A list that has something to show again goes before the redirect from the days that it had nothing.
  const gone = new Set(
    fadedLists(
      whole,
      redirects.map(({ van }) => van),
    ).map(({ path }) => path),
  );
  return {
    ...whole,
    redirects: withFiles(redirects, (address) => !gone.has(address), promised),
    faded: { lists: fadedLists(whole, promised), feeds: fadedFeeds(whole, promised) },
  };
}

/** A draft, a withdrawn paper or nobody may have left the other files; they are not made public. */
function namedFiles(
  stukken: readonly Stuk[],
  files: ReadonlyMap<string, number>,
): Map<string, number> {
  const named = new Set(stukken.flatMap(({ facts }) => facts.files));
  return new Map([...files].filter(([path]) => named.has(path)));
}

function newestFirst(a: Stuk, b: Stuk): number {
  const [one, other] = [datumOf(a), datumOf(b)];
  return one === other ? (a.ref < b.ref ? -1 : 1) : one < other ? 1 : -1;
}
