import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { redactie } from './src/editor/redactie.ts';
import { cacheDir, outDir } from './src/folder/folder.ts';
import { preview } from './src/preview/preview.ts';
import { site } from './src/site.config.ts';

// What is built here, and by whom, is nobody's business.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

const address = new URL(process.env.SITE_URL || site.url);

/** @type {import('astro').AstroUserConfig} */
export default {
  site: address.origin,
  base: address.pathname,
  outDir: outDir(),
  cacheDir: cacheDir(),
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [preview(), mdx(), redactie()],
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never', concurrency: 6 },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
};
