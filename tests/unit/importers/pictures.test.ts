import { describe, expect, it } from 'vitest';
import { writtenAlt } from '../../../src/importers/pictures/alt.ts';
import { captionPictures } from '../../../src/importers/pictures/captions.ts';
import { formatOf } from '../../../src/importers/pictures/formats.ts';
import type { Picture } from '../../../src/importers/source.ts';
import { bytes } from '../../helpers/bytes.ts';
import { chart } from '../../import/render-picture.ts';
import { paragraph } from './blocks.ts';

it('tells an image by its first bytes, and names what no page can show', () => {
  expect(formatOf(chart(1))).toEqual({ ending: 'png' });
  expect(formatOf(bytes(Array(40).fill(1), ' EMF'))).toMatchObject({ words: /EMF/ });
  expect(formatOf(bytes('II*\0'))).toEqual({ words: 'TIFF' });
  expect(formatOf(bytes('<?xml version="1.0"?>\n<svg>'))).toEqual({ words: 'SVG' });
  expect(formatOf(bytes('MZ'))).toEqual({ words: 'een onbekende soort' });
});

it('takes no guess, name of a file or place on a disk for an alternative text', () => {
  for (const text of [
    'Afbeelding 3',
    'image001.png',
    'C:\\Users\\jansen\\beeld',
    '',
    'Afbeelding met diagram, lijn\n\nAutomatisch gegenereerde beschrijving',
    'A graph of a line. AI-generated content may be incorrect.',
  ])
    expect(writtenAlt(text)).toBeUndefined();
  expect(writtenAlt(' Een lijn\nstijgt ')).toBe('Een lijn stijgt');
});

describe('captions', () => {
  const picture: Picture = {
    type: 'picture',
    zone: 'main',
    place: { page: 1, line: 1 },
    image: new Uint8Array(),
  };
  const given = (...lines: (string | Picture)[]) =>
    captionPictures(lines.map((one) => (typeof one === 'string' ? paragraph(one) : one))).map(
      (block) => (block.type === 'picture' ? (block.caption?.lines[0]?.runs[0]?.text ?? '-') : '¶'),
    );

  it('stand under images, or above them, all the way', () => {
    expect(given(picture, 'Figuur 1. A', picture, 'Figuur 2. B')).toEqual([
      'Figuur 1. A',
      'Figuur 2. B',
    ]);
    expect(given('Figuur 1. A', picture, 'Figuur 2. B', picture)).toEqual([
      'Figuur 1. A',
      'Figuur 2. B',
    ]);
  });

  it.each(['Figuur 1', 'Fig. 2.1: Iets', 'Grafiek 3 Het aandeel', 'Kaart A1 – Nederland'])(
    '%s is one',
    (text) => expect(given(picture, text)).toEqual([text]),
  );

  it.each(['Figuur 1 laat zien dat het stijgt.', 'Tabel 1. Cijfers', 'Figuurlijk gesproken 1'])(
    '%s is none',
    (text) => expect(given(picture, text)).toEqual(['-', '¶']),
  );
});
