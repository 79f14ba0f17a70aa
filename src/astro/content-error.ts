import { site } from '../site.config.ts';

/** Content that cannot be published; its message is the report an editor reads. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** False where exceptions with a reason set every error aside. */
  fatal = true;
}

/**
 * Reads and checks the whole folder, and loads what that takes: hardly any build has to.
 *
 * @param dir the content folder
 * @returns an error with everything that is wrong in the whole folder, not only what was met first
 */
export async function contentError(dir: string): Promise<ContentError> {
  const { hasErrors, report } = await import('../checks/report.ts');
  const { checkFolder } = await import('./check-folder.ts');
  const { problems, excepted } = await checkFolder(dir);
  const said = report(problems, 'text', { site: site.url, excepted });
  const error = new ContentError(`De inhoud kan niet worden gepubliceerd.\n\n${said}`);
  error.fatal = hasErrors(problems);
  return error;
}
