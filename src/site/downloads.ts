import { formatBytes } from '../model/numbers.ts';
import { changedDay, DOWNLOADS, type Download, ZIP } from '../outputs/downloads.ts';
import { current } from './current.ts';
import { withZip } from './zip-link.ts';

/** What the page about open data offers. */
export interface Downloads {
  readonly files: readonly (Download & { readonly size: string })[];
  /** Day of the last change in the archive. */
  readonly day: string | undefined;
  /** Path of the file with everything, where it is made. */
  readonly zip: string | undefined;
}

/** @returns every file that has all of something, with its size for people; empty in the live preview */
export async function downloads(): Promise<Downloads> {
  const { archive, sizeOf } = await current();
  const files = DOWNLOADS.map((file) => {
    const bytes = sizeOf(file.path);
    return { ...file, size: bytes === undefined ? '' : formatBytes(bytes) };
  });
  return { files, day: changedDay(archive), zip: withZip() ? ZIP : undefined };
}
