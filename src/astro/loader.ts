import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { hasErrors, report } from '../checks/report.ts';
import type { KindName } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { contentError } from './content-error.ts';
import type { Reading } from './documents.ts';
import { contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';

type LoaderContext = Parameters<Loader['load']>[0];

/**
 * Fills the collection of one kind with what the documents say of themselves. Their text stays with the
 * documents: Astro would copy all of it several times, and pages get it through the archive.
 *
 * @param kind the kind
 * @returns a content loader for Astro; a build with an error in any document fails with the whole report
 */
export function documentsOf(kind: KindName): Loader {
  return {
    name: `stukkenwijzer-${kind}`,
    async load(context) {
      const documents = findDocuments();
      await fill(kind, await documents.load(), context);
      const folder = path.resolve(contentDir(), KINDS[kind].folder);
      const versions = path.resolve(contentDir(), 'versies', KINDS[kind].folder);
      const reload = async (file: string) => {
        const own = path.dirname(file) === folder || file.startsWith(`${versions}${path.sep}`);
        if (own && file.endsWith('.mdx')) await fill(kind, await documents.refresh(), context);
      };
      for (const event of ['add', 'change', 'unlink'] as const) context.watcher?.on(event, reload);
      context.watcher?.add([folder, versions]);
    },
  };
}

async function fill(
  kind: KindName,
  { stukken, problems }: Reading,
  { store, logger, watcher }: LoaderContext,
): Promise<void> {
  const gone = new Set(store.keys());
  for (const { digest, stuk } of stukken[kind]) {
    gone.delete(stuk.id);
    store.set({ id: stuk.id, data: { ...stuk.data }, digest });
  }
  for (const id of gone) store.delete(id);
  if (!hasErrors(problems)) return;
  // An editor at work sees what is wrong and keeps the preview; a build stops.
  if (watcher) logger.error(`\n${report(problems, 'text')}`);
  else throw await contentError(contentDir());
}
