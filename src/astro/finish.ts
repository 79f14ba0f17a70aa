import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive } from '../archive/build.ts';
import { duplicateIds } from '../checks/page.ts';
import type { Stuk } from '../mdx/types.ts';
import type { KindName } from '../model/kind-names.ts';
import { readLists } from '../model/lists.ts';
import { searchRecords } from '../search/records.ts';
import { ContentError } from './content-error.ts';
import { isPublic } from './entry.ts';
import { contentDir, readListFiles } from './folder.ts';
import { onHandover } from './handover.ts';
import { type IndexInTheMaking, makeIndex } from './search-index.ts';
import { readWordList } from './word-list.ts';

/**
 * Makes the search index while Astro makes the pages, and looks over the finished pages: an id that
 * stands on a page twice fails the build.
 *
 * @returns an integration for Astro
 */
export function finish(): AstroIntegration {
  const collections = new Map<KindName, readonly Stuk[]>();
  let cache = '';
  let index: IndexInTheMaking | undefined;
  onHandover(({ kind, stukken }) => collections.set(kind, stukken));
  return {
    name: 'stukkenwijzer-finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = path.join(fileURLToPath(config.cacheDir), 'pagefind');
      },
      'astro:build:start': async () => {
        const stukken = [...collections.values()].flat().filter(isPublic);
        collections.clear();
        const archive = buildArchive({ ...readLists(await readListFiles(contentDir())), stukken });
        index = makeIndex(searchRecords(archive, readWordList()), cache);
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const wrong = await doubleIds(out, pages);
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

async function doubleIds(out: string, pages: readonly { pathname: string }[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { pathname } of pages) {
    const file = path.join(out, pathname, 'index.html');
    const html = await readFile(file, 'utf8').catch(() => '');
    for (const id of duplicateIds(html))
      wrong.push(`/${pathname}: het id ‘${id}’ staat er twee keer.`);
  }
  return wrong.sort();
}
