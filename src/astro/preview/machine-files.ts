import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { publishFiles } from '../../publish/files.ts';
import { picturesOf } from '../../publish/picture/files.ts';
import { readAttachments } from '../attachments.ts';
import { cacheDir, contentDir } from '../folder.ts';
import { findDocuments } from '../handover.ts';
import { keepPictures } from '../pictures.ts';
import { publishInput } from '../publish-into.ts';

type Next = (cause?: unknown) => void;

/**
 * Makes the files for machines and the pictures of documents when the preview is asked for one.
 *
 * @param base path under which the site stands, without a slash at the end
 * @param address where the site stands, `https://example.nl/archief`
 * @returns a handler of requests; it leaves all others to the next
 */
export function createAnswer(
  base: string,
  address: string,
): (request: IncomingMessage, response: ServerResponse, next: Next) => Promise<void> {
  const draw = keepPictures(path.join(cacheDir(), 'voorbeeld'));
  return async (request, response, next) => {
    const asked = decodeURIComponent((request.url ?? '').replace(/[?#].*$/s, ''));
    // Sources, packages and what lies in public/ are Vite's to serve.
    const file =
      /\.[a-z0-9]+$/i.test(asked) && !/^\/(?:@|src\/|node_modules\/|\.cache\/)/.test(asked);
    if (!file || !asked.startsWith(`${base}/`)) return next();
    const wanted = asked.slice(base.length + 1);
    if (existsSync(path.join('public', wanted))) return next();
    const { archive: sound } = await findDocuments().judged();
    const attachments = await readAttachments(contentDir(), sound.files);
    const archive = { ...sound, base, attachments };
    const input = publishInput(archive, address);
    const pictures = [...picturesOf(archive.stukken, input)];
    const words = pictures.find((picture) => picture.path === wanted)?.words;
    if (words) {
      response.end(readFileSync((await draw([words]))(words)));
      return;
    }
    let found = false;
    for (const file of publishFiles(input)) {
      if (file.path !== wanted) continue;
      found = true;
      response.write(file.body);
    }
    if (found) response.end();
    else next();
  };
}
