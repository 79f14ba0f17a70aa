import type { AstroIntegration } from 'astro';

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
        // No build needs any of what makes them here.
        const { createAnswer } = await import('./preview/machine-files.ts');
        const answer = createAnswer(base, address);
        server.middlewares.use((request, response, next) => {
          answer(request, response, next).catch(next);
        });
      },
    },
  };
}
