import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { duplicateIds } from '../checks/page.ts';
import { ContentError } from './content-error.ts';

/**
 * Looks over the finished pages: an id that stands on a page twice fails the build.
 *
 * @returns an integration for Astro
 */
export function finish(): AstroIntegration {
  return {
    name: 'stukkenwijzer-finish',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const wrong = doubleIds(fileURLToPath(dir), pages);
        if (wrong.length === 0) return;
        const advice = 'Geef een van beide een ander id.';
        throw new ContentError(`De pagina’s zijn niet goed.\n\n${wrong.join('\n')}\n${advice}\n`);
      },
    },
  };
}

function doubleIds(out: string, pages: readonly { pathname: string }[]): string[] {
  const wrong: string[] = [];
  for (const { pathname } of pages) {
    const file = path.join(out, pathname, 'index.html');
    const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const id of duplicateIds(html))
      wrong.push(`/${pathname}: het id ‘${id}’ staat er twee keer.`);
  }
  return wrong.sort();
}
