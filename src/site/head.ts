import type { Stuk } from '../mdx/types.ts';
import { documentHead } from '../outputs/head/document.ts';
import type { Head } from '../outputs/head/head.ts';
import { type PageWords, pageHead } from '../outputs/head/page.ts';
import { site } from '../site.config.ts';
import { archive } from './archive.ts';
import { withPdf } from './pdf-link.ts';

export type { Head };

/**
 * @param origin the address that Astro was given
 * @returns where the site stands, as the build was told
 */
export function address(origin: URL | undefined): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return new URL(base, origin ?? site.url).href.replace(/\/$/, '');
}

/**
 * @param page what the page says of itself
 * @param origin the address that Astro was given
 * @returns what the head of the page tells programs
 */
export function headOfPage(page: PageWords, origin: URL | undefined): Head {
  return pageHead({ site, address: address(origin) }, page);
}

/**
 * @param stuk the document that the page shows
 * @param feed whether programs can follow what the page lists
 * @param origin the address that Astro was given
 * @returns what the head of the page tells programs
 */
export async function headOfStuk(
  stuk: Stuk,
  feed: boolean,
  origin: URL | undefined,
): Promise<Head> {
  return documentHead(
    await archive(),
    { site, address: address(origin), pdf: withPdf() },
    stuk,
    feed,
  );
}
