import { idFromScheme } from '../references/schemes.ts';
import { DOCUMENT_SCHEMES } from './allowlist.ts';

/** What an address in a document leads to. */
export type LinkTarget =
  /** A document or organisation of the archive: `motie/x`. */
  | { readonly type: 'document'; readonly ref: string; readonly anchor: string }
  /** A paper named by number, which may be here or elsewhere: `kst-29279-823`. */
  | { readonly type: 'number'; readonly id: string; readonly kind: string }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'file'; readonly path: string }
  /** A page of this site: `/nota/`, `/brief/2023-0000052515/#voetnoten`. */
  | { readonly type: 'page'; readonly path: string }
  | { readonly type: 'web' }
  /** One of our schemes with something behind it that is no number of that kind. */
  | { readonly type: 'malformed' };

/**
 * @param url an address that the guard let through
 * @returns what it leads to
 */
export function linkTarget(url: string): LinkTarget {
  if (url.startsWith('#')) return { type: 'anchor', id: decoded(url.slice(1)) };
  const parts = /^([a-z]+):(.*)$/s.exec(url);
  if (!parts) {
    const file = readFilePath(url);
    if (file !== undefined) return { type: 'file', path: file };
    return url.startsWith('/') ? { type: 'page', path: url } : { type: 'file', path: decoded(url) };
  }
  const [, scheme = '', value = ''] = parts;
  if (/^(https?|mailto|tel)$/.test(scheme)) return { type: 'web' };
  if ((DOCUMENT_SCHEMES as readonly string[]).includes(scheme)) {
    const [id = '', anchor = ''] = value.split('#');
    return { type: 'document', ref: `${scheme}/${id}`, anchor: decoded(anchor) };
  }
  const found = idFromScheme(scheme, value);
  return found ? { type: 'number', id: found.id, kind: found.kind } : { type: 'malformed' };
}

/** What percent signs stand for; the text itself where they stand for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param ref a document or organisation, `motie/x`
 * @returns its address on the site
 */
export function documentPath(ref: string): string {
  return `/${ref}/`;
}

/** Where files of the archive are served; they lie in `content/bestanden`. */
export const FILES_PATH = '/bestanden/';

/**
 * @param file path of a file under `content/bestanden`
 * @returns its address on the site, without the base; no character in a name has a meaning in the address
 */
export function filePath(file: string): string {
  return FILES_PATH + file.split('/').map(encodeURIComponent).join('/');
}

/**
 * @param address an address on the site, without the base
 * @returns path of the file under `content/bestanden` that it is of; undefined for other addresses
 */
export function readFilePath(address: string): string | undefined {
  return address.startsWith(FILES_PATH) ? decoded(address.slice(FILES_PATH.length)) : undefined;
}
