import { ownIds } from '../../archive/facts.ts';
import type { Archive } from '../../archive/types.ts';
import type { Stuk } from '../../mdx/types.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { API_FOLDER } from './schemas.ts';
import { shortOf } from './stuk.ts';

/** What a cell may hold; nothing is an empty cell. */
type Cell = string | number | boolean | undefined;

/**
 * @param input the archive and the site
 * @returns the same as the interface for programs has, as tables that a spreadsheet opens: papers, what leads to what, and
 *   who has which role. Withdrawn documents are in none of them
 */
export function* tableFiles(input: PublishInput): Generator<PublishedFile> {
  const { archive } = input;
  const key = input.sha256(archive.stukken.map(input.keyOf).join());
  const table = (name: string, head: readonly string[], rows: () => Iterable<readonly Cell[]>) => ({
    path: `${API_FOLDER}/${name}.csv`,
    key,
    make: function* () {
      yield csvLine(head);
      for (const row of rows()) yield csvLine(row);
    },
  });
  yield table('stukken', PAPER, () => archive.stukken.map((stuk) => paperRow(input, stuk)));
  yield table('verwijzingen', ['van', 'naar', 'relatie', 'zeker'], () => relations(archive));
  yield table('rollen', ['stuk', 'organisatie', 'naam', 'rol', 'tooi'], () => roles(archive));
}

const PAPER = [
  'ref',
  'soort',
  'titel',
  'nummer',
  'datum',
  'status',
  'openbaarSinds',
  'gewijzigd',
  'nummers',
  'trefwoorden',
  'samenvatting',
  'pagina',
  'bron',
  'sha256',
  'datumTot',
] as const;

function paperRow(input: PublishInput, stuk: Stuk): Cell[] {
  const short = shortOf(input, stuk);
  return [
    short.ref,
    short.soort,
    short.titel,
    short.nummer,
    short.datum,
    short.status,
    stuk.data.openbaarSinds,
    short.gewijzigd,
    [...new Set(ownIds(stuk))].join(' '),
    stuk.data.trefwoorden.join('; '),
    short.samenvatting,
    short.pagina,
    `${input.address}/${stuk.ref}.mdx`,
    stuk.sha256,
    short.datumTot,
  ];
}

/** Each pair once a relation; for certain if any place says so for certain. */
function* relations(archive: Archive): Generator<Cell[]> {
  for (const [from, edges] of archive.outgoing) {
    const found = new Map<string, Cell[]>();
    for (const { to, relation, certain } of edges) {
      const key = `${relation} ${to}`;
      found.set(key, [from, to, relation, certain || found.get(key)?.[3] === true]);
    }
    yield* found.values();
  }
}

function* roles(archive: Archive): Generator<Cell[]> {
  for (const { ref, data } of archive.stukken)
    for (const { organisatie, rol } of data.organisaties) {
      const entry = archive.organisaties.get(organisatie);
      if (entry) yield [ref, entry.key, entry.data.naam, rol, entry.data.tooi];
    }
}

/** Source: RFC 4180. */
function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const text = cell === undefined ? '' : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${quoted.join(',')}\r\n`;
}
