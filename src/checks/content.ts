import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { type ContentFile, createReader, type ReadDocument } from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import { settle, unusedExceptions } from '../model/exceptions.ts';
import { type ListFiles, readLists } from '../model/lists.ts';
import { byPlace, type Finding, type Problem } from '../model/problem.ts';
import { createExaminer } from './document/examine.ts';
import { checkLinks } from './links.ts';
import { unusedFiles, usersOf } from './used-files.ts';

/** The content folder, read. */
export interface ContentFolder {
  readonly documents: readonly ContentFile[];
  readonly lists: ListFiles;
  /** Sizes in bytes of the files under `bestanden`, by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Pages of the site that are no document, by address: `/zoeken/`. */
  readonly pages?: readonly string[];
  /** What was found wrong with files that are no text: attachments, and files that lie elsewhere. */
  readonly found?: readonly Finding[];
  /** Path of the folder with the attachments, as messages print it. */
  readonly filesFolder?: string;
}

/** What judging the content folder gave. */
export interface CheckedContent {
  /** The archive of the documents that are sound. */
  readonly archive: Archive;
  /** Every problem at once, in order of place. */
  readonly problems: Problem[];
  /** How many exceptions with a reason set something aside. */
  readonly excepted: number;
}

/**
 * Judges the whole content folder without Astro.
 *
 * @param folder everything in it
 * @returns the archive, the problems that no exception sets aside, and the number of exceptions
 */
export function checkContent(folder: ContentFolder): CheckedContent {
  const lists = readLists(folder.lists);
  const read = createReader(lists.begrippen, createExaminer(lists));
  const found = folder.documents.map((file) => read(file));
  const stukken = found.flatMap(({ stuk }) => stuk ?? []);
  const readings = new Map<Stuk, ReadDocument>();
  for (const reading of found) if (reading.stuk) readings.set(reading.stuk, reading);
  const archive = buildArchive({ ...lists, stukken, files: folder.files });
  const links = checkLinks(
    withBroken(archive, folder, found),
    (stuk, path) => readings.get(stuk)?.locate(path) ?? { file: stuk.file, line: 1, column: 1 },
    folder.pages,
  );
  const filesFolder = folder.filesFolder ?? 'content/bestanden';
  const whole = stukken.length === folder.documents.length;
  const attached = settleAttachments(folder.found ?? [], archive, filesFolder);
  const idle = found.flatMap(({ stuk, used, locate }) => {
    const set = stuk?.data.uitzonderingen ?? [];
    const all = new Set([...used, ...(stuk ? (attached.used.get(stuk) ?? []) : [])]);
    return unusedExceptions(set, all, locate);
  });
  const problems = [
    ...lists.problems,
    ...found.flatMap((reading) => reading.problems),
    ...links,
    ...attached.open,
    ...idle,
    // A document that could not be read may use any file.
    ...(whole ? unusedFiles(archive, filesFolder) : []),
  ];
  const excepted = found.reduce((sum, { used }) => sum + used.size, attached.count);
  return { archive, problems: problems.sort(byPlace), excepted };
}

/**
 * An attachment has no place for exceptions of its own; those of the documents that use it count.
 */
function settleAttachments(found: readonly Finding[], archive: Archive, folder: string) {
  const used = new Map<Stuk, Set<number>>();
  let count = 0;
  const users = found.length > 0 ? usersOf(archive) : new Map<string, Stuk[]>();
  const open = found.filter((finding) => {
    const path = finding.file.slice(folder.length + 1);
    return !(users.get(path) ?? []).some((stuk) => {
      const settled = settle([finding], stuk.data.uitzonderingen);
      if (settled.open.length > 0) return false;
      used.set(stuk, new Set([...(used.get(stuk) ?? []), ...settled.used]));
      count += 1;
      return true;
    });
  });
  return { open, used, count };
}

/**
 * A document with an error of its own is not in the archive; that alone must not make every link to it
 * an error too.
 */
function withBroken(
  archive: Archive,
  folder: ContentFolder,
  found: readonly ReadDocument[],
): Archive {
  const broken = folder.documents.filter((_, i) => found[i]?.stuk === undefined);
  if (broken.length === 0) return archive;
  const byRef = new Map(archive.byRef);
  const byNumber = new Map(archive.byNumber);
  const anyone = archive.stukken[0];
  for (const { kind, id } of broken) {
    if (!anyone) break;
    byRef.set(`${kind}/${id}`, anyone);
    byNumber.set(`kenmerk-${id}`, anyone);
  }
  return { ...archive, byRef, byNumber };
}
