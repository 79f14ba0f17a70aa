/** What stands behind a label of a letterhead. */
export type Field =
  | 'kenmerk'
  | 'uwKenmerk'
  | 'datum'
  | 'titel'
  | 'aan'
  | 'van'
  | 'samengewerktMet'
  | 'actiefOpenbaar'
  | 'bijlagen'
  | 'opgesteldDoor'
  | 'retouradres'
  | 'other'
  | 'contact';

/** Labels as letterheads of ministries print them, in lower case and without their colon. */
const LABELS: Readonly<Record<string, Field>> = {
  kenmerk: 'kenmerk',
  'ons kenmerk': 'kenmerk',
  'onze referentie': 'kenmerk',
  referentie: 'kenmerk',
  'ons nummer': 'kenmerk',
  briefkenmerk: 'kenmerk',
  documentnummer: 'kenmerk',
  'uw kenmerk': 'uwKenmerk',
  'uw referentie': 'uwKenmerk',
  'uw nummer': 'uwKenmerk',
  'uw brief': 'uwKenmerk',
  datum: 'datum',
  betreft: 'titel',
  onderwerp: 'titel',
  aan: 'aan',
  van: 'van',
  'samengewerkt met': 'samengewerktMet',
  'in samenwerking met': 'samengewerktMet',
  'nota actief openbaar': 'actiefOpenbaar',
  'actief openbaar': 'actiefOpenbaar',
  bijlage: 'bijlagen',
  bijlagen: 'bijlagen',
  'bijlage(n)': 'bijlagen',
  'aantal bijlagen': 'bijlagen',
  'opgesteld door': 'opgesteldDoor',
  auteur: 'opgesteldDoor',
  steller: 'opgesteldDoor',
  'behandeld door': 'opgesteldDoor',
  behandelaar: 'opgesteldDoor',
  contactpersoon: 'contact',
  inlichtingen: 'contact',
  telefoon: 'contact',
  telefoonnummer: 'contact',
  't (algemeen)': 'contact',
  'e-mail': 'contact',
  'e-mailadres': 'contact',
  fax: 'contact',
  paraaf: 'contact',
  medeparaaf: 'contact',
  '> retouradres': 'retouradres',
  retouradres: 'retouradres',
  beslistermijn: 'other',
  'uiterste beslisdatum': 'other',
  'uiterlijk bij': 'other',
  projectnaam: 'other',
  dossiernummer: 'other',
  zaaknummer: 'other',
  'kopie aan': 'contact',
  rubricering: 'other',
  team: 'other',
  afdeling: 'other',
  doorkiesnummer: 'contact',
  mobiel: 'contact',
  'document-id': 'other',
};

/** The label that the schema's pages print by themselves, by kind of paper. */
const USUAL: Readonly<Record<'nota' | 'brief', Partial<Record<Field, string>>>> = {
  nota: {
    kenmerk: 'onze referentie',
    datum: 'datum',
    aan: 'aan',
    van: 'van',
    bijlagen: 'bijlage(n)',
    opgesteldDoor: 'opgesteld door',
    samengewerktMet: 'samengewerkt met',
    actiefOpenbaar: 'nota actief openbaar',
  },
  brief: {
    kenmerk: 'kenmerk',
    uwKenmerk: 'uw kenmerk',
    datum: 'datum',
    titel: 'betreft',
    bijlagen: 'bijlage(n)',
  },
};

/** Labels that are followed by their value on the line without a colon or a column between. */
const RUNNING =
  /^(datum|betreft|onderwerp|ons kenmerk|uw kenmerk|onze referentie|kenmerk|bijlage\(n\)|bijlagen|aan|van|nota actief openbaar|> ?retouradres|retouradres)(?: ?:)? +(?=\S)/i;

/** A label with its value, as far as it stands on the same line. */
export interface Labelled {
  readonly field: Field;
  /** As printed, without a colon. */
  readonly label: string;
  readonly value: string;
}

const clean = (label: string): string => label.replace(/\s+/g, ' ').replace(/ ?:$/, '').trim();

/**
 * @param text a line of a letterhead; a tab where a column ends
 * @returns the label it starts with and the value behind it, or undefined
 */
export function readLabel(text: string): Labelled | undefined {
  const [first = '', ...rest] = text
    .split('\t')
    .map((part) => part.trim())
    .filter(Boolean);
  const label = clean(first);
  const field = fieldOf(label);
  if (field) return { field, label, value: rest.join(' ') };
  const colon = /^([^:\t]{2,24}) ?: *(.*)$/.exec(text.trim());
  const named = colon && fieldOf(clean(colon[1] ?? ''));
  if (named) return { field: named, label: clean(colon[1] ?? ''), value: (colon[2] ?? '').trim() };
  const running = /^\p{Ll}/u.test(first) ? null : RUNNING.exec(first);
  const which = running && fieldOf(clean(running[1] ?? ''));
  if (!which) return undefined;
  const value = [first.slice(running[0].length), ...rest].join(' ').trim();
  return fits(which, value) ? { field: which, label: clean(running[1] ?? ''), value } : undefined;
}

function fieldOf(label: string): Field | undefined {
  const key = label.toLowerCase().replace(/^>\s*/, '');
  return Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
}

/** A sentence may start with the word of a label; a value of the right form shows that it is one. */
function fits(field: Field, value: string): boolean {
  if (field === 'datum') return /\d{4}$/.test(value) || value.split(' ').length <= 5;
  if (field === 'kenmerk' || field === 'uwKenmerk')
    return /\d/.test(value) && value.split(' ').length <= 3;
  if (field === 'bijlagen') return value.split(' ').length <= 4;
  if (field === 'aan') return !/^(de|het) (voorzitter|leden)/i.test(value) && value.length < 100;
  if (field === 'van') return value.length < 100;
  if (field === 'actiefOpenbaar') return value.split(' ').length <= 3;
  return true;
}

/**
 * @param kind the kind of paper
 * @param field the field of its frontmatter
 * @param label the label as printed
 * @returns whether the page must be told this label, because it would print another
 */
export function isUnusual(kind: 'nota' | 'brief', field: Field, label: string): boolean {
  const usual = USUAL[kind][field];
  return usual !== undefined && usual !== label.toLowerCase();
}
