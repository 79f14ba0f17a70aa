import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { isWithdrawn } from '../model/state.ts';
import { picturesOf } from '../publish/picture/files.ts';
import { site } from '../site.config.ts';
import type { BesideOrder, BesideReport } from './beside-worker.ts';
import { cacheDir, contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';
import { markStart, removeLeftovers } from './leftovers.ts';
import { isPublic } from './reading.ts';
import type { KnownSums } from './sums.ts';

/**
 * Makes what is no page in a thread of its own while Astro makes the pages: pictures, the files for machines and
 * the index of words.
 *
 * @param known hashes of files; those of the files for machines are added
 * @returns an integration for Astro; what went wrong in the thread fails the build
 */
export function beside(known: KnownSums): AstroIntegration {
  let where: Omit<BesideOrder, 'lists' | 'pictures'> | undefined;
  let since: bigint | undefined;
  let work: Promise<BesideReport> | undefined;
  return {
    name: 'stukkenwijzer-beside',
    hooks: {
      'astro:config:done': ({ config }) => {
        const base = config.base.replace(/\/$/, '');
        where = {
          content: contentDir(),
          cache: cacheDir(),
          out: fileURLToPath(config.outDir),
          base,
          address: new URL(base, config.site).href.replace(/\/$/, ''),
        };
      },
      'astro:build:start': async () => {
        if (!where) return;
        const documents = findDocuments();
        const shown = (await documents.heads())
          .map(({ head }) => head)
          .filter((head) => isPublic(head) && !isWithdrawn(head.data));
        const pictures = [...picturesOf(shown, { site, address: where.address })];
        since = markStart(where.out);
        work = startWork({ ...where, lists: await documents.lists(), pictures });
      },
      'astro:build:done': async () => {
        if (!work || !where) return;
        const { pictures, files, sums, index } = await work;
        for (const [name, sum] of sums) known.set(name, sum);
        process.stdout.write(
          `Naast de pagina’s: zoekindex van ${index.documents} stukken in ${index.seconds.toFixed(1)} s, ${files} bestanden voor programma’s, beelden in ${pictures.toFixed(1)} s.\n`,
        );
        // Now everything is written that is to be there.
        removeLeftovers(where.out, since);
      },
    },
  };
}

/** @returns what the thread did; what went wrong in it is thrown */
function startWork(order: BesideOrder): Promise<BesideReport> {
  const { promise, resolve, reject } = Promise.withResolvers<BesideReport>();
  // Nobody listens until the pages are done.
  promise.catch(() => {});
  const documents = findDocuments();
  const begin = () => {
    const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    worker.on('message', resolve);
    worker.on('error', reject);
    // That it ended is a failure too, of which nobody hears who got the report before.
    worker.on('exit', (code) =>
      reject(new Error(`The thread beside the pages ended with ${code}.`)),
    );
    const stop = (cause: unknown) => {
      reject(cause);
      return worker.terminate();
    };
    // The same reading that was asked for.
    documents.load().then(() => worker.postMessage('kept'), stop);
  };
  // Until then another thread has the first right to the second processor.
  documents.asked().then(begin).catch(reject);
  return promise;
}
