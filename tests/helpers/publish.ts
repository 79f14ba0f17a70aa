import type { Archive } from '../../src/archive/types.ts';
import type { PublishedFile, PublishInput } from '../../src/outputs/file.ts';
import { site } from '../../src/site.config.ts';

/** What makers of files for machines are given in a build, around an archive made up for a test. */
export function publishInput(archive: Archive): PublishInput {
  return {
    archive,
    site,
    address: 'https://stukken.example',
    keyOf: ({ ref }) => ref,
    textOf: () => undefined,
    sourceOf: () => new Uint8Array(),
    attachmentOf: () => new Uint8Array(),
    sha256: (bytes) => String(bytes.length),
  };
}

/** The files of a maker by their path. */
export function byPath(files: Iterable<PublishedFile>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, make } of files) {
    const body = make();
    const text =
      body instanceof Uint8Array
        ? new TextDecoder().decode(body)
        : typeof body === 'string'
          ? body
          : [...body].join('');
    found.set(path, text);
  }
  return found;
}
