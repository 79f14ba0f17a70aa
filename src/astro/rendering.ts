import { Worker } from 'node:worker_threads';
import { createExaminer } from '../checks/document/examine.ts';
import { type ContentFile, createReader, type ReadDocument } from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import type { Lists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import type { RenderedPart, RenderOrder } from './render-worker.ts';

/** What became of a file. */
export interface Rendered {
  readonly stuk: Stuk | undefined;
  /** As `ReadDocument` has it. */
  readonly shown: Stuk | undefined;
  readonly problems: readonly Problem[];
  /** Exceptions that set something aside, by their place in `uitzonderingen`. */
  readonly used: readonly number[];
}

/** @returns what can be sent to another thread, and kept, of what reading a file gave */
export function renderedOf({ stuk, shown, problems, used }: ReadDocument): Rendered {
  return { stuk, shown, problems, used: [...used] };
}

/** Documents that are being rendered. */
export interface Rendering {
  /** Lends a hand until all are done; gives what became of each file, in their order. */
  finish(): Promise<Rendered[]>;
}

/** Below this number of files a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 150;

/**
 * Starts rendering. A second thread takes files from the end while this one is still busy with other
 * things, and this one takes them from the front once it is asked for the outcome.
 *
 * @param files the files to render
 * @param lists terms to explain in them, and what their words are checked against
 * @returns the rendering; defects of the pipeline itself are thrown by `finish`
 */
export function startRendering(files: readonly ContentFile[], lists: Lists): Rendering {
  const rendered: Rendered[] = [];
  const claims = new Int32Array(new SharedArrayBuffer(4));
  const helped =
    files.length < WORTH_A_THREAD ? Promise.resolve() : help(files, lists, claims, rendered);
  // A fault is thrown by `finish`; until then nobody listens.
  helped.catch(() => {});
  return {
    async finish() {
      const read = createReader(lists.begrippen, createExaminer(lists));
      for (let i = 0; Atomics.add(claims, 0, 1) < files.length; i++) {
        const file = files[i];
        if (!file) break;
        rendered[i] = renderedOf(read(file));
      }
      await helped;
      return rendered;
    },
  };
}

async function help(
  files: readonly ContentFile[],
  lists: Lists,
  claims: Int32Array<SharedArrayBuffer>,
  rendered: Rendered[],
): Promise<void> {
  const order: RenderOrder = { files, lists, claims };
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: order,
    // Gone before the pages are made, when memory is needed most; short of room it would tidy up all the time.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  await new Promise<void>((done, fail) => {
    worker.on('message', ({ first, results }: RenderedPart) => {
      for (const [i, result] of results.entries()) rendered[first - i] = result;
    });
    worker.on('error', fail);
    worker.on('exit', () => done());
  });
}
