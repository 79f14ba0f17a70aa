import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/images/strip.ts';
import { bytes, latin } from '../../helpers/bytes.ts';
import { chart, withChunk } from '../../import/render-picture.ts';

const BEHIND = 'iets achter het einde van het beeld';
const textOf = (of: Uint8Array | undefined): string => String.fromCharCode(...(of ?? []));

/** A segment of a JPEG. */
function segment(marker: number, ...content: (string | number)[]): number[] {
  const body = [...bytes(...content)];
  return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
}
const le = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, index) => (value >> (8 * index)) & 255);

describe('an image stripped of what no reader sees', () => {
  it('PNG: loses text, time and what stands behind its end', () => {
    const png = withChunk(withChunk(chart(1), 'tEXt', 'Author\0J. Jansen'), 'eXIf', 'GPS');
    const stripped = strip(new Uint8Array([...png, ...latin('oude versie')]), 'png');
    expect(stripped).toEqual({
      bytes: chart(1),
      removed: ['tekst', 'gegevens van de camera of het programma (EXIF)', BEHIND],
      width: 240,
      height: 160,
    });
  });

  it('JPEG: loses EXIF, comments and thumbnails, keeps colours and which side is up', () => {
    const exif = (side: number): number[] =>
      segment(
        0xe1,
        'Exif\0\0II*\0',
        ...le(8, 4),
        ...le(2, 2),
        ...[...le(0x0112, 2), ...le(3, 2), ...le(1, 4), ...le(side, 4)],
        ...[...le(0x8825, 2), ...le(4, 2), ...le(1, 4), ...le(99, 4)],
        'GPS 52.07 NOORD',
      );
    const make = (side: number): Uint8Array =>
      bytes(
        [0xff, 0xd8],
        segment(0xe0, 'JFIF\0', 1, 2, 0, 0, 1, 0, 1, 1, 1, 7, 7, 7),
        exif(side),
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0J. Jansen'),
        segment(0xe2, 'ICC_PROFILE\0', 1, 1, 'kleuren'),
        segment(0xed, 'Photoshop 3.0\0J. Jansen'),
        segment(0xfe, 'door J. Jansen'),
        segment(0xc0, 8, 0, 160, 0, 240, 1),
        segment(0xda, 1),
        [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
        segment(0xc4, 5),
        segment(0xda, 1),
        [6, 7, 0xff, 0xd9],
        'nog een beeld',
      );
    const upright = strip(make(1), 'jpg');
    expect(upright).toMatchObject({ width: 240, height: 160 });
    expect(upright?.removed).toEqual([
      'een kleine versie van het beeld',
      'de plaats waar zij is gemaakt (GPS)',
      'gegevens van de camera of het programma (EXIF)',
      'een beschrijving (XMP)',
      'gegevens van Photoshop (IPTC)',
      'een opmerking',
      BEHIND,
    ]);
    expect(textOf(upright?.bytes)).not.toMatch(/Jansen|GPS|Exif|nog een beeld/);
    expect(textOf(upright?.bytes)).toContain('kleuren');
    expect([...(upright?.bytes.slice(-14) ?? [])]).toEqual([
      ...[0xff, 0xc4, 0, 3, 5, 0xff, 0xda, 0, 3, 1, 6, 7, 0xff, 0xd9],
    ]);
    const turned = textOf(strip(make(6), 'jpg')?.bytes);
    expect(turned).toContain('Exif\0\0MM\0*');
    expect(turned).toContain('\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(turned).not.toContain('GPS');
    // What was stripped once has nothing left to take out.
    for (const side of [1, 6]) {
      const clean = strip(make(side), 'jpg')?.bytes ?? new Uint8Array();
      expect(strip(clean, 'jpg')).toMatchObject({ bytes: clean, removed: [] });
    }
  });

  it('GIF: loses comments and XMP, keeps that it moves', () => {
    const gif = bytes(
      'GIF89a',
      [...le(240, 2), ...le(160, 2), 0x80, 0, 0, 1, 2, 3, 4, 5, 6],
      [0x21, 0xff, 11, ...latin('NETSCAPE2.0'), 3, 1, 0, 0, 0],
      [0x21, 0xff, 11, ...latin('XMP DataXMP'), 6, ...latin('Jansen'), 0],
      [0x21, 0xfe, 6, ...latin('Jansen'), 0],
      [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
      [0x2c, 0, 0, 0, 0, ...le(240, 2), ...le(160, 2), 0, 2, 2, 8, 9, 0],
      [0x3b],
      'staart',
    );
    const stripped = strip(gif, 'gif');
    expect(stripped).toMatchObject({
      removed: ['gegevens van een programma', 'een opmerking', BEHIND],
      width: 240,
      height: 160,
    });
    expect(textOf(stripped?.bytes)).not.toMatch(/Jansen|staart/);
    expect(textOf(stripped?.bytes)).toContain('NETSCAPE2.0');
    expect(stripped?.bytes.length).toBe(gif.length - 'staart'.length - 22 - 10);
  });

  it('WebP: loses EXIF and XMP, and no longer says that they are there', () => {
    const chunk = (name: string, content: number[]): number[] => [
      ...latin(name),
      ...le(content.length, 4),
      ...content,
      ...(content.length % 2 ? [0] : []),
    ];
    const extended = [0x1c, 0, 0, 0, ...le(239, 3), ...le(159, 3)];
    const body = [
      ...chunk('VP8X', extended),
      ...chunk('VP8L', [0x2f, 1, 2, 3, 4]),
      ...chunk('EXIF', latin('GPS')),
      ...chunk('XMP ', latin('Jansen')),
    ];
    const stripped = strip(bytes('RIFF', le(body.length + 4, 4), 'WEBP', body), 'webp');
    expect(stripped).toMatchObject({
      removed: ['gegevens van de camera of het programma (EXIF)', 'een beschrijving (XMP)'],
      width: 240,
      height: 160,
    });
    expect(textOf(stripped?.bytes)).not.toMatch(/GPS|Jansen/);
    expect(stripped?.bytes[20]).toBe(0x10);
    expect(stripped?.bytes[4]).toBe((stripped?.bytes.length ?? 0) - 8);
  });

  it.each(['png', 'jpg', 'gif', 'webp'] as const)('refuses a damaged %s', (ending) => {
    const starts = { png: '\x89PNG\r\n\x1a\n', jpg: '\xff\xd8\xff', gif: 'GIF89a', webp: 'RIFF' };
    for (let length = 0; length < 60; length += 7)
      expect(strip(bytes(starts[ending], Array(length).fill(255)), ending)).toBeUndefined();
  });
});
