import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { constants, crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import hyphen from 'hyphen/nl/index.js';
import { readColour } from '../outputs/picture/colours.ts';
import { blankRows, composePicture, paletteOf } from '../outputs/picture/compose.ts';
import { type PictureWords, placeWords, SIZE, type Voice } from '../outputs/picture/design.ts';
import { type Drawn, drawLetter, letterKey } from '../outputs/picture/letter.ts';
import { readFamily, readWidths } from '../outputs/picture/metrics.ts';
import { encodePng } from '../outputs/picture/png.ts';
import { themeOfSite, tokensFile } from '../site/theme.ts';
import { drawnFonts } from '../tools/fonts.ts';

/** Draws a picture, as a PNG file. */
export type Paint = (words: PictureWords) => Uint8Array;

/** Rows of letters hold runs of one colour above all; looking for more takes twice as long for a tenth less. */
const deflate = (bytes: Uint8Array) => deflateSync(bytes, { strategy: constants.Z_RLE });

/**
 * Makes ready to draw pictures: fonts read and the drawing program started. To be called once in a
 * process, and only when there is something to draw.
 *
 * @returns what draws them; the same words always give the same bytes
 */
export async function openPainter(): Promise<Paint> {
  const root = pathToFileURL('./');
  const from = (file: string) => readFile(new URL(file, root));
  // Compiled at once: nothing keeps a thread alive that waits for V8 to compile.
  const program = new WebAssembly.Module(
    await from('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  );
  await initWasm(program);
  const theme = themeOfSite();
  const sheets = await Promise.all(
    ['src/styles/tokens.css', tokensFile()].map((file) => readFile(file, 'utf8')),
  );
  const fontsOf = (voice: Voice) => {
    const own = theme.pictures[voice];
    return own.length > 0
      ? Promise.all(own.map((file) => readFile(file)))
      : drawnFonts(root, voice);
  };
  const fonts = { serif: await fontsOf('serif'), sans: await fontsOf('sans') };
  const families = { serif: familyOf(fonts.serif), sans: familyOf(fonts.sans) };
  const widths = { serif: readWidths(fonts.serif), sans: readWidths(fonts.sans) };
  const syllables = (word: string) => hyphen.hyphenateSync(word).split('\u00ad');
  const colour = (name: string) => readColour(sheets, `--sw-${name}`);
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
  return (words) => {
    const placed = placeWords(words, widths, syllables);
    for (const letter of placed) {
      const key = letterKey(letter);
      const { voice } = letter;
      if (!kept.has(key))
        kept.set(key, drawLetter(letter, widths[voice], families[voice], rasterise(voice)));
    }
    const rows = composePicture(placed, kept, blank, room);
    const palette = paletteOf({ paper, ink, rule, hue: colour(words.hue) });
    return encodePng(rows, SIZE, palette, { deflate, crc32 });
  };
}

function familyOf(fonts: readonly Uint8Array[]): string {
  return readFamily(fonts[0] ?? new Uint8Array());
}
