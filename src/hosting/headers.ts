import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import { mediaTypeOf } from '../outputs/media-types.ts';
import type { SearchSetting } from '../search/opensearch/setting.ts';

/**
 * What a browser may do with a page. Source: the list of internet.nl for HTTP headers; nothing is
 * loaded from elsewhere, and nothing inline runs. `wasm-unsafe-eval` is there for Pagefind alone; with OpenSearch words
 * are asked of its address, where that is on another host.
 */
function contentSecurityPolicy(search: SearchSetting): string {
  const elsewhere = search.engine === 'opensearch' && !search.address.startsWith('/');
  return [
    "default-src 'none'",
    ...(search.engine === 'pagefind'
      ? ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"]
      : ["script-src 'self'"]),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${elsewhere ? ` ${new URL(search.address).origin}` : ''}`,
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What no page of the site needs of a device. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
];

/**
 * Headers that every answer of the site carries; the one place where they stand. HSTS: Besluit
 * beveiligde verbinding (Stb. 2023, 179), at least a year. Everything here is public and no answer
 * depends on who asks, so other sites may read it all: that is what open data are for.
 *
 * @param search the engine that finds words
 */
export function securityHeaders(
  search: SearchSetting = { engine: 'pagefind' },
): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': contentSecurityPolicy(search), ...OTHER_HEADERS };
}

const OTHER_HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/**
 * What the editor may do: talk to GitHub, show files that are yet to be sent, and put the styles of its
 * parts in the page, which is how it was made. Its scripts come from the site alone, as everywhere.
 */
const EDITOR_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data: https://avatars.githubusercontent.com",
  "font-src 'self'",
  "connect-src 'self' blob: data: https://api.github.com",
  'manifest-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
];

/** The policy as the page of the editor says it itself, for hosts that send no headers, such as Pages. */
export const EDITOR_PAGE_POLICY = EDITOR_POLICY.join('; ');

/** Headers of the editor that differ from those of all else: the window for signing in reports back. */
export const EDITOR_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...EDITOR_POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
};

/** For what never changes under its name, and for all else, which is asked after before it is used. */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const;

/** Folders whose files have a hash of what is in them in their names. */
export const HASHED_FOLDERS = ['_astro'] as const;

/** What never changes under its name, as a regular expression for paths without a slash before them. */
export const HASHED = `(?:(?:${HASHED_FOLDERS.join('|')}|pagefind/[^/]+/index)/|(?:nummers|woorden/[^/]+)/[0-9a-f]{16}\\.json$)`;

/**
 * @param path address on the site, without the base and with a slash before it
 * @param editor whether the site has an editor
 * @param search the engine that finds words
 * @returns all headers with which it is answered, but for those of compression
 */
export function headersFor(
  path: string,
  editor = false,
  search?: SearchSetting,
): Record<string, string> {
  return {
    ...securityHeaders(search),
    ...(editor && path.startsWith(`/${EDITOR_FOLDER}/`) ? EDITOR_HEADERS : {}),
    'Content-Type': mediaTypeOf(path),
    'Cache-Control': new RegExp(`^/${HASHED}`).test(path) ? CACHE.hashed : CACHE.other,
  };
}
