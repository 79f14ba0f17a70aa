import type { PublishInput } from '../file.ts';
import { type XmlElements, xmlDocument } from '../xml.ts';
import { feedAddresses } from './addresses.ts';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * @param input the site
 * @param feed a feed
 * @returns it as Atom. Source: RFC 4287
 */
export function atomOf(
  { site, address }: Pick<PublishInput, 'site' | 'address'>,
  { path, title, updated, entries }: Feed,
): string {
  const self = address + feedAddresses(path).atom;
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': site.language,
      id: self,
      title,
      updated,
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': address + path },
      ],
      author: { name: site.publisher.name },
      generator: site.name,
      icon: `${address}/teken.svg`,
      entry: entries.map(entryOf),
    },
  });
}

function entryOf({
  url,
  title,
  summary,
  updated,
  published,
  authors,
  tags,
}: FeedEntry): XmlElements {
  return {
    id: url,
    title,
    updated,
    published,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': url },
    author: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    category: tags.map((tag) => ({ '@term': tag })),
    summary,
  };
}
