import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import type { Archive } from '../archive/types.ts';
import type { PublishInput } from '../publish/file.ts';
import { publishFiles } from '../publish/files.ts';
import { picturesOf } from '../publish/picture/files.ts';
import { site } from '../site.config.ts';
import { readAttachments } from './attachments.ts';
import { sha256 } from './digest.ts';
import { cacheDir, contentDir, readAttachment } from './folder.ts';
import { findDocuments } from './handover.ts';
import { withPdf } from './pdf-link.ts';
import { keepPictures } from './pictures.ts';
import { editorSettings } from './redactie.ts';
import { changedAt, type KnownSums } from './sums.ts';

type Next = (cause?: unknown) => void;

/**
 * Writes the files for machines. Many small files are written fastest one after the other, without
 * waiting for each.
 *
 * @param out folder of the built site
 * @param archive the documents that are public
 * @param address where the site stands
 * @param sums hashes of files; those of what is written are added
 * @returns how many files there are
 */
export function publishInto(
  out: string,
  archive: Archive,
  address: string,
  sums: KnownSums,
): number {
  let files = 0;
  const made = new Set<string>();
  for (const file of publishFiles(inputOf(archive, address))) {
    const place = path.join(out, file.path);
    const folder = path.dirname(place);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // As text it would be encoded twice, to write it and to take its hash.
    const bytes = typeof file.body === 'string' ? Buffer.from(file.body) : file.body;
    writeFileSync(place, bytes, { flag: file.continues ? 'a' : 'w' });
    if (file.continues) sums.delete(file.path);
    else {
      sums.set(file.path, { changed: changedAt(place), sha256: sha256(bytes) });
      files += 1;
    }
  }
  return files;
}

/**
 * Makes the files for machines in the live preview, when they are asked for.
 *
 * @returns an integration for Astro
 */
export function publish(): AstroIntegration {
  let address = '';
  let base = '';
  const draw = keepPictures(path.join(cacheDir(), 'voorbeeld'));
  return {
    name: 'stukkenwijzer-publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        address = new URL(base, config.site).href.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
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
          const input = inputOf(archive, address);
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

function inputOf(archive: Archive, address: string): PublishInput {
  return {
    archive,
    site,
    address,
    pdf: withPdf(),
    editor: editorSettings(),
    sourceOf: ({ file }) => readFileSync(file),
    attachmentOf: (name) => readAttachment(contentDir(), name),
    sha256,
    deflate: (bytes) => deflateRawSync(bytes),
    crc32,
  };
}
