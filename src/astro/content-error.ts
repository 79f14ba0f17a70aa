import { hasErrors, report } from '../checks/report.ts';
import { site } from '../site.config.ts';
import { checkFolder } from './check-folder.ts';

/** Content that cannot be published; its message is the report an editor reads. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** False where exceptions with a reason set every error aside. */
  fatal = true;
}

/**
 * @param dir the content folder
 * @returns an error with everything that is wrong in the whole folder, not only what was met first
 */
export async function contentError(dir: string): Promise<ContentError> {
  const { problems, excepted } = await checkFolder(dir);
  const said = report(problems, 'text', { site: site.url, excepted });
  const error = new ContentError(`De inhoud kan niet worden gepubliceerd.\n\n${said}`);
  error.fatal = hasErrors(problems);
  return error;
}
