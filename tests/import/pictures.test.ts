import {
  Document,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { decode } from 'fast-png';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { launchChromium } from '../../src/tools/chromium.ts';
import { pixelPdf } from './pixel-pdf.ts';
import { chart, withChunk } from './render-picture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyOf = ({ mdx }: Imported): string => mdx.slice(mdx.indexOf('\n---\n') + 5).trim();
const messages = ({ warnings }: Imported): string[] => warnings.map(({ message }) => message);
const paths = ({ files }: Imported): string[] => files.map(({ path }) => path);
const omitted = (result: Imported): string[] => result.omitted.map(({ what }) => what);
/** The warnings that say that words went missing, or came from nowhere. */
const unaccounted = (result: Imported): string[] =>
  messages(result).filter((message) => message.startsWith('Deze woorden'));

const HEAD = ['Kenmerk', '2024-0000000001', 'Datum 1 mei 2024', 'Betreft Een brief met beelden'];
const OPENING = 'Met deze brief informeer ik u over de stand van zaken.';
const FOLDER = '2024-0000000001';

describe('Word files', () => {
  const image = (data: Uint8Array, description = ''): ImageRun =>
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: 300, height: 200 },
      altText: { name: 'beeld', title: '', description },
    });
  const line = (...children: (string | ParagraphChild)[]): Paragraph =>
    new Paragraph({
      children: children.map((one) => (typeof one === 'string' ? new TextRun(one) : one)),
    });

  async function pack(
    children: (Paragraph | Table)[],
    header?: Header,
    edit: (xml: string) => string = (xml) => xml,
  ): Promise<Imported> {
    const document = new Document({
      sections: [
        {
          ...(header ? { headers: { default: header } } : {}),
          children: [...HEAD.map((text) => line(text)), line(OPENING), ...children],
        },
      ],
    });
    const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const bytes = zipSync({ ...files, 'word/document.xml': strToU8(edit(xml)) });
    return importFile({ name: 'brief.docx', bytes, kind: 'brief' });
  }

  it('puts an image in its place, with the caption of the paper and the words of its maker', async () => {
    const result = await pack([
      line('Voor het beeld.'),
      line(image(chart(1), 'Een lijn die stijgt van 3 naar 7')),
      line('Figuur 1. Het aandeel "stijgt"'),
      line('Bron: CBS'),
      line('Na het beeld.'),
    ]);
    expect(bodyOf(result)).toMatch(
      /Voor het beeld\.\n\n<Figuur src="2024-0000000001\/afbeelding-1\.png" alt="Een lijn die stijgt van 3 naar 7" bijschrift="Figuur 1\. Het aandeel &#x22;stijgt&#x22;" bron="CBS" \/>[\s\S]*Na het beeld\./,
    );
    expect(result.files).toEqual([{ path: `${FOLDER}/afbeelding-1.png`, bytes: chart(1) }]);
    expect(bodyOf(result).match(/Figuur 1\./g)).toHaveLength(1);
    expect(unaccounted(result)).toEqual([]);
    expect(result.todo).toMatchObject({ undescribed: 0, refused: 0 });
  });

  it('leaves the alternative text to a person where there is none, or where Word guessed it', async () => {
    const result = await pack([
      line(image(chart(1))),
      line('Tussen de beelden staat tekst.'),
      line(image(chart(2), 'Afbeelding met tekst, lijn\n\nAutomatisch gegenereerde beschrijving')),
      line('En nog meer tekst.'),
      line(image(chart(3), 'C:\\Users\\jansen\\grafiek')),
    ]);
    expect(bodyOf(result).match(/alt=""/g)).toHaveLength(3);
    expect(result.mdx).not.toContain('jansen');
    expect(messages(result)).toContain(
      `Afbeelding ‘${FOLDER}/afbeelding-2.png’: schrijf bij alt wat er te zien is, voor wie niet ziet.`,
    );
    expect(result.todo.undescribed).toBe(3);
  });

  it('takes a caption above its image as well as under it, and no sentence for one', async () => {
    const result = await pack([
      line('Grafiek 1: Boven het beeld'),
      line(image(chart(1))),
      line('Figuur 1 laat zien dat het stijgt.'),
      line('Grafiek 2: Ook erboven'),
      line(image(chart(2))),
    ]);
    expect(bodyOf(result)).toMatch(/afbeelding-1\.png" alt="" bijschrift="Grafiek 1: Boven/);
    expect(bodyOf(result)).toMatch(/afbeelding-2\.png" alt="" bijschrift="Grafiek 2: Ook/);
    expect(bodyOf(result)).toMatch(/^Figuur 1 laat zien dat het stijgt\.$/m);
    expect(unaccounted(result)).toEqual([]);
  });

  it('keeps a caption that a figure cannot hold as text', async () => {
    const raised = new TextRun({ text: '2', superScript: true });
    const result = await pack([line(image(chart(1))), line('Figuur 1. Oppervlakte in km', raised)]);
    expect(bodyOf(result)).toContain('Figuur 1. Oppervlakte in km<sup>2</sup>');
    expect(bodyOf(result)).not.toContain('bijschrift');
    expect(unaccounted(result)).toEqual([]);
  });

  it('writes an image that is used twice once', async () => {
    const result = await pack([
      line(image(chart(1))),
      line('Tussen de beelden staat tekst.'),
      line(image(chart(1))),
    ]);
    expect(bodyOf(result).match(/afbeelding-1\.png" alt/g)).toHaveLength(2);
    expect(paths(result)).toEqual([`${FOLDER}/afbeelding-1.png`]);
  });

  it('shows an image in the cell of a table', async () => {
    const cell = (child: Paragraph) => new TableCell({ children: [child] });
    const result = await pack([
      new Table({
        rows: [
          new TableRow({ children: [cell(line('Jaar')), cell(line('Beeld'))] }),
          new TableRow({ children: [cell(line('2023')), cell(line(image(chart(1))))] }),
        ],
      }),
    ]);
    expect(bodyOf(result)).toMatch(/<td>\s+<Figuur src="2024-0000000001\/afbeelding-1\.png"/);
    expect(messages(result).filter((message) => message.startsWith('Nog niet in orde'))).toEqual(
      [],
    );
  });

  it('leaves out the logo in the header and small lines, and tells', async () => {
    const header = new Header({ children: [line(image(chart(7)))] });
    const result = await pack([line(image(chart(1, { width: 300, height: 4 })))], header);
    expect(paths(result)).toEqual([]);
    expect(omitted(result)).toEqual([
      'kleine afbeelding, zoals een lijn of een teken',
      'afbeelding in de kopregel of voetregel',
    ]);
  });

  it('does not publish a signature', async () => {
    const result = await pack([
      line('De minister van Binnenlandse Zaken,'),
      line(image(chart(1))),
      line('J. Jansen'),
    ]);
    expect(paths(result)).toEqual([]);
    expect(messages(result).some((message) => message.includes('handtekening'))).toBe(true);
    expect(result.mdx).toMatch(/naam: J\. Jansen/);
  });

  it('does not publish the part that Word cut off, but keeps the caption', async () => {
    const result = await pack(
      [line(image(chart(1))), line('Figuur 1. Een deel')],
      undefined,
      (xml) => xml.replace('<a:srcRect/>', '<a:srcRect l="25000"/>'),
    );
    expect(paths(result)).toEqual([]);
    expect(messages(result).some((message) => message.includes('bijgesneden'))).toBe(true);
    expect(bodyOf(result)).toContain('Figuur 1. Een deel');
    expect(unaccounted(result)).toEqual([]);
    expect(result.todo.refused).toBe(1);
  });

  it('tells of a chart that Word draws itself', async () => {
    const chartXml =
      '<w:drawing><wp:inline><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const result = await pack([line('Hier komt het.')], undefined, (xml) =>
      xml.replace('Hier komt het.</w:t></w:r>', `Hier komt het.</w:t></w:r><w:r>${chartXml}</w:r>`),
    );
    expect(messages(result).some((message) => message.startsWith('Hier staat een grafiek'))).toBe(
      true,
    );
  });

  it('reads an image of old Word files, and tells of a kind that no page can show', async () => {
    const emf = new Uint8Array(200);
    emf.set(bytesOf(' EMF'), 40);
    const result = await pack(
      [line(image(chart(1))), line('Tekst.'), line(image(emf))],
      undefined,
      (xml) => {
        const embed = /r:embed="([^"]+)"/.exec(xml)?.[1];
        return xml.replace(
          /<w:drawing>[\s\S]*?<\/w:drawing>/,
          `<w:pict><v:shape><v:imagedata r:id="${embed}"/></v:shape></w:pict>`,
        );
      },
    );
    expect(paths(result)).toEqual([`${FOLDER}/afbeelding-1.png`]);
    expect(messages(result).some((message) => message.includes('EMF'))).toBe(true);
  });

  it('takes the place where a photo was made out of it, and keeps its colours and which side is up', async () => {
    const segment = (marker: number, ...parts: (string | number)[]): number[] => {
      const inner = parts.flatMap((part) => (typeof part === 'string' ? [...bytesOf(part)] : part));
      return [0xff, marker, (inner.length + 2) >> 8, (inner.length + 2) & 0xff, ...inner];
    };
    /** Sixteen bits, and thirty-two, the lowest first. */
    const le = (value: number, count: number): number[] =>
      Array.from({ length: count }, (_, at) => (value >> (8 * at)) & 0xff);
    const turned = [...le(0x0112, 2), ...le(3, 2), ...le(1, 4), ...le(6, 4)];
    const place = [...le(0x8825, 2), ...le(4, 2), ...le(1, 4), ...le(99, 4)];
    const photo = Uint8Array.from([
      ...[0xff, 0xd8],
      ...segment(0xe1, 'Exif\0\0II*\0', ...le(8, 4), ...le(2, 2), ...turned, ...place, 'GPS 52.07'),
      ...segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0J. Jansen'),
      ...segment(0xe2, 'ICC_PROFILE\0', 1, 1, 'kleuren'),
      ...segment(0xed, 'Photoshop 3.0\0Dorpsstraat'),
      ...segment(0xc0, 8, 0, 160, 0, 240, 1),
      ...segment(0xda, 1),
      ...[1, 2, 3, 0xff, 0xd9],
    ]);
    const result = await pack([line(image(photo, 'Een dijk')), line('Tekst.')]);
    const [file] = result.files;
    const text = new TextDecoder('latin1').decode(file?.bytes);
    expect(file?.path).toBe(`${FOLDER}/afbeelding-1.jpg`);
    expect(text).toContain('kleuren');
    expect(text).toContain(String.fromCharCode(1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6));
    expect(text).not.toMatch(/GPS|Jansen|Dorpsstraat/);
  });

  it('stays within bounds for an image that unpacks to more than it should', async () => {
    const bomb = new Uint8Array(40 * 1024 * 1024);
    bomb.set(chart(1));
    const result = await pack([line(image(bomb)), line('Tekst.')]);
    expect(paths(result)).toEqual([]);
    expect(result.todo.refused).toBe(1);
  });
});

