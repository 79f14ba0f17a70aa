import { channel } from 'node:diagnostics_channel';
import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';

/**
 * Astro runs the loaders in Vite's module graph and the integrations in Node's, in one process. The
 * documents pass from one to the other over a channel of Node's own, so that the search index is made
 * while the pages are.
 */
const documents = channel('stukkenwijzer:documents');

/** All documents of one kind, as the loader has them. */
export interface Handover {
  readonly kind: KindName;
  readonly stukken: readonly Stuk[];
}

/** @param handover what the loader of a kind has loaded */
export function handOver(handover: Handover): void {
  documents.publish(handover);
}

/** @param receive called once for each kind in every build */
export function onHandover(receive: (handover: Handover) => void): void {
  documents.subscribe((message) => receive(message as Handover));
}
