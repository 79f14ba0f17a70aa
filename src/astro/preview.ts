import path from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { counted } from '../checks/preview/groups.ts';
import { PROBLEMS_PAGE } from '../checks/preview/html.ts';
import type { Documents } from './documents.ts';
import { contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';

type Server = HookParameters<'astro:server:setup'>;

/** Milliseconds in which saving one file may look like several changes. */
const SETTLE = 40;

/**
 * Shows an editor at work what is wrong with the content, on the pages themselves, and has every page follow
 * what is saved. It does nothing in a build.
 *
 * @returns an integration for Astro; it comes after the one that keeps the documents
 */
export function preview(): AstroIntegration {
  return {
    name: 'stukkenwijzer-preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, addMiddleware }) => {
        if (command !== 'dev') return;
        const part = (name: string) => new URL(`./preview/${name}`, import.meta.url);
        injectRoute({ pattern: PROBLEMS_PAGE, entrypoint: part('problemen.astro') });
        injectRoute({ pattern: '/[...adres]', entrypoint: part('kapot.astro') });
        addMiddleware({ order: 'pre', entrypoint: part('middleware.ts') });
      },
      'astro:server:setup': async (server) => {
        const documents = findDocuments();
        follow(server, documents);
        await tell(documents, server.logger);
      },
    },
  };
}

/** Reads the content folder again when a file in it is saved, and has Astro reload the pages. */
function follow({ server, refreshContent, logger }: Server, documents: Documents): void {
  const dir = path.resolve(contentDir());
  let timer: NodeJS.Timeout | undefined;
  const read = async () => {
    try {
      await documents.refresh();
      await refreshContent?.({});
      await tell(documents, logger);
    } catch (cause) {
      logger.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    }
  };
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(dir + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(read, SETTLE);
  });
}

async function tell(documents: Documents, logger: AstroIntegrationLogger): Promise<void> {
  const { problems } = await documents.judged();
  if (problems.length > 0) logger.warn(`${counted(problems)}; zie ${PROBLEMS_PAGE}`);
}
