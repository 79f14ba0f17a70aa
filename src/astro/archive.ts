import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { readAttachments } from './attachments.ts';
import { contentDir, readFiles, readLockFile } from './folder.ts';
import { findDocuments } from './handover.ts';
import { allStukken, isPublic, type Reading, shownStukken } from './reading.ts';

let built: { readonly reading: Reading; readonly archive: Promise<Archive> } | undefined;

/**
 * The archive of all documents, made once a build. In the live preview it follows every change, and holds
 * drafts and documents with errors too.
 *
 * @returns the archive
 */
export async function archive(): Promise<Archive> {
  const reading = await findDocuments().load();
  if (built?.reading !== reading) built = { reading, archive: build(reading) };
  return built.archive;
}

async function build(reading: Reading): Promise<Archive> {
  const dir = contentDir();
  const { organisaties, begrippen, redirects } = await findDocuments().lists();
  const stukken = import.meta.env.DEV
    ? shownStukken(reading)
    : allStukken(reading).filter(isPublic);
  const earlier = await findDocuments().earlier();
  const files = await readFiles(dir);
  return buildArchive({
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
}
