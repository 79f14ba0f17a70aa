import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn } from '../folder/files-in.ts';
import type { Copy } from '../outputs/verify.ts';

/**
 * @param dir a folder
 * @returns the copy of the site in it, or undefined when there is no such folder
 */
export function copyInFolder(dir: string): Copy | undefined {
  if (!existsSync(dir)) return undefined;
  return {
    name: dir,
    paths: filesIn(dir),
    read: (name) => readFile(path.join(dir, name)).catch(() => ({ missing: 'er is geen bestand' })),
  };
}

/** Milliseconds after which a file that does not come is missing. */
const PATIENCE = 30_000;

/**
 * @param address address of the root of a site, over http or https
 * @returns the copy of the site that stands there; an address as people use it is asked for, so that
 *   what is checked is what they get
 */
export function copyAtAddress(address: string): Copy {
  const root = address.endsWith('/') ? address : `${address}/`;
  return {
    name: root,
    hidden: ['_headers', '_redirects'],
    async read(name) {
      const where = name.replace(/(?:^|(?<=\/))index\.html$/, '');
      const url = new URL(where.split('/').map(encodeURIComponent).join('/'), root);
      try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
        // The page for what is not there comes with status 404 by design.
        if (!answer.ok && !(name === '404.html' && answer.status === 404))
          return { missing: `antwoord ${answer.status}` };
        return new Uint8Array(await answer.arrayBuffer());
      } catch (cause) {
        return { missing: cause instanceof Error ? cause.message : String(cause) };
      }
    },
  };
}
