import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '../folder/digest.ts';
import { filesIn } from '../folder/files-in.ts';
import { isCompressible, mediaTypeOf } from '../outputs/media-types.ts';
import { isCompressed } from '../outputs/sums.ts';

/** What compressing a site came to. */
export interface Compressed {
  /** Files that have siblings now. */
  readonly files: number;
  /** Siblings that had to be made; the others were made for an earlier build. */
  readonly made: number;
  /** Bytes of those files as they are, with Brotli and with gzip. */
  readonly plain: number;
  readonly br: number;
  readonly gz: number;
}

/** Below this a sibling saves less than the header costs that announces it. */
const WORTH = 512;
/** Files that are compressed at a time; zlib has four threads. */
const AT_A_TIME = 4;

/** The smallest that each can do. Node writes no time into gzip, so the bytes are always the same. */
const METHODS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Puts a Brotli and a gzip sibling beside every file that is worth it. They are kept by the hash of what
 * they were made of, so a build of which little changed is compressed in little time.
 *
 * @param dir folder with a built site
 * @param cache folder for what one run leaves to the next; what this run did not use goes
 * @returns what it came to
 */
export async function compressSite(dir: string, cache: string): Promise<Compressed> {
  mkdirSync(cache, { recursive: true });
  const all = filesIn(dir);
  const present = new Set(all);
  const files = all
    .filter((name) => !isCompressed(name, present) && isCompressible(mediaTypeOf(name)))
    .sort();
  const used = new Set<string>();
  const total = { files: 0, made: 0, plain: 0, br: 0, gz: 0 };
  const waiting = files.values();
  const work = async () => {
    for (const name of waiting) {
      const bytes = readFileSync(path.join(dir, name));
      if (bytes.length < WORTH) continue;
      const hash = sha256(bytes);
      total.files += 1;
      total.plain += bytes.length;
      for (const method of ['br', 'gz'] as const) {
        const kept = `${hash}.${method}`;
        const known = existsSync(path.join(cache, kept));
        used.add(kept);
        const small = known ? readFileSync(path.join(cache, kept)) : await METHODS[method](bytes);
        if (!known) {
          writeFileSync(path.join(cache, kept), small);
          total.made += 1;
        }
        total[method] += small.length;
        writeFileSync(path.join(dir, `${name}.${method}`), small);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(path.join(cache, name));
  return total;
}
