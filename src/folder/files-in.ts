import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @param dir a folder
 * @param under a path in it, with a slash at the end
 * @returns the paths of all files in it, with `/` between the parts
 */
export function filesIn(dir: string, under = ''): string[] {
  return readdirSync(path.join(dir, under), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesIn(dir, `${under}${entry.name}/`);
    return entry.isFile() ? [under + entry.name] : [];
  });
}
