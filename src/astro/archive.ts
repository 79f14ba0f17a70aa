import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { checkLinks, type Locate } from '../checks/links.ts';
import { hasErrors } from '../checks/report.ts';
import { checkVersions, versionText } from '../checks/versions.ts';
import { readAttachments } from './attachments.ts';
import { contentDir, readFiles, readLockFile } from './folder.ts';
import { findDocuments } from './handover.ts';
import { allStukken, isPublic, type Reading, shownStukken } from './reading.ts';
import { sitePages } from './site-pages.ts';

let built: { readonly reading: Reading; readonly archive: Promise<Archive> } | undefined;

/**
 * The archive of all documents, made once a build. In the live preview it follows every change, and holds
 * drafts and documents with errors too.
 *
 * @returns the archive
 * @throws ContentError when anything is wrong with a document, or names something that does not exist, or a
 *   number has two owners; the live preview shows such things where they stand
 */
export async function archive(): Promise<Archive> {
  const reading = await findDocuments().load();
  if (built?.reading !== reading) built = { reading, archive: build(reading) };
  return built.archive;
}

async function build(reading: Reading): Promise<Archive> {
  const dir = contentDir();
  if (hasErrors(reading.problems) && !import.meta.env.DEV) throw await findDocuments().fault();
  const { organisaties, begrippen, redirects } = await findDocuments().lists();
  const all = allStukken(reading);
  const stukken = import.meta.env.DEV ? shownStukken(reading) : all.filter(isPublic);
  const earlier = await findDocuments().earlier();
  const files = await readFiles(dir);
  const found = buildArchive({
    stukken,
    versions: earlier.versions,
    organisaties,
    begrippen,
    redirects,
    promised: readLockFile(dir)?.lines.keys() ?? [],
    files,
    attachments: await readAttachments(dir, files),
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
  });
  if (import.meta.env.DEV) return found;
  const start: Locate = ({ file }) => ({ file, line: 1, column: 1 });
  const drafts = new Set(all.filter((stuk) => !isPublic(stuk)).map(({ ref }) => ref));
  const texts = earlier.files.map(versionText).filter(({ ref }) => !drafts.has(ref));
  const problems = [
    ...earlier.problems,
    ...checkLinks(found, start, { pages: await sitePages(), files: files.keys() }),
    ...checkVersions(found, texts, start),
  ];
  if (hasErrors(problems)) throw await findDocuments().fault();
  return found;
}
