import type { KindName } from './kind-names.ts';
import type { Frontmatter } from './schemas.ts';
import { TALEN } from './waardelijsten/termen.ts';

/** The name of a language in the list of the government. */
export type LanguageName = keyof typeof TALEN;

const codeOf = (name: LanguageName): string => {
  const [, code = ''] = /\/([A-Z]{3}(?:-[A-Z]{2})?)$/.exec(TALEN[name]) ?? [];
  return Intl.getCanonicalLocales(code)[0] ?? code;
};

/**
 * The languages that a text may be marked with, by name, each with its code as HTML writes it (`en`). Source: `scw_talen`
 * of TOOI, whose addresses end in a code of ISO 639-3, which BCP 47 writes as short as it can.
 */
export const LANGUAGE_CODES = Object.fromEntries(
  (Object.keys(TALEN) as LanguageName[]).map((name) => [name, codeOf(name)]),
) as Readonly<Record<LanguageName, string>>;

/**
 * @param data what a document says of itself
 * @returns the code of the language of its paper; undefined for Dutch, which the site is in
 */
export function languageOf(data: Frontmatter[KindName]): string | undefined {
  return unlessDutch('diwoo' in data ? data.diwoo?.taal : undefined);
}

/**
 * @param data what a document says of itself
 * @returns the code of the language of its title, which is that of the paper where nothing else is said; undefined for Dutch
 */
export function titleLanguageOf(data: Frontmatter[KindName]): string | undefined {
  return data.titelTaal ? unlessDutch(data.titelTaal) : languageOf(data);
}

function unlessDutch(name: LanguageName | undefined): string | undefined {
  return name === undefined || name === 'Nederlands' ? undefined : LANGUAGE_CODES[name];
}
