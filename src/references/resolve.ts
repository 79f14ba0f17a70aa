import { caseNumber, type Known, partsOf } from './describe.ts';

import { lackOf } from './ids.ts';

export { describe } from './describe.ts';

/** Where a reference can be read in public, with what a reader should know of that address. */
export interface Resolved {
  /** Undefined when no permanent address is known or the paper is not online. */
  readonly url: string | undefined;
  /** Dutch, one sentence. */
  readonly note?: string;
}

const OB = 'https://zoek.officielebekendmakingen.nl';
const EURLEX = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=';
const TK = 'https://www.tweedekamer.nl';
const TOO_OLD =
  'Stukken van vóór 1995 staan in Staten-Generaal Digitaal en hebben hier geen adres.';

/**
 * The permanent public address of a reference or of an id. Derives it from the id; nothing is
 * fetched, so an address may still lead to an error page of the publisher. Throws nothing.
 * Rule: address patterns of officielebekendmakingen.nl, tweedekamer.nl, EUR-Lex, rechtspraak.nl
 * and wetten.overheid.nl; parliamentary papers are online from 1995, the Staatscourant from 2009.
 */
export function resolve(reference: Known | string): Resolved {
  const parts = partsOf(reference);
  if (!parts) return { url: undefined, note: 'Dit nummer heeft geen bekende vorm.' };
  const { id, kind, vergaderjaar, jaar = '' } = parts;
  switch (kind) {
    case 'kamerstuk':
      if (vergaderjaar && vergaderjaar < '1995') return { url: undefined, note: TOO_OLD };
      if (!parts.dossier) {
        return {
          url: `${OB}/${id}.pdf`,
          note: 'Dit stuk is nog niet opgemaakt en alleen als pdf te lezen.',
        };
      }
      if (parts.bijlage !== undefined) {
        const note =
          'Het adres van een bijlage is niet af te leiden; dit is het stuk waar zij bij hoort.';
        return { url: `${OB}/${id}.html`, note };
      }
      return { url: `${OB}/${id}.html` };
    case 'dossier':
      if (vergaderjaar && vergaderjaar < '1995') return { url: undefined, note: TOO_OLD };
      return { url: `${OB}/${id.replace('-', '/')}` };
    case 'aanhangsel':
      if (vergaderjaar && vergaderjaar < '1995') return { url: undefined, note: TOO_OLD };
      return { url: `${OB}/${id}.${vergaderjaar ? 'html' : 'pdf'}` };
    case 'handelingen':
      if (vergaderjaar && vergaderjaar < '1995') return { url: undefined, note: TOO_OLD };
      if (/^h-\w+-\d{8}-(?:\d{1,3}-\d{1,3}|\d{4,5}-\d{4,5})(?:-|$)/.test(id)) {
        return { url: `${OB}/${id}.html` };
      }
      if (!vergaderjaar) return { url: undefined, note: `Wat ontbreekt, is ${lackOf(id)}.` };
      return {
        url: undefined,
        note: 'Zonder item of bladzijden is het verslag niet aan te wijzen.',
      };
    case 'staatsblad':
    case 'tractatenblad':
      if (jaar < '1995') return { url: undefined, note: 'Alleen vanaf 1995 online.' };
      return { url: `${OB}/${id}.html` };
    case 'staatscourant':
      if (jaar < '2009' && !/-p\d/.test(id)) {
        const note =
          'Vóór juli 2009 is het nummer dat van de hele krant; het stuk is niet aan te wijzen.';
        return { url: undefined, note };
      }
      return { url: `${OB}/${id}.html` };
    case 'bijlage':
      return { url: `${OB}/${id}.pdf`, note: 'Bijlagen zijn meestal alleen als pdf te lezen.' };
    case 'kamervraag':
    case 'niet-dossierstuk':
      return { url: `${OB}/${id}.html` };
    case 'zaak':
      return { url: `${TK}/kamerstukken/detail?id=${id}` };
    case 'document':
      return { url: `${TK}/kamerstukken/detail?did=${id}&id=${id}` };
    case 'activiteit':
      return { url: `${TK}/debat_en_vergadering/commissievergaderingen/details?id=${id}` };
    case 'eu-handeling':
      return { url: `${EURLEX}CELEX:${id}` };
    case 'eu-document':
      return { url: `${EURLEX}${id.replace('(', ':').replace(')', ':')}:FIN` };
    case 'eu-zaak':
      return {
        url: `https://curia.europa.eu/juris/liste.jsf?language=nl&num=${caseNumber(id)}`,
        note: 'Dit adres geeft alles van de zaak: arrest, conclusie en beschikkingen.',
      };
    case 'ecli':
      if (id.startsWith('ECLI:NL:'))
        return { url: `https://deeplink.rechtspraak.nl/uitspraak?id=${id}` };
      if (id.startsWith('ECLI:EU:')) return { url: `${EURLEX}ecli:${id}` };
      return { url: `https://e-justice.europa.eu/ecli/${id}` };
    case 'bwb':
    case 'jci':
      return { url: `https://wetten.overheid.nl/${id}` };
    case 'kenmerk':
      return { url: undefined, note: 'Een kenmerk heeft geen vast openbaar adres.' };
  }
}
