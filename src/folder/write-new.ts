import { lstat, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ImportRefusal } from '../importers/refusal.ts';

/** A file that is to be written. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a document that is not there yet, with the files that go with it: all of them, or none.
 *
 * @param files where they go, and what is in them; their folders are made
 * @throws ImportRefusal when one is there already, which is never overwritten
 */
export async function writeNew(files: readonly NewFile[]): Promise<void> {
  const there = await firstThere(files);
  if (there !== undefined) throw taken(there);
  const written: string[] = [];
  try {
    for (const { path: file, content } of files) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'EEXIST') throw taken(file);
        written.push(file);
        throw cause;
      });
      written.push(file);
    }
  } catch (cause) {
    for (const file of written) await rm(file, { force: true });
    throw cause;
  }
}

async function firstThere(files: readonly NewFile[]): Promise<string | undefined> {
  for (const { path: file } of files) {
    if (await lstat(file).catch(() => undefined)) return file;
  }
  return undefined;
}

const taken = (file: string): ImportRefusal =>
  new ImportRefusal(`Er is niets geschreven: ‘${file}’ bestaat al en wordt niet overschreven.`);
