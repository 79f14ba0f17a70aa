import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { hasErrors, report } from '../checks/report.ts';
import { createReader } from '../mdx/document.ts';
import type { KindName } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { readLists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import { contentError } from './content-error.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import { fromEntry, toEntry } from './entry.ts';
import { contentDir, readCollection, readListFiles } from './folder.ts';
import { handOver } from './handover.ts';

type LoaderContext = Parameters<Loader['load']>[0];

/**
 * Loads the documents of one kind through the pipeline of `src/mdx`. A document is rendered again only
 * when its text, the terms or the pipeline changed.
 *
 * @param kind the kind
 * @returns a content loader for Astro; a build with an error in any document fails with the whole report
 */
export function documents(kind: KindName): Loader {
  return {
    name: `stukkenwijzer-${kind}`,
    async load(context) {
      await loadAll(kind, context);
      const folder = path.resolve(contentDir(), KINDS[kind].folder);
      const reload = async (file: string) => {
        if (path.dirname(file) === folder && file.endsWith('.mdx')) await loadAll(kind, context);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
      context.watcher?.add(folder);
    },
  };
}

async function loadAll(
  kind: KindName,
  { store, config, logger, watcher }: LoaderContext,
): Promise<void> {
  const dir = contentDir();
  const listFiles = await readListFiles(dir);
  const pipeline = digestOf(
    pipelineDigest(fileURLToPath(config.root)),
    listFiles.begrippen?.text ?? '',
  );
  const lists = readLists(listFiles);
  const read = createReader(lists.begrippen);
  const problems: Problem[] = [...lists.problems];
  const stale = new Set(store.keys());
  for (const file of await readCollection(dir, kind)) {
    stale.delete(file.id);
    const digest = digestOf(pipeline, file.bytes);
    if (store.get(file.id)?.digest === digest) continue;
    const { stuk, problems: found } = read(file);
    problems.push(...found);
    if (!stuk) {
      store.delete(file.id);
      continue;
    }
    store.set({ ...toEntry(stuk), digest });
  }
  for (const id of stale) store.delete(id);
  handOver({ kind, stukken: store.values().map((entry) => fromEntry(kind, entry)) });
  if (!hasErrors(problems)) return;
  // An editor at work sees what is wrong and keeps the preview; a build stops.
  if (watcher) logger.error(`\n${report(problems, 'text')}`);
  else throw await contentError(dir);
}
