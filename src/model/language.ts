import type { KindName } from './kind-names.ts';
import type { Frontmatter } from './schemas.ts';
import { TALEN } from './waardelijsten/termen.ts';

/**
 * @param data what a document says of itself
 * @returns the language of its paper as HTML writes it (`en`); undefined for Dutch, which the site is in. Source of the
 *   list: `scw_talen` of TOOI, whose addresses end in a code of ISO 639-3, which BCP 47 writes as short as it can
 */
export function languageOf(data: Frontmatter[KindName]): string | undefined {
  const name = 'diwoo' in data ? data.diwoo?.taal : undefined;
  const [, code] = (name && /\/([A-Z]{3}(?:-[A-Z]{2})?)$/.exec(TALEN[name])) || [];
  const [language] = code === undefined ? [] : Intl.getCanonicalLocales(code);
  return language === 'nl' ? undefined : language;
}
