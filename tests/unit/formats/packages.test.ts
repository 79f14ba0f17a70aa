import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../../../src/formats/office/package.ts';
import { allIn, decodeXml, parseXml, type XmlElement, XmlError } from '../../../src/formats/xml.ts';
import { openZip, ZipError } from '../../../src/formats/zip.ts';
import { relationsOf, wordFile, zipOf } from '../../helpers/office.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a ZIP', () => {
  const faultOf = (run: () => unknown): string | undefined => {
    try {
      run();
    } catch (cause) {
      return cause instanceof ZipError ? cause.fault : String(cause);
    }
    return undefined;
  };
  /** Changes two bytes of every entry in the directory. */
  const withDirectory = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at + 46 < copy.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + offset, value, true);
    return copy;
  };

  it('gives what was put in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.constantFrom(0, 6), (content, level) => {
        const zip = openZip(zipSync({ 'a/b.bin': [content, { level }] }));
        expect(zip.names).toEqual(['a/b.bin']);
        expect(zip.read('a/b.bin')).toEqual(content);
        expect(zip.start('a/b.bin', 3)).toEqual(content.slice(0, 3));
        expect(zip.read('weg')).toBeUndefined();
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('is held to bounds of parts, of bytes and of how often it grows', () => {
    const grown = zipOf({ a: new Uint8Array(30 * 1024 * 1024) });
    expect(faultOf(() => openZip(grown))).toBe('bomb');
    const zip = openZip(grown, { ratio: Number.POSITIVE_INFINITY, unpacked: 40 * 1024 * 1024 });
    expect(faultOf(() => zip.read('a', 1000))).toBe('bomb');
    expect(zip.read('a')).toHaveLength(30 * 1024 * 1024);
    // What was unpacked before counts.
    expect(faultOf(() => zip.read('a'))).toBe('bomb');
    expect(faultOf(() => openZip(zipOf({ a: 'a', b: 'b' }), { entries: 1 }))).toBe('bomb');
  });

  it('that says one thing in its directory and another in itself is damaged', () => {
    const whole = zipOf({ aa: 'tekst' });
    expect(faultOf(() => openZip(withDirectory(whole, 24, 2)).read('aa'))).toBe('damaged');
    expect(faultOf(() => openZip(withDirectory(whole, 46, 0x6262)).read('bb'))).toBe('damaged');
    expect(faultOf(() => openZip(withDirectory(zipOf({ aa: 'a', ab: 'b' }), 46, 0x6262)))).toBe(
      'damaged',
    );
    expect(faultOf(() => openZip(withDirectory(whole, 10, 99)).read('aa'))).toBe('damaged');
    expect(faultOf(() => openZip(withDirectory(whole, 8, 1)))).toBe('encrypted');
    expect(faultOf(() => openZip(whole.slice(0, -30)))).toBe('damaged');
  });
});

describe('XML', () => {
  it('is read by its namespaces, whatever its prefixes', () => {
    const { root } = parseXml('<q:a xmlns:q="urn:x" q:b="1" c="2"><d xmlns="urn:y"/>tekst</q:a>', {
      'urn:x': 'x',
    });
    expect(root).toEqual({
      name: 'x:a',
      attributes: { 'x:b': '1', c: '2' },
      children: [{ name: '{urn:y}d', attributes: {}, children: [] }, 'tekst'],
    });
  });

  it.each([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a prefix that is not declared', '<q:a/>'],
    ['a tag that stays open', '<a><b></a>'],
    ['no element', '  '],
    ['nesting without end', '<a>'.repeat(5000) + '</a>'.repeat(5000)],
  ])('with %s is refused', (_what, text) => {
    expect(() => parseXml(text, {})).toThrow(XmlError);
  });

  it.each([
    ['UTF-8', bytesOf('<a>é</a>'), '<a>é</a>'],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff<a>é</a>', 'utf16le')), '<a>é</a>'],
    [
      'the encoding that it declares',
      new Uint8Array([
        ...bytesOf("<?xml version='1.0' encoding='ISO-8859-1'?><a>"),
        0xe9,
        ...bytesOf('</a>'),
      ]),
      "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>",
    ],
  ])('is decoded from %s', (_what, bytes, text) => expect(decodeXml(bytes)).toBe(text));

  it.each([
    bytesOf('<?xml version="1.0" encoding="UTF-7"?><a/>'),
    bytesOf('<?xml version="1.0" encoding="x-user"?><a/>'),
    new Uint8Array([0x3c, 0x61, 0xc0, 0xbc]),
  ])('in an encoding that readers differ on is refused', (bytes) => {
    expect(() => decodeXml(bytes)).toThrow(XmlError);
  });
});

describe('an office file', () => {
  it('says what it is by its main part, wherever its relations put that', () => {
    const moved = zipOf({
      '_rels/.rels': relationsOf([['officeDocument', '/een/ander.xml']]),
      'een/ander.xml': '<d xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'.replace(
        '<d',
        '<workbook',
      ),
    });
    expect(openOffice(moved)).toMatchObject({ kind: 'xlsx', main: 'een/ander.xml' });
    expect(openOffice(zipOf({ 'word/document.xml': '<a/>' })).kind).toBeUndefined();
  });

  it('finds parts as their relations name them, and knows what lies outside', () => {
    const opened = openOffice(
      wordFile('', {
        related: [
          ['image', '../word/./media/a%20b.png'],
          ['image', '//server/x.png'],
          ['image', 'HTTPS://voorbeeld.nl'],
          ['hyperlink', 'x', 'External'],
        ],
      }),
    );
    expect(opened.relations(opened.main).map(({ target, external }) => [target, external])).toEqual(
      [
        ['word/media/a b.png', false],
        ['//server/x.png', true],
        ['HTTPS://voorbeeld.nl', true],
        ['x', true],
      ],
    );
  });

  it('may have older drawings as Office writes them', () => {
    const drawing =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape>een<br>twee</v:shape></xml>';
    const opened = openOffice(zipOf({ 'xl/drawings/vmlDrawing1.vml': drawing }));
    const names = [...allIn(opened.xml('xl/drawings/vmlDrawing1.vml') as XmlElement)].map(
      ({ name }) => name,
    );
    expect(names).toEqual(['xml', 'v:shape', 'br']);
  });

  it('is never more than can be refused', () => {
    const whole = wordFile('<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const copy = whole.slice();
        copy[at] = value;
        try {
          const opened = openOffice(copy);
          for (const name of opened.names) opened.start(name, 10);
          const root = opened.xml(opened.main);
          if (root) expect([...allIn(root)].length).toBeGreaterThan(0);
        } catch (cause) {
          expect(cause instanceof ZipError || cause instanceof XmlError).toBe(true);
        }
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
