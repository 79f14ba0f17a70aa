import type { Answer, Hit, Reading } from './answer.ts';
import type { NamedThing } from './names.ts';
import type { Remark } from './remarks.ts';
import type { WordHit } from './word-search.ts';

/** A result as a line of a list. */
export interface ResultRow {
  readonly url: string;
  readonly title: string;
  /**
   * - `nummer`: has exactly this number
   * - `gelezen`: has a number that was read for the one that was typed; `als` says which
   * - `dag`, `maand`: is of the day, of the month, that was asked for
   * - `noemt`: cites what has this number
   * - `misschien`: has a sentence that may mean what has this number, or may be what is meant by a number that lacks
   *   something
   * - `elders`: has exactly this number, and is not in this archive: its public address
   * - `begin`: has a number that begins with it
   * - `deel`: has a kenmerk with these digits further on
   * - `naam`: has this name
   * - `woorden`: has these words
   */
  readonly how:
    | 'nummer'
    | 'gelezen'
    | 'dag'
    | 'maand'
    | 'noemt'
    | 'misschien'
    | 'elders'
    | 'begin'
    | 'deel'
    | 'naam'
    | 'woorden';
  /** What was read, where that is not what was typed. */
  readonly als?: string;
  /** Words with the word that was asked instead. */
  readonly vervangen?: Readonly<Record<string, string>>;
  /** Words that were left out. */
  readonly weggelaten?: readonly string[];
}

/**
 * @param answer what a number leads to
 * @returns its lines, best first; no address twice
 */
export function numberRows({ readings }: Answer): ResultRow[] {
  const rows = [
    ...readings.flatMap((reading) => exactRows(reading)),
    ...readings.flatMap(({ prefix, date }) =>
      prefix.flatMap((hit) => row(hit, date ? 'maand' : 'begin')),
    ),
    ...readings.flatMap(({ partial }) => partial.flatMap((hit) => row(hit, 'deel'))),
  ];
  return withoutDoubles(rows);
}

/**
 * @param hit a document that was found by its words
 * @param remarks what was done to the question
 * @returns its line
 */
export function wordRow({ url, title }: WordHit, remarks: readonly Remark[]): ResultRow {
  const swaps = remarks.flatMap((one) =>
    one.what === 'vervangen' || one.what === 'verwant' ? [[one.word, one.by]] : [],
  );
  const left = remarks.flatMap((one) =>
    one.what === 'weggelaten' ? one.words : one.what === 'onbekend' ? [one.word] : [],
  );
  return {
    url,
    title,
    how: 'woorden',
    ...(swaps.length > 0 ? { vervangen: Object.fromEntries(swaps) } : {}),
    ...(left.length > 0 ? { weggelaten: left } : {}),
  };
}

/** @returns the line of something whose name was asked for */
export function nameRow({ pad, titel }: NamedThing, base: string): ResultRow {
  return { url: base + pad, title: titel, how: 'naam' };
}

/** @returns the lines without those whose address came before */
export function withoutDoubles(rows: readonly ResultRow[]): ResultRow[] {
  const seen = new Set<string>();
  return rows.filter(({ url }) => !seen.has(url) && seen.add(url));
}

/** The lines of what has exactly this number and of what speaks of it; each says what was read. */
function exactRows(reading: Reading): ResultRow[] {
  const { exact, name, url, readAs, date, lacks } = reading;
  const how = date ? 'dag' : lacks ? 'misschien' : readAs === undefined ? 'nummer' : 'gelezen';
  const rows: ResultRow[] = [
    ...exact.flatMap((hit) => row(hit, hit.here || lacks ? how : 'elders')),
    ...(exact.length === 0 && url ? [{ url, title: name, how: 'elders' as const }] : []),
    ...exact.flatMap(({ citing, maybe }) => [
      ...citing.map(({ href, title }) => ({
        url: href,
        title,
        how: lacks ? ('misschien' as const) : ('noemt' as const),
      })),
      ...maybe.map(({ href, title }) => ({ url: href, title, how: 'misschien' as const })),
    ]),
  ];
  return readAs === undefined ? rows : rows.map((line) => ({ ...line, als: readAs }));
}

function row({ href, title, here, dossierHref }: Hit, how: ResultRow['how']): ResultRow[] {
  const url = here ? href : (href ?? dossierHref);
  return url ? [{ url, title, how }] : [];
}
