import { once } from 'node:events';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { buildArchive } from '../archive/build.ts';
import type { Lists } from '../model/lists.ts';
import type { Picture } from '../publish/picture/files.ts';
import { searchRecords } from '../search/records.ts';
import { readAttachments } from './attachments.ts';
import { readEarlier } from './earlier.ts';
import { readFiles, readLockFile } from './folder.ts';
import { keptFile, readKept } from './kept.ts';
import { keepPictures } from './pictures.ts';
import { placeKept } from './place-kept.ts';
import { publishInto } from './publish-into.ts';
import { isPublic } from './reading.ts';
import { makeIndex } from './search-index.ts';
import type { KnownSums } from './sums.ts';
import { readDutchParts } from './word-list.ts';

/** What the thread is asked to do; all but the pictures once it is told that the documents are kept. */
export interface BesideOrder {
  readonly content: string;
  readonly cache: string;
  /** Folder of the built site; it is there already. */
  readonly out: string;
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** Where the site stands, `https://example.nl/archief`. */
  readonly address: string;
  readonly lists: Lists;
  readonly pictures: readonly Picture[];
}

/** What the thread did, once all of it is in place. */
export interface BesideReport {
  /** Seconds that the pictures took. */
  readonly pictures: number;
  /** How many files for machines there are. */
  readonly files: number;
  /** Their hashes. */
  readonly sums: KnownSums;
  readonly index: {
    /** Documents in the index. */
    readonly documents: number;
    /** How long making it took. */
    readonly seconds: number;
  };
}

async function work(order: BesideOrder): Promise<BesideReport> {
  const { content, cache, out, lists, base, address } = order;
  const kept = parentPort && once(parentPort, 'message');
  const pictures = await draw(order);
  // This takes a while, and so does keeping the documents.
  const parts = readDutchParts();
  await kept;
  const stukken = [...readKept(keptFile(cache)).values()].map(({ stuk }) => stuk);
  const sizes = await readFiles(content);
  const archive = buildArchive({
    ...lists,
    stukken: stukken.filter(isPublic),
    versions: (await readEarlier(content, lists)).versions,
    promised: readLockFile(content)?.lines.keys() ?? [],
    files: sizes,
    attachments: await readAttachments(content, sizes),
    base,
  });
  const index = makeIndex(searchRecords(archive, parts), path.join(cache, 'pagefind'));
  // Pagefind works on by itself, and longest, so it gets all it needs before the files are made.
  await index.fed();
  const sums: KnownSums = new Map();
  const files = publishInto(out, archive, address, sums);
  return { pictures, files, sums, index: await index.write(path.join(out, 'pagefind')) };
}

/** @returns how many seconds the pictures took */
async function draw({ cache, out, pictures }: BesideOrder): Promise<number> {
  const started = performance.now();
  const fileOf = await keepPictures(cache)(pictures.map(({ words }) => words));
  for (const { path: place, words } of pictures) placeKept(fileOf(words), path.join(out, place));
  return (performance.now() - started) / 1000;
}

parentPort?.postMessage(await work(workerData as BesideOrder));
