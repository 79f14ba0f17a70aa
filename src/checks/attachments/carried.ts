import type { Hiding } from '../../formats/hidden.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { findPersonalData, type PublicContacts } from '../personal/find.ts';

/** The words of a file, by whether who opens it sees them. */
export interface CarriedText {
  readonly shown: readonly string[];
  /** Where words stand that nobody sees, and which these are; they are never repeated. */
  readonly unseen: readonly { readonly where: string; readonly lines: readonly string[] }[];
}

/** What was found in a file, and its words. */
export interface Inspected {
  readonly found: readonly Finding[];
  readonly text: CarriedText;
}

const HIDDEN: Readonly<Record<Hiding, string>> = {
  covered: 'tekst onder een vlak of een annotatie',
  outside: 'tekst buiten de pagina',
  layer: 'tekst in een laag die uit staat',
  colour: 'tekst in de kleur van de ondergrond',
  unpainted: 'tekst die niet wordt afgedrukt',
  style: 'verborgen tekst',
};

/** @returns what an editor is told of text that nobody sees: how it is hidden, and how much it is */
export function hiddenWords(how: Hiding, words: number): string {
  return `${HIDDEN[how]} (${counted(words)})`;
}

/** @returns a number of words, in words */
export function counted(words: number): string {
  return words === 1 ? '1 woord' : `${words} woorden`;
}

/** What is looked for, as the editor is told of it by number. */
const KINDS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  'persoonsgegeven-email': ['e-mailadres', 'e-mailadressen'],
  'persoonsgegeven-telefoon': ['telefoonnummer', 'telefoonnummers'],
  'persoonsgegeven-bsn': ['burgerservicenummer', 'burgerservicenummers'],
  'persoonsgegeven-iban': ['rekeningnummer', 'rekeningnummers'],
  'persoonsgegeven-adres': ['adres', 'adressen'],
  'persoonsgegeven-naam': ['naam', 'namen'],
};

/**
 * Finds personal data in the words of a file. What is shown is named, as it is in a paper; of what nobody
 * sees only the number is told.
 *
 * @param place the file
 * @param text its words
 * @param contacts what may be public
 * @returns an error for each thing that is shown, and for each place that hides some
 */
export function findCarried(
  place: Place,
  { shown, unseen }: CarriedText,
  contacts: PublicContacts,
): Finding[] {
  const find = (lines: readonly string[]): Finding[] =>
    inPieces(lines).flatMap((text) =>
      findPersonalData('', [{ text, toSource: () => undefined }], contacts, () => place),
    );
  const words = new Map(
    find(shown).map(({ rule, tekst = '' }) => [`${rule} ${tekst}`, { rule, tekst }]),
  );
  const named = [...words.values()].map(({ rule, tekst }) => ({
    ...problem('bijlage-persoonsgegeven', place, KINDS[rule]?.[0] ?? 'gegeven', tekst),
    tekst,
  }));
  const counted = unseen.flatMap(({ where, lines }) => {
    const counts = new Map<string, number>();
    // What is shown as well is told of there.
    const own = find(lines).filter(({ rule, tekst = '' }) => !words.has(`${rule} ${tekst}`));
    for (const { rule } of own) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    if (counts.size === 0) return [];
    const said = [...counts].map(
      ([rule, count]) => `${count} ${KINDS[rule]?.[count === 1 ? 0 : 1]}`,
    );
    return [problem('bijlage-persoonsgegeven-verborgen', place, where, said.join(', '))];
  });
  return [...named, ...counted];
}

/** In characters: a table of a million rows is looked through in parts. */
const PIECE = 500_000;

function inPieces(lines: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let size = 0;
  for (const line of lines.flatMap((text) => text.split('\n'))) {
    piece.push(line);
    size += line.length + 1;
    if (size < PIECE) continue;
    pieces.push(piece.join('\n'));
    piece = [];
    size = 0;
  }
  return [...pieces, piece.join('\n')];
}
