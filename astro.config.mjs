import process from 'node:process';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { addresses } from './src/astro/addresses.ts';
import { beside } from './src/astro/beside.ts';
import { documents } from './src/astro/documents.ts';
import { finish } from './src/astro/finish.ts';
import { cacheDir, outDir } from './src/astro/folder.ts';
import { guardContent } from './src/astro/guard-content.ts';
import { preview } from './src/astro/preview.ts';
import { publish } from './src/astro/publish.ts';
import { redactie } from './src/astro/redactie.ts';
import { sums } from './src/astro/sums.ts';
import { site } from './src/site.config.ts';

// What is built here, and by whom, is nobody's business.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';

// Hashes of files, taken while they are at hand.
const known = new Map();

const address = new URL(process.env.SITE_URL || site.url);

/** @type {import('astro').AstroUserConfig} */
export default {
  site: address.origin,
  base: address.pathname,
  outDir: outDir(),
  cacheDir: cacheDir(),
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [
    documents(),
    preview(),
    guardContent(),
    mdx(),
    redactie(),
    publish(),
    finish(known),
    beside(known),
    addresses(),
    sums(known),
  ],
  markdown: {
    processor: satteri({ features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  build: { inlineStylesheets: 'never', concurrency: 6 },
  devToolbar: { enabled: false },
  // Files of an earlier build are written over; beside() removes what is left of it.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
};
