import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileProblems, groupByFile } from '../checks/preview/groups.ts';
import type { Surroundings } from '../checks/preview/html.ts';
import { shownStukken } from '../folder/documents.ts';
import { contentDir } from '../folder/folder.ts';
import { securityProblems } from '../folder/security.ts';
import { watched } from './watched.ts';

/** What is wrong with the content at this moment. */
export interface FoundProblems {
  /** All problems, by file. */
  readonly groups: readonly FileProblems[];
  /** Addresses of documents of which no page can be made, without the base. */
  readonly broken: ReadonlySet<string>;
}

/** @returns what `npm run check` says of the content as it was last saved */
export async function foundProblems(): Promise<FoundProblems> {
  const documents = watched();
  const { problems } = await documents.judged();
  const shown = new Set(shownStukken(await documents.content()).map((stuk) => stuk.path));
  const groups = groupByFile([...problems, ...securityProblems()], nameInContent);
  const pages = groups.flatMap(({ page }) => page ?? []);
  return { groups, broken: new Set(pages.filter((page) => !shown.has(page))) };
}

/** @returns what the words of the problems need besides */
export function surroundings(): Surroundings {
  return { base: import.meta.env.BASE_URL.replace(/\/$/, ''), sourceOf };
}

function nameInContent(file: string): string {
  return path.relative(contentDir(), file).split(path.sep).join('/');
}

/** Documents and lists are text; of a link to another file nothing is shown. */
function sourceOf(file: string): string | undefined {
  if (!/\.(?:mdx|yaml|lock)$/.test(file)) return undefined;
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
