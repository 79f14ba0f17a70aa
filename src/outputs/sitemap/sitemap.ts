import { publicPages } from '../../archive/addresses.ts';
import { startOf } from '../../model/dates.ts';
import { changedOn } from '../../model/state.ts';
import { diwooIndexes } from '../diwoo/sitemaps.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { xmlFragment } from '../xml.ts';
import { type SitemapUrl, sitemapIndex, splitSitemaps } from './split.ts';

type Site = Pick<PublishInput, 'archive' | 'site' | 'address'>;

/** The index that `robots.txt` names first. */
const INDEX = 'sitemap.xml';

/**
 * @param input the archive and the site
 * @returns the sitemaps of all pages for people, with the day of the last change where it is known and
 *   nothing where it is not, and the index that leads to them
 */
export function* sitemapFiles(input: Site): Generator<PublishedFile> {
  const listed: { loc: string }[] = [];
  for (const { body } of splitSitemaps(urlsOf(input))) {
    const path = `sitemaps/sitemap-${listed.length + 1}.xml`;
    listed.push({ loc: `${input.address}/${path}` });
    yield { path, make: () => body };
  }
  yield { path: INDEX, make: () => sitemapIndex(listed) };
}

function* urlsOf({ archive, site, address }: Site): Generator<SitemapUrl> {
  for (const { path, stuk } of publicPages(archive, site.pageSize)) {
    const day = stuk && changedOn(stuk.data);
    yield { xml: xmlFragment({ url: { loc: address + path, lastmod: day && startOf(day) } }) };
  }
}

/**
 * @param input the archive and the site
 * @returns `robots.txt`: everything may be read. It leads to indexes alone, because the harvester of the
 *   Woo-index takes no sitemaps from it, and works only where the site has a domain to itself
 */
export function* robotsFile(input: Site): Generator<PublishedFile> {
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...[INDEX, ...diwooIndexes(input)].map((path) => `Sitemap: ${input.address}/${path}`),
  ];
  yield { path: 'robots.txt', make: () => `${lines.join('\n')}\n` };
}
