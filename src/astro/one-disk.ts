import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Astro makes styles and scripts in the project and gives them a name in the site, which cannot be done from one
 * disk to another.
 *
 * @param root folder of the project
 * @param out folder of the built site, which need not be there yet
 * @returns what to tell whoever asked for a site on another disk than the project; undefined on the same
 */
export function otherDisk(root: string, out: string): string | undefined {
  let place = path.resolve(out);
  while (!existsSync(place)) place = path.dirname(place);
  return statSync(place).dev === statSync(root).dev
    ? undefined
    : `De map ${out} (OUT_DIR) ligt op een andere schijf dan het project; daar kan Astro de site niet maken.
Kies een map op de schijf van het project en kopieer de site daarna.`;
}
