import { type IdParts, readId } from './ids.ts';
import type { Reference, ReferenceParts } from './types.ts';

/** What is known of a reference: its id, and the parts that the text or an editor adds to it. */
export type Known = Pick<Reference, 'id'> & ReferenceParts;

/** Parts of an id completed with what the text around it said; undefined for a malformed id. */
export function partsOf(reference: Known | string): (IdParts & { id: string }) | undefined {
  const id = typeof reference === 'string' ? reference : reference.id;
  const parts = readId(id);
  if (!parts) return undefined;
  return typeof reference === 'string' ? { ...parts, id } : { ...parts, ...reference };
}

/** `2023-2024` -> `2023/24`; a turn of the century stays in full: `1999/2000`. */
export function shortYears(vergaderjaar: string): string {
  const [from = '', to = ''] = vergaderjaar.split('-');
  return `${from}/${to.endsWith('00') ? to : to.slice(2)}`;
}

/** Judgments, orders and opinions by their letter in a CELEX number. */
const PAPERS_OF_A_CASE: Readonly<Record<string, string>> = {
  J: 'Arrest',
  O: 'Beschikking',
  C: 'Conclusie',
};
const COURTS: Readonly<Record<string, string>> = {
  C: 'Hof van Justitie',
  T: 'Gerecht',
};

/** The number of a case as it is printed: `C-311-18` -> `C-311/18`. */
export const caseNumber = (id: string): string => id.replace(/-(?=\d+$)/, '/');

const ACTS: Readonly<Record<string, string>> = {
  R: 'Verordening',
  L: 'Richtlijn',
  D: 'Besluit',
  F: 'Kaderbesluit',
  H: 'Aanbeveling',
};

/**
 * The usual name of an EU act by its CELEX number: `32022R2065` -> `Verordening (EU) 2022/2065`; of a
 * judgment: `62018CJ0311` -> `Arrest in zaak C-311/18`.
 * Rule: numbering of EU acts, year first since 2015; before, regulations were number first.
 */
export function euName(id: string): string {
  const [, of = '', court, what = '', nr = ''] = /^6(\d{4})([CTF])([JOC])0*(\d+)$/.exec(id) ?? [];
  if (court) return `${PAPERS_OF_A_CASE[what]} in zaak ${court}-${nr}/${of.slice(2)}`;
  const match = /^3(\d{4})([RLDFH])0*(\d+)$/.exec(id);
  const [, year = '', letter = '', number = ''] = match ?? [];
  const name = ACTS[letter];
  if (!name) return `CELEX ${id}`;
  const community = year < '1993' ? 'EEG' : year < '2010' ? 'EG' : 'EU';
  if (letter === 'F') return `${name} ${year}/${number}/JBZ`;
  if (year >= '2015') return `${name} (EU) ${year}/${number}`;
  if (letter === 'R')
    return `${name} (${community}) nr. ${number}/${year < '1999' ? year.slice(2) : year}`;
  return `${name} ${year < '1999' ? year.slice(2) : year}/${number}/${community}`;
}

/**
 * A short Dutch name for a reference, for link titles and screen readers:
 * `kst-29279-823` -> `Kamerstuk 29 279, nr. 823`. An id that is not well formed is its own name.
 * Throws nothing.
 */
export function describe(reference: Known | string): string {
  const parts = partsOf(reference);
  if (!parts) return typeof reference === 'string' ? reference : reference.id;
  const { id, kind, dossier = '', toevoeging, nummer = '', jaar = '', vergaderjaar, item } = parts;
  const grouped = [`${dossier.slice(0, 2)} ${dossier.slice(2)}`, toevoeging].filter(Boolean);
  const chamber = parts.kamer ? ` ${parts.kamer}` : '';
  const year = vergaderjaar ? ` ${shortYears(vergaderjaar)}` : '';
  switch (kind) {
    case 'kamerstuk': {
      if (!dossier) return `Kamerstuk ${nummer}`;
      const number = /^\d/.test(nummer) ? `nr. ${nummer}` : nummer;
      const annex = parts.bijlage ? `, bijlage ${parts.bijlage}` : '';
      return `Kamerstuk ${grouped.join(toevoeging?.length === 2 && /\d/.test(toevoeging) ? '-' : ' ')}, ${number}${annex}`;
    }
    case 'dossier':
      return `Kamerstukdossier ${grouped.join(/^\d/.test(toevoeging ?? '') ? '-' : ' ')}`;
    case 'aanhangsel':
      return `Aanhangsel Handelingen${chamber}${year}, nr. ${nummer}`;
    case 'handelingen': {
      const place = item ? `nr. ${nummer}, item ${item}` : `nr. ${nummer}`;
      return `Handelingen${chamber}${year}, ${nummer ? place : `p. ${parts.pagina ?? ''}`}`;
    }
    case 'staatsblad':
      return `Staatsblad ${jaar}, ${nummer}`;
    case 'staatscourant':
      return `Staatscourant ${jaar}, ${nummer}`;
    case 'tractatenblad':
      return `Tractatenblad ${jaar}, ${nummer}`;
    case 'bijlage':
      return `Bijlage ${id}`;
    case 'kamervraag':
      return `Kamervragen ${nummer}`;
    case 'niet-dossierstuk':
      return `Niet-dossierstuk ${nummer}`;
    case 'zaak':
      return `Zaak ${id} van de Tweede Kamer`;
    case 'document':
      return `Document ${id} van de Tweede Kamer`;
    case 'activiteit':
      return `Activiteit ${id} van de Tweede Kamer`;
    case 'eu-handeling':
      return euName(id);
    case 'eu-document':
      return `${id.replace(')', ') ')} van de Europese Commissie`;
    case 'eu-zaak':
      return `Zaak ${caseNumber(id)} van het ${COURTS[id[0] ?? '']} van de EU`;
    case 'ecli':
      return `Uitspraak ${id}`;
    case 'bwb':
      return `Regeling ${id}`;
    case 'jci':
      return `Regeling ${/BWB\w+/.exec(id)?.[0] ?? id}${place(id)}`;
    case 'kenmerk':
      return `Kenmerk ${kenmerkName(reference)}`;
  }
}

/** Chapter and article named in a JCI, in words. */
function place(jci: string): string {
  const named = [...jci.matchAll(/&(hoofdstuk|paragraaf|artikel|lid)=([^&]+)/g)];
  return named.map(([, part, value]) => `, ${part} ${value}`).join('');
}

/** A kenmerk as printed when the text is known, else as far as its slug tells. */
function kenmerkName(reference: Known | string): string {
  if (typeof reference !== 'string' && 'text' in reference) return String(reference.text);
  const slug = (typeof reference === 'string' ? reference : reference.id).slice('kenmerk-'.length);
  return slug.toUpperCase();
}
