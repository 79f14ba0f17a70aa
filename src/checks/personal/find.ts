import type { Contact } from '../../model/contact.ts';
import { problem, type RuleName } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { findAddresses } from './address.ts';
import { findBsns } from './bsn.ts';
import { findEmails } from './email.ts';
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
  readonly find: (text: string, contacts: PublicContacts) => Match[];
}[] = [
  { rule: 'persoonsgegeven-email', listed: 'e-mail', find: findEmails },
  { rule: 'persoonsgegeven-telefoon', listed: 'telefoon', find: findPhones },
  { rule: 'persoonsgegeven-bsn', find: findBsns },
  { rule: 'persoonsgegeven-iban', listed: 'iban', find: findIbans },
  { rule: 'persoonsgegeven-adres', listed: 'adres', find: findAddresses },
  {
    rule: 'persoonsgegeven-naam',
    find: (text, { organisations }) => findOfficials(text, organisations),
  },
];

/**
 * Finds personal data that is not on the reviewed list, in the source of a document and in the text
 * that readers see: marks and escapes in the source can hide what the page shows.
 *
 * @param source the file as it lies; it is published too
 * @param shown the words on the page
 * @param contacts what may be public
 * @param placeOf the place of an offset in the source
 * @returns an error for each, with the words it is about
 */
export function findPersonalData(
  source: string,
  shown: string,
  contacts: PublicContacts,
  placeOf: (offset: number) => Place,
): Finding[] {
  return KINDS.flatMap(({ rule, listed, find }) => {
    const open = ({ text }: Match) => {
      if (listed === undefined) return true;
      const key = keyOf(listed, text);
      // An office may be on the list by its street alone.
      return !contacts.known.has(key) && !contacts.known.has(key.replace(/\d{4}[a-z]{2}$/, ''));
    };
    const search = rule === 'persoonsgegeven-adres' ? withoutLetterhead(source) : source;
    const written = find(search, contacts).filter(open);
    const keys = new Set(written.map(({ text }) => bare(text)));
    const hidden = find(shown, contacts).filter(
      (match) => open(match) && !keys.has(bare(match.text)),
    );
    const places = [
      ...written.map((match) => ({ match, place: placeOf(match.start) })),
      ...hidden.map((match) => ({ match, place: placeOf(nearby(source, match.text)) })),
    ];
    return places.map(({ match, place }) => ({
      ...problem(rule, place, match.text),
      tekst: match.text,
    }));
  });
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Where the longest word of what the page shows stands in the source, or its beginning. */
function nearby(source: string, shown: string): number {
  const words = shown.split(/[^\p{L}\d]+/u).sort((a, b) => b.length - a.length);
  return Math.max(0, source.indexOf(words[0] ?? ''));
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
