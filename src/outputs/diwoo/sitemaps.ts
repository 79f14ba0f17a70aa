import { DIWOO_VERSION } from '../../model/waardelijsten/termen.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { SITEMAP_NS, type SitemapUrl, sitemapIndex, splitSitemaps } from '../sitemap/split.ts';
import { xmlFragment } from '../xml.ts';
import { CATEGORY_NUMBERS, type Categorie, categoryOf, isPapier, type Papier } from './kinds.ts';
import { diwooUrls } from './record.ts';

type Site = Pick<PublishInput, 'archive' | 'site' | 'address' | 'pdf'>;

const NAMESPACE = 'https://standaarden.overheid.nl/diwoo/metadata/';
const XSD = `${NAMESPACE}${DIWOO_VERSION}/xsd`;

const ATTRIBUTES = [
  `xmlns="${SITEMAP_NS}"`,
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  `xmlns:diwoo="${NAMESPACE}"`,
  `xsi:schemaLocation="${SITEMAP_NS} ${XSD}/extern/sitemap/sitemap.xsd ${NAMESPACE} ${XSD}/diwoo/diwoo-metadata.xsd"`,
].join(' ');

/**
 * What the harvester of the Woo-index reads: for each category of information that the archive has papers
 * of, an index under the name that the standard prescribes, and the sitemaps that it leads to.
 *
 * @param input the archive and the site
 * @returns the files
 */
export function* diwooFiles(input: Site): Generator<PublishedFile> {
  // A file may be an annex of several papers; an address is listed once.
  const seen = new Set<string>();
  for (const [category, papers] of byCategory(input)) {
    const number = CATEGORY_NUMBERS[category];
    const listed: { loc: string; lastmod?: string | undefined }[] = [];
    for (const { body, lastmod } of splitSitemaps(urlsOf(input, papers, seen), ATTRIBUTES)) {
      const path = `sitemaps/sitemap-diwoo-infocat${number}-${listed.length + 1}.xml`;
      listed.push({ loc: `${input.address}/${path}`, lastmod });
      yield { path, make: () => body };
    }
    yield { path: indexPath(category), make: () => sitemapIndex(listed) };
  }
}

/**
 * @param input the archive
 * @returns paths of the indexes that `diwooFiles` makes, for `robots.txt`
 */
export function diwooIndexes(input: Pick<Site, 'archive'>): string[] {
  return [...byCategory(input).keys()].map(indexPath);
}

function indexPath(category: Categorie): string {
  return `sitemaps/sitemapindex-diwoo-infocat${CATEGORY_NUMBERS[category]}.xml`;
}

/** Papers by category, in the order of the categories; withdrawn ones too, which say so. */
function byCategory({ archive }: Pick<Site, 'archive'>): Map<Categorie, Papier[]> {
  const groups = new Map<Categorie, Papier[]>();
  for (const stuk of [...archive.stukken, ...archive.withdrawn]) {
    if (!isPapier(stuk)) continue;
    const category = categoryOf(stuk);
    const group = groups.get(category);
    if (group) group.push(stuk);
    else groups.set(category, [stuk]);
  }
  return new Map(
    [...groups].sort(([a], [b]) => (CATEGORY_NUMBERS[a] < CATEGORY_NUMBERS[b] ? -1 : 1)),
  );
}

function* urlsOf(input: Site, papers: readonly Papier[], seen: Set<string>): Generator<SitemapUrl> {
  for (const paper of papers) {
    for (const { loc, lastmod, metadata } of diwooUrls(input, paper)) {
      if (seen.has(loc)) continue;
      seen.add(loc);
      const document = { 'diwoo:DiWoo': metadata };
      yield { xml: xmlFragment({ url: { loc, lastmod, 'diwoo:Document': document } }), lastmod };
    }
  }
}
