import type { Stuk } from '../mdx/types.ts';
import { idsOf } from '../mdx/walk.ts';

/** Ids that the page of a document has of itself, whatever its text; readers and other sites link to them. */
export const SITE_IDS = [
  'inhoud',
  'inhoud-kop',
  'tijdlijn-kop',
  'verwijst-naar',
  'geciteerd-door',
  'zie-ook',
  'organisaties',
  'versies-van-dit-stuk',
  'begrippen-kop',
  'citeren-en-bewaren',
  'controleer-dit-stuk',
  'over-dit-stuk',
] as const;

/**
 * A heading of a paper may say anything, “Inhoud” and “Organisaties” too, and its words are its address. Where a part of
 * the page would have the same id, that part gets one that no heading can have: there is never a point in the id of a
 * heading.
 *
 * @param stuk a document
 * @returns a function from the id of a part of its page to the id that it has on this page
 */
export function siteIds(stuk: Pick<Stuk, 'text' | 'notes'>): (name: string) => string {
  const taken = idsOf(stuk);
  return (name) => (taken.has(name) ? `site.${name}` : name);
}
