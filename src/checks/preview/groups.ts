import { KIND_NAMES } from '../../model/kind-names.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Problem } from '../../model/problem.ts';
import { count, hasErrors } from '../report.ts';

/** The problems of one file of the content folder. */
export interface FileProblems {
  /** Path for messages. */
  readonly file: string;
  /** Address of the document it belongs to, without the base; undefined where it belongs to none. */
  readonly page: string | undefined;
  readonly problems: readonly Problem[];
}

const FOLDERS = new Map(KIND_NAMES.map((kind): [string, string] => [KINDS[kind].folder, kind]));

/**
 * @param name path within the content folder, with `/`
 * @returns the address that the document has, or would have if something could be made of it; that of the
 *   document as it is now for the text of an earlier version; undefined for every other file
 */
function pageOf(name: string): string | undefined {
  const document = /^(?<folder>[a-z]+)\/(?<id>[^/]+)\.mdx$/.exec(name);
  const version = /^versies\/(?<folder>[a-z]+)\/(?<id>[^/]+)\/[^/]+$/.exec(name);
  const { folder = '', id } = { ...(document ?? version)?.groups };
  const kind = FOLDERS.get(folder);
  return kind === undefined ? undefined : `/${kind}/${id}/`;
}

/**
 * @param page address of a document; the name of a file that has yet to be mended may hold any character
 * @returns the same as links and browsers write it
 */
export function encodedPage(page: string): string {
  return page.split('/').map(encodeURIComponent).join('/');
}

/**
 * @param problems what was found
 * @param nameOf path of a file within the content folder, with `/`
 * @returns the same by file: those with errors first, then by name
 */
export function groupByFile(
  problems: readonly Problem[],
  nameOf: (file: string) => string,
): FileProblems[] {
  const groups = [...Map.groupBy(problems, ({ file }) => file)].map(
    ([file, found]): FileProblems => ({ file, page: pageOf(nameOf(file)), problems: found }),
  );
  const weight = (group: FileProblems) => (hasErrors(group.problems) ? 0 : 1);
  return groups.sort((a, b) => weight(a) - weight(b) || (a.file < b.file ? -1 : 1));
}

/** @returns how many problems there are, in words: `1 fout en 2 waarschuwingen` */
export function counted(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [count(errors, 'fout', 'fouten')] : []),
    ...(warnings > 0 ? [count(warnings, 'waarschuwing', 'waarschuwingen')] : []),
  ].join(' en ');
}
