import { TEXT_FIELD } from './stuk-format.ts';

/** Fields that a form begins with, and with which it ends; those of the kind itself come between. */
const FIRST = ['kenmerk', 'uwKenmerk', 'titel', 'concept', 'datum'];
const LAST = [
  'samenvatting',
  TEXT_FIELD,
  'bijlagen',
  'organisaties',
  'relaties',
  'beschrevenIn',
  'themas',
  'diwoo',
  'titelTaal',
  'trefwoorden',
  'verantwoording',
  'nummers',
  'verwijzingen',
  'overigeGegevens',
  'opschriften',
  'status',
  'statusToelichting',
  'openbaarSinds',
  'versies',
  'intrekking',
  'uitzonderingen',
];

/**
 * @param fields fields of a document
 * @returns the same in the order in which an editor fills them in, which is also that of the file
 */
export function inOrder<F extends { readonly name: string }>(fields: readonly F[]): F[] {
  const place = ({ name }: F) => {
    const first = FIRST.indexOf(name);
    return first >= 0 ? first - FIRST.length : LAST.indexOf(name) + 1;
  };
  return [...fields].sort((a, b) => place(a) - place(b));
}
