import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Lock } from '../checks/addresses.ts';
import { litterOf } from '../checks/file-names.ts';
import type { ContentFile, VersionFile } from '../mdx/document.ts';
import type { KindName } from '../model/kind-names.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import type { ListName } from '../model/list-names.ts';
import type { ListFile, ListFiles } from '../model/lists.ts';
import { conflictsIn, LOCK, readLock } from '../outputs/addresses.ts';
import { sha256 } from './digest.ts';

/** @returns the folder with the content: `CONTENT_DIR`, or `content` */
export function contentDir(): string {
  return process.env['CONTENT_DIR'] || 'content';
}

/** @returns the folder of the built site: `OUT_DIR`, or `dist` */
export function outDir(): string {
  return process.env['OUT_DIR'] || 'dist';
}

/** @returns the folder for what one build leaves to the next: `CACHE_DIR`, or `.cache/astro` */
export function cacheDir(): string {
  return process.env['CACHE_DIR'] || '.cache/astro';
}

/**
 * @param dir the content folder
 * @param kind which collection
 * @returns the paths of the files of that collection, in the order of their names; links to other files are none of them
 */
export function collectionFiles(dir: string, kind: KindName): string[] {
  const folder = path.join(dir, KINDS[kind].folder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith('.mdx') && litterOf(entry.name) === undefined,
    )
    .map(({ name }) => name)
    .sort()
    .map((name) => path.join(folder, name));
}

/**
 * @param dir the content folder
 * @param kind which collection
 * @returns the files of that collection that can be read, one at a time: all of them are more than memory holds
 */
export function* readCollection(dir: string, kind: KindName): Generator<ContentFile> {
  for (const file of collectionFiles(dir, kind)) {
    // One after the other without waiting: many small files are read fastest so.
    const bytes = bytesOf(file);
    // Some file systems take letters with accents apart; in addresses they are whole.
    const id = path.basename(file, '.mdx').normalize('NFC');
    if (bytes) yield { kind, path: file, id, bytes, sha256: sha256(bytes) };
  }
}

/** The file, or undefined when it may not be read; `strays.ts` tells of those. */
function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** @returns the list of addresses beside the content, or undefined where there is none */
export function readLockFile(dir: string): Lock | undefined {
  const file = path.join(dir, LOCK);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return { file, lines: readLock(text), conflicts: conflictsIn(text) };
}

/** Folder of the texts that earlier versions had. */
export const VERSIONS_FOLDER = 'versies';

/**
 * @param dir the content folder
 * @returns what lies under `versies/<map>/<id>/<nummer>.mdx`, in the order of kind, id and number
 */
export async function readVersions(dir: string): Promise<VersionFile[]> {
  const files: VersionFile[] = [];
  for (const kind of KIND_NAMES) {
    const folder = path.join(dir, VERSIONS_FOLDER, KINDS[kind].folder);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    for (const name of names.sort()) {
      const [id = '', number = ''] = name.split(path.sep);
      if (number === '') continue;
      const file = path.join(folder, name);
      const bytes = bytesOf(file);
      if (!bytes) continue;
      const nummer = Number(/^([1-9]\d{0,3})\.mdx$/.exec(number)?.[1] ?? 0);
      files.push({ kind, path: file, id, bytes, sha256: sha256(bytes), nummer });
    }
  }
  return files.sort((a, b) => a.nummer - b.nummer);
}

/**
 * @param dir the content folder
 * @param name name of the file without `.yaml`
 * @returns the list, or undefined when there is none
 */
function readList(dir: string, name: ListName): ListFile | undefined {
  const file = path.join(dir, `${name}.yaml`);
  // Some editors begin a file with a mark that YAML does not know.
  const text = bytesOf(file)
    ?.toString()
    .replace(/^\ufeff/, '');
  return text === undefined ? undefined : { path: file, text };
}

/** @returns the lists that are there, for `readLists` */
export function readListFiles(dir: string): ListFiles {
  const organisaties = readList(dir, 'organisaties');
  const begrippen = readList(dir, 'begrippen');
  const contacten = readList(dir, 'openbare-contacten');
  const redirects = readList(dir, 'redirects');
  return {
    ...(organisaties ? { organisaties } : {}),
    ...(begrippen ? { begrippen } : {}),
    ...(contacten ? { contacten } : {}),
    ...(redirects ? { redirects } : {}),
  };
}

/** Folder of the files that documents show or have as annexes. */
export const FILES_FOLDER = 'bestanden';

/**
 * @param dir the content folder
 * @returns the sizes of the files under `bestanden`, by path with `/`
 */
export async function readFiles(dir: string): Promise<Map<string, number>> {
  const root = path.join(dir, FILES_FOLDER);
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const sizes = new Map<string, number>();
  for (const name of names.sort()) {
    if (litterOf(path.basename(name)) !== undefined) continue;
    const info = await lstat(path.join(root, name));
    if (info.isFile()) sizes.set(name.split(path.sep).join('/').normalize('NFC'), info.size);
  }
  return sizes;
}

/**
 * @param dir the content folder
 * @param name path of a file under `bestanden`, as `readFiles` gives it
 * @returns its bytes
 * @throws Error when there is no such file
 */
export function readAttachment(dir: string, name: string): Buffer {
  const root = path.join(dir, FILES_FOLDER);
  const file = path.join(root, name);
  if (existsSync(file)) return readFileSync(file);
  // The name as the file system has it, with its letters and accents apart.
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).find(
    (one) => one.split(path.sep).join('/').normalize('NFC') === name,
  );
  return readFileSync(path.join(root, found ?? name));
}
