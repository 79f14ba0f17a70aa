import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { isWithdrawn } from '../model/history.ts';
import { picturesOf } from '../publish/picture/files.ts';
import { site } from '../site.config.ts';
import type { BesideOrder, BesideReport } from './beside-worker.ts';
import { cacheDir, contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';
import { markStart, removeLeftovers } from './leftovers.ts';
import type { PictureOrder } from './picture-worker.ts';
import { isPublic } from './reading.ts';

/**
 * Makes what is no page in threads of its own while Astro makes the pages: the index of words and the
 * files for machines in one, pictures in another.
 *
 * @returns an integration for Astro; what went wrong in a thread fails the build
 */
export function beside(): AstroIntegration {
  let order: BesideOrder | undefined;
  let since: bigint | undefined;
  let work: Promise<[BesideReport, number]> | undefined;
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
        const { cache, out } = order;
        work = Promise.all([
          // It reads the documents where they are kept once all are rendered.
          documents.loaded().then(() => start<BesideReport>('./beside-worker.ts', order)),
          start<number>('./picture-worker.ts', { cache, out, pictures } satisfies PictureOrder),
        ]);
        // Thrown when the pages are done; until then nobody listens.
        work.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        if (!work || !order || since === undefined) return;
        const [{ documents, seconds, files }, pictures] = await work;
        logger.info(
          `beside the pages: search index: ${documents} documents, ${seconds.toFixed(1)} s; ${files} files for machines; pictures, ${pictures.toFixed(1)} s`,
        );
        // Now everything is written that is to be there.
        removeLeftovers(order.out, since);
      },
    },
  };
}

function start<Report>(file: string, workerData: unknown): Promise<Report> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  return new Promise((done, fail) => {
    worker.on('message', done);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The thread ${file} ended with ${code}.`)));
  });
}
