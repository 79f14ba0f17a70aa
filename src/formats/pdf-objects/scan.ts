import { Unzlib } from 'fflate';
import {
  type Budget,
  type PdfDictionary,
  PdfExhausted,
  type PdfValue,
  readValue,
  skip,
} from './values.ts';

/** Every dictionary that a PDF holds, wherever it lies and whether anything leads to it or not. */
export interface PdfObjects {
  readonly dictionaries: readonly PdfDictionary[];
  /** @returns what a value stands for: of a reference, each object that has had that number */
  readonly resolve: (value: PdfValue | undefined) => readonly PdfValue[];
  /** True when a stream with objects is packed in a way that we do not read. */
  readonly unreadable: boolean;
}

/** How often each character of a file is read at most: a dictionary is part of those that it stands in. */
const TIMES = 10;
const LEAST = 1_000_000;
/** Bytes of all streams with objects together, unpacked. */
const UNPACKED = 200 * 1024 * 1024;
const PIECE = 16 * 1024;
/** Places where a stream may end that are tried. */
const ENDS = 20;
const GAP = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]{0,255}[\\r\\n])+';
const OBJECT = new RegExp(`(\\d{1,10})${GAP}\\d{1,10}${GAP}obj`, 'g');

/**
 * Reads all objects of a PDF without following its tables. A reader can only come to an object through a
 * number with `obj` behind it, or through a stream with objects; so what stands behind neither is read
 * by nobody, and what a broken table or an older version of the file leads to is read here too.
 *
 * @param bytes the file
 * @returns its dictionaries and how to follow its references
 * @throws PdfExhausted when it is made to be read for ever
 */
export function scanPdf(bytes: Uint8Array): PdfObjects {
  const text = latin1(bytes);
  const budget: Budget = { left: bytes.length * TIMES + LEAST };
  const dictionaries: PdfDictionary[] = [];
  const objects = new Map<number, PdfValue[]>();
  const put = (number: number, value: PdfValue): void => {
    const all = objects.get(number);
    if (all) all.push(value);
    else objects.set(number, [value]);
  };
  const resolve = (value: PdfValue | undefined): readonly PdfValue[] => {
    if (!value) return [];
    if (value.type !== 'reference') return [value];
    const seen = new Set<number>();
    const follow = (object: number): PdfValue[] => {
      if (seen.has(object)) return [];
      seen.add(object);
      return (objects.get(object) ?? []).flatMap((one) =>
        one.type === 'reference' ? follow(one.object) : [one],
      );
    };
    return follow(value.object);
  };
  const scan = (part: string): void => {
    for (let at = part.indexOf('<<'); at >= 0; at = part.indexOf('<<', at + 1)) {
      const read = readValue(part, at, budget);
      if (read?.value.type === 'dictionary') dictionaries.push(read.value);
    }
  };
  for (const match of text.matchAll(OBJECT)) {
    const read = readValue(text, match.index + match[0].length, budget);
    if (read) put(Number(match[1]), read.value);
  }
  scan(text);
  let unreadable = false;
  let left = UNPACKED;
  for (const dictionary of [...dictionaries]) {
    if (!isStreamOfObjects(dictionary, text)) continue;
    const content = unpacked(dictionary, text, bytes, resolve, left);
    if (content === undefined) {
      unreadable = true;
      continue;
    }
    left -= content.length;
    budget.left += content.length * TIMES;
    const first = numberOf(resolve(dictionary.entries.get('First'))[0]) ?? 0;
    const head = content.slice(0, first).match(/\d+/g) ?? [];
    for (let at = 0; at + 1 < head.length; at += 2) {
      const read = readValue(content, first + Number(head[at + 1]), budget);
      if (read) put(Number(head[at]), read.value);
    }
    scan(content);
  }
  return { dictionaries, resolve, unreadable };
}

/** A stream that readers take for one with objects, whatever it calls itself (7.5.7). */
function isStreamOfObjects({ entries, end }: PdfDictionary, text: string): boolean {
  const named = entries.get('Type');
  const says = named?.type === 'name' && named.name === 'ObjStm';
  if (!says && !(entries.has('N') && entries.has('First'))) return false;
  return isStream(end, text);
}

/** @returns whether a stream follows the dictionary that ends there */
export function isStream(end: number, text: string): boolean {
  return text.startsWith('stream', skip(text, end));
}

/** Undefined for a way of packing that we do not read. */
function unpacked(
  { entries, end }: PdfDictionary,
  text: string,
  bytes: Uint8Array,
  resolve: PdfObjects['resolve'],
  most: number,
): string | undefined {
  const listed = resolve(entries.get('Filter') ?? entries.get('F')).flatMap((one) =>
    one.type === 'array' ? one.items.flatMap((item) => resolve(item)) : [one],
  );
  const filters = listed.map((one) => (one.type === 'name' ? one.name : ''));
  const [filter, ...more] = filters;
  if (more.length > 0 || hasPredictor(entries.get('DecodeParms') ?? entries.get('DP'), resolve))
    return undefined;
  const start = skip(text, end) + 'stream'.length;
  const from = text.startsWith('\r\n', start) ? start + 2 : start + 1;
  if (filter === undefined) {
    const close = text.indexOf('endstream', from);
    return text.slice(from, close < 0 ? undefined : close);
  }
  return filter === 'FlateDecode' || filter === 'Fl'
    ? inflated(bytes, text, from, most)
    : undefined;
}

function hasPredictor(parameters: PdfValue | undefined, resolve: PdfObjects['resolve']): boolean {
  return resolve(parameters)
    .flatMap((one) => (one.type === 'array' ? one.items.flatMap((item) => resolve(item)) : [one]))
    .some(
      (one) =>
        one.type === 'dictionary' &&
        resolve(one.entries.get('Predictor')).some((value) => (numberOf(value) ?? 2) > 1),
    );
}

/**
 * The length that a stream says it has is not believed: what is packed may end at any `endstream` behind
 * it, and the first at which unpacking comes to an end is the one.
 */
function inflated(bytes: Uint8Array, text: string, from: number, most: number): string | undefined {
  let end = from;
  let content: string | undefined;
  for (let tries = 0; tries < ENDS; tries++) {
    const close = text.indexOf('endstream', end + 1);
    end = close < 0 ? bytes.length : close;
    const { found, whole } = inflateAll(bytes.subarray(from, end), most);
    if (found !== '') content = found;
    if (whole || close < 0) break;
  }
  return content;
}

function inflateAll(packed: Uint8Array, most: number): { found: string; whole: boolean } {
  const chunks: string[] = [];
  let size = 0;
  const unzip = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > most) throw new PdfExhausted();
    chunks.push(latin1(chunk));
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE)
      unzip.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    return { found: chunks.join(''), whole: true };
  } catch (cause) {
    if (cause instanceof PdfExhausted) throw cause;
    // What came out before it went wrong is what readers see of it.
    return { found: chunks.join(''), whole: false };
  }
}

const numberOf = (value: PdfValue | undefined): number | undefined =>
  value?.type === 'number' ? value.number : undefined;

/** A character for each byte, so that places in the text are places in the file. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
