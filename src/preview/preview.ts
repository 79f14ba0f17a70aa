import path from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { counted } from '../checks/preview/groups.ts';
import { PROBLEMS_PAGE } from '../checks/preview/html.ts';
import { cacheDir, contentDir } from '../folder/folder.ts';
import { createAnswer } from './machine-files.ts';
import { watch, watched } from './watched.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/**
 * Milliseconds in which saving one file may look like several changes. Longer than the 50 in which Vite's
 * watcher tells of a file only once: what is written in between is read at the end, and later writing is told.
 */
const SETTLE = 60;

/**
 * Shows an editor at work what is wrong with the content, on the pages themselves, and has every page follow
 * what is saved. It does nothing in a build.
 *
 * @returns an integration for Astro
 */
export function preview(): AstroIntegration {
  return {
    name: 'stukkenwijzer-preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript, addMiddleware }) => {
        // The build gives pages what they are made of by itself.
        if (command === 'build') return;
        watch(contentDir(), cacheDir());
        if (command !== 'dev') return;
        const part = (name: string) => new URL(`./${name}`, import.meta.url);
        injectRoute({ pattern: PROBLEMS_PAGE, entrypoint: part('problemen.astro') });
        injectRoute({ pattern: '/[...adres]', entrypoint: part('kapot.astro') });
        addMiddleware({ order: 'pre', entrypoint: part('middleware.ts') });
        injectScript('page', `import '/src/client/preview.ts';`);
      },
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        const documents = watched();
        // No build has to load the schemas for it.
        const { openFrontmatterHelp } = await import('./frontmatter-help.ts');
        const helpWithFrontmatter = openFrontmatterHelp();
        const tell = async () => {
          helpWithFrontmatter((await documents.content()).files);
          const { problems } = await documents.judged();
          if (problems.length > 0) logger.warn(`${counted(problems)}; zie ${PROBLEMS_PAGE}`);
        };
        // What goes wrong here is a defect of ours; the preview goes on with what it has.
        const attempt = (work: () => Promise<void>) =>
          work().catch((cause: unknown) => {
            logger.error(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
          });
        let settled = attempt(tell);
        // A page that is made while the folder is read would be made of two readings.
        server.middlewares.use(async (_request, _response, next) => {
          for (let seen: unknown; seen !== settled; await seen) seen = settled;
          next();
        });
        const answer = createAnswer();
        server.middlewares.use((request, response, next) => {
          answer(request, response, next).catch(next);
        });
        server.hot.on('stukkenwijzer:shows', ({ serial }: { serial: number }, client) => {
          if (serial < documents.followed) client.send({ type: 'full-reload' });
        });
        const follow = async () => {
          await documents.refresh();
          // Until then Astro knows the addresses of the reading before.
          await refreshContent?.({});
          documents.followed = documents.serial;
          server.hot.send({ type: 'full-reload' });
          await tell();
        };
        onSave(server, () => {
          settled = settled.then(() => attempt(follow));
        });
      },
    },
  };
}

/** Calls back when anything in the content folder was saved, added or taken away. */
function onSave(server: Server, act: () => void): void {
  const dir = path.resolve(contentDir());
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(dir + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(act, SETTLE);
  });
}
