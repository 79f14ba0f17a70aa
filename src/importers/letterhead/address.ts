import { REASONS, WARNINGS } from '../messages.ts';
import type { LeftOut, Warning } from '../source.ts';
import type { HeadLine } from './lines.ts';

interface Website {
  readonly tekst: string;
  readonly adres: string;
}

/** Addresses of a letter, as printed. */
export interface Addresses {
  readonly addressee: readonly string[];
  readonly sender: readonly string[];
  readonly website: Website | undefined;
  /** True when the source itself says where the web address leads. */
  readonly linked: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
  /** Lines that are no part of an address. */
  readonly rest: readonly HeadLine[];
}

const POSTCODE = /\b\d{4} ?[A-Z]{2}\b/;
const ADDRESSEE =
  /voorzitter|staten[- ]generaal|tweede kamer|eerste kamer|^aan (de|het|mevrouw|de heer)\b/i;
const SENDER =
  /^(ministerie|directoraat|directie|bestuurskern|bureau|rijksdienst|inspectie|programma|project|afdeling)\b|^dir\. |^(postbus|turfmarkt|rijnstraat|bezuidenhoutseweg|parnassusplein|korte voorhout|plein|hoftoren)\b/iu;
/** A street with its number; by itself it can be any two words and a number. */
const STREET = /^\p{Lu}[\p{L} .'-]{2,40} \d{1,4}[a-z]?$/u;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
const PHONE = /^(?:[tfm]|tel\.?|telefoon|fax|mobiel)?[ :.]*(?:\+31|0\d)[\d ()-]{7,16}$/i;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const CLAUSE =
  /^bij beantwoording\b|^wilt u slechts\b|in uw brief behandelen\.?$|^(?:graag )?(?:de )?datum en ons kenmerk vermelden\b/i;

/**
 * Finds who a letter goes to and who sends it, by the lines of their addresses.
 *
 * @param lines the lines of the letterhead that stand behind no label
 * @returns both addresses, and the lines that are part of neither
 */
export function readAddresses(lines: readonly HeadLine[]): Addresses {
  const addressee: string[] = [];
  const sender: string[] = [];
  const leftOut: LeftOut[] = [];
  const warnings: Warning[] = [];
  const rest: HeadLine[] = [];
  let website: Website | undefined;
  let linked = false;
  /** The page on which the sender stands; what later pages say of it repeats it. */
  let page: number | undefined;
  for (const group of grouped(lines)) {
    const isAddressee =
      group.some(({ text }) => ADDRESSEE.test(text)) &&
      (group.length > 1 || addressee.length === 0);
    const isSender =
      !isAddressee &&
      group.some(({ text }) => POSTCODE.test(text) || SENDER.test(text) || WEB.test(text));
    // An address ends with its postcode or what follows it and is called so.
    const last = group.findLastIndex(({ text }) =>
      [POSTCODE, SENDER, STREET, WEB].some((sign) => sign.test(text)),
    );
    for (let at = 0; at < group.length; at++) {
      const line = group[at] as HeadLine;
      const { text } = line;
      if (CLAUSE.test(text)) {
        leftOut.push({ ...line.place, text, reason: REASONS.clause });
      } else if (PHONE.test(text) || MAIL.test(text)) {
        leftOut.push({ ...line.place, text, reason: REASONS.officials });
        warnings.push({ ...line.place, message: WARNINGS.contact() });
      } else if (WEB.test(text) && !website) {
        const next = group[at + 1];
        const goesOn = next !== undefined && /[/\-.]$/.test(text) && /^\S+$/.test(next.text);
        const tekst = goesOn ? text + next.text : text;
        if (goesOn) at += 1;
        linked = line.link !== undefined || tekst.startsWith('http');
        website = {
          tekst,
          adres: line.link ?? (tekst.startsWith('http') ? tekst : `https://${tekst}`),
        };
      } else if (isAddressee && addressee.length < 8) addressee.push(text);
      else if (isSender && at <= last && line.place.page === (page ?? line.place.page)) {
        sender.push(text);
        page = line.place.page;
      } else rest.push(line);
    }
  }
  return { addressee, sender, website, linked, leftOut, warnings: warnings.slice(0, 1), rest };
}

/**
 * Groups of lines; beside the text everything without a label is one group, gaps or not. Where no gap
 * stands between two addresses, the words to the chamber start the next and its postcode ends it.
 */
function grouped(lines: readonly HeadLine[]): HeadLine[][] {
  const groups: HeadLine[][] = [];
  let key = '';
  for (const line of lines) {
    const own = line.zone === 'side' ? `side ${line.place.page}` : `${line.group}`;
    const group = groups.at(-1);
    const starts = FIRST_LINE.test(line.text);
    const ended =
      group !== undefined &&
      FIRST_LINE.test(group[0]?.text ?? '') &&
      POSTCODE.test(group.at(-1)?.text ?? '');
    if (group && own === key && !starts && !ended) group.push(line);
    else groups.push([line]);
    key = own;
  }
  return groups;
}

/** How the address of a chamber starts. */
const FIRST_LINE = /^(?:aan )?de voorzitter\b|^aan (?:de|het)\b/i;
