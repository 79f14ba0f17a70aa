import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';

/**
 * @param archive the archive
 * @returns the documents that show or offer each file, now or in an earlier version, by path under
 *   `bestanden`
 */
export function usersOf(archive: Archive): Map<string, Stuk[]> {
  const users = new Map<string, Stuk[]>();
  const earlier = [...archive.versions.values()].flat().map(({ stuk }) => stuk);
  for (const stuk of [...archive.stukken, ...archive.withdrawn, ...earlier]) {
    for (const path of stuk.facts.files) users.set(path, [...(users.get(path) ?? []), stuk]);
  }
  return users;
}

/**
 * @param archive the archive
 * @param files paths of all files under `bestanden`
 * @param folder path of the folder with the files, for messages
 * @returns a warning for each file that no document uses
 */
export function unusedFiles(archive: Archive, files: Iterable<string>, folder: string): Problem[] {
  const users = usersOf(archive);
  return [...files]
    .filter((path) => !users.has(path))
    .map((path) =>
      problem('bestand-ongebruikt', { file: `${folder}/${path}`, line: 1, column: 1 }, path),
    );
}
