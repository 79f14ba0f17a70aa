import type { ROLES } from '../../model/roles.ts';
import { REGISTER } from '../../model/waardelijsten/registers.ts';

/** An organisation of the list of the archive, by its key. */
interface KnownOrganisation {
  readonly naam: string;
  readonly afkorting?: string | undefined;
  readonly tooi?: string | undefined;
}
export type KnownOrganisations = Readonly<Record<string, KnownOrganisation>>;

type Role = (typeof ROLES)[number];

/** What a letterhead says of who sends the paper and to whom. */
export interface Parties {
  /** Lines of the sender, and the name under which the paper was made. */
  readonly sender: readonly string[];
  /** Functions of who signs, a text each. */
  readonly signed: readonly string[];
  /** Lines of the address that it goes to. */
  readonly addressee: readonly string[];
  /** Where a paper stays in its own ministry: who it is for. */
  readonly own?: string | undefined;
  /** `www.rijksoverheid.nl/bzk`. */
  readonly website?: string | undefined;
}

/** What can be filled in, and ministries that the list of the archive does not have yet. */
export interface Proposal {
  readonly organisations: readonly { readonly organisatie: string; readonly rol: Role }[];
  /** Lines for `organisaties.yaml`. */
  readonly unlisted: readonly string[];
}

/** Source: rijksoverheid.nl/ministeries; former ones by the names that their papers print. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'Algemene Zaken': 'AZ',
  'Asiel en Migratie': 'AenM',
  'Binnenlandse Zaken en Koninkrijksrelaties': 'BZK',
  'Buitenlandse Zaken': 'BZ',
  Defensie: 'Def',
  'Economische Zaken': 'EZ',
  'Economische Zaken en Klimaat': 'EZK',
  Financiën: 'Fin',
  'Infrastructuur en Waterstaat': 'IenW',
  'Justitie en Veiligheid': 'JenV',
  'Klimaat en Groene Groei': 'KGG',
  'Landbouw, Natuur en Voedselkwaliteit': 'LNV',
  'Landbouw, Visserij, Voedselzekerheid en Natuur': 'LVVN',
  'Onderwijs, Cultuur en Wetenschap': 'OCW',
  'Sociale Zaken en Werkgelegenheid': 'SZW',
  'Volksgezondheid, Welzijn en Sport': 'VWS',
  'Volkshuisvesting en Ruimtelijke Ordening': 'VRO',
};

/** Longer names first: a name can begin as another does. */
const SUBJECTS = Object.keys(ABBREVIATIONS).sort((a, b) => b.length - a.length);

/**
 * Proposes the organisations of a paper from its letterhead: the ministry that sends it, by the lines of the sender, the
 * address of its website or who signs, and who it goes to.
 *
 * @param parties what the letterhead says
 * @param known the list of organisations of the archive
 * @returns those of the list, with what they do; and ministries that it does not have
 */
export function proposeOrganisations(
  { sender, signed, addressee, own, website }: Parties,
  known: KnownOrganisations,
): Proposal {
  const found: { organisatie: string; rol: Role }[] = [];
  const unlisted = new Map<string, string>();
  const add = (subject: string, rol: Role) => {
    const organisatie = keyOf(subject, known);
    if (organisatie === undefined) unlisted.set(subject, entryOf(subject));
    else if (!found.some((one) => one.organisatie === organisatie && one.rol === rol))
      found.push({ organisatie, rol });
  };
  const ministry = own === undefined ? undefined : subjectOf(own);
  const senders = [...subjectsIn(sender.join(' ')), ...subjectsAt(website), ...(ministry ?? [])];
  const from = senders.length > 0 ? senders.slice(0, 1) : [];
  for (const subject of [...from, ...signed.flatMap(subjectsIn)]) add(subject, 'afzender');
  for (const subject of ministry ?? []) add(subject, 'geadresseerde');
  const to = plain(addressee.join(' '));
  for (const [organisatie, { naam }] of Object.entries(known))
    if (to.includes(plain(naam))) found.push({ organisatie, rol: 'geadresseerde' });
  return { organisations: found, unlisted: [...unlisted.values()] };
}

/** Capitals, hyphens and accents differ between papers. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-–,]+/g, ' ')
    .trim();
}

/** Ministries that a text names, by their own name or by that of their minister. */
function subjectsIn(text: string): string[] {
  let rest = plain(text);
  const found: string[] = [];
  for (const subject of SUBJECTS) {
    const name = new RegExp(
      `\\b(?:ministerie|minister|staatssecretaris)(?:s|sen)? van ${plain(subject)}\\b`,
    );
    if (!name.test(rest)) continue;
    found.push(subject);
    rest = rest.replace(name, ' ');
  }
  return found;
}

/** The ministry of the path that a letter prints: `www.rijksoverheid.nl/jenv`. */
function subjectsAt(website: string | undefined): string[] {
  const [, path] = /rijksoverheid\.nl\/([a-z]+)\b/i.exec(website ?? '') ?? [];
  return path === undefined ? [] : byAbbreviation(path);
}

/** The ministry of a minister as a note addresses one: `MBZK`, `Minister van IenW`, `Staatssecretaris BZK`. */
function subjectOf(aan: string): string[] | undefined {
  const named = subjectsIn(aan);
  if (named.length > 0) return named.slice(0, 1);
  const words = aan.match(/[\p{L}&]+/gu) ?? [];
  const found = words.flatMap((word) => [
    ...byAbbreviation(word),
    ...byAbbreviation(word.replace(/^(?:M|MIN|S|STAS|STS)(?=\p{Lu})/u, '')),
  ]);
  return found.length > 0 ? found.slice(0, 1) : undefined;
}

function byAbbreviation(word: string): string[] {
  const wanted = word.replace('&', 'en').toLowerCase();
  return SUBJECTS.filter((subject) => ABBREVIATIONS[subject]?.toLowerCase() === wanted);
}

function keyOf(subject: string, known: KnownOrganisations): string | undefined {
  const name = plain(`Ministerie van ${subject}`);
  return Object.keys(known).find((key) => plain(known[key]?.naam ?? '') === name);
}

/** The ministry as `organisaties.yaml` has them, with its number where the register of TOOI has one of that name. */
function entryOf(subject: string): string {
  const afkorting = ABBREVIATIONS[subject] ?? '';
  const numbers = Object.keys(REGISTER).filter(
    (id) => REGISTER[id] === `ministerie van ${subject}`,
  );
  const [tooi] = numbers.length === 1 ? numbers : [];
  return [
    `${afkorting.toLowerCase()}:`,
    `  naam: Ministerie van ${subject}`,
    `  afkorting: ${afkorting}`,
    '  soort: ministerie',
    ...(tooi === undefined ? [] : [`  tooi: https://identifier.overheid.nl/tooi/id/${tooi}`]),
  ].join('\n');
}
