import type { Archive } from '../archive/types.ts';
import { readableNumbers } from '../archive/versions.ts';
import type { VersionFile } from '../mdx/document.ts';
import { KINDS } from '../model/kinds.ts';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';
import type { Locate } from './links.ts';
import { NOTHING, type Unknown } from './unknown.ts';

/** The text of an earlier version as it lies in the content folder. */
export interface VersionText {
  readonly ref: string;
  /** 0 where the name of the file is no number. */
  readonly nummer: number;
  /** Path for messages. */
  readonly file: string;
}

/** @returns the text of an earlier version as `checkVersions` asks for it */
export function versionText({
  kind,
  id,
  nummer,
  path,
}: Pick<VersionFile, 'kind' | 'id' | 'nummer' | 'path'>): VersionText {
  return { ref: `${kind}/${id}`, nummer, file: path };
}

/**
 * Holds what documents say of their versions against the texts that are there. The texts of a withdrawn
 * document are not asked for: nothing of it is public.
 *
 * @param archive the archive
 * @param texts all texts of earlier versions
 * @param locate place of a value of the frontmatter
 * @param unknown what may be there and cannot be read
 * @returns texts that are missing, that nobody asks for, or that may not be public any more
 */
export function checkVersions(
  archive: Archive,
  texts: readonly VersionText[],
  locate: Locate,
  unknown: Unknown = NOTHING,
): Problem[] {
  const problems: Problem[] = [];
  const here = new Set(texts.map(({ ref, nummer }) => `${ref}/${nummer}`));
  for (const stuk of archive.stukken) {
    if (stuk.data.versies.length === 0 || unknown.has(stuk.ref)) continue;
    const readable = readableNumbers(stuk);
    for (const [i, { nummer }] of stuk.data.versies.entries()) {
      if (!readable.has(nummer) || here.has(`${stuk.ref}/${nummer}`)) continue;
      const file = `versies/${KINDS[stuk.kind].folder}/${stuk.id}/${nummer}.mdx`;
      if ([...unknown.files].some((one) => one.endsWith(file))) continue;
      problems.push(problem('versie-ontbreekt', locate(stuk, ['versies', i]), file));
    }
  }
  for (const { ref, nummer, file } of texts) {
    const stuk = archive.byRef.get(ref);
    if (unknown.has(ref) || (stuk && archive.withdrawn.includes(stuk))) continue;
    const place = { file, line: 1, column: 1 };
    const earlier = stuk?.data.versies.slice(0, -1).some((version) => version.nummer === nummer);
    if (!stuk || !earlier) problems.push(problem('versie-overbodig', place, ref));
    else if (!readableNumbers(stuk).has(nummer))
      problems.push(problem('versie-privacy', place, nummer));
  }
  return problems;
}
