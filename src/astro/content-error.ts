import type { CheckedContent } from '../checks/content.ts';
import { report } from '../checks/report.ts';
import { site } from '../site.config.ts';

/** Content that cannot be published; its message is the report an editor reads. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * @param judged what the check found, with errors
 * @returns an error with everything that is wrong in the whole folder, not only what was met first
 */
export function contentError({ problems, excepted }: CheckedContent): ContentError {
  const said = report(problems, 'text', { site: site.url, excepted });
  return new ContentError(`De inhoud kan niet worden gepubliceerd.\n\n${said}`);
}
