import type { Archive } from '../archive/types.ts';
import type { Head } from '../mdx/types.ts';

/** What pages and collections are made of, at this moment. */
export interface Current {
  readonly archive: Archive;
  /** What the documents of the collections say of themselves, with the hash of all they are made from. */
  readonly heads: readonly { readonly digest: string; readonly head: Head }[];
  /** Which reading of the folder this is, in the live preview; 0 in a build. */
  readonly serial: number;
  /** Whether the page at an address, without the base, has to be made. */
  isWanted(path: string): boolean;
  /** Size in bytes of a file for programs, by its path from the root of the site; undefined in the live preview. */
  sizeOf(path: string): number | undefined;
}

/**
 * Astro makes pages and collections in a graph of modules of its own. What the build or the preview knows reaches them by
 * a name that all graphs of the process share.
 */
const PLACE = Symbol.for('stukkenwijzer.current');
type Shared = { [PLACE]?: () => Promise<Current> };

/** @param give gives what pages and collections are made of, whenever one is made */
export function offer(give: () => Promise<Current>): void {
  (globalThis as Shared)[PLACE] = give;
}

/**
 * @returns what pages and collections are made of
 * @throws Error when Astro was started by itself, without the build or the preview
 */
export function current(): Promise<Current> {
  const give = (globalThis as Shared)[PLACE];
  if (!give)
    throw new Error('Start the build with npm run build, and the preview with npm run dev.');
  return give();
}
