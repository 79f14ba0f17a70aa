import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { BesideOrder, BesideReport } from './beside-worker.ts';
import { cacheDir, contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';

/**
 * Makes what is no page in a second thread while Astro makes the pages: the index of words and the
 * files for machines.
 *
 * @returns an integration for Astro; what went wrong in the thread fails the build
 */
export function beside(): AstroIntegration {
  let order: BesideOrder | undefined;
  let work: Promise<BesideReport> | undefined;
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
        await findDocuments().load();
        empty(order.out);
        work = start(order);
        // Thrown when the pages are done; until then nobody listens.
        work.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        const report = await work;
        logger.info(
          `search index: ${report?.documents} documents, ${report?.seconds.toFixed(1)} s beside the pages; ${report?.files} files for machines, ${report?.pictures.toFixed(1)} s of it for pictures`,
        );
      },
    },
  };
}

/** Astro would do so later, when the thread is at work in the folder. */
function empty(dir: string): void {
  try {
    for (const name of readdirSync(dir))
      if (name !== '.git') rmSync(path.join(dir, name), { recursive: true, force: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}

function start(workerData: BesideOrder): Promise<BesideReport> {
  const worker = new Worker(new URL('./beside-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  return new Promise((done, fail) => {
    worker.on('message', done);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The thread beside the pages ended with ${code}.`)));
  });
}
