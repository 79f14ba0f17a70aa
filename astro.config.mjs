import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import globalData from '@csstools/postcss-global-data';
import customMedia from 'postcss-custom-media';
import { redactie } from './src/editor/redactie.ts';
import { cacheDir, outDir } from './src/folder/folder.ts';
import { preview } from './src/preview/preview.ts';
import { placeOfSite } from './src/site/place.ts';
import { tokensFile } from './src/site/theme.ts';

// What is built here, and by whom, is nobody's business.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

const { url } = placeOfSite();

/** @type {import('astro').AstroUserConfig} */
export default {
  site: url.origin,
  base: url.pathname,
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
  vite: {
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [globalData({ files: ['src/styles/media.css'] }), customMedia()] } },
    resolve: { alias: { '#tokens.css': tokensFile() } },
  },
};
