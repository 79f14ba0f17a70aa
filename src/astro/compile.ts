import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ContentFile, createReader, type ReadDocument } from '../mdx/document.ts';
import type { Begrip } from '../model/begrip.ts';

export type Read = Pick<ReadDocument, 'stuk' | 'problems'>;

/** Fewer documents than this are done before a thread has started. */
const WORTH_A_THREAD = 100;
/** Documents that make a thread fast enough to be worth its start. */
const SHARE = 500;

/**
 * Reads documents on all cores when there are many of them.
 *
 * @param root folder of the project
 * @param files documents
 * @param begrippen terms to explain
 * @returns what reading each gave, in the order of the files
 */
export async function compileAll(
  root: URL,
  files: readonly ContentFile[],
  begrippen: readonly Begrip[],
): Promise<Read[]> {
  if (files.length < WORTH_A_THREAD) return files.map(createReader(begrippen));
  // Collections are loaded side by side, so one thread for each is often all the cores there are.
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(files.length / SHARE)));
  const share = Math.ceil(files.length / threads);
  const parts = Array.from({ length: threads }, (_, i) => files.slice(i * share, (i + 1) * share));
  return (await Promise.all(parts.map((part) => compileOn(root, part, begrippen)))).flat();
}

function compileOn(
  root: URL,
  files: readonly ContentFile[],
  begrippen: readonly Begrip[],
): Promise<Read[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('src/astro/compile-worker.ts', root), {
      workerData: { files, begrippen },
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    const found: Read[] = [];
    worker.on('message', (batch: Read[]) => found.push(...batch));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (found.length === files.length) resolve(found);
      else reject(new Error(`A compiling thread stopped with code ${code}.`));
    });
  });
}
