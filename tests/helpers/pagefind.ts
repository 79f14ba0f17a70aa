import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { closePagefind, makePagefindIndex } from '../../src/build/pagefind.ts';
import { serve } from '../../src/hosting/serve.ts';
import { openPagefind, type Pagefind } from '../../src/search/pagefind-api.ts';
import type { PartEntry } from '../../src/search/word-files.ts';

type Pages = Iterable<readonly [ref: string, html: string]>;

/** Makes real indexes of parts, by their names, and opens them as one, during the tests of a file. */
export function usePagefind(): (
  parts: ReadonlyMap<string, Pages>,
) => Promise<{ readonly pagefind: Pagefind; readonly ids: ReadonlyMap<string, string> }> {
  const ends: (() => unknown)[] = [closePagefind];
  afterAll(async () => {
    for (const end of ends) await end();
  });
  return async (parts) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
    ends.push(() => rmSync(dir, { recursive: true }));
    const allIds = new Map<string, string>();
    const entries: PartEntry[] = [];
    for (const [part, pages] of parts) {
      const { files, ids } = await makePagefindIndex(pages, part, path.join(dir, 'work'));
      for (const { path: name, content } of files) {
        const file = path.join(dir, part, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
      for (const [ref, id] of ids) allIds.set(ref, id);
      entries.push({ naam: part, stukken: ids.size, inhoud: '' });
    }
    const { origin, close } = await serve(dir);
    ends.push(close);
    const load = (part: string) => import(pathToFileURL(path.join(dir, part, 'pagefind.js')).href);
    return { pagefind: await openPagefind(load, `${origin}/`, entries), ids: allIds };
  };
}
