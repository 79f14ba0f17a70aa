import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { planFiles, planGroups, type Surroundings } from '../build/files.ts';
import { openPainter, type Paint } from '../build/painter.ts';
import { contentDir } from '../folder/folder.ts';
import { mediaTypeOf } from '../outputs/media-types.ts';
import { placeOfSite } from '../site/place.ts';
import { watched } from './watched.ts';

type Next = (cause?: unknown) => void;

/**
 * Makes the files of the site that are no pages when the preview is asked for one.
 *
 * @returns a handler of requests; it leaves all others to the next
 */
export function createAnswer(): (
  request: IncomingMessage,
  response: ServerResponse,
  next: Next,
) => Promise<void> {
  const { base, address } = placeOfSite();
  let painter: Promise<Paint> | undefined;
  return async (request, response, next) => {
    const asked = decoded((request.url ?? '').replace(/[?#].*$/s, ''));
    // Sources, packages and what lies in public/ are Vite's to serve.
    const file =
      /\.[a-z0-9]+$/i.test(asked) && !/^\/(?:@|src\/|node_modules\/|\.cache\/)/.test(asked);
    if (!file || !asked.startsWith(`${base}/`)) return next();
    const wanted = asked.slice(base.length + 1);
    if (existsSync(path.join('public', wanted))) return next();
    if (wanted.endsWith('.png')) painter ??= openPainter();
    const paint = await painter;
    const archive = await watched().archive();
    const around: Surroundings = {
      content: contentDir(),
      address,
      keyOf: ({ ref }) => ref,
      textOf: () => undefined,
      paint: (words) => paint?.(words) ?? new Uint8Array(),
    };
    const group = planGroups(archive, around).find(({ start }) => wanted.startsWith(start));
    for (const { path: name, make } of group?.make() ?? planFiles(archive, around)) {
      if (name !== wanted) continue;
      const body = make();
      response.setHeader('Content-Type', mediaTypeOf(`/${name}`));
      if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
      else {
        for (const part of body) response.write(part);
        response.end();
      }
      return;
    }
    next();
  };
}

/** The address as it is meant; itself where a percent sign stands for nothing. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
