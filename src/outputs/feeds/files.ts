import type { PublishedFile, PublishInput } from '../file.ts';
import { feedAddresses } from './addresses.ts';
import { atomOf } from './atom.ts';
import { feedsOf } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';

/**
 * @param input the archive and the site
 * @returns an Atom feed and a JSON Feed beside every list that can be followed
 */
export function* feedFiles(
  input: Pick<PublishInput, 'archive' | 'site' | 'address'>,
): Generator<PublishedFile> {
  for (const feed of feedsOf(input)) {
    const { atom, json } = feedAddresses(feed.path);
    yield { path: atom.slice(1), make: () => atomOf(input, feed) };
    yield { path: json.slice(1), make: () => jsonFeedOf(input, feed) };
  }
}
