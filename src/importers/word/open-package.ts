import JSZip from 'jszip';
import { REFUSALS } from '../messages.ts';
import { ImportRefusal } from '../refusal.ts';

/** The parts of a Word file that hold text, or that say how to read it. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/(?:document|footnotes|endnotes)\.xml\.rels|document\d*\.xml|styles\.xml|numbering\.xml|(?:foot|end)notes\.xml|comments\.xml|(?:header|footer)\d*\.xml))$/;

/** More text than any paper has; what is larger is meant to fill the memory. */
const LIMIT = 40 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Most that one image may be, and all of them together. */
const IMAGE_LIMIT = 30 * MEGABYTE;
const IMAGES_LIMIT = 100 * MEGABYTE;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** A Word file that is open. */
export interface WordPackage {
  /** The parts with text, by their names in the package. */
  readonly parts: Map<string, string>;
  /** Names of all other parts, images among them. */
  readonly others: readonly string[];
  /** Unpacks one of the others; undefined when it is too large or cannot be read. */
  readonly unpack: (name: string) => Promise<Uint8Array | undefined>;
}

/**
 * Opens a Word file without trusting it: what the directory says of sizes is checked before anything
 * is inflated, and inflating stops when it turns out to have lied.
 *
 * @param name the file name, for messages
 * @param bytes the file
 * @returns its parts with text, and how to unpack the others
 * @throws ImportRefusal when the file is damaged, encrypted, no Word file, or too large inside
 */
export async function openPackage(name: string, bytes: Uint8Array): Promise<WordPackage> {
  const announced = announcedSize(bytes);
  if (announced > LIMIT) throw new ImportRefusal(REFUSALS.bomb(Math.round(LIMIT / MEGABYTE)));
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    const locked = cause instanceof Error && /encrypted/i.test(cause.message);
    throw new ImportRefusal(locked ? REFUSALS.encrypted() : REFUSALS.damaged());
  });
  if (zip.file('EncryptedPackage')) throw new ImportRefusal(REFUSALS.encrypted());
  if (!zip.file('word/document.xml')) {
    const what = zip.file('xl/workbook.xml')
      ? 'een Excel-bestand'
      : zip.file('ppt/presentation.xml')
        ? 'een presentatie'
        : 'een zip-bestand zonder Word-tekst';
    throw new ImportRefusal(REFUSALS.notWhatItSays(name, what));
  }
  const parts = new Map<string, string>();
  let left = LIMIT;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || !WANTED.test(entry.name)) continue;
    const content = await inflate(entry, left);
    left -= content.length;
    parts.set(entry.name, new TextDecoder('utf-8').decode(content));
  }
  const others = Object.values(zip.files).filter(({ dir, name }) => !dir && !WANTED.test(name));
  let images = IMAGES_LIMIT;
  const unpack = async (wanted: string): Promise<Uint8Array | undefined> => {
    const entry = others.find((one) => one.name === wanted);
    const content = entry && (await inflate(entry, Math.min(IMAGE_LIMIT, images)).catch(nothing));
    images -= content?.length ?? 0;
    return content;
  };
  return { parts, others: others.map((entry) => entry.name), unpack };
}

/** An image that cannot be unpacked is told where it stands; the rest of the file can still be read. */
function nothing(cause: unknown): undefined {
  if (!(cause instanceof ImportRefusal)) throw cause;
}

/** Adds up the sizes in the directory at the end of the file; entries are counted up to a bound. */
function announcedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < first) throw new ImportRefusal(REFUSALS.damaged());
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) break;
    if (view.getUint16(at + 8, true) & 1) throw new ImportRefusal(REFUSALS.encrypted());
    const size = view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder('latin1').decode(bytes.subarray(at + 46, at + 46 + length));
    if (WANTED.test(name)) total += size;
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** The stream that JSZip has and its types do not say. */
interface EntryStream {
  on(event: 'data', take: (chunk: Uint8Array) => void): EntryStream;
  on(event: 'error', take: (cause: Error) => void): EntryStream;
  on(event: 'end', take: () => void): EntryStream;
  resume(): void;
  pause(): void;
}

function inflate(entry: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  const source = entry as unknown as { internalStream(type: 'uint8array'): EntryStream };
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = source.internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= limit) chunks.push(chunk);
        else {
          stream.pause();
          reject(new ImportRefusal(REFUSALS.bomb(Math.round(LIMIT / MEGABYTE))));
        }
      })
      .on('error', () => reject(new ImportRefusal(REFUSALS.damaged())))
      .on('end', () => {
        const all = new Uint8Array(size);
        let at = 0;
        for (const chunk of chunks) {
          all.set(chunk, at);
          at += chunk.length;
        }
        resolve(all);
      });
    stream.resume();
  });
}
