import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';

/** What Astro keeps of a document. */
export interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly rendered?: { readonly html: string; readonly metadata?: Record<string, unknown> };
}

/** @returns a document as Astro keeps it; its facts travel with its HTML */
export function toEntry({ id, data, html, notes, facts, file }: Stuk): Required<Entry> {
  return { id, data: { ...data }, rendered: { html, metadata: { notes, facts, file } } };
}

/**
 * @param kind the collection
 * @param entry what Astro kept
 * @returns the document
 * @throws Error when the entry has no text, which the loader never leaves
 */
export function fromEntry(kind: KindName, { id, data, rendered }: Entry): Stuk {
  if (!rendered) throw new Error(`The loader left ${kind}/${id} without text.`);
  const { notes, facts, file } = rendered.metadata as unknown as Pick<
    Stuk,
    'notes' | 'facts' | 'file'
  >;
  const ref = `${kind}/${id}`;
  return { kind, id, ref, path: `/${ref}/`, file, data, html: rendered.html, notes, facts } as Stuk;
}

/** @returns whether a build publishes the document; drafts are for the live preview alone */
export function isPublic({ data }: Stuk): boolean {
  return data.status !== 'concept';
}
