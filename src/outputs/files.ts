import { apiFiles } from './api/files.ts';
import { tableFiles } from './api/tables.ts';
import { citationFiles } from './cite/files.ts';
import { diwooFiles } from './diwoo/sitemaps.ts';
import { epubFiles } from './epub/files.ts';
import { feedFiles } from './feeds/files.ts';
import type { FileGroup, PublishedFile, PublishInput } from './file.ts';
import { llmsFile } from './site/llms.ts';
import { openSearchFile } from './site/opensearch.ts';
import { securityFile } from './site/security.ts';
import { robotsFile, sitemapFiles } from './sitemap/sitemap.ts';
import { sourceFiles } from './sources.ts';
import { markdownFiles } from './text/files.ts';

/** Every maker of files for machines; the order is of no account. */
const MAKERS: readonly ((input: PublishInput) => Iterable<PublishedFile>)[] = [
  sourceFiles,
  markdownFiles,
  citationFiles,
  apiFiles,
  tableFiles,
  epubFiles,
  robotsFile,
  feedFiles,
  openSearchFile,
  llmsFile,
  securityFile,
];

/**
 * @param input the archive and what lies around it
 * @returns every file for machines, made one at a time so that a large archive fits in memory
 */
export function* publishFiles(input: PublishInput): Generator<PublishedFile> {
  for (const make of MAKERS) yield* make(input);
}

/**
 * @param input the archive and what lies around it
 * @returns the files for machines that are many for a large archive and few for a small one
 */
export function publishGroups(input: PublishInput): FileGroup[] {
  const sitemaps = function* () {
    yield* diwooFiles(input);
    yield* sitemapFiles(input);
  };
  return [{ start: 'sitemap', make: sitemaps }];
}
