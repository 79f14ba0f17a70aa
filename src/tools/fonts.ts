import { readFile } from 'node:fs/promises';

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

/** Each file of `src/fonts/` for pages, and what it is made from. Italics come in one weight only. */
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

/** A font as the repository keeps it. */
export interface Cut {
  /** Name in `src/fonts/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Cuts the fonts down to the letters that Dutch papers use. Papers do not decide which these are, so the
 * outcome stands in the repository and no build has to cut.
 *
 * @param root folder of the project, with the packages that hold the whole fonts
 * @returns each file of `src/fonts/`; the same packages always give the same bytes
 */
export async function* cutFonts(root: URL): AsyncGenerator<Cut> {
  const { default: subsetFont } = await import('subset-font');
  for (const { name, from, set, style, text, wght } of FILES) {
    const bytes = await subsetFont(await readFile(fontSource(root, from, set, style)), text, {
      targetFormat: 'woff2',
      variationAxes: { wght },
      keepFeatures: FEATURES,
      noHinting: true,
    });
    yield { name: `${name}.woff2`, bytes };
  }
  for (const { name, from, set, text } of DRAWN) {
    const bytes = await subsetFont(await readFile(fontSource(root, from, set, 'normal')), text, {
      targetFormat: 'sfnt',
      variationAxes: { wght: PICTURES },
    });
    yield { name: `${name}.ttf`, bytes };
  }
}

/**
 * @param root folder of the project
 * @returns the fonts of a family for pictures: common letters, then rare
 */
export function drawnFonts(root: URL, family: 'serif' | 'sans'): Promise<Uint8Array[]> {
  const files = DRAWN.filter(({ name }) => name.startsWith(family));
  return Promise.all(files.map(({ name }) => readFile(new URL(`src/fonts/${name}.ttf`, root))));
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
