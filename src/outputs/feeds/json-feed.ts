import type { PublishInput } from '../file.ts';
import { feedAddresses } from './addresses.ts';
import type { Feed } from './feed.ts';

/**
 * @param input the site
 * @param feed a feed
 * @returns it as JSON Feed. Source: jsonfeed.org, version 1.1
 */
export function jsonFeedOf(
  { site, address }: Pick<PublishInput, 'site' | 'address'>,
  { path, title, entries }: Feed,
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: address + path,
    feed_url: address + feedAddresses(path).json,
    language: site.language,
    authors: [{ name: site.publisher.name }],
    items: entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary ?? entry.title,
      date_modified: entry.updated,
      ...(entry.published === undefined ? {} : { date_published: entry.published }),
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.tags,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
