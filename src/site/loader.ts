import type { Loader } from 'astro/loaders';
import type { KindName } from '../model/kind-names.ts';
import { current } from './current.ts';

/**
 * Fills the collection of one kind with what the documents say of themselves. Their text stays with the
 * documents: Astro would copy all of it several times, and pages get it through the archive.
 *
 * @param kind the kind
 * @returns a content loader for Astro
 */
export function documentsOf(kind: KindName): Loader {
  return {
    name: `stukkenwijzer-${kind}`,
    async load({ store, meta, watcher }) {
      const { heads, serial } = await current();
      // Astro reloads the pages of the live preview when the store changes. They show more than is in it:
      // lists, files and what is wrong with them.
      if (watcher) meta.set('serial', String(serial));
      const gone = new Set(store.keys());
      for (const { digest, head } of heads) {
        if (head.kind !== kind) continue;
        gone.delete(head.id);
        store.set({ id: head.id, data: { ...head.data }, digest });
      }
      for (const id of gone) store.delete(id);
    },
  };
}
