import { Worker } from 'node:worker_threads';
import type { ContentFile, ReadDocument, SoundHead } from '../mdx/document.ts';
import type { Head, Stuk } from '../mdx/types.ts';
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
  /** What each file says of itself, in their order, long before all are done; undefined where not sound. */
  heads(): Promise<readonly (Head | undefined)[]>;
  /** Gives what became of each file, in their order; the caller has nothing else to do, and may help. */
  finish(): Promise<readonly Rendered[]>;
}

/** Below this number of files a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 150;

/** Below this number of files getting up to speed in a second place takes longer than waiting. */
const WORTH_A_HAND = 500;

/**
 * Starts rendering. A thread of its own takes files from the end while this one is busy with other things;
 * this one takes them from the front once it is asked for the outcome and much is left.
 *
 * @param files the files to render
 * @param lists terms to explain in them, and what their words are checked against
 * @returns the rendering; defects of the pipeline itself are thrown by `finish`
 */
export function startRendering(files: readonly ContentFile[], lists: Lists): Rendering {
  const rendered: Rendered[] = [];
  let sound: readonly (SoundHead | undefined)[] = [];
  const claims = new Int32Array(new SharedArrayBuffer(4));
  const lendHand = async () => {
    const { createExaminer } = await import('../checks/document/examine.ts');
    const { createReader } = await import('../mdx/document.ts');
    const read = createReader(lists.begrippen, createExaminer(lists));
    for (let i = 0; Atomics.add(claims, 0, 1) < files.length; i++) {
      const file = files[i];
      if (file) rendered[i] = renderedOf(read(file, sound[i]));
    }
  };
  if (files.length < WORTH_A_THREAD) {
    let done: Promise<Rendered[]> | undefined;
    const finish = () => {
      done ??= lendHand().then(() => rendered);
      return done;
    };
    return { finish, heads: async () => (await finish()).map(({ stuk }) => stuk) };
  }
  const read = Promise.withResolvers<void>();
  const helped = help({ files, lists, claims }, rendered, (found) => {
    sound = found;
    read.resolve();
  });
  // A fault is thrown to whoever asks; until then nobody listens.
  helped.catch(read.reject);
  read.promise.catch(() => {});
  return {
    heads: () => read.promise.then(() => sound.map((found) => found?.head)),
    async finish() {
      if (files.length - Atomics.load(claims, 0) > WORTH_A_HAND) await lendHand();
      await helped;
      return rendered;
    },
  };
}

function help(
  order: RenderOrder,
  rendered: Rendered[],
  hear: (sound: readonly (SoundHead | undefined)[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: order,
    // Gone before the pages are made, when memory is needed most; short of room it would tidy up all the time.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  return new Promise<void>((done, fail) => {
    worker.on('message', (part: RenderedPart) => {
      if ('sound' in part) hear(part.sound);
      else for (const [i, result] of part.results.entries()) rendered[part.first - i] = result;
    });
    worker.on('error', fail);
    worker.on('exit', () => done());
  });
}
