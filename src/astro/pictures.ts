import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PictureWords } from '../publish/picture/design.ts';
import { digestOf } from './digest.ts';
import { openPainter, type Paint } from './painter.ts';

/** Gives the file with the picture of the words, which is ready. */
export type Pictures = (words: PictureWords) => string;

/** Pictures drawn at one time. */
const BATCH = 50;

/**
 * Keeps pictures from one build to the next by what they say and how they look, so that only those of new
 * and changed titles are drawn.
 *
 * @param cache folder for what one build leaves to the next
 * @returns what makes a list of pictures ready and forgets all others
 */
export function keepPictures(
  cache: string,
): (wanted: readonly PictureWords[]) => Promise<Pictures> {
  const root = pathToFileURL('./');
  const folder = path.join(cache, 'beelden');
  let painter: Promise<Paint> | undefined;
  return async (wanted) => {
    const look = lookDigest(root);
    const nameOf = (words: PictureWords) => `${digestOf([look, JSON.stringify(words)])}.png`;
    const names = new Map(wanted.map((words) => [nameOf(words), words]));
    const there = new Set(await readdir(folder).catch(() => []));
    const missing = [...names].filter(([name]) => !there.has(name));
    if (missing.length > 0) {
      await mkdir(folder, { recursive: true });
      painter ??= openPainter(root);
      const paint = await painter;
      for (let i = 0; i < missing.length; i += BATCH) {
        const batch = missing.slice(i, i + BATCH);
        const drawn = paint(batch.map(([, words]) => words));
        for (const [n, bytes] of drawn.entries())
          writeFileSync(path.join(folder, batch[n]?.[0] ?? ''), bytes);
      }
    }
    for (const name of there) if (!names.has(name)) await rm(path.join(folder, name));
    return (words) => path.join(folder, nameOf(words));
  };
}

/** A hash of all that decides how a picture looks but its words. */
function lookDigest(root: URL): string {
  const files = ['src/publish/picture/', 'src/fonts/'].flatMap((folder) => {
    const room = fileURLToPath(new URL(folder, root));
    return readdirSync(room)
      .sort()
      .map((name) => path.join(room, name));
  });
  const more = ['src/styles/tokens.css', 'src/astro/painter.ts', 'package-lock.json'];
  const all = [...files, ...more.map((name) => fileURLToPath(new URL(name, root)))];
  return digestOf(all.map((file) => readFileSync(file)));
}
