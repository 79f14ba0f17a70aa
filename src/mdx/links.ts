import { idFromScheme } from '../references/schemes.ts';
import { DOCUMENT_SCHEMES } from './allowlist.ts';

/** What an address in a document leads to. */
export type LinkTarget =
  /** A document or organisation of the archive: `motie/x`. */
  | { readonly type: 'document'; readonly ref: string }
  /** A paper named by number, which may be here or elsewhere: `kst-29279-823`. */
  | { readonly type: 'number'; readonly id: string; readonly kind: string }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'web' }
  /** One of our schemes with something behind it that is no number of that kind. */
  | { readonly type: 'malformed' };

/**
 * @param url an address that the guard let through
 * @returns what it leads to
 */
export function linkTarget(url: string): LinkTarget {
  if (url.startsWith('#')) return { type: 'anchor', id: decodeURIComponent(url.slice(1)) };
  const parts = /^([a-z]+):(.*)$/s.exec(url);
  if (!parts) return url.startsWith('/') ? { type: 'web' } : { type: 'file', path: url };
  const [, scheme = '', value = ''] = parts;
  if (/^(https?|mailto|tel)$/.test(scheme)) return { type: 'web' };
  if ((DOCUMENT_SCHEMES as readonly string[]).includes(scheme)) {
    return { type: 'document', ref: `${scheme}/${value}` };
  }
  const found = idFromScheme(scheme, value);
  return found ? { type: 'number', id: found.id, kind: found.kind } : { type: 'malformed' };
}

/**
 * @param ref a document or organisation, `motie/x`
 * @returns its address on the site
 */
export function documentPath(ref: string): string {
  return `/${ref}/`;
}
