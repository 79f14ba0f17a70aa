import { CORE_SCHEMA, load } from 'js-yaml';

/** The name of a field; readers differ on what nothing is called. */
const KEY = '(?!(?:[Nn]ull|NULL):)[A-Za-z][A-Za-z0-9]*';

/** Text without quotes: numbers and dates only where no reader sees more in them than another. */
const plain = (signs: string) =>
  `(?:[A-Za-zÀ-ÖØ-öø-ÿ]${signs}*|0|[1-9]\\d{0,14}|\\d+(?:-\\d+)+|\\d+ [A-Za-zÀ-ÖØ-öø-ÿ]${signs}*)(?<! )`;
const QUOTED = String.raw`'(?:[^'\t\r]|'')*'|"[^"\\\t\r]*"`;
/** Items of a list, which each end in a comma or at the end of the list: written once, the expression stays small. */
const list = (item: string) =>
  `\\[(?:${item}(?:, (?!\\])|(?=\\])))*\\]|\\{ (?:${KEY}: ${item}(?:, (?! \\})|(?= \\})))+ \\}`;
const WORD = `(?:${QUOTED}|${plain(String.raw`[^:#,[\]{}'"&*!|>%@\x60?\t\r]`)})`;

/** Lists in brackets, of lists in brackets, of lists of words; deeper ones are rare. */
const nested = (inner: string) => list(`(?:${WORD}|${inner})`);
const LIST = nested(nested(list(WORD)));
const VALUE = `${QUOTED}|${plain(String.raw`(?:[^:#\t\r]|:(?=[^\s:]))`)}|${LIST}`;

/** A field, an entry of a list, or both. */
const LINE = new RegExp(`^ *(?:- (?=\\S)|(?=${KEY}:))(?:${KEY}:(?: (?=\\S)|$))?(?:${VALUE})?$`);

/** The first line of a text of several, with what comes before its key. */
const BLOCK = new RegExp(`^( *(?:- )?)${KEY}: [>|]-?$`);

/**
 * Reads YAML as editors write most of it, in a tenth of the time that it takes to remember where everything stands.
 *
 * @param text the YAML
 * @returns the data; undefined for YAML of which any line is of another form, and for what is broken, both of which
 *   are for a reader with places
 */
export function readPlainYaml(text: string): { readonly data: unknown } | undefined {
  if (!isPlain(text.split('\n'))) return undefined;
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

function isPlain(lines: readonly string[]): boolean {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const before = BLOCK.exec(line)?.[1];
    if (before === undefined) {
      if (!LINE.test(line)) return false;
      continue;
    }
    const [indent = ''] = /^ */.exec(lines[i + 1] ?? '') ?? [];
    if (indent.length <= before.length) return false;
    while (isOfBlock(lines[i + 1] ?? '', indent)) i++;
  }
  return true;
}

/** Whether a line is of a text of several lines, and as far from the edge as the first. */
function isOfBlock(line: string, indent: string): boolean {
  return line.startsWith(indent) && /^\S[^\t\r]*$/.test(line.slice(indent.length));
}
