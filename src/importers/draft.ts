import { kenmerkSlug } from '../references/normalise.ts';
import { annexesOf } from './annex-places.ts';
import type { AnnexTable } from './body/annexes.ts';
import { type Hyphenation, joinLines } from './hyphens.ts';
import { readPaperDate } from './letterhead/date.ts';
import { valueText } from './letterhead/fields.ts';
import type { ImportKind } from './letterhead/kind.ts';
import { type Field, isUnusual } from './letterhead/labels.ts';
import type { HeadLine } from './letterhead/lines.ts';
import { type KnownOrganisations, proposeOrganisations } from './letterhead/organisations.ts';
import type { Letterhead } from './letterhead/read.ts';
import type { Signature } from './letterhead/signature.ts';
import { START, WARNINGS } from './messages.ts';
import { fieldsOf } from './new-document.ts';
import { type Answers, answeredFields } from './questions.ts';
import { runsText, squeeze } from './runs.ts';
import type { Warning } from './source.ts';

/** The frontmatter of a draft, in the order in which it is written; and what a person must do to it. */
export interface Frontmatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields that the schema needs and the paper does not give. */
  readonly missing: readonly string[];
  /** True when the letterhead names annexes and the text does not list them. */
  readonly unlisted: boolean;
  /** Fields of the editors that nobody filled in yet: `samenvatting`, `organisaties`. */
  readonly unsaid: readonly string[];
  /** Ministries of the letterhead that the archive does not know yet, as lines for `organisaties.yaml`. */
  readonly ministries: readonly string[];
  readonly warnings: readonly Warning[];
}

/** What the earlier stages found for the frontmatter. */
export interface Findings {
  readonly kind: ImportKind;
  readonly head: Letterhead;
  readonly signatures: readonly Signature[];
  readonly annexes: AnnexTable | undefined;
  readonly hyphens: Hyphenation;
  /** What a person answered already. */
  readonly answers: Answers;
  /** The list of organisations of the archive. */
  readonly known: KnownOrganisations;
}

/** Fields that the schema of each kind cannot do without, with what a person must fill in. */
const NEEDED: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  nota: {
    kenmerk: 'het nummer van de nota',
    titel: 'de titel zoals de nota die noemt',
    datum: 'de datum als 2024-08-19',
    doel: 'wat de bewindspersoon gevraagd wordt, bijvoorbeeld ter besluitvorming',
    aan: 'aan wie de nota gericht is',
  },
  brief: {
    kenmerk: 'het nummer van de brief',
    titel: 'wat er achter Betreft staat',
    datum: 'de datum als 2024-08-19',
    geadresseerde: 'de regels van het adres van de Kamer',
    afzender: 'de regels van het adres van het ministerie (afzender.regels)',
    ondertekening: 'de functie en de naam van wie tekent',
  },
  onderzoek: { titel: 'de titel van het onderzoek', datum: 'de datum als 2024-08-19' },
};

/**
 * Puts what was found in the fields of the schema. Invents nothing: what the paper does not say stays
 * out, and a warning says what a person must fill in.
 *
 * @param findings what the earlier stages found
 * @returns the frontmatter as data
 */
