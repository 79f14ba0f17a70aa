import type { Stuk } from '../mdx/types.ts';
import { isCitation, toldIn } from './graph.ts';
import { checkablesOf } from './integrity.ts';
import { letterheadOf, titleLabelOf } from './letterhead.ts';
import { localise } from './localise.ts';
import { BY_EDITORS, RELATION_WORDS, type RelationName } from './relations.ts';
import { numberOf, targetOf } from './targets.ts';
import type {
  Archive,
  Connection,
  Edge,
  Sentence,
  StukConnections,
  StukText,
  StukView,
  Target,
  Term,
} from './types.ts';
import { historyOf } from './versions.ts';

/** Connections that a page shows as a trail, not as a citation. */
const TRAIL: readonly string[] = ['station', 'bron'];

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns all that its page shows
 */
export function viewOf(archive: Archive, stuk: Stuk): StukView {
  const told = toldIn(stuk);
  return {
    stuk,
    toldIn: told === undefined ? undefined : targetOf(archive, told),
    ...textOf(archive, stuk),
    ...connectionsOf(archive, stuk),
    history: historyOf(archive, stuk),
    checkables: checkablesOf(archive, stuk),
  };
}

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns what it says
 */
export function textOf(archive: Archive, stuk: Stuk): StukText {
  const { items, terms } = letterheadOf(archive, stuk);
  const explained = new Set([...terms, ...stuk.facts.terms]);
  return {
    text: localise(archive, stuk.text),
    notes: localise(archive, stuk.notes),
    letterhead: items,
    titleLabel: titleLabelOf(stuk),
    signatures: stuk.kind === 'brief' ? stuk.data.ondertekening : [],
    organisations: stuk.data.organisaties.flatMap(({ organisatie, rol }) => {
      const entry = archive.organisaties.get(organisatie);
      return entry ? [{ role: rol, entry }] : [];
    }),
    terms: [...explained]
      .map((id) => archive.terms.get(id))
      .filter((term): term is Term => term !== undefined)
      .sort((a, b) => a.begrip.term.localeCompare(b.begrip.term, 'nl')),
    number: numberOf(stuk),
  };
}

/**
 * @param archive the archive
 * @param stuk one of its documents
 * @returns what it has to do with others
 */
export function connectionsOf(archive: Archive, stuk: Stuk): StukConnections {
  const outgoing = connections(archive, archive.outgoing.get(stuk.ref) ?? [], 'to');
  const incoming = connections(archive, archive.incoming.get(stuk.ref) ?? [], 'from');
  const refersTo = outgoing.filter(({ origin }) => origin === 'tekst');
  const citedBy = incoming.filter(({ target, origin }) =>
    isCitation(archive, { from: target.id, to: stuk.ref, origin }),
  );
  const said = new Set([...refersTo, ...citedBy]);
  const rest = [...outgoing, ...incoming].filter((connection) => !said.has(connection));
  const named = new Set([...said].map(({ target }) => target.id));
  return {
    refersTo,
    citedBy,
    seeAlso: togetherBy(rest.filter(({ target }) => !named.has(target.id))),
    trails: trailsOf(archive, stuk.ref),
  };
}

/** One connection for each paper, though it leads both ways. */
function togetherBy(found: readonly Connection[]): Connection[] {
  return [...Map.groupBy(found, ({ target }) => target.id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return {
      ...first,
      relation: wordsOf(same.map(({ relation }) => relation)),
      origin: same.some(({ origin }) => origin === 'tekst') ? 'tekst' : 'redactie',
      sentences: same.flatMap(({ sentences }) => sentences),
    };
  });
}

/** Several relations as one line: `Beschrijft, hoort bij`. */
function wordsOf(relations: readonly string[]): string {
  return [...new Set(relations)].join(', ').replace(/, \p{Lu}/gu, (start) => start.toLowerCase());
}

/** The trails on which a document is a station, or whose stations it tells of. */
function trailsOf(archive: Archive, ref: string): StukView['trails'] {
  const refs = (archive.incoming.get(ref) ?? [])
    .filter(({ relation }) => TRAIL.includes(relation))
    .map(({ from }) => from);
  return [...new Set(refs)].flatMap((from) => archive.trails.get(from) ?? []);
}

/**
 * Gathers the edges at one end of a paper: one connection for each paper at the other end, with all
 * sentences that make it. Papers of the archive come first, then the order of the text.
 *
 * @param archive the archive
 * @param edges edges that share an end
 * @param end the other end
 * @returns the connections
 */
export function connections(
  archive: Archive,
  edges: readonly Edge[],
  end: 'from' | 'to',
): Connection[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (TRAIL.includes(edge.relation)) continue;
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  const found = [...groups].map(([id, group]): Connection => {
    const stated = group.filter(({ relation }) => relation !== 'noemt');
    const origin = group.some((edge) => edge.origin === 'tekst') ? 'tekst' : 'redactie';
    const words =
      stated.length === 0 && origin === 'redactie'
        ? [BY_EDITORS]
        : (stated.length > 0 ? stated : group.slice(0, 1)).map(
            ({ relation }) => RELATION_WORDS[relation as RelationName][end === 'to' ? 0 : 1],
          );
    return {
      target: targetOf(archive, id),
      relation: wordsOf(words),
      origin,
      sentences: group.flatMap((edge) => sentence(archive, edge)),
    };
  });
  return [
    ...found.filter(({ target }) => target.local),
    ...found.filter(({ target }) => !target.local),
  ];
}

function sentence(archive: Archive, { from, place, certain }: Edge): Sentence[] {
  if (!place) return [];
  const source: Target = targetOf(archive, from);
  const anchor = place.anchor === '' ? '' : `#${place.anchor}`;
  return [
    {
      before: place.before,
      text: place.text,
      after: place.after,
      href: `${source.href}${anchor}`,
      certain,
      lang: source.lang,
    },
  ];
}
