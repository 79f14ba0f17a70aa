import { titleOfDossier } from '../archive/dossier-titles.ts';
import { datumOf, ownIds } from '../archive/facts.ts';
import { dossierOf } from '../archive/kamerstukken.ts';
import { numberOf } from '../archive/targets.ts';
import type { Archive, Edge } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';
import { isWithdrawn } from '../model/state.ts';
import { withoutYear } from '../references/ids.ts';
import { keysOf } from '../references/keys.ts';
import { dayKey, type PaperRow } from './shard-files.ts';

/** What one or more numbers lead to. */
export interface Subject {
  /** A document of the archive, or the id of a paper elsewhere or of a parliamentary dossier. */
  readonly leadsTo: PaperRow | string;
  /** What the parliamentary dossier is called that it is or is of, where a paper prints that. */
  readonly titel?: readonly [dossier: string, titel: string] | undefined;
  /** The newest documents that cite it. */
  readonly citing: readonly PaperRow[];
  /** How many documents cite it in a sentence of theirs. */
  readonly citedBy: number;
  /** The newest documents of which a sentence may mean it: the form leaves that open. */
  readonly maybe?: readonly PaperRow[];
}

/** A number, or a part of one, and what it leads to. */
export interface Entry {
  readonly key: string;
  /** True for digits that stand further on in a kenmerk. */
  readonly part: boolean;
  readonly subject: Subject;
}

/** Characters of a title that a list of hits shows. */
const TITLE_LENGTH = 80;
/** How many citing documents stand with a number; the page of the paper has them all. */
export const CITING = 3;
/** A part of a number has at least so many digits. */
const PART_LENGTH = 4;

/**
 * @param archive the archive
 * @returns every number under which a person may look up a document of the archive, a paper that one
 *   of them cites or may cite, or a parliamentary dossier, with every part of a kenmerk or of a number of
 *   the Tweede Kamer of four digits or more; and the day of every document
 */
export function numberEntries(archive: Archive): Entry[] {
  // A withdrawn paper is still found by its number, and says that it was withdrawn.
  const owners = [...archive.stukken, ...archive.withdrawn];
  const papers = new Map(owners.map((stuk) => [stuk.ref, paperRow(stuk)]));
  const rank = new Map(archive.stukken.map(({ ref }, index) => [ref, index]));
  const subject = (leadsTo: PaperRow | string, edges: readonly Edge[]): Subject => {
    const said = edges.filter(({ origin }) => origin === 'tekst');
    const from = new Set(said.filter(({ certain }) => certain).map((edge) => edge.from));
    const doubtful = new Set(said.map((edge) => edge.from).filter((ref) => !from.has(ref)));
    const dossier = typeof leadsTo === 'string' ? dossierOf(leadsTo) : undefined;
    const titel = dossier && titleOfDossier(archive, dossier);
    return {
      leadsTo,
      ...(titel ? { titel: [dossier, titel] as const } : {}),
      citing: newest(from),
      citedBy: from.size,
      maybe: newest(doubtful),
    };
  };
  // The archive holds its documents newest first.
  const newest = (refs: ReadonlySet<string>): PaperRow[] =>
    [...refs]
      .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .slice(0, CITING)
      .map((ref) => papers.get(ref))
      .filter((paper) => paper !== undefined);
  const edgesTo = (id: string) => archive.incoming.get(archive.byNumber.get(id)?.ref ?? id) ?? [];

  const entries: Entry[] = [];
  for (const stuk of owners) {
    const found = subject(papers.get(stuk.ref) ?? '', archive.incoming.get(stuk.ref) ?? []);
    entries.push(...entriesOf(ownIds(stuk), found));
    const datum = datumOf(stuk);
    if (datum) {
      const leadsTo = found.leadsTo;
      entries.push({
        key: dayKey(datum),
        part: false,
        subject: { leadsTo, citing: [], citedBy: 0 },
      });
    }
  }
  for (const [id, edges] of archive.incoming) {
    if (id.includes('/') || !edges.some(({ certain, place }) => certain || place)) continue;
    // A dossier has an entry of its own, with all that cite any of its papers.
    if (archive.kamerstukken.has(id)) continue;
    // Who tells no year may mean this one.
    const loose = archive.incoming.get(withoutYear(id) ?? '') ?? [];
    entries.push(...entriesOf([id], subject(id, [...edges, ...loose])));
  }
  for (const [dossier, ids] of archive.kamerstukken) {
    entries.push(...entriesOf([dossier], subject(dossier, ids.flatMap(edgesTo))));
  }
  return entries;
}

/**
 * @param ids canonical ids of one subject
 * @param subject what they lead to
 * @returns an entry for each of their keys, and for each part of those that are a kenmerk
 */
export function entriesOf(ids: readonly string[], subject: Subject): Entry[] {
  const keys = new Set(ids.flatMap((id) => keysOf(id)));
  const parts = new Set(ids.filter((id) => HAS_PARTS.test(id)).flatMap((id) => partsOf(id)));
  return [
    ...[...keys].map((key) => ({ key, part: false, subject })),
    ...[...parts]
      .filter((digits) => !keys.has(digits))
      .map((key) => ({ key, part: true, subject })),
  ];
}

/** Kenmerken, and numbers of the Tweede Kamer: who remembers the last four digits finds them. */
const HAS_PARTS = /^kenmerk-|^20\d{2}[ZDA]\d{5}$/;

/** Every end of the long numbers in an id; what starts with a query has it in the middle. */
function partsOf(id: string): string[] {
  return (id.match(/\d{5,}/g) ?? [])
    .map((digits) => digits.replace(/^0+/, ''))
    .flatMap((digits) =>
      Array.from({ length: Math.max(0, digits.length - PART_LENGTH) }, (_, at) =>
        digits.slice(at + 1),
      ),
    );
}

function paperRow(stuk: Stuk): PaperRow {
  const number = numberOf(stuk);
  const title = shortTitle(`${isWithdrawn(stuk.data) ? 'Ingetrokken: ' : ''}${stuk.data.titel}`);
  return [stuk.kind, stuk.id, number === stuk.id ? '' : number, datumOf(stuk), title];
}

/** A title as a list of hits shows it, cut between two words. */
export function shortTitle(title: string): string {
  if (title.length <= TITLE_LENGTH) return title;
  const cut = title.slice(0, TITLE_LENGTH - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}
