import type { Heading, Stuk } from '../mdx/types.ts';
import type { Deel } from './address.ts';
import { createQuotes } from './quotes.ts';
import type {
  Connection,
  OrganisatieEntry,
  StationView,
  StukConnections,
  StukView,
  Trail,
} from './types.ts';

/** Stations that a page shows of a trail that is too long for it. */
const STATIONS = 5;

/** A paper on a trail: its neighbours there, and the stations around it. */
export interface TrailPlace {
  /** Id of its heading on the page. */
  readonly id: string;
  readonly trail: Trail;
  /** The stations before and after it that have a page; under their own titles, as a trail tells them. */
  readonly previous?: StationView | undefined;
  readonly next?: StationView | undefined;
  readonly stations: readonly StationView[];
}

/** What stands after the text of a paper, in the order of its page. */
export interface PaperParts {
  readonly places: readonly TrailPlace[];
  /** Papers that its text names. Organisations have a part of their own, and a trail shows its papers as stations. */
  readonly refersTo: readonly Connection[];
  /** Papers with a sentence that names this one, none older than it. */
  readonly citedBy: readonly Connection[];
  /** All else that it has to do with: what the editors relate, and an older paper that names it. */
  readonly seeAlso: readonly Connection[];
  /** Ids of parts whose papers all stand under “Zie ook”: addresses that readers may have kept. */
  readonly kept: readonly string[];
  readonly organisations: readonly {
    readonly entry: OrganisatieEntry;
    readonly roles: readonly string[];
  }[];
  /** The parts that are there, for the table of contents. */
  readonly headings: readonly Heading[];
}

/**
 * @param view all that the page of a document shows
 * @param own gives the id of a part of the page (`siteIds`)
 * @returns the parts after its text, the same for every kind
 */
export function partsOf(view: StukView, own: (name: string) => string): PaperParts {
  const { stuk } = view;
  const listed = listedParts(stuk, view);
  const refersTo = listed['verwijst-naar'];
  const citedBy = listed['geciteerd-door'];
  const seeAlso = listed['zie-ook'];
  const kept = (id: string, shown: readonly unknown[]) =>
    seeAlso.length > 0 && shown.length === 0 ? [own(id)] : [];
  const parts = {
    places: view.trails
      .filter(({ dossier }) => dossier.ref !== stuk.ref)
      .map((trail) => ({ id: own(`spoor-${trail.dossier.id}`), ...placeOn(trail, stuk.ref) })),
    refersTo,
    citedBy,
    kept: [...kept('verwijst-naar', refersTo), ...kept('geciteerd-door', citedBy)],
    seeAlso,
    organisations: [...Map.groupBy(view.organisations, ({ entry }) => entry.key).values()].flatMap(
      (same) => (same[0] ? [{ entry: same[0].entry, roles: same.map(({ role }) => role) }] : []),
    ),
  };
  const heading = (text: string, id: string, list: readonly unknown[]) =>
    list.length > 0 ? [{ depth: 2, id, text }] : [];
  return {
    ...parts,
    headings: [
      ...parts.places.flatMap(({ id, trail }) => [
        { depth: 2, id, text: `Op het spoor ${trail.dossier.data.titel}` },
      ]),
      ...heading('Verwijst naar', own('verwijst-naar'), parts.refersTo),
      ...heading('Geciteerd door', own('geciteerd-door'), parts.citedBy),
      ...heading('Zie ook', own('zie-ook'), parts.seeAlso),
      ...heading('Organisaties', own('organisaties'), parts.organisations),
      ...heading('Geschiedenis', own('versies-van-dit-stuk'), view.history),
      { depth: 2, id: own('over-dit-stuk'), text: 'Over dit stuk' },
    ],
  };
}

/**
 * @param stuk a document
 * @param connections what it has to do with others
 * @returns the papers of each part after its text that lists papers
 */
export function listedParts(
  stuk: Stuk,
  connections: StukConnections,
): Readonly<Record<Deel, readonly Connection[]>> {
  const quotes = createQuotes();
  // Organisations have a part of their own, and a trail shows its papers as stations.
  const isPaper = ({ target }: Connection) => !target.id.startsWith('organisatie/');
  const stations = new Set(
    stuk.kind === 'dossier' ? stuk.data.stations.flatMap((halte) => [halte.stuk, halte.bron]) : [],
  );
  const isShown = (connection: Connection) =>
    isPaper(connection) && !stations.has(connection.target.id);
  return {
    'verwijst-naar': quotes(connections.refersTo.filter(isPaper)),
    'geciteerd-door': quotes(connections.citedBy),
    'zie-ook': quotes(connections.seeAlso.filter(isShown)),
  };
}

function placeOn(trail: Trail, ref: string): Omit<TrailPlace, 'id'> {
  const { stations } = trail;
  const here = stations.findIndex(({ target }) => target?.id === ref);
  const isOther = ({ target }: StationView) => target?.local === true && target.id !== ref;
  const first = Math.max(0, Math.min(here - 2, stations.length - STATIONS));
  return {
    trail,
    previous: here < 0 ? undefined : stations.slice(0, here).findLast(isOther),
    next: here < 0 ? undefined : stations.slice(here + 1).find(isOther),
    stations: stations.length > STATIONS + 2 ? stations.slice(first, first + STATIONS) : stations,
  };
}
