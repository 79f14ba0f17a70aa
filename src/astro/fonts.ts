import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Letters of Dutch papers that every page may need; all others come in a second file, on demand. */
const COMMON = [
  ...range(0x20, 0x7e),
  '\u00a0\u00ad¢£§©«°±²³µ·¹º»¼½¾×',
  'ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÚÛÜàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿß',
  '‐‑–—‘’‚“”„•…€−™',
].join('');

/** Latin Extended-A: names from other countries. `fonts.css` repeats this range. */
const RARE = range(0x100, 0x17f).join('');

/**
 * Kerning, ligatures and tabular figures. The files of Fontsource carry no old-style figures, and
 * their figures are of equal width to begin with.
 */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'onum', 'ccmp', 'locl'];

const WEIGHTS = { min: 400, max: 600 };

/** Letters in pictures have the weight of headings. */
const PICTURES = 600;

/** Each file of `.cache/fonts/` for pages, and what it is made from. Italics come in one weight only. */
const FILES = [
  {
    name: 'serif',
    from: 'source-serif-4',
    set: 'latin',
    style: 'normal',
    text: COMMON,
    wght: WEIGHTS,
  },
  {
    name: 'serif-italic',
    from: 'source-serif-4',
    set: 'latin',
    style: 'italic',
    text: COMMON,
    wght: 400,
  },
  {
    name: 'sans',
    from: 'source-sans-3',
    set: 'latin',
    style: 'normal',
    text: COMMON,
    wght: WEIGHTS,
  },
  {
    name: 'serif-rare',
    from: 'source-serif-4',
    set: 'latin-ext',
    style: 'normal',
    text: RARE,
    wght: WEIGHTS,
  },
  {
    name: 'sans-rare',
    from: 'source-sans-3',
    set: 'latin-ext',
    style: 'normal',
    text: RARE,
    wght: WEIGHTS,
  },
] as const;

/** Those for pictures, as TrueType, which is what the drawing program reads. */
const DRAWN = [
  { name: 'serif', from: 'source-serif-4', set: 'latin', text: COMMON },
  { name: 'serif-rare', from: 'source-serif-4', set: 'latin-ext', text: RARE },
  { name: 'sans', from: 'source-sans-3', set: 'latin', text: COMMON },
  { name: 'sans-rare', from: 'source-sans-3', set: 'latin-ext', text: RARE },
] as const;

/**
 * Cuts the fonts down to the letters that Dutch papers use, before Vite reads the styles.
 *
 * @returns the integration; it writes `.cache/fonts/` and does nothing when that is up to date
 */
export function fonts(): AstroIntegration {
  return {
    name: 'stukkenwijzer-fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const made = await subsetFonts(config.root);
        if (made) logger.info('Lettertypebestanden gemaakt in .cache/fonts/');
      },
    },
  };
}

async function subsetFonts(root: URL): Promise<boolean> {
  const folder = new URL('.cache/fonts/', root);
  const sources = await Promise.all(
    FILES.map(({ from, set, style }) => readFile(fontSource(root, from, set, style))),
  );
  const stamp = new URL('stamp', folder);
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  for (const bytes of sources) hash.update(bytes);
  const wanted = hash.digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return false;
  await mkdir(folder, { recursive: true });
  // Not needed in most builds, and not quick to load.
  const { default: subsetFont } = await import('subset-font');
  for (const [index, file] of FILES.entries()) {
    const bytes = await subsetFont(sources[index] ?? Buffer.alloc(0), file.text, {
      targetFormat: 'woff2',
      variationAxes: { wght: file.wght },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(new URL(`${file.name}.woff2`, folder), bytes);
  }
  for (const { name, from, set, text } of DRAWN) {
    const bytes = await subsetFont(await readFile(fontSource(root, from, set, 'normal')), text, {
      targetFormat: 'sfnt',
      variationAxes: { wght: PICTURES },
    });
    await writeFile(new URL(`${name}.ttf`, folder), bytes);
  }
  await writeFile(stamp, wanted);
  return true;
}

/**
 * @param root folder of the project, where `fonts()` ran before
 * @returns the fonts of a family for pictures: common letters, then rare
 */
export function drawnFonts(root: URL, family: 'serif' | 'sans'): Promise<Uint8Array[]> {
  const files = DRAWN.filter(({ name }) => name.startsWith(family));
  return Promise.all(files.map(({ name }) => readFile(new URL(`.cache/fonts/${name}.ttf`, root))));
}

/** Where the package keeps the font from which files are cut. */
function fontSource(
  root: URL,
  from: string,
  set: 'latin' | 'latin-ext',
  style: 'normal' | 'italic',
): URL {
  return new URL(
    `node_modules/@fontsource-variable/${from}/files/${from}-${set}-wght-${style}.woff2`,
    root,
  );
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}
