import type { PublishedFile, PublishInput } from './file.ts';

/**
 * @param input the archive and the way to its sources
 * @returns the source of every document beside its page, byte for byte as the editors wrote it
 */
export function* sourceFiles({ archive, sourceOf }: PublishInput): Generator<PublishedFile> {
  for (const stuk of archive.stukken) yield { path: `${stuk.ref}.mdx`, body: sourceOf(stuk) };
}
