import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImportRefusal } from '../importers/refusal.ts';

/**
 * Writes a document that is not there yet.
 *
 * @param file where it goes; its folder is made
 * @param mdx the document
 * @throws ImportRefusal when the file is there already, which is never overwritten
 */
export async function writeNew(file: string, mdx: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, mdx, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new ImportRefusal(`‘${file}’ bestaat al en wordt niet overschreven.`);
  });
}
