import { parentPort, workerData } from 'node:worker_threads';
import { type ContentFile, createReader } from '../mdx/document.ts';
import type { Begrip } from '../model/begrip.ts';

/** Reads its share of the documents on a thread of its own; see `compile.ts`. */
const { files, begrippen } = workerData as { files: ContentFile[]; begrippen: Begrip[] };
const read = createReader(begrippen);
parentPort?.postMessage(
  files.map((file) => {
    const { stuk, problems } = read(file);
    return { stuk, problems };
  }),
);
