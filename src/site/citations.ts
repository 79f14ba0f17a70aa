import type { Stuk } from '../mdx/types.ts';
import { apa, leidraad, sourceOf } from '../outputs/cite/source.ts';
import { site } from '../site.config.ts';
import { archive } from './archive.ts';
import { address } from './head.ts';

/** How a page says that it can be cited. */
export interface Citations {
  readonly leidraad: string;
  readonly apa: string;
}

/**
 * @param stuk the document that the page shows
 * @param origin the address that Astro was given
 * @returns how to cite it in a text
 */
export async function citationsOf(stuk: Stuk, origin: URL | undefined): Promise<Citations> {
  const source = sourceOf(await archive(), { site, address: address(origin) }, stuk);
  return { leidraad: leidraad(source), apa: apa(source) };
}
