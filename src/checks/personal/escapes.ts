import { decodeAddress } from '../../references/normalise.ts';
import { type Rewritten, rewrite, within } from '../../references/rewrite.ts';

/** Names of characters that a number, an address or a space between them may be written with. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '\u2010',
  emsp: '\u2003',
  ensp: '\u2002',
  hyphen: '\u2010',
  lowbar: '_',
  lpar: '(',
  mdash: '\u2014',
  minus: '\u2212',
  nbsp: '\u00a0',
  ndash: '\u2013',
  numsp: '\u2007',
  period: '.',
  plus: '+',
  rpar: ')',
  shy: '\u00ad',
  sol: '/',
  thinsp: '\u2009',
  zwj: '\u200d',
  zwnj: '\u200c',
};
const ESCAPED = new RegExp(
  `&(?:#\\d{1,7}|#x[\\da-f]{1,6}|${Object.keys(NAMED).join('|')});|\\\\(?:u[\\da-f]{4}|x[\\da-f]{2}|[!-/:-@[-\`{-~])`,
  'gi',
);

/**
 * Reads a source file as it is meant: character references (`&#64;`), escapes of Markdown (`\\@`) and of
 * YAML (`\\u2011`), and percent-encoding in addresses, also in those that an address carries. Character
 * references of other names stay as they are. Takes any text. Throws nothing.
 * Rule: CommonMark 6.1 and 2.5, YAML 1.2 chapter 5.7, RFC 3986.
 */
export function readEscapes(source: string): Rewritten {
  const plain = rewrite(source, ESCAPED, meantBy);
  return within(plain, decodeAddress(plain.text));
}

function meantBy(escaped: string): string {
  const code = /^&#(\d+);|^&#x([\da-f]+);|^\\[ux]([\da-f]+)$/i.exec(escaped);
  if (code) {
    const point = code[1] ? Number(code[1]) : Number.parseInt(code[2] ?? code[3] ?? '', 16);
    return point > 0x10_ffff ? escaped : String.fromCodePoint(point);
  }
  return escaped.startsWith('\\')
    ? escaped.slice(1)
    : (NAMED[escaped.slice(1, -1).toLowerCase()] ?? '');
}
