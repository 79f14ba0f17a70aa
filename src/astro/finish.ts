import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { duplicateIds } from '../checks/page.ts';
import { ContentError } from './content-error.ts';
import { sha256 } from './digest.ts';
import { changedAt, type KnownSums, readBriefly } from './sums.ts';

/**
 * Looks over the finished pages: an id that stands on a page twice fails the build.
 *
 * @param known hashes of files; those of the pages are added
 * @returns an integration for Astro
 */
export function finish(known: KnownSums): AstroIntegration {
  return {
    name: 'stukkenwijzer-finish',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const wrong: string[] = [];
        for (const { pathname } of pages) {
          const name = path.posix.join(pathname, 'index.html');
          const file = path.join(fileURLToPath(dir), name);
          if (!existsSync(file)) continue;
          const changed = changedAt(file);
          const html = readBriefly(file);
          known.set(name, { changed, sha256: sha256(html) });
          for (const id of duplicateIds(html.toString()))
            wrong.push(`/${pathname}: het id ‘${id}’ staat er twee keer.`);
        }
        if (wrong.length === 0) return;
        const advice = 'Geef een van beide een ander id.';
        throw new ContentError(
          `De pagina’s zijn niet goed.\n\n${wrong.sort().join('\n')}\n${advice}\n`,
        );
      },
    },
  };
}
