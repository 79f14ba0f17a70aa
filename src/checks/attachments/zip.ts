/** What a package holds, from the directory at its end. */
export interface ZipEntry {
  readonly name: string;
  /** Size after unpacking, as the directory says. */
  readonly size: number;
  readonly packed: number;
  readonly stored: boolean;
  readonly encrypted: boolean;
  /** Offset of the local header. */
  readonly at: number;
}

/** Why a package is not opened. */
export type ZipRefusal = 'beschadigd' | 'te groot';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** More parts than an office file has. */
const MOST_ENTRIES = 20_000;

/**
 * Reads the directory of a zip without unpacking anything. Source: PKWARE APPNOTE 6.3.10, 4.3.
 *
 * @param bytes the file
 * @returns its entries, or why it is not opened
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return 'beschadigd';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff say that the sizes are too large for these fields.
  if (count > MOST_ENTRIES || at === 0xffffffff) return 'te groot';
  const names = new TextDecoder('utf-8');
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return 'beschadigd';
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + length)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      stored: view.getUint16(at + 10, true) === 0,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks one entry and stops when it turns out larger than may be.
 *
 * @param bytes the file
 * @param entry one of its entries
 * @param limit most bytes that may come out
 * @returns the content, or why it is not given
 */
export async function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array | ZipRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packed, stored } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return 'beschadigd';
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (stored) return content.length > limit ? 'te groot' : content;
  const reader = new Blob([new Uint8Array(content)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        await reader.cancel();
        return 'te groot';
      }
      chunks.push(read.value);
    }
  } catch {
    return 'beschadigd';
  }
  const all = new Uint8Array(size);
  let done = 0;
  for (const chunk of chunks) {
    all.set(chunk, done);
    done += chunk.length;
  }
  return all;
}
