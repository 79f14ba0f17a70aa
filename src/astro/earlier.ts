import type { Version } from '../archive/lasting.ts';
import type { ReadVersion } from '../checks/content.ts';
import type { Lists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import { readVersions } from './folder.ts';

/** The texts that documents had before. */
export interface EarlierReading {
  /** Every file, sound or not. */
  readonly files: readonly ReadVersion[];
  readonly versions: readonly Version[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the texts of earlier versions through the same guard and pipeline as the documents. They are few
 * and render in milliseconds, so nothing of them is kept between builds.
 *
 * @param dir the content folder
 * @param lists terms to explain in them, and what their words are checked against
 * @returns the versions that are sound, and everything wrong with the others
 */
export async function readEarlier(dir: string, lists: Lists): Promise<EarlierReading> {
  const files = await readVersions(dir);
  if (files.length === 0) return { files: [], versions: [], problems: [] };
  // Most archives have none, and the pipeline is much to load.
  const { createExaminer } = await import('../checks/document/examine.ts');
  const { createReader } = await import('../mdx/document.ts');
  const read = createReader(lists.begrippen, createExaminer(lists));
  const found = files.map((file) => ({ ...file, ...read(file) }));
  return {
    files: found,
    versions: found.flatMap(({ nummer, stuk }) => (stuk ? [{ ref: stuk.ref, nummer, stuk }] : [])),
    problems: found.flatMap(({ problems }) => problems),
  };
}
