import { caseNumber, euName, type Known, partsOf, shortYears } from './describe.ts';
import type { ReferenceParts } from './types.ts';

/**
 * Writes a reference in the form of the Leidraad voor juridische auteurs, without a full stop at
 * the end: `Kamerstukken II 2015/16, 34442, nr. 3, p. 7`. What the reference does not know
 * (chamber, parliamentary year, page) may be given as `more`; a chamber that nobody gives follows
 * from the number: letters are of the Eerste Kamer. Gives an id that is not well formed back as it
 * is. Throws nothing.
 */
export function cite(reference: Known | string, more: ReferenceParts = {}): string {
  const known = partsOf(reference);
  if (!known) return typeof reference === 'string' ? reference : reference.id;
  const parts = { ...known, ...more };
  const { id, kind, dossier = '', toevoeging, nummer = '', jaar = '', item, pagina } = parts;
  const base = [dossier, toevoeging].filter(Boolean).join(/^\d/.test(toevoeging ?? '') ? '-' : ' ');
  const year = parts.vergaderjaar ? ` ${shortYears(parts.vergaderjaar)}` : '';
  const page = pagina ? `, p. ${pagina}` : '';
  switch (kind) {
    case 'kamerstuk': {
      if (!dossier) return `Kamerstuk ${nummer}`;
      const letter = /^[A-Z]/.test(nummer);
      const head = `Kamerstukken ${parts.kamer ?? (letter ? 'I' : 'II')}${year}, ${base}`;
      const number = `${head}, ${letter ? nummer : `nr. ${nummer}`}${page}`;
      if (parts.bijlage === undefined) return number;
      return `${parts.bijlage ? `Bijlage ${parts.bijlage}` : 'Bijlage'} bij ${number}`;
    }
    case 'dossier':
      return `Kamerstukken${parts.kamer ? ` ${parts.kamer}` : ''}${year}${year ? ',' : ''} ${base}`;
    case 'aanhangsel':
      return `Aanhangsel Handelingen ${parts.kamer ?? 'II'}${year}, nr. ${nummer}${page}`;
    case 'handelingen': {
      const place = nummer ? `, nr. ${nummer}${item ? `, item ${item}` : ''}` : '';
      return `Handelingen ${parts.kamer ?? 'II'}${year}${place}${page}`;
    }
    case 'staatsblad':
      return `Stb. ${jaar}, ${nummer}${page}`;
    case 'staatscourant':
      return `Stcrt. ${jaar}, ${nummer}${page}`;
    case 'tractatenblad':
      return `Trb. ${jaar}, ${nummer}${page}`;
    case 'eu-handeling':
      return euName(id);
    case 'eu-document':
      return id.replace(')', ') ');
    case 'eu-zaak':
      return `${id.startsWith('C') ? 'HvJ' : 'Gerecht'} EU, ${caseNumber(id)}`;
    case 'kenmerk':
      return `kenmerk ${'text' in parts ? String(parts.text) : id.slice('kenmerk-'.length).toUpperCase()}`;
    default:
      return kind === 'kamervraag' || kind === 'niet-dossierstuk' ? nummer : id;
  }
}
