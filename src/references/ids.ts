import type { ReferenceKind, ReferenceParts } from './types.ts';

/** Roman numerals of budget chapters, I to XXIX, with the letter that some chapters carry. */
export const ROMAN = '(?:XX?(?:I[XV]|V?I{1,3}|V)?|I[XV]|V?I{1,3}|V)[A-E]?';

/** An id taken apart. `number` is the rest of ids that have no parts of their own. */
export interface IdParts extends ReferenceParts {
  readonly kind: ReferenceKind;
  /** Suffix of a reprint, annex or correction: `h1`, `b1`, `n1`. */
  readonly achtervoegsel?: string;
}

type Reader = (...groups: (string | undefined)[]) => ReferenceParts & { achtervoegsel?: string };

const years = (eight: string | undefined): string | undefined =>
  eight === undefined ? undefined : `${eight.slice(0, 4)}-${eight.slice(4)}`;
const chamber = (code: string | undefined): 'I' | 'II' | undefined =>
  code === 'ek' ? 'I' : code === 'tk' ? 'II' : undefined;

/** Leaves out what is unknown, so that optional properties are absent rather than undefined. */
export function known<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as never;
}

const none: Reader = () => ({});
const numbered: Reader = (nummer) => known({ nummer });
const gazette: Reader = (jaar, nummer) => known({ jaar, nummer });

/** Rule: id patterns of officielebekendmakingen.nl, Tweede Kamer, EUR-Lex and wetten.overheid.nl. */
const SHAPES: readonly (readonly [RegExp, ReferenceKind, Reader])[] = [
  [
    new RegExp(
      `^kst-(?:(\\d{8})-)?(\\d{5})(?:([A-Z])(?=-)|-(${ROMAN}|[A-Z]|\\d{2})(?=-(?![hbn]\\d)))?` +
        '-(\\d{1,4}[a-z]?|[A-Z]{1,3})(?:-([hbn]\\d+))?$',
    ),
    'kamerstuk',
    (vj, dossier, letter, toevoeging, nummer, achtervoegsel) =>
      known({
        vergaderjaar: years(vj),
        dossier,
        toevoeging: letter ?? toevoeging,
        nummer,
        achtervoegsel,
      }),
  ],
  [/^kst-(\d{6,7})$/, 'kamerstuk', numbered],
  [
    new RegExp(`^dossier-(\\d{5})(?:-(${ROMAN}|[A-Z]|\\d{2}))?$`),
    'dossier',
    (dossier, toevoeging) => known({ dossier, toevoeging }),
  ],
  [
    /^ah-(tk|ek)-(\d{8})-(\d{1,5})(?:-([hbn]\d+))?$/,
    'aanhangsel',
    (kamer, vj, nummer, achtervoegsel) =>
      known({ kamer: chamber(kamer), vergaderjaar: years(vj), nummer, achtervoegsel }),
  ],
  [/^ah-(\d{6,7})$/, 'aanhangsel', numbered],
  [
    /^h-(tk|ek|vv)-(\d{8})-(\d{4,5}-\d{4,5})(?:-([hbn]\d+))?$/,
    'handelingen',
    (kamer, vj, pagina, achtervoegsel) =>
      known({ kamer: chamber(kamer), vergaderjaar: years(vj), pagina, achtervoegsel }),
  ],
  [
    /^h-(tk|ek|vv)-(\d{8})-(\d{1,3})(?:-(\d{1,3}))?(?:-([hbn]\d+))?$/,
    'handelingen',
    (kamer, vj, nummer, item, achtervoegsel) =>
      known({ kamer: chamber(kamer), vergaderjaar: years(vj), nummer, item, achtervoegsel }),
  ],
  // A year is missing where the text has none: `TK 85-5-7`.
  [
    /^h-(tk|ek)-(\d{1,3})-(\d{1,3})$/,
    'handelingen',
    (kamer, nummer, item) => known({ kamer: chamber(kamer), nummer, item }),
  ],
  [/^stb-(\d{4})-(\d{1,4})(?:-[hbn]\d+)?$/, 'staatsblad', gazette],
  [/^stcrt-(\d{4})-(\d{1,6})(?:-[hbn]\d+)?$/, 'staatscourant', gazette],
  // Until July 2009 a number was a whole paper; a notice has the page and a number of its own.
  [
    /^stcrt-(\d{4})-(\d{1,4})-p(\d{1,4})(?:-SC\d{1,6})?$/,
    'staatscourant',
    (jaar, nummer, pagina) => known({ jaar, nummer, pagina }),
  ],
  [/^trb-(\d{4})-(\d{1,4})(?:-[hbn]\d+)?$/, 'tractatenblad', gazette],
  [/^blg-(\d{3,8}|\d{5}-\d{1,4}[A-Z]?)$/, 'bijlage', numbered],
  [/^kv-(?:tk-)?((?:20\d{2}Z\d{5}|\d{8}-KVR\d+))$/, 'kamervraag', numbered],
  [/^nds-tk-(20\d{2}D\d{5})$/, 'niet-dossierstuk', numbered],
  [/^(20\d{2})Z(\d{5})$/, 'zaak', gazette],
  [/^(20\d{2})D(\d{5})$/, 'document', gazette],
  [/^(20\d{2})A(\d{5})$/, 'activiteit', gazette],
  [
    /^[0356]((?:19|20)\d{2})[A-Z]{1,2}(\d{4})(?:\(\d{2}\))?(?:-\d{8})?$/,
    'eu-handeling',
    (jaar, nummer) => known({ jaar, nummer: nummer?.replace(/^0+/, '') }),
  ],
  [/^(?:COM|SWD|JOIN|SEC)\((\d{4})\)(\d{1,4})$/, 'eu-document', gazette],
  [/^[CT]-([1-9]\d{0,3})-(\d{2})$/, 'eu-zaak', (nummer, jaar) => known({ jaar, nummer })],
  [/^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9]$/, 'ecli', none],
  [/^BWB[RVW]\d{7}$/, 'bwb', none],
  [/^jci1\.\d{1,2}:[cv]:BWB[RVW]\d{7}(?:&[\w.:%=/-]+)*$/, 'jci', none],
  [/^kenmerk-[a-z0-9]+(?:-[a-z0-9]+)*$/, 'kenmerk', none],
];

/**
 * Takes a canonical id apart. Gives its kind and parts, or undefined for anything that is not a
 * well-formed id. Throws nothing.
 */
export function readId(id: string): IdParts | undefined {
  for (const [shape, kind, read] of SHAPES) {
    const match = shape.exec(id);
    if (match) return { kind, ...read(...match.slice(1)) };
  }
  return undefined;
}

/**
 * @param id a canonical id
 * @returns the id of the same place where its year is not told: `h-tk-85-5` for `h-tk-20162017-85-5`; undefined for all
 *   that needs no year or has none. Throws nothing
 */
export function withoutYear(id: string): string | undefined {
  const [, chamber, place] = /^(h-[te]k)-\d{8}-(\d{1,3}-\d{1,3})$/.exec(id) ?? [];
  return chamber && `${chamber}-${place}`;
}

/**
 * @param id a canonical id
 * @returns what a reference lacks to be of one paper only, as a reader is told: `het vergaderjaar`. Throws nothing
 */
export function lackOf(id: string): string | undefined {
  const { kind, vergaderjaar, nummer } = readId(id) ?? {};
  return kind === 'handelingen' && !vergaderjaar && nummer ? 'het vergaderjaar' : undefined;
}
