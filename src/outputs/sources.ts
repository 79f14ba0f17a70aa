import type { PublishedFile, PublishInput } from './file.ts';

/**
 * @param input the archive and the way to its sources
 * @returns the source of every document beside its page, byte for byte as the editors wrote it, and
 *   that of each earlier version beside its own; of a withdrawn document there is none
 */
export function* sourceFiles({ archive, sourceOf }: PublishInput): Generator<PublishedFile> {
  for (const stuk of archive.stukken) {
    yield { path: `${stuk.ref}.mdx`, key: stuk.sha256, make: () => sourceOf(stuk) };
    for (const { nummer, stuk: earlier } of archive.versions.get(stuk.ref) ?? [])
      yield {
        path: `${stuk.ref}/versie/${nummer}.mdx`,
        key: earlier.sha256,
        make: () => sourceOf(earlier),
      };
  }
}
