import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readColour } from '../../../src/outputs/picture/colours.ts';
import { blankRows, composePicture, paletteOf } from '../../../src/outputs/picture/compose.ts';
import { placeWords, SIZE } from '../../../src/outputs/picture/design.ts';
import { drawLetter, letterKey } from '../../../src/outputs/picture/letter.ts';
import { encodePng } from '../../../src/outputs/picture/png.ts';
import { setTitle } from '../../../src/outputs/picture/wrap.ts';

/** Every letter half as wide as it is high, and words that break after any three letters. */
const widths = (text: string) => text.length * 0.5;
const syllables = (word: string) => word.match(/.{1,3}/g) ?? [];
const BOX = { width: 1000, height: 330, leading: 1.1, sizes: [80, 60, 40], whole: 60 };
const set = (title: string) => setTitle(title, widths, syllables, BOX);

describe('the title of a picture', () => {
  test('stands large when it is short', () => {
    expect(set('Motie')).toEqual({ size: 80, lines: ['Motie'] });
  });

  test('stands in lines of about the same length', () => {
    expect(set('een twee drie vier vijf zes zeven').lines).toEqual([
      'een twee drie vier',
      'vijf zes zeven',
    ]);
  });

  test('keeps a long word whole in smaller letters while that is fair, and else breaks it', () => {
    expect(set('a'.repeat(30))).toEqual({ size: 60, lines: ['a'.repeat(30)] });
    const broken = set('b'.repeat(60));
    expect(broken.size).toBe(80);
    expect(broken.lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    expect(broken.lines.join('').replaceAll('-', '')).toBe('b'.repeat(60));
  });

  test('breaks after a hyphen that is there, without a second one', () => {
    expect(set(`${'c'.repeat(20)}-${'d'.repeat(20)}`).lines).toEqual([
      `${'c'.repeat(20)}-`,
      'd'.repeat(20),
    ]);
  });

  test('that is far too long is cut short and says so', () => {
    expect(set('woorden '.repeat(80)).lines.at(-1)).toMatch(/ …$/);
  });

  test('loses no word and passes no edge, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 45, unit: fc.constantFrom('a', 'b', '-') }), {
          minLength: 1,
          maxLength: 12,
        }),
        (words) => {
          const { size, lines } = set(words.join(' '));
          expect(Math.max(...lines.map((line) => widths(line) * size))).toBeLessThanOrEqual(
            BOX.width + size,
          );
          expect(lines.length * size * BOX.leading).toBeLessThanOrEqual(BOX.height);
          const letters = (text: string) => text.replaceAll(/[-\s]/g, '');
          const all = letters(words.join(''));
          const shown = letters(lines.join('')).replace('…', '');
          if (lines.at(-1)?.endsWith('…')) expect(all.startsWith(shown)).toBe(true);
          else expect(shown).toBe(all);
        },
      ),
      { numRuns: 100, seed: 1 },
    );
  });
});

/** Draws every letter as a black box, so that what is laid where can be counted. */
const rasterise = (svg: string) => {
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return {
    width: Number(width),
    pixels: new Uint8Array(Number(width) * Number(height) * 4).fill(255),
  };
};

test('a picture is a PNG of 1200 by 630 that holds the dots that were laid', () => {
  const words = placeWords(
    {
      label: 'Nota',
      number: '1',
      title: 'Titel & <meer>',
      foot: 'Site',
      hue: 'nota',
      voice: 'serif',
    },
    { serif: widths, sans: widths },
    syllables,
  );
  const drawn = new Map(
    words.map((letter) => [letterKey(letter), drawLetter(letter, widths, 'F', rasterise)]),
  );
  const rows = composePicture(words, drawn, blankRows(), blankRows().fill(255));
  const palette = paletteOf({
    paper: [255, 255, 255],
    ink: [0, 0, 0],
    hue: [1, 2, 3],
    rule: [9, 9, 9],
  });
  expect([...palette.slice(8 * 3, 9 * 3)]).toEqual([0, 0, 0]);
  let compressed: Uint8Array = new Uint8Array();
  const deflate = (bytes: Uint8Array) => {
    compressed = bytes;
    return bytes;
  };
  const png = encodePng(rows, SIZE, palette, { deflate, crc32 });
  const view = new DataView(png.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(compressed).toEqual(rows);
  // The first dot of the title is ink, the one left of it paper, the edge the hue.
  const title = words.find(({ text }) => text === 'T');
  const at = (x: number, y: number) => {
    const both = rows[y * 601 + 1 + (x >> 1)] ?? 0;
    return x & 1 ? both & 15 : both >> 4;
  };
  expect(at(title?.x ?? 0, title?.y ?? 0)).toBe(8);
  expect(at((title?.x ?? 0) - 20, title?.y ?? 0)).toBe(0);
  expect(at(0, 0)).toBe(14);
});

test('the checks of a PNG are those that every reader computes', () => {
  // The smallest end of a file, whose check is printed in the standard.
  const png = encodePng(new Uint8Array(2), { width: 2, height: 1 }, new Uint8Array(3), {
    deflate: (bytes) => bytes,
    crc32,
  });
  expect(Buffer.from(png.slice(-12)).toString('hex')).toBe('0000000049454e44ae426082');
});

test('colours are those of the light scheme, and a missing one is an error', () => {
  const ours =
    '--sw-nota: light-dark(#8f5a00, #e0ab4c); --sw-ink: var(--a-ink, light-dark(#111, #eee));';
  expect(readColour([ours], '--sw-nota')).toEqual([143, 90, 0]);
  expect(readColour([ours], '--sw-ink')).toEqual([17, 17, 17]);
  const theirs = '--a-ink: var(--a-blue); --a-blue: hsl(211 60% 35%); /* the colour of links */';
  expect(readColour([ours, theirs], '--sw-ink')).toEqual([36, 87, 143]);
  expect(readColour([ours, '--a-ink: rgb(1, 2, 3)'], '--sw-ink')).toEqual([1, 2, 3]);
  expect(() => readColour([''], '--sw-nota')).toThrow('--sw-nota');
  expect(() => readColour(['--x: var(--y); --y: var(--x);'], '--x')).toThrow('--x');
});
