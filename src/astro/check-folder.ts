import { type CheckedContent, checkContent } from '../checks/content.ts';
import { FILES_FOLDER, readFolder } from './folder.ts';
import { findInAttachments } from './inspected-files.ts';
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
  const strays = await findStrays(dir);
  const attached = await findInAttachments(dir, [...folder.files.keys()]);
  return checkContent({
    ...folder,
    pages: await sitePages(),
    found: [...strays, ...attached],
    filesFolder: `${dir}/${FILES_FOLDER}`,
  });
}
