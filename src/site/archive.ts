import type { Archive } from '../archive/types.ts';
import { current } from './current.ts';

/** @returns the archive of all documents, which the build makes once, and the preview after every change */
export async function archive(): Promise<Archive> {
  return (await current()).archive;
}
