import { xmlDocument } from '../xml.ts';

/** An entry of a sitemap, written out. */
export interface SitemapUrl {
  /** The whole `url` element. */
  readonly xml: string;
  /** When what it leads to last changed, as the entry says. */
  readonly lastmod?: string | undefined;
}

/** A sitemap that fits in the limits. */
export interface Sitemap {
  readonly body: string;
  /** The latest of its entries, where any of them says. */
  readonly lastmod?: string | undefined;
}

export const SITEMAP_NS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Source: sitemaps.org, and DiWoo, Handleiding sitemapindex en sitemaps. */
const LIMITS = { urls: 50_000, bytes: 50 * 1024 * 1024 };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Cuts entries into sitemaps that harvesters accept.
 *
 * @param urls entries, one at a time
 * @param attributes the namespaces of the root element, as in a start tag
 * @param limits entries and bytes that a file may have
 * @returns the files in the order of the entries, one at a time; none when there are no entries
 */
export function* splitSitemaps(
  urls: Iterable<SitemapUrl>,
  attributes = `xmlns="${SITEMAP_NS}"`,
  limits = LIMITS,
): Generator<Sitemap> {
  const head = `${DECLARATION}<urlset ${attributes}>\n`;
  const tail = '</urlset>\n';
  const empty = byteLength(head) + byteLength(tail);
  let part: string[] = [];
  let bytes = empty;
  let lastmod: string | undefined;
  const file = (): Sitemap => ({ body: head + part.join('') + tail, lastmod });
  for (const url of urls) {
    const xml = `${url.xml}\n`;
    const size = byteLength(xml);
    if (part.length > 0 && (part.length === limits.urls || bytes + size > limits.bytes)) {
      yield file();
      part = [];
      bytes = empty;
      lastmod = undefined;
    }
    part.push(xml);
    bytes += size;
    lastmod = latest(lastmod, url.lastmod);
  }
  if (part.length > 0) yield file();
}

/**
 * @param sitemaps addresses of sitemaps, with the latest change in each where that is known
 * @returns the index that leads to them
 */
export function sitemapIndex(
  sitemaps: readonly { readonly loc: string; readonly lastmod?: string | undefined }[],
): string {
  return xmlDocument({
    sitemapindex: { '@xmlns': SITEMAP_NS, sitemap: sitemaps.map((entry) => ({ ...entry })) },
  });
}

/** Dates and moments of one country compare as text but for the hour of summer time, which is no matter. */
function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Both halves of a surrogate pair count two: four bytes in all.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
