import { once } from 'node:events';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildArchive } from '../archive/build.ts';
import { readLists } from '../model/lists.ts';
import { searchRecords } from '../search/records.ts';
import { readAttachments } from './attachments.ts';
import { readEarlier } from './earlier.ts';
import { readFiles, readListFiles } from './folder.ts';
import { keptFile, readKept } from './kept.ts';
import { publishInto } from './publish-into.ts';
import { isPublic } from './reading.ts';
import { makeIndex } from './search-index.ts';
import type { KnownSums } from './sums.ts';
import { readDutchParts } from './word-list.ts';

/** What the thread is asked to do; it starts once it is told that the documents are kept. */
export interface BesideOrder {
  readonly content: string;
  readonly cache: string;
  /** Folder of the built site; it is there already. */
  readonly out: string;
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** Where the site stands, `https://example.nl/archief`. */
  readonly address: string;
}

/** The files for machines, once they are written. */
export interface FilesReport {
  readonly files: number;
  /** Their hashes. */
  readonly sums: KnownSums;
}

/** What the thread did: first the files for machines, then the index of words. */
export type BesideReport =
  | FilesReport
  | {
      /** Documents in the index. */
      readonly documents: number;
      /** How long making it took. */
      readonly seconds: number;
    };

async function work({ content, cache, out, base, address }: BesideOrder): Promise<void> {
  const report = (part: BesideReport) => parentPort?.postMessage(part);
  // This takes a while, and so does keeping the documents.
  const parts = readDutchParts();
  if (parentPort) await once(parentPort, 'message');
  const stukken = [...readKept(keptFile(cache)).values()].map(({ stuk }) => stuk);
  const sizes = await readFiles(content);
  const archive = buildArchive({
    ...readLists(readListFiles(content)),
    stukken: stukken.filter(isPublic),
    versions: (await readEarlier(content)).versions,
    files: sizes,
    attachments: await readAttachments(content, sizes),
    base,
  });
  const index = makeIndex(searchRecords(archive, parts), path.join(cache, 'pagefind'));
  // Pagefind works on by itself, and longest, so it gets all it needs before the files are made.
  await index.fed();
  const sums: KnownSums = new Map();
  report({ files: publishInto(out, archive, address, sums), sums });
  report(await index.write(path.join(out, 'pagefind')));
}

await work(workerData as BesideOrder);
