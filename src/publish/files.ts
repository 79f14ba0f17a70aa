import type { PublishedFile, PublishInput } from './file.ts';
import { staticHostFiles } from './hosting/static-hosts.ts';
import { sourceFiles } from './sources.ts';

/** Every maker of files for machines; the order is of no account. */
const MAKERS: readonly ((input: PublishInput) => Iterable<PublishedFile>)[] = [
  sourceFiles,
  staticHostFiles,
];

/**
 * @param input the archive and what lies around it
 * @returns every file for machines, made one at a time so that a large archive fits in memory
 */
export function* publishFiles(input: PublishInput): Generator<PublishedFile> {
  for (const make of MAKERS) yield* make(input);
}
