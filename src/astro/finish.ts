import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive } from '../archive/build.ts';
import { duplicateIds } from '../checks/page.ts';
import { readLists } from '../model/lists.ts';
import { searchRecords } from '../search/records.ts';
import { ContentError } from './content-error.ts';
import { allStukken, isPublic } from './documents.ts';
import { contentDir, readListFiles } from './folder.ts';
import { findDocuments } from './handover.ts';
import { type IndexInTheMaking, makeIndex } from './search-index.ts';
import { readWordList } from './word-list.ts';

/**
 * Makes the search index while Astro makes the pages, and looks over the finished pages: an id that
 * stands on a page twice fails the build.
 *
 * @returns an integration for Astro
 */
export function finish(): AstroIntegration {
  let cache = '';
  let index: IndexInTheMaking | undefined;
  return {
    name: 'stukkenwijzer-finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = path.join(fileURLToPath(config.cacheDir), 'pagefind');
      },
      'astro:build:start': async () => {
        const stukken = allStukken(await findDocuments().load()).filter(isPublic);
        const archive = buildArchive({ ...readLists(await readListFiles(contentDir())), stukken });
        index = makeIndex(searchRecords(archive, readWordList()), cache);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const wrong = doubleIds(out, pages);
        if (wrong.length > 0) {
          const advice = 'Geef een van beide een ander id.';
          throw new ContentError(`De pagina’s zijn niet goed.\n\n${wrong.join('\n')}\n${advice}\n`);
        }
        const made = await index?.write(path.join(out, 'pagefind'));
        logger.info(
          `search index: ${made?.documents} documents, ${made?.seconds.toFixed(1)} s beside the pages`,
        );
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
