import process from 'node:process';
import { site } from '../site.config.ts';

/** Where the site stands. */
export interface Place {
  /** As it was set. */
  readonly url: URL;
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** The whole of it without a slash at the end, `https://example.nl/archief`. */
  readonly address: string;
}

/**
 * @returns where the site stands: what `SITE_URL` says, or else the settings of the site
 * @throws TypeError when that is no address
 */
export function placeOfSite(): Place {
  const url = new URL(process.env['SITE_URL'] || site.url);
  const base = url.pathname.replace(/\/$/, '');
  return { url, base, address: new URL(base, url).href.replace(/\/$/, '') };
}
