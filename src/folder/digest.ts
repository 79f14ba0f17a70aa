import { createHash } from 'node:crypto';

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
