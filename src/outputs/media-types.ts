/** Types by the ending of a name. Text is UTF-8; where a type is text, a browser is told so. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  // RFC 7763; MDX has no type of its own and reads as Markdown.
  mdx: 'text/markdown; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  xsl: 'application/xslt+xml; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wasm: 'application/wasm',
};

/** What nobody gave a type. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * @param path path of a file or address; one that ends in `/` is a page
 * @returns the value of Content-Type
 */
export function mediaTypeOf(path: string): string {
  if (path.endsWith('/')) return MEDIA_TYPES['html'] ?? UNKNOWN_TYPE;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'SHA256SUMS') return MEDIA_TYPES['txt'] ?? UNKNOWN_TYPE;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined) ?? UNKNOWN_TYPE;
}

/** @returns whether files of a type get smaller by compressing them */
export function isCompressible(type: string): boolean {
  return /^(?:text\/|image\/svg|application\/(?:[a-z.-]+\+)?(?:json|xml|yaml|x-ndjson|x-bibtex|x-research))/.test(
    type,
  );
}

/** @returns the endings of each type, for hosts that have to be told */
export function endingsByType(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(MEDIA_TYPES))
    found.set(type, [...(found.get(type) ?? []), ending]);
  return found;
}
