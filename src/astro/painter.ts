import { readFile } from 'node:fs/promises';
import { constants, crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import hyphen from 'hyphen/nl/index.js';
import { readColour } from '../publish/picture/colours.ts';
import { blankRows, composePicture, paletteOf } from '../publish/picture/compose.ts';
import { type PictureWords, placeWords, SIZE, type Voice } from '../publish/picture/design.ts';
import { readFamily, readWidths } from '../publish/picture/metrics.ts';
import { encodePng } from '../publish/picture/png.ts';
import { type Drawn, drawWords, wordKey } from '../publish/picture/sheet.ts';
import { drawnFonts } from './fonts.ts';

/** Draws several pictures at once, as PNG files in the order asked. */
export type Paint = (pictures: readonly PictureWords[]) => Uint8Array[];

/** Rows of letters hold runs of one colour above all; looking for more takes twice as long for a tenth less. */
const deflate = (bytes: Uint8Array) => deflateSync(bytes, { strategy: constants.Z_RLE });

/** Drawn words that are kept for the next pictures; more would only fill memory. */
const KEPT = 2000;

/**
 * Makes ready to draw pictures: fonts read and the drawing program started. To be called once in a
 * process, and only when there is something to draw.
 *
 * @param root folder of the project
 * @returns what draws them; the same words always give the same bytes
 */
export async function openPainter(root: URL): Promise<Paint> {
  const from = (file: string) => readFile(new URL(file, root));
  // Compiled at once: nothing keeps a thread alive that waits for V8 to compile.
  const program = new WebAssembly.Module(
    await from('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  );
  await initWasm(program);
  const css = (await from('src/styles/tokens.css')).toString();
  const fonts = { serif: await drawnFonts(root, 'serif'), sans: await drawnFonts(root, 'sans') };
  const families = { serif: familyOf(fonts.serif), sans: familyOf(fonts.sans) };
  const widths = { serif: readWidths(fonts.serif), sans: readWidths(fonts.sans) };
  const syllables = (word: string) => hyphen.hyphenateSync(word).split('\u00ad');
  const colour = (name: string) => readColour(css, `--sw-${name}`);
  const [paper, ink, rule] = [colour('paper'), colour('ink'), colour('rule')];
  // Each voice has a drawing of its own, or a letter that one font lacks would come from the other.
  const rasterise = (voice: Voice) => (svg: string) => {
    const font = { fontBuffers: fonts[voice], defaultFontFamily: families[voice] };
    const drawing = new Resvg(svg, { font });
    const image = drawing.render();
    const { width, pixels } = image;
    image.free();
    drawing.free();
    return { width, pixels };
  };
  const kept = new Map<string, Drawn>();
  const blank = blankRows();
  const room = blankRows();
  return (pictures) => {
    const placed = pictures.map((words) => placeWords(words, widths, syllables));
    if (kept.size > KEPT) kept.clear();
    const missing = placed.flat().filter((word) => !kept.has(wordKey(word)));
    for (const voice of ['serif', 'sans'] as const) {
      const words = missing.filter((word) => word.voice === voice);
      const drawn = drawWords(words, widths[voice], families[voice], rasterise(voice));
      for (const [key, shape] of drawn) kept.set(key, shape);
    }
    return pictures.map(({ hue }, i) => {
      const rows = composePicture(placed[i] ?? [], kept, blank, room);
      const palette = paletteOf({ paper, ink, rule, hue: colour(hue) });
      return encodePng(rows, SIZE, palette, { deflate, crc32 });
    });
  };
}

function familyOf(fonts: readonly Uint8Array[]): string {
  return readFamily(fonts[0] ?? new Uint8Array());
}
