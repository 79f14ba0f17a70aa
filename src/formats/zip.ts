import { Inflate } from 'fflate';

/** Why a ZIP is not opened, or a part of it not unpacked. */
export type ZipFault = 'damaged' | 'encrypted' | 'bomb';

/** A ZIP that cannot be read, or that is made to fill the memory. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;
  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** A ZIP of which the directory was read; nothing is unpacked before it is asked for. */
export interface Zip {
  /** Names of its files, as they are written. */
  readonly names: readonly string[];
  /**
   * @param name a file of it
   * @param most bytes after which it stops
   * @returns the content; undefined where there is no such file
   * @throws ZipError when it is damaged, or larger than may be
   */
  readonly read: (name: string, most?: number) => Uint8Array | undefined;
  /** @returns the first bytes of a file, as far as it has them; never throws */
  readonly start: (name: string, length: number) => Uint8Array;
}

/** The bounds against bombs; all but the first and the last in bytes. */
export interface Bounds {
  /** More files than an office file has. */
  readonly entries: number;
  /** What the directory may say that all files are together. */
  readonly announced: number;
  /** What may be unpacked from one ZIP, however often it is asked. */
  readonly unpacked: number;
  /** How many times its packed size a ZIP may be that is not small. */
  readonly ratio: number;
}

const MEGABYTE = 1024 * 1024;
const BOUNDS: Bounds = {
  entries: 20_000,
  announced: 500 * MEGABYTE,
  unpacked: 200 * MEGABYTE,
  ratio: 200,
};
const SMALL = 20 * MEGABYTE;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** A piece of this size can grow to sixteen megabytes at most before its size is looked at. */
const PIECE = 16 * 1024;

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  /** Offset of the local header. */
  readonly at: number;
}

/**
 * Reads the directory of a ZIP. Readers differ in what they make of a name that is there twice, or is
 * another one in its local header; such a file is damaged to us. Source: PKWARE APPNOTE 6.3.10, 4.3.
 *
 * @param bytes the file
 * @param bounds where they differ from those of the house
 * @returns its files
 * @throws ZipError when it cannot be read, has a password, or announces more than may be
 */
export function openZip(bytes: Uint8Array, bounds: Partial<Bounds> = {}): Zip {
  const { entries: most, announced, unpacked, ratio } = { ...BOUNDS, ...bounds };
  const entries = readDirectory(bytes, most);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > announced || (total > SMALL && total > bytes.length * ratio))
    throw new ZipError('bomb', `uitgepakt ${Math.ceil(total / MEGABYTE)} MB`);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let left = unpacked;
  return {
    names: entries.map(({ name }) => name).filter((name) => !name.endsWith('/')),
    read(name, limit = unpacked) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const allowed = Math.min(limit, left);
      const chunks: Uint8Array[] = [];
      let size = 0;
      unpack(bytes, entry, (chunk) => {
        size += chunk.length;
        if (size > allowed)
          throw new ZipError(
            'bomb',
            `${name} wordt uitgepakt groter dan ${Math.round(allowed / MEGABYTE)} MB`,
          );
        chunks.push(chunk);
        return true;
      });
      if (size !== entry.size) throw new ZipError('damaged', `${name} is ${size} bytes`);
      left -= size;
      return joined(chunks, size);
    },
    start(name, length) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const entry = byName.get(name);
      try {
        if (entry)
          unpack(bytes, entry, (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            return size < length;
          });
      } catch (cause) {
        if (!(cause instanceof ZipError)) throw cause;
      }
      return joined(chunks, size).subarray(0, length);
    },
  };
}

function readDirectory(bytes: Uint8Array, most: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new ZipError('damaged', 'no directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffffffff says that the sizes are too large for these fields.
  if (count > most || at === 0xffffffff) throw new ZipError('bomb', 'te veel delen');
  const entries: Entry[] = [];
  const known = new Set<string>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new ZipError('damaged', 'the directory ends too early');
    if (view.getUint16(at + 8, true) & 1) throw new ZipError('encrypted', 'a password');
    const length = view.getUint16(at + 28, true);
    const name = nameAt(bytes, at + 46, length);
    if (known.has(name.toLowerCase())) throw new ZipError('damaged', `${name} is there twice`);
    known.add(name.toLowerCase());
    entries.push({
      name,
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Gives the content piece by piece, until the taker has enough. */
function unpack(bytes: Uint8Array, entry: Entry, take: (chunk: Uint8Array) => boolean): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packed, method } = entry;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new ZipError('damaged', 'no local header');
  const length = view.getUint16(at + 26, true);
  if (nameAt(bytes, at + 30, length) !== entry.name)
    throw new ZipError('damaged', `${entry.name} has another name in its header`);
  const start = at + 30 + length + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    take(content);
    return;
  }
  if (method !== 8) throw new ZipError('damaged', `method ${method}`);
  let goesOn = true;
  const inflate = new Inflate((chunk) => {
    if (goesOn && chunk.length > 0) goesOn = take(chunk);
  });
  try {
    for (let done = 0; goesOn && done < content.length; done += PIECE)
      inflate.push(content.subarray(done, done + PIECE), done + PIECE >= content.length);
  } catch (cause) {
    throw cause instanceof ZipError ? cause : new ZipError('damaged', String(cause));
  }
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length));

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
