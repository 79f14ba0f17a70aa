import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { isWithdrawn } from '../model/history.ts';
import { type Picture, picturesOf } from '../publish/picture/files.ts';
import { site } from '../site.config.ts';
import type { BesideOrder, BesideReport, FilesReport } from './beside-worker.ts';
import type { Documents } from './documents.ts';
import { cacheDir, contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';
import { markStart, removeLeftovers } from './leftovers.ts';
import type { PictureOrder } from './picture-worker.ts';
import { isPublic } from './reading.ts';
import type { KnownSums } from './sums.ts';

/**
 * Makes what is no page in threads of its own while Astro makes the pages: the index of words and the
 * files for machines in one, pictures in another.
 *
 * @param known hashes of files; those of the files for machines are added
 * @returns an integration for Astro; what went wrong in a thread fails the build
 */
export function beside(known: KnownSums): AstroIntegration {
  let order: BesideOrder | undefined;
  let since: bigint | undefined;
  let work: Work | undefined;
  return {
    name: 'stukkenwijzer-beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/$/, '');
        order = {
          content: contentDir(),
          cache: cacheDir(),
          out: fileURLToPath(config.outDir),
          base,
          address: new URL(base, config.site).href.replace(/\/$/, ''),
        };
      },
      'astro:build:start': async () => {
        if (!order) return;
        const documents = findDocuments();
        const shown = (await documents.heads())
          .map(({ head }) => head)
          .filter((head) => isPublic(head) && !isWithdrawn(head.data));
        since = markStart(order.out);
        const pictures = [...picturesOf(shown, { site, address: order.address })];
        work = startWork(order, documents, pictures);
      },
      'astro:build:done': async () => {
        if (!work || !order) return;
        const { files, sums } = await work.files;
        for (const [name, sum] of sums) known.set(name, sum);
        const seconds = await work.pictures;
        const index = await work.index;
        process.stdout.write(
          `Naast de pagina’s: zoekindex van ${index.documents} stukken in ${index.seconds.toFixed(1)} s, ${files} bestanden voor programma’s, beelden in ${seconds.toFixed(1)} s.\n`,
        );
        // Now everything is written that is to be there.
        removeLeftovers(order.out, since);
      },
    },
  };
}

/** What comes of the threads; what went wrong in one is thrown to whoever waits for it. */
interface Work {
  readonly files: Promise<FilesReport>;
  readonly index: Promise<{ readonly documents: number; readonly seconds: number }>;
  /** Seconds that the pictures took. */
  readonly pictures: Promise<number>;
}

function startWork(
  order: BesideOrder,
  documents: Pick<Documents, 'rendered' | 'loaded'>,
  pictures: readonly Picture[],
): Work {
  const { cache, out } = order;
  const files = Promise.withResolvers<FilesReport>();
  const index = Promise.withResolvers<Awaited<Work['index']>>();
  const drawn = Promise.withResolvers<number>();
  const failed = (cause: unknown) => {
    files.reject(cause);
    index.reject(cause);
  };
  const hear = (part: BesideReport) => {
    if ('files' in part) files.resolve(part);
    else index.resolve(part);
  };
  // It loads its modules while the documents are put where it reads them.
  const begin = () => {
    const worker = run('./beside-worker.ts', order, hear, failed);
    const stop = () => worker.terminate();
    documents.loaded().then(() => worker.postMessage('kept'), stop);
  };
  documents.rendered().then(begin).catch(failed);
  documents.loaded().catch(failed);
  const drawing: PictureOrder = { cache, out, pictures };
  run('./picture-worker.ts', drawing, drawn.resolve, drawn.reject);
  // Nobody listens until the pages are done.
  for (const { promise } of [files, index, drawn]) promise.catch(() => {});
  return { files: files.promise, index: index.promise, pictures: drawn.promise };
}

/**
 * Starts a thread. That it ended is a failure too, of which nobody hears who got all reports before.
 *
 * @returns the thread
 */
function run<Report>(
  file: string,
  workerData: unknown,
  hear: (report: Report) => void,
  failed: (cause: unknown) => void,
): Worker {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  worker.on('message', hear);
  worker.on('error', failed);
  worker.on('exit', (code) => failed(new Error(`The thread ${file} ended with ${code}.`)));
  return worker;
}