describe('web pages and text', () => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const page = (
    body: string,
    beside: Readonly<Record<string, Uint8Array>> = {},
  ): Promise<Imported> =>
    importFile({
      name: 'brief.html',
      bytes: bytesOf(`<p>${HEAD.join('</p><p>')}</p><p>${OPENING}</p>${body}`),
      kind: 'brief',
      beside: (path) => beside[path],
    });

  it('takes images from the page itself and from beside it', async () => {
    const result = await page(
      `<figure><img alt="Een lijn" src="data:image/png;base64,${base64(chart(1))}"><figcaption>Zo gaat het</figcaption></figure>
       <p>Tekst <img src="beelden/grafiek%20een.png?x=1"> ernaast.</p>`,
      { 'beelden/grafiek een.png': chart(2) },
    );
    expect(bodyOf(result)).toContain(
      `<Figuur src="${FOLDER}/afbeelding-1.png" alt="Een lijn" bijschrift="Zo gaat het" />`,
    );
    expect(bodyOf(result)).toContain('Tekst ernaast.');
    expect(paths(result)).toHaveLength(2);
    expect(unaccounted(result)).toEqual([]);
  });

  it('fetches nothing, and tells what it did not find', async () => {
    const result = await page(
      `<p><img src="https://voorbeeld.nl/a.png"></p><p>Tekst.</p><img src="weg.png"><p>Tekst.</p><img src="file:///etc/passwd">
       <p>Tekst.</p><svg width="400" height="300"><path d="M0 0"/></svg>
       <p>Tekst.</p><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3C/svg%3E">`,
    );
    expect(paths(result)).toEqual([]);
    expect(result.todo.refused).toBe(5);
    const all = messages(result).join('\n');
    for (const words of ['https://voorbeeld.nl/a.png', '‘weg.png’', 'in de pagina zelf', 'is SVG'])
      expect(all).toContain(words);
  });

  it('leaves out what stands in the head of the page', async () => {
    const result = await page(
      `<header><img src="logo.png"></header><svg aria-hidden="true"></svg>`,
      { 'logo.png': chart(1) },
    );
    expect(paths(result)).toEqual([]);
    expect(omitted(result)).toHaveLength(2);
  });

  it('takes an image of Markdown', async () => {
    const result = await importFile({
      name: 'brief.md',
      bytes: bytesOf(`${HEAD.join('\n\n')}\n\n${OPENING}\n\n![Een lijn](lijn.png)\n\nEinde.\n`),
      kind: 'brief',
      beside: () => chart(1),
    });
    expect(bodyOf(result)).toContain(`<Figuur src="${FOLDER}/afbeelding-1.png" alt="Een lijn" />`);
    expect(unaccounted(result)).toEqual([]);
  });

  it('strips what no reader sees', async () => {
    const secret = withChunk(chart(1), 'tEXt', 'Author\0J. Jansen');
    const result = await page('<p>Tekst.</p><img src="a.png">', { 'a.png': secret });
    expect(result.files[0]?.bytes).toEqual(chart(1));
  });
});

