import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive } from '../archive/build.ts';
import type { Archive } from '../archive/types.ts';
import { checkContent } from '../checks/content.ts';
import { readLists } from '../model/lists.ts';
import type { PublishInput } from '../publish/file.ts';
import { publishFiles } from '../publish/files.ts';
import { site } from '../site.config.ts';
import { sha256 } from './digest.ts';
import { allStukken, isPublic } from './documents.ts';
import { contentDir, readAttachment, readFiles, readFolder, readListFiles } from './folder.ts';
import { findDocuments } from './handover.ts';

/**
 * Puts the files for machines beside the pages: in a build they are written, in the live preview they
 * are made when they are asked for.
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
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        const content = contentDir();
        const archive = buildArchive({
          ...readLists(await readListFiles(content)),
          stukken: allStukken(await findDocuments().load()).filter(isPublic),
          files: await readFiles(content),
          base,
        });
        // Many small files are written fastest one after the other, without waiting for each.
        for (const file of publishFiles(inputOf(archive, address))) {
          const place = path.join(out, file.path);
          mkdirSync(path.dirname(place), { recursive: true });
          writeFileSync(place, file.body);
        }
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const asked = decodeURIComponent((request.url ?? '').replace(/[?#].*$/s, ''));
          // Sources and packages are Vite's to serve.
          const file = /\.[a-z0-9]+$/i.test(asked) && !/^\/(?:@|src\/|node_modules\/)/.test(asked);
          if (!file || !asked.startsWith(`${base}/`)) return next();
          const { archive } = checkContent(await readFolder(contentDir()));
          const wanted = asked.slice(base.length + 1);
          for (const file of publishFiles(inputOf({ ...archive, base }, address))) {
            if (file.path === wanted) return response.end(file.body);
          }
          next();
        });
      },
    },
  };
}

function inputOf(archive: Archive, address: string): PublishInput {
  return {
    archive,
    site,
    address,
    sourceOf: ({ file }) => readFileSync(file),
    attachmentOf: (name) => readAttachment(contentDir(), name),
    sha256,
  };
}
