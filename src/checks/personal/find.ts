import type { Contact } from '../../model/contact.ts';
import { problem, type RuleName } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { normalise } from '../../references/normalise.ts';
import type { Rewritten } from '../../references/rewrite.ts';
import { findAddresses } from './address.ts';
import { findBsns } from './bsn.ts';
import { findEmails } from './email.ts';
import { readEscapes } from './escapes.ts';
import { findIbans } from './iban.ts';
import { digitsOf, type Match } from './match.ts';
import { findOfficials } from './name.ts';
import { findPhones } from './phone.ts';

/** What may stand in any document, ready to be looked up. */
export interface PublicContacts {
  readonly known: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

/**
 * @param contacten the reviewed list
 * @param organisations names of organisations
 * @returns both, ready to be looked up
 */
export function indexContacts(
  contacten: readonly Contact[],
  organisations: Iterable<string>,
): PublicContacts {
  return {
    known: new Set(contacten.map(({ soort, waarde }) => keyOf(soort, waarde))),
    organisations: new Set(organisations),
  };
}

/** The same address or number, however it is written. */
function keyOf(kind: Contact['soort'], written: string): string {
  const text = written.toLowerCase();
  if (kind === 'telefoon')
    return `telefoon ${digitsOf(text).replace(/^(?:0031|31)0?(?=\d{9}$)/, '0')}`;
  return `${kind} ${text.replace(kind === 'adres' ? /[\s,.*|\\]+/g : /\s+/g, '')}`;
}

type PersonalRule = Extract<RuleName, `persoonsgegeven-${string}`>;

/** Each kind of personal data with the way to find it; those with a list can be on it. */
const KINDS: readonly {
  readonly rule: PersonalRule;
  readonly listed?: Contact['soort'];
  readonly find: (text: string, normal: Rewritten, contacts: PublicContacts) => Match[];
}[] = [
  { rule: 'persoonsgegeven-email', listed: 'e-mail', find: findEmails },
  { rule: 'persoonsgegeven-telefoon', listed: 'telefoon', find: findPhones },
  { rule: 'persoonsgegeven-bsn', find: findBsns },
  { rule: 'persoonsgegeven-iban', listed: 'iban', find: findIbans },
  { rule: 'persoonsgegeven-adres', listed: 'adres', find: findAddresses },
  {
    rule: 'persoonsgegeven-naam',
    find: (text, normal, { organisations }) => findOfficials(text, organisations, normal),
  },
];

/** A text that somebody can read in the document or take out of it. */
export interface Readable {
  readonly text: string;
  /** Where a character of it comes from in the source file; undefined when it has no place there. */
  readonly toSource: (offset: number) => number | undefined;
}

/** A match with the stretch of the source file that it comes from, where it comes from one. */
interface Placed {
  readonly text: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Finds personal data that is not on the reviewed list: in the source of a document, which is published
 * too, in what the source means where it escapes or encodes characters, and in what readers see.
 *
 * @param source the file as it lies
 * @param shown what readers see of it, with the way back
 * @param contacts what may be public
 * @param placeOf the place of an offset in the source
 * @returns an error for each, once, with the words it is about; at the beginning of the file when what
 *   is shown has no place in it
 */
export function findPersonalData(
  source: string,
  shown: readonly Readable[],
  contacts: PublicContacts,
  placeOf: (offset: number) => Place,
): Finding[] {
  const texts = [...readings(source), ...shown].map((readable) => ({
    ...readable,
    normal: normalise(readable.text),
  }));
  // The same, but without the fields of a letterhead, for addresses of offices.
  const office = withoutLetterhead(source);
  return KINDS.flatMap(({ rule, listed, find }) => {
    const found = texts
      .map(({ text, normal, toSource }) =>
        find(text, normal, contacts).map((match) => placed(match, toSource)),
      )
      .reduce(together, []);
    return found
      .filter(({ text, from = 0, to = 0 }) => {
        const ofOffice = from < to && office.slice(from, to).trim() === '';
        if (rule === 'persoonsgegeven-adres' && ofOffice) return false;
        if (listed === undefined) return true;
        const key = keyOf(listed, text);
        // An office may be on the list by its street alone.
        return !contacts.known.has(key) && !contacts.known.has(key.replace(/\d{4}[a-z]{2}$/, ''));
      })
      .map(({ text, from = 0 }) => ({ ...problem(rule, placeOf(from), text), tekst: text }));
  });
}

function placed({ start, end, text }: Match, toSource: Readable['toSource']): Placed {
  const places = Array.from({ length: end - start }, (_, at) => toSource(start + at)).filter(
    (place) => place !== undefined,
  );
  const last = places.at(-1);
  return { text, from: places[0], to: last === undefined ? undefined : last + 1 };
}

/**
 * Matches of two readings, each thing once. What is read out of the source tells better what it is than
 * the source as it lies, but only if it says where it stands.
 */
function together(before: readonly Placed[], more: readonly Placed[]): Placed[] {
  const placed = more.filter(({ from }) => from !== undefined);
  const kept = before.filter((one) => !placed.some((other) => overlap(one, other)));
  const words = new Set([...kept, ...placed].map(({ text }) => bare(text)));
  const elsewhere = more.filter(({ from, text }) => from === undefined && !words.has(bare(text)));
  return [...kept, ...placed, ...elsewhere];
}

const overlap = (one: Placed, other: Placed): boolean =>
  (one.from ?? 0) < (other.to ?? 0) && (other.from ?? 0) < (one.to ?? 0);

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** The source as it lies and, where that is another text, as it is meant. */
function readings(source: string): Readable[] {
  const asItLies: Readable = { text: source, toSource: (offset) => offset };
  const meant = readEscapes(source);
  return meant.text === source
    ? [asItLies]
    : [asItLies, { text: meant.text, toSource: meant.toOriginal }];
}

/**
 * The fields in which a letter prints who sends it and to whom. What stands there is the address of an
 * office, printed to be written to.
 */
const LETTERHEAD = /^(?:retouradres|geadresseerde|afzender):.*(?:\r?\n[ \t-].*)*/gm;

function withoutLetterhead(source: string): string {
  const end = source.indexOf('\n---');
  if (end < 0) return source;
  const head = source.slice(0, end).replace(LETTERHEAD, (field) => field.replace(/[^\n]/g, ' '));
  return head + source.slice(end);
}
