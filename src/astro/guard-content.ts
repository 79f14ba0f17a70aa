import type { AstroIntegration } from 'astro';
import { hasErrors } from '../checks/report.ts';
import { contentError } from './content-error.ts';
import { findDocuments } from './handover.ts';

/**
 * Judges the content before anything is made of it, as `npm run check` does: with any error there the build ends, and
 * without one it goes on.
 *
 * @returns an integration for Astro; it comes before those that write when a build starts
 */
export function guardContent(): AstroIntegration {
  return {
    name: 'stukkenwijzer-inhoud',
    hooks: {
      'astro:build:start': async () => {
        const judged = await findDocuments().judged();
        if (hasErrors(judged.problems)) throw contentError(judged);
      },
    },
  };
}
