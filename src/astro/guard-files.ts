import type { AstroIntegration } from 'astro';
import { contentError } from './content-error.ts';
import { contentDir, readFiles } from './folder.ts';
import { findDocuments } from './handover.ts';
import { findInAttachments } from './inspected-files.ts';
import { findStrays } from './strays.ts';

/**
 * Keeps a build from publishing a file that carries what it should not, from leaving out a file that
 * lies in the wrong place, and from going on with a list it cannot read. The documents themselves are
 * judged as they are loaded.
 *
 * @returns an integration for Astro; it comes before those that write when a build starts
 */
export function guardFiles(): AstroIntegration {
  return {
    name: 'stukkenwijzer-bijlagen',
    hooks: {
      'astro:build:start': async () => {
        const dir = contentDir();
        const found = [
          ...(await findDocuments().lists()).problems,
          ...(await findStrays(dir)),
          ...(await findInAttachments(dir, [...(await readFiles(dir)).keys()])),
        ];
        if (!found.some(({ severity }) => severity === 'error')) return;
        // The documents that use a file may give a reason for what is in it; the whole check knows.
        const error = await contentError(dir);
        if (error.fatal) throw error;
      },
    },
  };
}
