import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Picture } from '../publish/picture/files.ts';
import { keepPictures } from './pictures.ts';
import { placeKept } from './place-kept.ts';

/** What the thread is asked to draw. */
export interface PictureOrder {
  readonly cache: string;
  /** Folder of the built site. */
  readonly out: string;
  readonly pictures: readonly Picture[];
}

async function work({ cache, out, pictures }: PictureOrder): Promise<number> {
  const started = performance.now();
  const fileOf = await keepPictures(cache)(pictures.map(({ words }) => words));
  for (const { path: place, words } of pictures) placeKept(fileOf(words), path.join(out, place));
  return (performance.now() - started) / 1000;
}

parentPort?.postMessage(await work(workerData as PictureOrder));
