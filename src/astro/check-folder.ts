import { readFileSync } from 'node:fs';
import {
  type CheckedContent,
  checkContent,
  judgeFolder,
  type ReadFile,
  type ReadVersion,
} from '../checks/content.ts';
import { checkSecurity } from '../checks/security.ts';
import { splitFrontmatter } from '../model/frontmatter.ts';
import type { Lists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import { site } from '../site.config.ts';
import { FILES_FOLDER, readFiles, readFolder, readLockFile } from './folder.ts';
import { findInAttachments } from './inspected-files.ts';
import type { RenderedFile } from './reading.ts';
import { sitePages } from './site-pages.ts';
import { findStrays } from './strays.ts';

/**
 * Judges the whole content folder: documents, lists, attachments, and what lies where nothing reads it.
 *
 * @param dir the content folder
 * @returns the archive, every problem, and the number of exceptions
 */
export async function checkFolder(dir: string): Promise<CheckedContent> {
  const folder = await readFolder(dir);
  return checkContent({ ...folder, ...(await aroundDocuments(dir, folder.files)) });
}

/**
 * Judges the whole content folder, of which the documents were read before.
 *
 * @param dir the content folder
 * @param documents its documents, sound or not
 * @param versions its texts of earlier versions, sound or not
 * @param lists the lists that were read with them
 * @returns the same as `checkFolder`
 */
export async function judgeReading(
  dir: string,
  documents: readonly RenderedFile[],
  versions: readonly ReadVersion[],
  lists: Lists,
): Promise<CheckedContent> {
  const files = await readFiles(dir);
  return judgeFolder({
    documents: documents.map(locatable),
    versions,
    lists,
    lock: readLockFile(dir),
    files,
    ...(await aroundDocuments(dir, files)),
  });
}

/** @returns a warning when the site's address for reports of leaks is about to expire */
export function securityProblems(): Problem[] {
  return checkSecurity(site.security.expires, new Date().toISOString().slice(0, 10));
}

async function aroundDocuments(dir: string, files: ReadonlyMap<string, number>) {
  const strays = await findStrays(dir);
  const attached = await findInAttachments(dir, [...files.keys()]);
  return {
    pages: await sitePages(),
    found: [...strays, ...attached],
    filesFolder: `${dir}/${FILES_FOLDER}`,
  };
}

/** Places of the frontmatter are asked for few documents, so only the files of those are read again. */
function locatable({ used, ...file }: RenderedFile): ReadFile {
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
