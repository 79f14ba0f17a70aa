import { readFileSync } from 'node:fs';
import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import {
  type CheckedContent,
  judgeFolder,
  type ReadFile,
  type ReadFolder,
  type ReadVersion,
} from '../checks/content.ts';
import type { ContentFile } from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import { splitFrontmatter } from '../model/frontmatter.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { type Lists, readLists } from '../model/lists.ts';
import { isDraft } from '../model/state.ts';
import { readAttachments } from './attachments.ts';
import {
  collectionFiles,
  FILES_FOLDER,
  readCollection,
  readFiles,
  readListFiles,
  readLockFile,
  readVersions,
} from './folder.ts';
import { findInAttachments } from './inspected-files.ts';
import { createKeptReader, type Rendered } from './reading.ts';
import { sitePages } from './site-pages.ts';
import type { Store } from './store.ts';
import { findStrays } from './strays.ts';

/** A file of the content folder, and what became of it. */
interface RenderedFile extends Rendered {
  readonly kind: ContentFile['kind'];
  readonly id: string;
  readonly path: string;
}

/** The content folder as it was read at one moment. */
export interface Content {
  readonly dir: string;
  readonly lists: Lists;
  /** Every document, sound or not, in the order of their files. */
  readonly files: readonly RenderedFile[];
  /** Every text of an earlier version, sound or not. */
  readonly versions: readonly (RenderedFile & { readonly nummer: number })[];
  /** Sizes in bytes of the files under `bestanden`, by path. */
  readonly attachments: ReadonlyMap<string, number>;
  /** Addresses that the site ever had. */
  readonly promised: readonly string[];
  /** Keys in the store of all that was read. */
  readonly keys: ReadonlySet<string>;
}

/** Is told how far reading is. */
export type Progress = (done: number, all: number) => void;

/**
 * Reads the content folder. Documents that did not change come from the store.
 *
 * @param dir the folder
 * @param store where documents are kept
 * @param progress is told after each document
 * @returns all that is in it
 */
export async function readContent(
  dir: string,
  store?: Store,
  progress: Progress = () => {},
): Promise<Content> {
  const listFiles = readListFiles(dir);
  const lists = readLists(listFiles);
  const reader = createKeptReader(listFiles, lists, store);
  const earlier = await readVersions(dir);
  const all = KIND_NAMES.reduce(
    (sum, kind) => sum + collectionFiles(dir, kind).length,
    earlier.length,
  );
  let done = 0;
  const render = <F extends ContentFile>(file: F) => {
    const { bytes: _bytes, sha256: _sha256, ...rest } = file;
    const found = { ...rest, ...reader.read(file) };
    progress(++done, all);
    return found;
  };
  const readAll = () => ({
    files: KIND_NAMES.flatMap((kind) => Array.from(readCollection(dir, kind), render)),
    versions: earlier.map(render),
  });
  return {
    dir,
    lists,
    ...(store ? store.together(readAll) : readAll()),
    attachments: await readFiles(dir),
    promised: [...(readLockFile(dir)?.lines.keys() ?? [])],
    keys: reader.keys,
  };
}

/**
 * Judges a content folder, as `npm run check`, the build and the preview all do.
 *
 * @param content the folder, read
 * @param store where is kept what was found in attachments
 * @param base path under which the site stands, without a slash at the end
 * @returns the problems that no exception sets aside, and the archives of what is sound and of what can be shown
 */
export async function judgeContent(
  content: Content,
  store?: Store,
  base = '',
): Promise<CheckedContent> {
  const { dir, lists, files, versions, attachments } = content;
  const strays = await findStrays(dir);
  const found = await findInAttachments(dir, [...attachments.keys()], store);
  const folder: ReadFolder = {
    lists,
    documents: files.map(locatable),
    versions: versions.map(locatable) as ReadVersion[],
    lock: readLockFile(dir),
    files: attachments,
    pages: await sitePages(),
    found: [...strays, ...found],
    filesFolder: `${dir}/${FILES_FOLDER}`,
    base,
  };
  return judgeFolder(folder);
}

/**
 * @param content a folder, read
 * @param judged the same folder, judged and without errors
 * @param store where is kept what was counted in attachments
 * @returns the archive that a build publishes: the one that was judged, or where it holds drafts one without them
 */
export async function publicArchive(
  content: Content,
  { archive }: CheckedContent,
  store: Store,
): Promise<Archive> {
  const { lists, versions, promised, attachments: files } = content;
  const stukken = publicStukken(content);
  if (stukken.length === archive.byRef.size) return withAttachments(content, archive, store);
  const { base } = archive;
  const earlier = versions.flatMap(({ nummer, stuk }) =>
    stuk ? [{ ref: stuk.ref, nummer, stuk }] : [],
  );
  const found = buildArchive({ ...lists, stukken, versions: earlier, promised, files, base });
  return withAttachments(content, found, store);
}

/**
 * @param content a folder, read
 * @param archive an archive of it
 * @param store where is kept what was counted in attachments
 * @returns the archive with what readers are told of each attachment
 */
export async function withAttachments(
  { dir, attachments }: Content,
  archive: Archive,
  store: Store,
): Promise<Archive> {
  return { ...archive, attachments: await readAttachments(dir, attachments, store) };
}

function publicStukken({ files }: Content): Stuk[] {
  return files.flatMap(({ stuk }) => (stuk && !isDraft(stuk.data) ? [stuk] : []));
}

/** @returns all documents that an editor at work can look at, errors and all */
export function shownStukken({ files }: Content): Stuk[] {
  return files.flatMap(({ shown }) => shown ?? []);
}

/** Places of the frontmatter are asked for few documents, so only the files of those are read again. */
function locatable<F extends RenderedFile>({ used, ...file }: F): ReadFile {
  let locate: ReadFile['locate'] | undefined;
  return {
    ...file,
    used: new Set(used),
    locate(path) {
      locate ??= splitFrontmatter(file.path, readFileSync(file.path, 'utf8')).locate;
      return locate(path);
    },
  };
}
