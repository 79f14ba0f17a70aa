import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { publishFiles } from '../publish/files.ts';
import { picturesOf } from '../publish/picture/files.ts';
import { readAttachments } from './attachments.ts';
import { cacheDir, contentDir } from './folder.ts';
import { findDocuments } from './handover.ts';
import { publishInput } from './publish-into.ts';

type Next = (cause?: unknown) => void;

/**
 * Makes the files for machines in the live preview, when they are asked for.
 *
 * @returns an integration for Astro
 */
export function publish(): AstroIntegration {
  let address = '';
  let base = '';
  return {
    name: 'stukkenwijzer-publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        address = new URL(base, config.site).href.replace(/\/$/, '');
      },
      'astro:server:setup': async ({ server }) => {
        const { keepPictures } = await import('./pictures.ts');
        const draw = keepPictures(path.join(cacheDir(), 'voorbeeld'));
        const answer = async (request: IncomingMessage, response: ServerResponse, next: Next) => {
          const asked = decodeURIComponent((request.url ?? '').replace(/[?#].*$/s, ''));
          // Sources, packages and what lies in public/ are Vite's to serve.
          const file =
            /\.[a-z0-9]+$/i.test(asked) && !/^\/(?:@|src\/|node_modules\/|\.cache\/)/.test(asked);
          if (!file || !asked.startsWith(`${base}/`)) return next();
          const wanted = asked.slice(base.length + 1);
          if (existsSync(path.join('public', wanted))) return next();
          const { archive: sound } = await findDocuments().judged();
          const attachments = await readAttachments(contentDir(), sound.files);
          const archive = { ...sound, base, attachments };
          const input = publishInput(archive, address);
          const pictures = [...picturesOf(archive.stukken, input)].filter(
            (picture) => picture.path === wanted,
          );
          const [picture] = pictures.map(({ words }) => words);
          if (picture) return response.end(readFileSync((await draw([picture]))(picture)));
          let found = false;
          for (const file of publishFiles(input)) {
            if (file.path !== wanted) continue;
            found = true;
            response.write(file.body);
          }
          if (found) response.end();
          else next();
        };
        server.middlewares.use((request, response, next) => {
          answer(request, response, next).catch(next);
        });
      },
    },
  };
}