describe('PDF', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const STYLE =
    '<style>@page{size:A4;margin:25mm}body{font:10pt/13pt "Liberation Sans",sans-serif}img{display:block}section{break-after:page}</style>';
  const LETTER = `<p style="margin-top:60mm">${HEAD.join('</p><p>')}</p><p>${OPENING}</p>`;
  const source = (bytes: Uint8Array): string =>
    `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const img = (bytes: Uint8Array, style = 'width:90mm'): string =>
    `<img style="${style}" src="${source(bytes)}">`;

  async function print(html: string): Promise<Imported> {
    const page = await browser.newPage();
    await page.setContent(STYLE + html);
    const bytes = new Uint8Array(
      await page.pdf({ preferCSSPageSize: true, printBackground: true }),
    );
    await page.close();
    return importFile({ name: 'brief.pdf', bytes, kind: 'brief' });
  }

  it('puts an image in its place with its caption, with the same pixels', async () => {
    const result = await print(
      `${LETTER}<p>Ervoor.</p>${img(chart(3))}<p>Figuur 1. Het aandeel</p><p style="margin-top:30pt">Erna komt een alinea.</p>`,
    );
    expect(bodyOf(result)).toMatch(
      /Ervoor\.\s+<Figuur src="2024-0000000001\/afbeelding-1\.png" alt="" bijschrift="Figuur 1\. Het aandeel" \/>[\s\S]+Erna komt een alinea\./,
    );
    const [before, after] = [decode(chart(3)), decode(result.files[0]?.bytes ?? new Uint8Array())];
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(after.data).toEqual(before.data);
    expect(unaccounted(result)).toEqual([]);
  });

  it('leaves out the logo above the first page, what stands on every page, and small icons', async () => {
    const line = `<img style="position:fixed;bottom:0;left:0;width:60mm" src="${source(chart(4))}">`;
    const result = await print(
      `<img style="position:absolute;top:-15mm;left:80mm;width:25mm" src="${source(chart(9))}">${line}${LETTER}<section></section><p>Tekst van de tweede bladzijde.</p>${img(chart(5), 'width:5mm')}`,
    );
    expect(paths(result)).toEqual([]);
    expect(new Set(omitted(result))).toEqual(
      new Set([
        'afbeelding bij het briefhoofd',
        'afbeelding die op meer pagina’s op dezelfde plaats staat',
        'kleine afbeelding, zoals een lijn of een teken',
      ]),
    );
  });

  it('takes no more of an image than the page shows', async () => {
    const result = await print(
      `${LETTER}<div style="width:60mm;height:30mm;overflow:hidden">${img(chart(6), 'width:120mm;height:60mm')}</div><p>Erna.</p>`,
    );
    const whole = decode(chart(6));
    const part = decode(result.files[0]?.bytes ?? new Uint8Array());
    expect(part.width / whole.width).toBeCloseTo(0.5, 1);
    expect(part.height / whole.height).toBeCloseTo(0.5, 1);
    expect([...part.data.subarray(0, 30)]).toEqual([...whole.data.subarray(0, 30)]);
  });

  it('does not show what the page has covered', async () => {
    const result = await print(
      `${LETTER}<div style="position:relative">${img(chart(6))}<div style="position:absolute;left:20mm;top:10mm;width:30mm;height:6mm;background:#000"></div></div><p>Erna.</p>`,
    );
    expect(paths(result)).toEqual([]);
    expect(messages(result).some((message) => message.includes('lakken'))).toBe(true);
  });

  it.each(['image/jpeg', 'image/webp'])(
    'gives a browser the same picture as before: %s',
    async (type) => {
      const page = await browser.newPage();
      const look = (address: string, kind = 'image/png'): Promise<string> =>
        page.evaluate(
          async ([src = '', kind]) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            canvas.getContext('2d')?.drawImage(image, 0, 0);
            return canvas.toDataURL(kind);
          },
          [address, kind],
        );
      const made = await look(source(chart(5)), type);
      const result = await importFile({
        name: 'a.html',
        kind: 'brief',
        bytes: bytesOf(`<p>${HEAD.join('</p><p>')}</p><p>${OPENING}</p><img src="${made}">`),
      });
      const stripped = Buffer.from(result.files[0]?.bytes ?? []).toString('base64');
      expect(await look(`data:${type};base64,${stripped}`)).toBe(await look(made));
      await page.close();
    },
  );

  it('keeps an image the right way up, however the file has it', async () => {
    // Red above green, painted upside down, and a quarter turned.
    const pixels = { width: 60, height: 60, rows: (y: number) => (y < 30 ? 'ff0000' : '00ff00') };
    const upright = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf(pixels, ['100 0 0 100 100 300']),
    });
    const flipped = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf(pixels, ['100 0 0 -100 100 400']),
    });
    const turned = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf(pixels, ['0 100 -100 0 200 300']),
    });
    const corner = ({ files }: Imported, x: number, y: number): number[] => {
      const { data, width, channels } = decode(files[0]?.bytes ?? new Uint8Array());
      return [...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3)];
    };
    const [red, green] = [
      [255, 0, 0],
      [0, 255, 0],
    ];
    expect([corner(upright, 0, 0), corner(upright, 0, 59)]).toEqual([red, green]);
    expect([corner(flipped, 0, 0), corner(flipped, 0, 59)]).toEqual([green, red]);
    // Turned a quarter against the clock: what was on top is on the left.
    expect([corner(turned, 0, 30), corner(turned, 59, 30)]).toEqual([red, green]);
  });

  it('makes one image of what a program cut into strips', async () => {
    const strip = { width: 60, height: 20, rows: (y: number) => (y < 10 ? 'ff0000' : '00ff00') };
    const result = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf(strip, ['120 0 0 20 100 340', '120 0 0 20 100 320', '120 0 0 20 100 300']),
    });
    expect(paths(result)).toHaveLength(1);
    const { width, height, data } = decode(result.files[0]?.bytes ?? new Uint8Array());
    expect([width, height]).toEqual([60, 60]);
    const first = (y: number): number => data[y * width * 3] ?? 0;
    expect([5, 15, 25, 35, 45, 55].map(first)).toEqual([255, 0, 255, 0, 255, 0]);
    expect(result.omitted).toEqual([]);
  });

  it('tells that a caption stands alone where the figure is drawn with lines', async () => {
    const result = await print(`${LETTER}<p>Figuur 2. Een tekening</p><p>Erna.</p>`);
    expect(messages(result).some((message) => message.startsWith('Bij dit bijschrift'))).toBe(true);
  });

  it('stays within bounds with ten thousand images, or one of 30,000 by 30,000', async () => {
    const small = { width: 30, height: 30, rows: () => '0000ff' };
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `100 0 0 100 100 ${300 + index / 100}`,
    );
    const crowded = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf(small, many),
    });
    expect(crowded.files.length).toBeLessThanOrEqual(200);
    expect(crowded.todo.refused).toBeGreaterThan(9000);
    expect(messages(crowded).length).toBeLessThan(300);
    const vast = await importFile({
      name: 'a.pdf',
      kind: 'brief',
      bytes: pixelPdf({ ...small, width: 30_000, height: 30_000 }, ['100 0 0 100 100 300']),
    });
    expect(paths(vast)).toEqual([]);
    expect(messages(vast)).toContain(
      '1 afbeelding is te groot en niet overgenomen; zoek in de PDF waar zij staat.',
    );
  });
});
