import { checkContent } from '../checks/content.ts';
import { report } from '../checks/report.ts';
import { readFolder } from './folder.ts';

/** Content that cannot be published; its message is the report an editor reads. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * @param dir the content folder
 * @returns an error with everything that is wrong in the whole folder, not only what was met first
 */
export async function contentError(dir: string): Promise<ContentError> {
  const { problems } = checkContent(await readFolder(dir));
  return new ContentError(`De inhoud kan niet worden gepubliceerd.\n\n${report(problems, 'text')}`);
}
