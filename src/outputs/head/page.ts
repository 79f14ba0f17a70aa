import { feedAddresses } from '../feeds/addresses.ts';
import type { PublishInput } from '../file.ts';
import { SIZE } from '../picture/design.ts';
import { SITE_PICTURE } from '../picture/files.ts';
import { type Head, type HeadLink, jsonLd, type Meta, named } from './head.ts';

export type HeadSite = Pick<PublishInput, 'site' | 'address' | 'pdf'>;

/** What every page says of itself. */
export interface PageWords {
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Without the base. */
  readonly path: string;
  /** Whether programs can follow what the page lists. */
  readonly feed: boolean;
}

/**
 * @param input the site
 * @param page what the page says of itself
 * @returns the head of a page that is no document: Open Graph with the picture of the site, Dublin Core,
 *   schema.org, and the feeds of what it lists
 */
export function pageHead(input: HeadSite, page: PageWords): Head {
  const { site, address } = input;
  const url = address + page.path;
  const publisher = { '@type': 'Organization', name: site.publisher.name };
  return {
    metas: [
      ...shareMetas(input, { ...page, type: 'website', picture: SITE_PICTURE }),
      ...named([
        ['DCTERMS.title', page.title],
        ['DCTERMS.publisher', site.publisher.name],
        ['DCTERMS.language', site.language],
        ['DCTERMS.identifier', url],
      ]),
    ],
    links: [DCTERMS, ...feedLinks(input, page)],
    data: jsonLd([
      page.path === '/'
        ? {
            '@type': 'WebSite',
            '@id': url,
            url,
            name: site.name,
            description: page.description,
            inLanguage: site.language,
            publisher,
            potentialAction: {
              '@type': 'SearchAction',
              target: `${address}/zoeken/?q={search_term_string}`,
              'query-input': 'required name=search_term_string',
            },
          }
        : {
            '@type': page.feed ? 'CollectionPage' : 'WebPage',
            '@id': url,
            url,
            name: page.title,
            description: page.description,
            inLanguage: site.language,
            isPartOf: { '@type': 'WebSite', '@id': `${address}/`, name: site.name },
          },
    ]),
  };
}

export const DCTERMS: HeadLink = { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' };

/** Open Graph and the card of X, which reads the rest from Open Graph. Source: ogp.me */
export function shareMetas(
  { site, address }: HeadSite,
  page: Pick<PageWords, 'title' | 'description' | 'path'> & {
    readonly type: 'website' | 'article';
    /** Path of the picture, without a slash before it. */
    readonly picture: string;
  },
): Meta[] {
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', page.type],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', address + page.path],
    ['og:site_name', site.name],
    ['og:locale', 'nl_NL'],
    ['og:image', `${address}/${page.picture}`],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(SIZE.width)],
    ['og:image:height', String(SIZE.height)],
    ['og:image:alt', page.title],
  ];
  return [
    ...properties
      .filter(([, content]) => content !== '')
      .map(([property, content]) => ({ property, content })),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** The feeds of what a page lists. */
export function feedLinks(
  { site, address }: HeadSite,
  { title, path, feed }: Pick<PageWords, 'title' | 'path' | 'feed'>,
): HeadLink[] {
  if (!feed) return [];
  const { atom, json } = feedAddresses(path);
  const name = path === '/' ? site.name : `${title} – ${site.name}`;
  return [
    { rel: 'alternate', type: 'application/atom+xml', title: name, href: address + atom },
    { rel: 'alternate', type: 'application/feed+json', title: name, href: address + json },
  ];
}
