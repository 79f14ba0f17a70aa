import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import {
  type ContentFile,
  createReader,
  type ReadDocument,
  type VersionFile,
} from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import { type ListFile, readLists } from '../model/lists.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import { checkAddresses, type Lock } from './addresses.ts';
import { checkLinks, type Locate } from './links.ts';
import { checkVersions } from './versions.ts';

/** The content folder, read. */
export interface ContentFolder {
  readonly documents: readonly ContentFile[];
  /** Texts of earlier versions. */
  readonly versions?: readonly VersionFile[];
  readonly lists: {
    readonly organisaties?: ListFile;
    readonly begrippen?: ListFile;
    readonly redirects?: ListFile;
  };
  /** The list of addresses; absent where nothing was promised yet. */
  readonly lock?: Lock | undefined;
  /** Sizes in bytes of the files under `bestanden`, by path. */
  readonly files: ReadonlyMap<string, number>;
}

/**
 * Judges the whole content folder without Astro.
 *
 * @param folder everything in it
 * @returns the archive of the documents that are sound, and every problem at once, in order of place
 */
export function checkContent(folder: ContentFolder): { archive: Archive; problems: Problem[] } {
  const lists = readLists(folder.lists);
  const read = createReader(lists.begrippen);
  const found = folder.documents.map((file) => read(file));
  const stukken = found.flatMap(({ stuk }) => stuk ?? []);
  const readings = new Map<Stuk, ReadDocument>();
  for (const reading of found) if (reading.stuk) readings.set(reading.stuk, reading);
  const earlier = (folder.versions ?? []).map((file) => ({ file, ...read(file) }));
  const versions = earlier.flatMap(({ file, stuk }) =>
    stuk ? [{ ref: stuk.ref, nummer: file.nummer, stuk }] : [],
  );
  const archive = buildArchive({ ...lists, stukken, versions, files: folder.files });
  const broken = new Set(
    folder.documents.filter((_, i) => !found[i]?.stuk).map(({ kind, id }) => `${kind}/${id}`),
  );
  const all = withBroken(archive, folder, found);
  const locate: Locate = (stuk, path) =>
    readings.get(stuk)?.locate(path) ?? { file: stuk.file, line: 1, column: 1 };
  const files = earlier.map(({ file: { kind, id, nummer, path } }) => ({
    ref: `${kind}/${id}`,
    nummer,
    file: path,
  }));
  const problems = [
    ...lists.problems,
    ...[...found, ...earlier].flatMap((reading) => reading.problems),
    ...checkLinks(all, locate),
    ...checkVersions(all, files, locate),
    ...checkAddresses(withoutDrafts(archive), lists.redirects, folder.lock, (ref) =>
      broken.has(ref),
    ),
  ];
  return { archive, problems: problems.sort(byPlace) };
}

/** A draft has no address yet. */
function withoutDrafts(archive: Archive): Archive {
  return { ...archive, stukken: archive.stukken.filter(({ data }) => data.status !== 'concept') };
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
