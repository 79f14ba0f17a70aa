import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.ts',
    'src/client/*.ts',
    // A program that tests start.
    'tests/helpers/stopped-build.ts',
    // Named in the frontmatter of src/pages/over/*.mdx.
    'src/layouts/TextLayout.astro',
    // Given to Astro by src/preview.ts, in the live preview alone.
    'src/preview/{middleware.ts,*.astro}',
    // The address `#tokens.css` leads here, where no organisation brings its own (astro.config.mjs).
    'src/styles/no-tokens.css',
    // Read before every stylesheet (astro.config.mjs).
    'src/styles/media.css',
  ],
  project: ['src/**/*.{ts,astro,mdx,css}', 'scripts/**/*.ts', 'tests/**/*.ts'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)]
        .map(([, name]) => `import '${name}';`)
        .join('\n'),
  },
  ignoreDependencies: [
    // Commands that scripts/test.ts runs by name.
    '@astrojs/check',
    // Files that are read, not imported.
    '@fontsource-variable/.*',
    'axe-core',
    '@utrecht/design-tokens',
  ],
  ignoreBinaries: ['apt-get', 'caddy', 'java', 'mvn', 'nginx', 'sha256sum'],
} satisfies KnipConfig;
