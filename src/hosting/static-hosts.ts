import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import type { PublishedFile, PublishInput } from '../outputs/file.ts';
import { mediaTypeOf } from '../outputs/media-types.ts';
import type { SearchSetting } from '../search/opensearch/setting.ts';
import { CACHE, EDITOR_HEADERS, HASHED_FOLDERS, securityHeaders } from './headers.ts';

/** Endings that static hosts do not know. */
const UNKNOWN_TO_HOSTS = ['mdx', 'ndjson', 'bib', 'ris'] as const;

/**
 * The files by which Netlify and Cloudflare Pages set headers and redirects. No two rules give the same
 * header for one address, because Cloudflare joins their values; so pages are left to the hosts' own
 * `max-age=0, must-revalidate`. The headers of the editor do replace those of the pages: `!` tells Cloudflare
 * to drop the value before it; Netlify passes over such a line and takes the value of the last rule.
 *
 * @param input the archive
 * @param editor whether the site has an editor in the browser
 * @param search the engine that finds words
 * @returns `_headers`, and `_redirects` where an address has moved
 */
export function* staticHostFiles(
  { archive }: Pick<PublishInput, 'archive'>,
  editor: boolean,
  search?: SearchSetting,
): Generator<PublishedFile> {
  const rule = (pattern: string, headers: Readonly<Record<string, string>>) =>
    `${archive.base}${pattern}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  const rules = [
    rule('/*', securityHeaders(search)),
    ...HASHED_FOLDERS.map((folder) => rule(`/${folder}/*`, { 'Cache-Control': CACHE.hashed })),
    ...[...UNKNOWN_TO_HOSTS.map((ending) => `/*.${ending}`), '/SHA256SUMS'].map((pattern) =>
      rule(pattern, { 'Content-Type': mediaTypeOf(pattern) }),
    ),
    ...(editor ? [editorRule(`${archive.base}/${EDITOR_FOLDER}/*`)] : []),
  ];
  yield { path: '_headers', make: () => rules.join('\n') };
  const moved = archive.redirects.flatMap(({ van, naar }) =>
    naar === undefined
      ? []
      : [`${archive.base}${van} ${naar.startsWith('/') ? archive.base : ''}${naar} 301\n`],
  );
  if (moved.length > 0) yield { path: '_redirects', make: () => moved.join('') };
}

function editorRule(pattern: string): string {
  const lines = Object.entries(EDITOR_HEADERS).map(
    ([name, value]) => `  ! ${name}\n  ${name}: ${value}\n`,
  );
  return `${pattern}\n${lines.join('')}`;
}
