import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Stuk } from '../mdx/types.ts';
import type { Problem } from '../model/problem.ts';

/** A rendered document with the hash of all that it was made from. */
export interface KeptStuk {
  readonly digest: string;
  readonly stuk: Stuk;
  /** Warnings; a document with errors is not kept. */
  readonly problems: readonly Problem[];
  /** As `Rendered` has it. */
  readonly used: readonly number[];
}

/**
 * @param cache folder for what one build leaves to the next
 * @returns the file in which documents are kept
 */
export function keptFile(cache: string): string {
  return path.join(cache, 'stukken.jsonl');
}

/**
 * @param file where the last build kept its documents, one a line
 * @returns the documents by their refs; none when there is no such file or it is damaged
 */
export function readKept(file: string): Map<string, KeptStuk> {
  const kept = new Map<string, KeptStuk>();
  try {
    const bytes = readFileSync(file);
    // Line by line: all together may be more than a string can hold.
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(10, start);
      const entry = JSON.parse(bytes.toString('utf8', start, end)) as KeptStuk;
      kept.set(entry.stuk.ref, entry);
      start = end + 1;
    }
    return kept;
  } catch {
    return new Map();
  }
}

/**
 * @param file where to keep the documents
 * @param stukken all documents
 */
export async function writeKept(file: string, stukken: Iterable<KeptStuk>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const lines = Readable.from(linesOf(stukken));
  await pipeline(lines, createWriteStream(file));
}

/** Lines in parts of some size, because each part is a call to the system. */
function* linesOf(stukken: Iterable<KeptStuk>): Generator<string> {
  let part = '';
  for (const entry of stukken) {
    part += `${JSON.stringify(entry)}\n`;
    if (part.length > 1 << 20) {
      yield part;
      part = '';
    }
  }
  yield part;
}
