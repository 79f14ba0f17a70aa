import type { Loader } from 'astro/loaders';
import { hasErrors } from '../checks/report.ts';
import type { KindName } from '../model/kind-names.ts';
import { contentError } from './content-error.ts';
import { contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';

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
    async load({ store, meta, watcher }) {
      const { stukken, problems, serial } = await findDocuments().load();
      const gone = new Set(store.keys());
      for (const { digest, stuk } of stukken[kind]) {
        gone.delete(stuk.id);
        store.set({ id: stuk.id, data: { ...stuk.data }, digest });
      }
      for (const id of gone) store.delete(id);
      // Astro reloads the pages of the live preview when the store changes. They show more than is in it:
      // lists, files and what is wrong with them.
      if (watcher) meta.set('serial', String(serial));
      else if (hasErrors(problems)) throw await contentError(contentDir());
    },
  };
}
