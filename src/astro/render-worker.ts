import { parentPort, workerData } from 'node:worker_threads';
import { createExaminer } from '../checks/document/examine.ts';
import {
  type ContentFile,
  createHeadReader,
  createReader,
  type SoundHead,
} from '../mdx/document.ts';
import { type ListFiles, type Lists, readLists } from '../model/lists.ts';
import { type Rendered, renderedOf } from './rendering.ts';

/** What the thread is asked to do. */
export interface RenderOrder {
  readonly files: readonly ContentFile[];
  readonly listFiles: ListFiles;
  /** How many files are claimed, by both threads together. */
  readonly claims: Int32Array<SharedArrayBuffer>;
}

/** What the thread knows first: what the lists and all files say. */
export interface FirstPart {
  readonly lists: Lists;
  readonly sound: readonly (SoundHead | undefined)[];
}

/** Some of what the thread did; after the first part files `first`, `first - 1` and so on. */
export type RenderedPart =
  | FirstPart
  | { readonly first: number; readonly results: readonly Rendered[] };

/** Documents sent over in one message. */
const PART = 25;

work(workerData as RenderOrder);

function work({ files, listFiles, claims }: RenderOrder): void {
  const lists = readLists(listFiles);
  const sound = files.map(createHeadReader());
  // Astro needs only this to set out for the pages.
  parentPort?.postMessage({ lists, sound } satisfies RenderedPart);
  const read = createReader(lists.begrippen, createExaminer(lists));
  let first = files.length - 1;
  let results: Rendered[] = [];
  const send = () => {
    parentPort?.postMessage({ first, results } satisfies RenderedPart);
    first -= results.length;
    results = [];
  };
  for (const [i, file] of [...files.entries()].toReversed()) {
    if (Atomics.add(claims, 0, 1) >= files.length) break;
    results.push(renderedOf(read(file, sound[i])));
    if (results.length === PART) send();
  }
  if (results.length > 0) send();
}
