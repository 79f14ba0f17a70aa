import { Worker } from 'node:worker_threads';
import type { ContentFile, ReadDocument } from '../mdx/document.ts';
import type { Head, Stuk } from '../mdx/types.ts';
import type { ListFiles, Lists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import type { FirstPart, RenderedPart, RenderOrder } from './render-worker.ts';

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
  /** What the lists say, with all that is wrong with them. */
  readonly lists: Promise<Lists>;
  /** What each file says of itself, in their order, long before all are done; undefined where not sound. */
  heads(): Promise<readonly (Head | undefined)[]>;
  /** Gives what became of each file, in their order; the caller has nothing else to do, and may help. */
  finish(): Promise<readonly Rendered[]>;
}

/** Below this number of files a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 150;

/** Below this number of files left, getting up to speed in a second place takes longer than waiting. */
const WORTH_A_HAND = 300;

/**
 * Starts rendering. A thread of its own takes files from the end while this one is busy with other things;
 * this one takes them from the front once it is asked for the outcome and much is left.
 *
 * @param files the files to render
 * @param listFiles the lists: terms to explain in them, and what their words are checked against
 * @returns the rendering; defects of the pipeline itself are thrown by `finish`
 */
export function startRendering(files: readonly ContentFile[], listFiles: ListFiles): Rendering {
  const rendered: Rendered[] = [];
  const claims = new Int32Array(new SharedArrayBuffer(4));
  const lendHand = async (lists: Lists, sound: FirstPart['sound']) => {
    const { createExaminer } = await import('../checks/document/examine.ts');
    const { createReader } = await import('../mdx/document.ts');
    const read = createReader(lists.begrippen, createExaminer(lists));
    for (let i = 0; Atomics.add(claims, 0, 1) < files.length; i++) {
      const file = files[i];
      if (file) rendered[i] = renderedOf(read(file, sound[i]));
    }
  };
  if (files.length < WORTH_A_THREAD) {
    const lists = import('../model/lists.ts').then(({ readLists }) => readLists(listFiles));
    let done: Promise<Rendered[]> | undefined;
    const finish = () => {
      done ??= lists.then((found) => lendHand(found, [])).then(() => rendered);
      return done;
    };
    // A fault is thrown to whoever asks; until then nobody listens.
    lists.catch(() => {});
    return { lists, finish, heads: async () => (await finish()).map(({ stuk }) => stuk) };
  }
  const read = Promise.withResolvers<FirstPart>();
  const helped = help({ files, listFiles, claims }, rendered, read.resolve);
  helped.catch(read.reject);
  const lists = read.promise.then((part) => part.lists);
  lists.catch(() => {});
  return {
    lists,
    heads: () => read.promise.then(({ sound }) => sound.map((found) => found?.head)),
    async finish() {
      if (files.length - Atomics.load(claims, 0) > WORTH_A_HAND) {
        const { lists, sound } = await read.promise;
        await lendHand(lists, sound);
      }
      await helped;
      return rendered;
    },
  };
}

function help(
  order: RenderOrder,
  rendered: Rendered[],
  hear: (part: FirstPart) => void,
): Promise<void> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: order,
    // Gone before the pages are made, when memory is needed most; short of room it would tidy up all the time.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  return new Promise<void>((done, fail) => {
    worker.on('message', (part: RenderedPart) => {
      if ('sound' in part) hear(part);
      else for (const [i, result] of part.results.entries()) rendered[part.first - i] = result;
    });
    worker.on('error', fail);
    worker.on('exit', () => done());
  });
}
