import type { KindName } from '../model/kind-names.ts';
import { kenmerkSlug } from '../references/normalise.ts';
import { type Answers, partsOf } from './questions.ts';
import { writeMdx } from './write.ts';

/** A document that is to be written. */
export interface NewDocument {
  /** File name without `.mdx`, the last part of the address. */
  readonly id: string;
  /** The whole file. */
  readonly mdx: string;
}

/** What stands above the fields of a new document. */
const REMARKS = [
  'Dit is een concept: de controle en het voorbeeld lezen het, maar het komt niet op de site.',
  'Is het stuk klaar? Haal dan de regel ‘concept: true’ weg, en deze regels ook.',
] as const;

/**
 * Makes a new document of the facts that its kind needs. It invents nothing: the text and the summary are
 * left to the editor.
 *
 * @param kind kind of the document
 * @param facts the answers to the questions of that kind, as `readAnswer` gave them
 * @param name the last part of the address; by default the kenmerk, else the title
 * @returns the file
 */
export function newDocument(kind: KindName, facts: Answers, name?: string): NewDocument {
  const { titel = '' } = facts;
  const plain = titel.normalize('NFD').replace(/\p{M}/gu, '');
  return {
    id: kenmerkSlug(facts['kenmerk'] ?? name ?? plain),
    mdx: writeMdx(fieldsOf(kind, facts), { type: 'root', children: [] }, REMARKS),
  };
}

/**
 * @param kind kind of the document
 * @param facts the answers to the questions of that kind
 * @returns the fields that they fill; one without an answer is empty
 */
export function fieldsOf(kind: KindName, facts: Answers): Readonly<Record<string, unknown>> {
  const of = (name: string) => facts[name] ?? '';
  const list = (name: string) => partsOf(of(name));
  const titled = { titel: of('titel'), concept: true };
  switch (kind) {
    case 'nota':
      return {
        kenmerk: of('kenmerk'),
        ...titled,
        datum: of('datum'),
        doel: of('doel'),
        aan: of('aan'),
      };
    case 'brief':
      return {
        kenmerk: of('kenmerk'),
        ...titled,
        datum: of('datum'),
        geadresseerde: list('geadresseerde'),
        afzender: { regels: list('afzender') },
        ondertekening: [{ functie: list('functie'), naam: of('naam') }],
      };
    case 'onderzoek':
      return { ...titled, datum: of('datum') };
    case 'motie':
      return {
        ...titled,
        indieners: list('indieners'),
        kamer: of('kamer'),
        datum: of('datum'),
        gebeurtenis: of('gebeurtenis'),
      };
    case 'dossier':
      return { ...titled, stations: [{ wanneer: of('wanneer'), titel: of('station') }] };
  }
}
