import { channel } from 'node:diagnostics_channel';
import type { Documents } from './documents.ts';

/**
 * Astro runs loaders and pages in module graphs of Vite's and integrations in Node's, in one process.
 * The documents are read and kept once, in Node's; the others find them over a channel of Node's own.
 */
const requests = channel('stukkenwijzer:documents');

/** A question that whoever keeps the documents answers on the spot. */
interface Request {
  documents?: Documents;
}

/** @param documents what loaders, pages and integrations get from now on */
export function offerDocuments(documents: Documents): void {
  requests.subscribe((request) => {
    (request as Request).documents ??= documents;
  });
}

/** @returns the documents of this build or preview, or undefined when nobody keeps them yet */
export function keptDocuments(): Documents | undefined {
  const request: Request = {};
  requests.publish(request);
  return request.documents;
}

/**
 * @returns the documents of this build or preview
 * @throws Error when `documents()` is not among the integrations of `astro.config.mjs`
 */
export function findDocuments(): Documents {
  const documents = keptDocuments();
  if (!documents) throw new Error('astro.config.mjs lacks the integration documents().');
  return documents;
}
