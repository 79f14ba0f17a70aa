import { LANGUAGE_CODES } from '../model/language.ts';
import { SCHEME_NAMES } from '../references/schemes.ts';

/**
 * What a document may contain besides Markdown. Papers need tables, lists and a few marks; anything
 * more is refused by the guard, because MDX is a program and a page must be the same for everyone.
 */

/** Attributes that each element may carry, by element; what holds words may say in which language they are. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title', 'lang'],
  b: ['lang'],
  blockquote: ['lang'],
  br: [],
  caption: ['lang'],
  cite: ['lang'],
  code: ['lang'],
  col: ['span'],
  colgroup: [],
  dd: ['lang'],
  del: ['lang'],
  details: ['lang'],
  dfn: ['lang'],
  div: ['id', 'lang'],
  dl: ['lang'],
  dt: ['lang'],
  em: ['lang'],
  figcaption: ['lang'],
  figure: ['id', 'lang'],
  hr: [],
  i: ['lang'],
  ins: ['lang'],
  li: ['value', 'lang'],
  ol: ['start', 'type', 'reversed', 'lang'],
  p: ['lang'],
  q: ['lang'],
  s: ['lang'],
  section: ['id', 'lang'],
  small: ['lang'],
  span: ['lang', 'id'],
  strong: ['lang'],
  sub: ['lang'],
  summary: ['lang'],
  sup: ['lang'],
  table: ['id', 'lang'],
  tbody: [],
  td: ['colspan', 'rowspan', 'headers', 'id', 'lang'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'headers', 'id', 'scope', 'abbr', 'lang'],
  thead: [],
  tr: [],
  u: ['lang'],
  ul: ['lang'],
};

/** The components for authors, with their attributes; see `components.ts`. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Bijlagen: [],
  Figuur: ['src', 'alt', 'bijschrift', 'bron'],
  Gelakt: ['grond', 'omvang'],
  Noot: [],
};

/** Values that an attribute is limited to. */
export const VALUES: Readonly<Record<string, RegExp>> = {
  scope: /^(col|row|colgroup|rowgroup)$/,
  colspan: /^([1-9]|[1-9]\d)$/,
  rowspan: /^([1-9]|[1-9]\d{1,2})$/,
  span: /^([1-9]|[1-9]\d)$/,
  start: /^-?\d{1,5}$/,
  value: /^-?\d{1,5}$/,
  type: /^[1aAiI]$/,
  lang: new RegExp(`^(${Object.values(LANGUAGE_CODES).join('|')})$`),
  id: /^[a-z][a-z0-9-]*$/,
  headers: /^[a-z][a-z0-9 -]*$/,
};

/** What may stand directly in the parts of a table or list; browsers move anything else elsewhere. */
export const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
  colgroup: ['col'],
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
};

/** Schemes of our own by which editors link to documents of the archive. */
export const DOCUMENT_SCHEMES = [
  'nota',
  'brief',
  'onderzoek',
  'motie',
  'dossier',
  'organisatie',
] as const;

const WEB_SCHEMES = ['http', 'https', 'mailto', 'tel'];
const OWN_SCHEMES: readonly string[] = [...DOCUMENT_SCHEMES, ...SCHEME_NAMES];

/**
 * @param url an address as the document gives it, entities already decoded
 * @returns whether a page may link to it
 */
export function isAllowedUrl(url: string): boolean {
  // Browsers drop tabs and line ends inside an address, and read a backslash as a slash.
  if ([...url].some((character) => character.charCodeAt(0) <= 0x20 || character === '\\'))
    return false;
  if (url.startsWith('//')) return false;
  const scheme = /^([^/?#:]*):/.exec(url)?.[1];
  if (scheme === undefined) return true;
  return WEB_SCHEMES.includes(scheme.toLowerCase()) || OWN_SCHEMES.includes(scheme);
}

/**
 * @param url the address of an image as the document gives it
 * @returns whether it is a file of the archive itself; images from elsewhere would tell others who reads
 */
export function isOwnFile(url: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(url) && !url.includes('..') && !/\.avif$/i.test(url);
}
