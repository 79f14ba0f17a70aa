import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { checkLinks, type Locate } from '../checks/links.ts';
import { hasErrors } from '../checks/report.ts';
import { checkVersions } from '../checks/versions.ts';
import { readLists } from '../model/lists.ts';
import { readAttachments } from './attachments.ts';
import { contentError } from './content-error.ts';
import { allStukken, isPublic } from './documents.ts';
import { contentDir, readFiles, readListFiles } from './folder.ts';
import { findDocuments } from './handover.ts';
import { sitePages } from './site-pages.ts';

let built: Promise<Archive> | undefined;

/**
 * The archive of all documents, made once a build; in the live preview it follows every change.
 *
 * @returns the archive
 * @throws ContentError when a document names something that does not exist, or a number has two owners
 */
export function archive(): Promise<Archive> {
  if (import.meta.env.DEV) return build();
  built ??= build();
  return built;
}

async function build(): Promise<Archive> {
  const dir = contentDir();
  const { organisaties, begrippen, redirects } = readLists(await readListFiles(dir));
  const all = allStukken(await findDocuments().load());
  const stukken = import.meta.env.DEV ? all : all.filter(isPublic);
  const earlier = await findDocuments().earlier();
  const files = await readFiles(dir);
  const found = buildArchive({
    stukken,
    versions: earlier.versions,
    organisaties,
    begrippen,
    redirects,
    files,
    attachments: await readAttachments(dir, files),
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
  });
  const start: Locate = ({ file }) => ({ file, line: 1, column: 1 });
  const drafts = new Set(all.filter((stuk) => !isPublic(stuk)).map(({ ref }) => ref));
  const texts = earlier.versions
    .filter(({ ref }) => !drafts.has(ref))
    .map((version) => ({ ...version, file: version.stuk.file }));
  const problems = [
    ...earlier.problems,
    ...checkLinks(found, start, { pages: await sitePages(), files: files.keys() }),
    ...checkVersions(found, texts, start),
  ];
  if (hasErrors(problems) && !import.meta.env.DEV) throw await contentError(dir);
  return found;
}
