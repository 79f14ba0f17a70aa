/** A part of what a page paints: an operator with the bytes of all that stands before it. */
interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/** Operators that make a path, up to the one that paints it or gives it up. Source: ISO 32000-1, 8.5. */
const PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);
const SHOW = new Set(['Do', 'sh', 'EI']);

/**
 * Marks what a page paints outside its tagged content as an artefact: backgrounds, lines and running lines, which a
 * screen reader passes over. Source: ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2.
 *
 * @param content the content of a page, unpacked
 * @returns the same with marks around what had none
 */
export function markArtefacts(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content).toString('latin1');
  const parts: string[] = [];
  let done = 0;
  let depth = 0;
  /** Where a path or a text that is not marked began. */
  let path: number | undefined;
  let words: number | undefined;
  let marked = false;
  const wrap = (from: number, to: number) => {
    parts.push(text.slice(done, from), '/Artifact BMC\n', text.slice(from, to), '\nEMC\n');
    done = to;
  };
  for (const { operator, start, end } of operationsIn(text)) {
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1;
      marked = true;
    } else if (operator === 'EMC') depth -= 1;
    else if (operator === 'BT' && depth === 0) {
      words = start;
      marked = false;
    } else if (operator === 'ET') {
      // Text with marks of its own inside is tagged content.
      if (words !== undefined && !marked) wrap(words, end);
      words = undefined;
    } else if (depth > 0 || words !== undefined) continue;
    else if (PATH.has(operator)) path ??= start;
    else if (PAINT.has(operator)) {
      if (operator !== 'n') wrap(path ?? start, end);
      path = undefined;
    } else if (SHOW.has(operator)) wrap(start, end);
  }
  parts.push(text.slice(done));
  return Buffer.from(parts.join(''), 'latin1');
}

/** White space, and characters that end a word. Source: ISO 32000-1, 7.2.2. */
const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/** Reads the operators of a content stream, each with its operands before it. */
function* operationsIn(text: string): Generator<Operation> {
  let start: number | undefined;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw new Error(`The content of a page cannot be read at ${at}.`);
    const end = at + token.length;
    if (/^[\0\t\n\f\r %]/.test(token)) {
      at = end;
      continue;
    }
    start ??= at;
    at = end;
    if (!/^[A-Za-z'"]/.test(token) || /^(?:true|false|null)$/.test(token)) continue;
    if (token === 'ID') {
      // The data of an image that stands in the stream end at its own operator.
      const close = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
      close.lastIndex = end;
      const found = close.exec(text);
      if (!found) throw new Error('An image in the content of a page has no end.');
      at = close.lastIndex;
      yield { operator: 'EI', start, end: at };
      start = undefined;
      continue;
    }
    if (token === 'BI') continue;
    yield { operator: token, start, end };
    start = undefined;
  }
}
