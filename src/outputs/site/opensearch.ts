import type { PublishedFile, PublishInput } from '../file.ts';
import { xmlDocument } from '../xml.ts';

/**
 * @param input the site
 * @returns the description with which a browser searches the archive from its address bar.
 *   Source: OpenSearch 1.1, draft 6; a short name has at most 16 characters
 */
export function* openSearchFile({
  site,
  address,
}: Pick<PublishInput, 'site' | 'address'>): Generator<PublishedFile> {
  const image = (type: string, size: string, file: string) => ({
    '@type': type,
    '@width': size,
    '@height': size,
    '#': `${address}/${file}`,
  });
  yield {
    path: 'opensearch.xml',
    make: () =>
      xmlDocument({
        OpenSearchDescription: {
          '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
          ShortName: [...site.name].slice(0, 16).join(''),
          Description: site.tagline,
          Url: {
            '@type': 'text/html',
            '@method': 'get',
            '@template': `${address}/zoeken/?q={searchTerms}`,
          },
          Image: image('image/svg+xml', '32', 'teken.svg'),
          Language: site.language,
          InputEncoding: 'UTF-8',
          OutputEncoding: 'UTF-8',
        },
      }),
  };
}
