import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { checkLinks } from '../checks/links.ts';
import { hasErrors } from '../checks/report.ts';
import { readLists } from '../model/lists.ts';
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
  const { organisaties, begrippen } = readLists(await readListFiles(dir));
  const all = allStukken(await findDocuments().load());
  const stukken = import.meta.env.DEV ? all : all.filter(isPublic);
  const found = buildArchive({
    stukken,
    organisaties,
    begrippen,
    files: await readFiles(dir),
    base: import.meta.env.BASE_URL.replace(/\/$/, ''),
  });
  const place = ({ file }: { readonly file: string }) => ({ file, line: 1, column: 1 });
  const problems = checkLinks(found, place, await sitePages());
  if (hasErrors(problems) && !import.meta.env.DEV) throw await contentError(dir);
  return found;
}