export function buildFrontmatter(findings: Findings): Frontmatter {
  const { kind, head, signatures, annexes, answers, known } = findings;
  const warnings: Warning[] = [];
  const printed = (field: Field): string | undefined => {
    const text = valueText(head.fields.get(field));
    return text === '' ? undefined : text;
  };
  const date = head.fields.get('datum');
  const datum = readPaperDate(valueText(date));
  if (date && datum === undefined && date.lines.length > 0) {
    warnings.push({ ...date.place, message: WARNINGS.dateUnreadable(valueText(date)) });
  }
  const titel = titleOf(head, findings.hyphens, warnings);
  const common = { titel, datum };
  const bijlagen = annexesOf(printed('bijlagen'), annexes, answers, warnings);
  const { website } = head.addresses;
  const { organisations, unlisted: ministries } = proposeOrganisations(
    {
      sender: head.addresses.sender,
      signed: signatures.map(({ functie }) => functie.join(' ')),
      addressee: head.addresses.addressee,
      own: kind === 'nota' ? printed('aan') : undefined,
      website: website?.tekst,
    },
    known,
  );
  const shared = {
    samenvatting: answers['samenvatting'] || undefined,
    organisaties: some(organisations),
  };
  const others = some(
    head.other.map((value) => ({ opschrift: value.label, tekst: valueText(value) })),
  );
  const byKind: Record<ImportKind, Record<string, unknown>> = {
    nota: {
      kenmerk: printed('kenmerk'),
      ...common,
      concept: true,
      doel: head.purpose,
      actiefOpenbaar: printed('actiefOpenbaar'),
      aan: printed('aan'),
      van: printed('van'),
      opgesteldDoor: head.fields.has('opgesteldDoor') ? 'weggelaten' : undefined,
      samengewerktMet: printed('samengewerktMet'),
      ...shared,
      bijlagen,
      overigeGegevens: others,
      opschriften: labelsOf('nota', head),
    },
    brief: {
      kenmerk: printed('kenmerk'),
      uwKenmerk: head.fields.has('uwKenmerk') ? (printed('uwKenmerk') ?? null) : undefined,
      ...common,
      concept: true,
      retouradres: printed('retouradres'),
      geadresseerde: some(head.addresses.addressee),
      afzender:
        head.addresses.sender.length > 0
          ? { regels: head.addresses.sender, ...(website ? { website } : {}) }
          : undefined,
      ondertekening: some(signatures),
      ...shared,
      bijlagen,
      overigeGegevens: others,
      opschriften: labelsOf('brief', head),
    },
    onderzoek: { ...common, concept: true, ...shared },
  };
  const answered = answeredFields(kind, answers);
  const byAnswer = fieldsOf(kind, answers);
  const data = Object.fromEntries(
    Object.entries(byKind[kind])
      .map(([field, value]) => [
        field,
        value === undefined && answered.has(field) ? byAnswer[field] : value,
      ])
      .filter(([, value]) => value !== undefined),
  );
  const needed = Object.entries(NEEDED[kind]).filter(([field]) => !Object.hasOwn(data, field));
  for (const [field, what] of needed)
    warnings.push({ ...START, message: WARNINGS.missing(field, what) });
  if (website && !head.addresses.linked) {
    warnings.push({ ...START, message: WARNINGS.website(website.tekst, website.adres) });
  }
  if (!shared.samenvatting) warnings.push({ ...START, message: WARNINGS.summary() });
  warnings.push({
    ...START,
    message: WARNINGS.organisations(
      organisations.map(({ organisatie, rol }) => `${organisatie} (${rol})`),
    ),
  });
  for (const entry of ministries) warnings.push({ ...START, message: WARNINGS.ministry(entry) });
  warnings.push({ ...START, message: WARNINGS.concept() });
  const unlisted = !annexes && /[1-9]/.test(printed('bijlagen') ?? '');
  const missing = needed.map(([field]) => field);
  const unsaid = Object.entries(shared).flatMap(([field, value]) =>
    value === undefined ? [field] : [],
  );
  return { data, missing, unsaid, unlisted, ministries, warnings };
}

/**
 * @param kind the kind of paper
 * @param head its letterhead
 * @param hyphens what the document tells about its hyphens
 * @param file the name of the file that it came from
 * @param answers what a person answered already
 * @returns the name of the draft: its number, or else its title, or else the name of the file
 */
export function nameOf(
  kind: ImportKind,
  head: Letterhead,
  hyphens: Hyphenation,
  file: string,
  answers: Answers,
): string {
  const number =
    kind === 'onderzoek' ? '' : valueText(head.fields.get('kenmerk')) || answers['kenmerk'];
  const own = number || (titleOf(head, hyphens) ?? answers['titel'] ?? '').slice(0, 80);
  return kenmerkSlug(own) || kenmerkSlug(file.replace(/\.\w+$/, '')) || 'concept';
}

const some = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;

function titleOf(
  head: Letterhead,
  hyphens: Hyphenation,
  warnings: Warning[] = [],
): string | undefined {
  const lines: readonly HeadLine[] = head.fields.get('titel')?.lines ?? head.title;
  const asLines = lines.map(({ text, place }) => ({ runs: [{ text: squeeze(text) }], place }));
  const title = squeeze(runsText(joinLines(asLines, hyphens, (warning) => warnings.push(warning))));
  return title === '' ? undefined : title;
}

function labelsOf(kind: 'nota' | 'brief', head: Letterhead): Record<string, string> | undefined {
  const own = [...head.fields].filter(([field, { label }]) => isUnusual(kind, field, label));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([field, { label }]) => [field, label]));
}
