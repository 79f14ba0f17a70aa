import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { duplicateIds } from '../checks/page.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { ContentError } from './content-error.ts';
import { openIndex } from './search-index.ts';

/** Pages of documents: the only ones that words are searched in. */
const DOCUMENT_PAGE = new RegExp(`^(${KIND_NAMES.join('|')})/[^/]+/$`);

/**
 * What is done with the finished pages: no id may stand on a page twice, and the words of the
 * documents go into the search index.
 *
 * @returns an integration for Astro; it fails the build where a page is wrong
 */
export function finish(): AstroIntegration {
  return {
    name: 'stukkenwijzer-finish',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const started = performance.now();
        const out = fileURLToPath(dir);
        const index = await openIndex();
        const wrong: string[] = [];
        let documents = 0;
        try {
          for (const { pathname } of [...pages].sort((a, b) =>
            a.pathname < b.pathname ? -1 : 1,
          )) {
            const file = path.join(
              out,
              pathname,
              pathname === '' || pathname.endsWith('/') ? 'index.html' : '',
            );
            const html = await readFile(file, 'utf8').catch(() => undefined);
            if (html === undefined) continue;
            for (const id of duplicateIds(html))
              wrong.push(`/${pathname}: het id ‘${id}’ staat er twee keer.`);
            // A list by year or a later page has one part more than a document, or is one of two words.
            if (DOCUMENT_PAGE.test(pathname) && html.includes('data-pagefind-body')) {
              documents += 1;
              await index.add(`/${pathname}`, html);
            }
          }
          if (wrong.length > 0) {
            throw new ContentError(
              `De pagina’s zijn niet goed.\n\n${wrong.join('\n')}\nGeef een van beide een ander id.\n`,
            );
          }
          await index.write(path.join(out, 'pagefind'));
        } finally {
          await index.close();
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`search index: ${documents} documents, ${seconds} s`);
      },
    },
  };
}
