import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import {
  type ContentFile,
  createReader,
  type ReadDocument,
  type VersionFile,
} from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import { settle, unusedExceptions } from '../model/exceptions.ts';
import type { KindName } from '../model/kind-names.ts';
import { type ListFiles, type Lists, readLists } from '../model/lists.ts';
import { problem } from '../model/messages.ts';
import { byPlace, type Finding, type Problem } from '../model/problem.ts';
import { isDraft } from '../model/state.ts';
import { checkAddresses, type Lock } from './addresses.ts';
import { createExaminer } from './document/examine.ts';
import { judgeFileNames } from './file-names.ts';
import { checkLinks, type Locate } from './links.ts';
import { unknownOf, withoutHanging } from './unknown.ts';
import { unusedFiles, usersOf } from './used-files.ts';
import { checkVersions, versionText } from './versions.ts';

/** The content folder, read. */
export interface ContentFolder {
  readonly documents: readonly ContentFile[];
  /** Texts of earlier versions. */
  readonly versions?: readonly VersionFile[];
  readonly lists: ListFiles;
  /** The list of addresses; absent where nothing was promised yet. */
  readonly lock?: Lock | undefined;
  /** Sizes in bytes of the files under `bestanden`, by path. */
  readonly files: ReadonlyMap<string, number>;
  /** Pages of the site that are no document, by address: `/zoeken/`. */
  readonly pages?: readonly string[];
  /** What was found wrong with files that are no text: attachments, and files that lie elsewhere. */
  readonly found?: readonly Finding[];
  /** Path of the folder with the attachments, as messages print it. */
  readonly filesFolder?: string;
  /** Path under which the site stands, without a slash at the end. */
  readonly base?: string;
}

/** The file of a document, with what reading it gave. */
export interface ReadFile extends ReadDocument {
  readonly kind: KindName;
  /** File name without `.mdx`. */
  readonly id: string;
  /** Path for messages. */
  readonly path: string;
}

/** The text of an earlier version, with what reading it gave. */
export interface ReadVersion extends ReadFile {
  /** 0 where the name of the file is no number. */
  readonly nummer: number;
}

/** The content folder, each file of it read by itself. */
export interface ReadFolder extends Omit<ContentFolder, 'documents' | 'versions' | 'lists'> {
  readonly documents: readonly ReadFile[];
  readonly versions: readonly ReadVersion[];
  readonly lists: Lists;
}

/** What judging the content folder gave. */
export interface CheckedContent {
  /** The archive of the documents that are sound. */
  readonly archive: Archive;
  /** The archive of all that can be shown, errors and all; the same one where nothing has errors. */
  readonly shown: Archive;
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
  return judgeFolder({
    ...folder,
    lists,
    documents: folder.documents.map((file) => ({ ...file, ...read(file) })),
    versions: (folder.versions ?? []).map((file) => ({ ...file, ...read(file) })),
  });
}

/**
 * Holds everything in the content folder against everything else.
 *
 * @param folder its files, read
 * @returns the archive, the problems that no exception sets aside, and the number of exceptions
 */
export function judgeFolder(folder: ReadFolder): CheckedContent {
  const { lists, documents: found, versions: earlier } = folder;
  const stukken = found.flatMap(({ stuk }) => stuk ?? []);
  const shown = found.flatMap((reading) => reading.shown ?? []);
  const readings = new Map<Stuk, ReadDocument>();
  for (const reading of found) if (reading.shown) readings.set(reading.shown, reading);
  const versions = earlier.flatMap(({ nummer, stuk }) =>
    stuk ? [{ ref: stuk.ref, nummer, stuk }] : [],
  );
  const promised = [...(folder.lock?.lines.keys() ?? [])];
  const around = { ...lists, versions, promised, files: folder.files, base: folder.base ?? '' };
  const archive = buildArchive({ ...around, stukken });
  // A document with errors of its own is held against the others all the same, so that an editor hears of
  // everything at once.
  const whole =
    shown.length === stukken.length ? archive : buildArchive({ ...around, stukken: shown });
  const unknown = unknownOf(found, folder.found ?? [], lists.unread);
  const locate: Locate = (stuk, path) =>
    readings.get(stuk)?.locate(path) ?? { file: stuk.file, line: 1, column: 1 };
  const files = earlier.map(versionText);
  const filesFolder = folder.filesFolder ?? 'content/bestanden';
  const attached = settleAttachments(folder.found ?? [], whole, filesFolder);
  const listed = [...lists.problems].sort(byPlace);
  const problems = [
    ...listed.filter((one) => !isError(one)),
    ...withOwnNames(found),
    // An earlier text is no longer edited; only what may not be public is told of it.
    ...earlier.flatMap((reading) => reading.problems.filter(isError)),
    ...checkLinks(whole, locate, { pages: folder.pages, files: folder.files.keys() }, unknown),
    ...checkVersions(whole, files, locate, unknown),
    ...judgeFileNames(folder.files.keys(), filesFolder),
    ...checkAddresses(withoutDrafts(whole), lists.redirects, folder.lock, unknown),
    ...attached.open,
    ...idleExceptions(found, attached.used),
    // A document that could not be read may use any file.
    ...(unknown.some ? [] : unusedFiles(whole, folder.files.keys(), filesFolder)),
  ];
  const excepted = found.reduce((sum, { used }) => sum + used.size, attached.count);
  // A wrong value in a list is the cause of much else, and told before it.
  const rest = withoutHanging(problems, lists.unread);
  return {
    archive,
    shown: whole,
    problems: [...listed.filter(isError), ...[...rest].sort(byPlace)],
    excepted,
  };
}

const isError = ({ severity }: Problem) => severity === 'error';

function idleExceptions(
  found: readonly ReadDocument[],
  attached: ReadonlyMap<Stuk, ReadonlySet<number>>,
): Problem[] {
  return found.flatMap(({ shown, used, locate }) => {
    const all = new Set([...used, ...(shown ? (attached.get(shown) ?? []) : [])]);
    return unusedExceptions(shown?.data.uitzonderingen ?? [], all, locate);
  });
}

/**
 * An attachment has no place for exceptions of its own; those of the documents that use it count. What is
 * not about words that can be named is about the file.
 */
function settleAttachments(found: readonly Finding[], archive: Archive, folder: string) {
  const used = new Map<Stuk, Set<number>>();
  let count = 0;
  const users = found.length > 0 ? usersOf(archive) : new Map<string, Stuk[]>();
  const open = found.filter((finding) => {
    const path = finding.file.slice(folder.length + 1);
    return !(users.get(path) ?? []).some((stuk) => {
      const settled = settle([{ tekst: path, ...finding }], stuk.data.uitzonderingen);
      if (settled.open.length > 0) return false;
      used.set(stuk, new Set([...(used.get(stuk) ?? []), ...settled.used]));
      count += 1;
      return true;
    });
  });
  return { open, used, count };
}

/** A draft has no address yet. */
function withoutDrafts(archive: Archive): Archive {
  return { ...archive, stukken: archive.stukken.filter(({ data }) => !isDraft(data)) };
}

/** A file is never to be given a name that another has: what lies there would be lost. */
function withOwnNames(found: readonly ReadFile[]): Problem[] {
  const names = new Set(found.map(({ kind, id }) => `${kind}/${id}`));
  return found.flatMap(({ kind, problems }) =>
    problems.map((one) => {
      const taken =
        /^bestandsnaam-/.test(one.rule) && names.has(`${kind}/${one.paste?.replace(/\.mdx$/, '')}`);
      return taken ? problem('bestand-kopie', one, one.paste ?? '') : one;
    }),
  );
}
