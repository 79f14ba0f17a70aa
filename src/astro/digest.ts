import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Rooms whose sources decide what a document becomes, and the versions of what they build on. */
const SOURCES = ['src/model', 'src/mdx', 'src/references', 'src/checks'];

/**
 * @param root folder of the project
 * @returns a hash of everything but the document itself that decides how it is rendered, so that a
 *   changed plugin never leaves a stale page
 */
export function pipelineDigest(root: string): string {
  const hash = createHash('sha256');
  for (const room of SOURCES) {
    for (const name of readdirSync(path.join(root, room), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (name.endsWith('.ts'))
        hash
          .update(name)
          .update('\0')
          .update(readFileSync(path.join(root, room, name)));
    }
  }
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex');
}

/** @returns the hash of several texts together, as hexadecimal digits */
export function digestOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** @returns the SHA-256 of the bytes alone, as `sha256sum` prints it */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
