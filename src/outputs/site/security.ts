import type { PublishedFile, PublishInput } from '../file.ts';

/**
 * @param input the site
 * @returns where whoever finds a leak reports it. Source: RFC 9116
 */
export function* securityFile({
  site,
  address,
}: Pick<PublishInput, 'site' | 'address'>): Generator<PublishedFile> {
  const path = '.well-known/security.txt';
  const { contact, expires, languages } = site.security;
  const lines = [
    ...contact.map((place) => `Contact: ${place}`),
    `Expires: ${expires}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${address}/${path}`,
  ];
  yield { path, make: () => `${lines.join('\n')}\n` };
}
