import { parentPort, workerData } from 'node:worker_threads';
import { type ContentFile, createReader } from '../mdx/document.ts';
import type { Begrip } from '../model/begrip.ts';

/** Documents a message carries; few enough that the thread never holds much. */
const BATCH = 25;

/** Reads its share of the documents on a thread of its own and sends them in order; see `compile.ts`. */
const { files, begrippen } = workerData as { files: ContentFile[]; begrippen: Begrip[] };
const read = createReader(begrippen);
for (let i = 0; i < files.length; i += BATCH) {
  const batch = files.slice(i, i + BATCH).map(read);
  parentPort?.postMessage(batch.map(({ stuk, problems }) => ({ stuk, problems })));
}
