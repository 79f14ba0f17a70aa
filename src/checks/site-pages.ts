import { writeAddress } from '../archive/address.ts';
import { SITE_IDS } from '../archive/site-ids.ts';
import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';
import { idsOf } from '../mdx/walk.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import { isDraft } from '../model/state.ts';
import { NOTHING, type Unknown } from './unknown.ts';

/** Lists that are cut in pages or years as the archive grows. */
const PAGED = new RegExp(
  `^/(?:(?:${KIND_NAMES.join('|')})/(?:pagina|jaar)|kenmerken|nummers|api|over)/`,
);

/**
 * Holds the links that editors wrote to pages of this site against the pages there are.
 *
 * @param archive the archive
 * @param pages addresses of pages that are no document; without them only documents are looked at
 * @param unknown what may be there and cannot be read
 * @returns a problem for each link that leads nowhere
 */
export function checkPageLinks(
  archive: Archive,
  pages: readonly string[] | undefined,
  unknown: Unknown = NOTHING,
): Problem[] {
  const anchors = new Map<Stuk, ReadonlySet<string>>();
  const known = new Set([
    '/',
    ...archive.stukken.map(({ path }) => path),
    ...[...archive.organisaties.values()].map(({ path }) => path),
    ...[...archive.kamerstukken.keys()].map((id) => writeAddress({ type: 'kamerstukdossier', id })),
    ...KIND_NAMES.map((kind) => `/${kind}/`),
    ...(pages ?? []),
  ]);
  return archive.stukken.flatMap(({ data, facts, file }) =>
    facts.pages.flatMap(({ path, line, column }): Problem[] => {
      const place: Place = { file, line, column };
      const [address = '', anchor = ''] = path.split('#');
      const page = address.replace(/\?.*$/s, '').replace(/\/?$/, '/');
      const draft = isDraft(data) ? undefined : draftAt(archive, address);
      if (draft) return [problem('stuk-concept', place, draft.ref, draft.file)];
      if (unknown.has(stemOf(address))) return [];
      const stuk = archive.byRef.get(page.slice(1, -1));
      if (stuk) {
        if (anchor === '') return [];
        const ids = anchors.get(stuk) ?? anchorsOf(stuk);
        anchors.set(stuk, ids);
        return ids.has(anchor)
          ? []
          : [problem('anker-onbekend', place, anchor, nearest(anchor, ids), page)];
      }
      if (isMade(archive, address)) return [];
      if (known.has(page) || PAGED.test(page)) {
        return anchor === ''
          ? []
          : [problem('anker-onbekend', place, anchor, undefined, page, true)];
      }
      if (pages === undefined) return [];
      return [problem('pagina-onbekend', place, address, nearest(page, known))];
    }),
  );
}

/** The draft whose page, or a file beside it, has that address. */
function draftAt(archive: Archive, address: string): Stuk | undefined {
  const stuk = archive.byRef.get(stemOf(address));
  return stuk && isDraft(stuk.data) ? stuk : undefined;
}

/** The document that an address is of: its page, or a file beside it. */
function stemOf(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/^\/|\/$|\.[a-z0-9.]{2,8}$/g, '');
}

/** A file that is made beside a document, `/nota/2024-0000358151.mdx`, or of the site as a whole. */
function isMade(archive: Archive, address: string): boolean {
  const stem = /^\/([^?#]+?)\.[a-z0-9.]{2,8}$/.exec(address)?.[1];
  if (stem === undefined) return false;
  return archive.byRef.has(stem) || !KIND_NAMES.some((kind) => stem.startsWith(`${kind}/`));
}

function anchorsOf(stuk: Stuk): Set<string> {
  const questions = 'vragen' in stuk.data ? stuk.data.vragen.map(({ soort }) => soort) : [];
  return new Set([...SITE_IDS, ...idsOf(stuk), ...questions, ...stuk.facts.terms]);
}
