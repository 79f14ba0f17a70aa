import { joinBytes } from '../../images/bytes.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True for what must lie in the file as it is. */
  readonly stored?: boolean;
}

export interface ZipTools {
  /** Compresses as RFC 1951 says, without a heading. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** 1 January 1980, midnight: the first moment that a ZIP can name, so that no clock is asked. */
const DATE = 0x0021;
/** Names are UTF-8. */
const UTF8 = 0x0800;

/**
 * @param entries files in the order in which they are to lie
 * @param tools compression and check sums
 * @returns them as a ZIP; the same files give the same bytes. Source: PKWARE APPNOTE 6.3, sections 4.3.7,
 *   4.3.12 and 4.3.16
 */
export function zip(entries: readonly ZipEntry[], { deflate, crc32 }: ZipTools): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, stored = false } of entries) {
    const path = encoder.encode(name);
    const body = stored ? bytes : deflate(bytes);
    const facts: readonly [number, number][] = [
      [2, 20],
      [2, UTF8],
      [2, stored ? 0 : 8],
      [2, 0],
      [2, DATE],
      [4, crc32(bytes)],
      [4, body.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ];
    parts.push(numbers([[4, 0x04034b50], ...facts]), path, body);
    directory.push(
      numbers([[4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      path,
    );
    at += 30 + path.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ]);
  return joinBytes([...parts, ...directory, end]);
}

/** @returns numbers as bytes, the least first; each with its width */
function numbers(values: readonly (readonly [width: number, value: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([width, value]) =>
      Array.from({ length: width }, (_, i) => Math.floor(value / 256 ** i) % 256),
    ),
  );
}
