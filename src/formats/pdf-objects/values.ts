/** A value of a PDF (ISO 32000-2, 7.3). */
export type PdfValue =
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'reference'; readonly object: number }
  | { readonly type: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary;

export interface PdfDictionary {
  readonly type: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Where what follows it begins. */
  readonly end: number;
}

/** In characters, what may still be read; a file that is made to be read for ever stops here. */
export interface Budget {
  left: number;
}

/** More was nested or to be read than any paper has. */
export class PdfExhausted extends Error {
  override readonly name = 'PdfExhausted';
}

const DEEPEST = 100;
const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const NUMBER = /[+-]*\d*\.?\d*/y;
const REFERENCE =
  /(\d{1,10})(?:[\0\t\n\f\r ]|%[^\r\n]{0,255}[\r\n])+(\d{1,10})(?:[\0\t\n\f\r ]|%[^\r\n]{0,255}[\r\n])+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /[^>]*/y;
const PLAIN = /[^()\\]*/y;

/**
 * Reads the value at a place, as forgiving as readers are: what closes too early or not at all ends what
 * is open.
 *
 * @param text the file, a character for each byte
 * @param start where the value stands
 * @param budget how much may still be read
 * @returns the value and the place behind it; undefined where there is none
 * @throws PdfExhausted when it is nested or goes on beyond all bounds
 */
export function readValue(
  text: string,
  start: number,
  budget: Budget,
  depth = 0,
): { readonly value: PdfValue; readonly end: number } | undefined {
  if (depth > DEEPEST) throw new PdfExhausted();
  const at = skip(text, start);
  spend(budget, at - start + 1);
  const character = text[at];
  if (character === undefined) return undefined;
  if (character === '<' && text[at + 1] === '<') return readDictionary(text, at + 2, budget, depth);
  if (character === '[') return readArray(text, at + 1, budget, depth);
  if (character === '/') {
    const [name, end] = take(WORD, text, at + 1);
    return { value: { type: 'name', name: plainName(name) }, end };
  }
  if (character === '(') return readString(text, at + 1, budget);
  if (character === '<') {
    const [digits, end] = take(HEX, text, at + 1);
    spend(budget, end - at);
    return { value: { type: 'string', text: fromHex(digits) }, end: end + 1 };
  }
  if (/[\d+.-]/.test(character)) {
    REFERENCE.lastIndex = at;
    const found = REFERENCE.exec(text);
    if (found)
      return {
        value: { type: 'reference', object: Number(found[1]) },
        end: at + found[0].length,
      };
    const [digits, end] = take(NUMBER, text, at);
    if (end > at) return { value: { type: 'number', number: Number(digits) }, end };
  }
  const [word, end] = take(WORD, text, at);
  return end > at ? { value: { type: 'word', word }, end } : undefined;
}

function spend(budget: Budget, characters: number): void {
  budget.left -= characters;
  if (budget.left < 0) throw new PdfExhausted();
}

/** @returns the place of what is next, behind white space and comments */
export function skip(text: string, at: number): number {
  return take(SPACE, text, at)[1];
}

function readDictionary(text: string, start: number, budget: Budget, depth: number) {
  const entries = new Map<string, PdfValue>();
  let at = start;
  for (;;) {
    at = skip(text, at);
    if (text.startsWith('>>', at)) {
      at += 2;
      break;
    }
    const key = readValue(text, at, budget, depth + 1);
    if (!key) {
      // A bracket that closes nothing is passed over, as readers do.
      if (at >= text.length) break;
      at += 1;
      continue;
    }
    at = key.end;
    if (isEnd(key.value)) break;
    if (key.value.type !== 'name') continue;
    const value = text.startsWith('>>', skip(text, at))
      ? undefined
      : readValue(text, at, budget, depth + 1);
    if (!value || isEnd(value.value)) break;
    entries.set(key.value.name, value.value);
    at = value.end;
  }
  const value: PdfDictionary = { type: 'dictionary', entries, end: at };
  return { value, end: at };
}

function readArray(text: string, start: number, budget: Budget, depth: number) {
  const items: PdfValue[] = [];
  let at = start;
  for (;;) {
    at = skip(text, at);
    if (text[at] === ']') {
      at += 1;
      break;
    }
    if (text.startsWith('>>', at)) break;
    const item = readValue(text, at, budget, depth + 1);
    if (!item || isEnd(item.value)) break;
    items.push(item.value);
    at = item.end;
  }
  return { value: { type: 'array', items } as const, end: at };
}

const isEnd = (value: PdfValue): boolean =>
  value.type === 'word' && /^(?:endobj|endstream|stream|xref|trailer)$/.test(value.word);

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
};

function readString(text: string, start: number, budget: Budget) {
  const parts: string[] = [];
  let depth = 1;
  let at = start;
  while (at < text.length) {
    const [chunk, end] = take(PLAIN, text, at);
    spend(budget, end - at + 1);
    if (chunk !== '') parts.push(chunk);
    at = end;
    const character = text[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === undefined || depth === 0) break;
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      parts.push(
        octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (ESCAPES[next] ?? next),
      );
      at += octal?.length ?? 1;
    } else parts.push(character);
    at += 1;
  }
  return { value: { type: 'string', text: fromBytes(parts.join('')) } as const, end: at + 1 };
}

/** A name can hide its letters: `/J#61vaScript`. */
const plainName = (name: string): string =>
  name.replace(/#([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function fromHex(digits: string): string {
  const clean = digits.replace(/[^\da-f]/gi, '');
  const codes = (clean.length % 2 ? `${clean}0` : clean).match(/../g) ?? [];
  return fromBytes(codes.map((code) => String.fromCharCode(Number.parseInt(code, 16))).join(''));
}

/** Text is in UTF-16 or UTF-8 when it begins with the mark of that (7.9.2). */
function fromBytes(text: string): string {
  if (!/^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/.test(text)) return text;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const encoding = text.startsWith('\xef')
    ? 'utf-8'
    : text.startsWith('\xfe')
      ? 'utf-16be'
      : 'utf-16le';
  return new TextDecoder(encoding).decode(bytes);
}

function take(pattern: RegExp, text: string, at: number): [found: string, end: number] {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0] ?? '';
  return [found, at + found.length];
}
