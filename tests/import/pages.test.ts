import { describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import type { ImportKind } from '../../src/importers/letterhead/kind.ts';
import { reportImport } from '../../src/importers/report.ts';
import { EXTRA, greyImage, line, type PdfObject, type PdfPage, pagesPdf } from './write-pdf.ts';

const SENTENCES = [
  'De gemeente heeft in het voorjaar gevraagd om een bijdrage voor het',
  'herstel van de oude sluis bij het dorp. Het herstel duurt naar verwachting',
  'drie jaar en kost ongeveer vier miljoen euro. Uw voorganger heeft toegezegd',
  'dat de Kamer voor de zomer wordt ingelicht over de keuze die hierin is',
  'gemaakt. De provincie is bereid een derde van de kosten te dragen, mits',
  'het rijk en de gemeente dat ook doen. Over de verdeling is gesproken met',
  'de gedeputeerde en de wethouder. Beiden hebben ingestemd met het voorstel',
  'dat als bijlage bij deze brief is gevoegd.',
];
/** A paragraph of running text, its first line at a height. */
const text = (x: number, y: number, lines = SENTENCES): string =>
  lines.map((words, at) => line(words, x, y - at * 13)).join('\n');
/** A letterhead that ends, so that all after it is text. */
const HEAD = [
  line('Kenmerk: 2024-0000000001', 60, 780),
  line('Datum: 1 mei 2024', 60, 765),
  line('Betreft: Een proef', 60, 750),
  line('Geachte voorzitter,', 60, 725),
].join('\n');

async function imported(
  pages: readonly PdfPage[],
  extra: readonly PdfObject[] = [],
  kind: ImportKind = 'brief',
): Promise<Imported & { text: string; report: string }> {
  const bytes = pagesPdf(pages, extra);
  const result = await importFile({ name: 'stuk.pdf', bytes, kind });
  const body = result.mdx.slice(result.mdx.indexOf('\n---\n') + 5);
  return { ...result, text: body.trim(), report: reportImport(result) };
}

const RUNNING = SENTENCES.join(' ');

describe('a column beside the text', () => {
  /** Labels and values in small letters, a few points from where the text ends. */
  const side = (x: number): string =>
    ['Kenmerk', '2024-0000000001', 'Datum', '1 mei 2024', 'Contactpersoon', 'J. Jansen']
      .map((words, at) => line(words, x, 700 - at * 13 + 2, 6.5, at % 2 === 0 ? 'F2' : 'F1'))
      .join('\n');

  it('is kept out of the sentences on each page that has it, however near the text comes', async () => {
    const result = await imported([
      { content: `${HEAD}\n${text(60, 700)}\n${side(412)}` },
      { content: `${text(60, 700)}\n${side(412)}` },
    ]);
    expect(result.text).toContain(RUNNING);
    expect(result.text).not.toMatch(/Kenmerk|Contactpersoon|Jansen/);
    expect(result.share).toBe(1);
  });

  it('is not made of the columns of an annex', async () => {
    const wide = `${HEAD}\n${text(60, 700)}\n${side(440)}`;
    const annex = ['Datum', 'Van', 'Onderwerp']
      .map((words, at) => line(words, 60 + at * 200, 780))
      .concat(SENTENCES.map((words, at) => line(words.repeat(1), 200, 740 - at * 20)))
      .join('\n');
    const result = await imported([{ content: wide }, { content: annex }]);
    expect(result.text).toContain('Onderwerp');
    expect(result.text).toContain(RUNNING);
  });
});

describe('the order of a page', () => {
  it('is that of its columns, also where their lines stand at different heights', async () => {
    const left = SENTENCES.map((words) => `links ${words.replaceAll('.', '').slice(0, 38)}`);
    const right = SENTENCES.map((words) => `rechts ${words.replaceAll('.', '').slice(0, 38)}`);
    const columns = [
      ...left.map((words, at) => line(words, 60, 690 - at * 13)),
      ...right.map((words, at) => line(words, 320, 684 - at * 13)),
    ].join('\n');
    const result = await imported([{ content: `${HEAD}\n${columns}` }]);
    const words = result.text.replace(/\s+/g, ' ');
    expect(words.lastIndexOf('links')).toBeLessThan(words.indexOf('rechts'));
    expect(words).toContain(left.join(' '));
    expect(words).toContain(right.join(' '));
    expect(result.text).not.toContain('|');
  });

  it.each([90, 180, 270])(
    'is as people see it when the page is stored turned by %i',
    async (turn) => {
      // A page that is turned to be seen has its text the other way round in the file.
      const back = {
        90: '0 1 -1 0 595 0 cm',
        180: '-1 0 0 -1 595 842 cm',
        270: '0 -1 1 0 0 842 cm',
      }[turn];
      const content = `q ${back}\n${text(60, 560)}\nQ`;
      const result = await imported([{ content: HEAD }, { content, more: `/Rotate ${turn}` }]);
      expect(result.text).toContain(RUNNING);
      expect(result.share).toBe(1);
    },
  );

  it('is that of most of its text when no one turned the page', async () => {
    const content = `q 0 1 -1 0 595 0 cm\n${text(60, 560)}\nQ`;
    const result = await imported([{ content: HEAD }, { content }]);
    expect(result.text).toContain(RUNNING);
  });

  it('has a few turned words behind the others, and says so', async () => {
    const turned =
      'q 0 1 -1 0 570 0 cm BT /F1 8 Tf 1 0 0 1 100 20 Tm (Gedraaid in de kantlijn) Tj ET Q';
    const result = await imported([{ content: `${HEAD}\n${text(60, 700)}\n${turned}` }]);
    expect(result.text).toContain('Gedraaid in de kantlijn');
    expect(result.report).toContain('gedraaide tekst');
  });
});

describe('what a page has around its text', () => {
  const foot = (page: number): string => line(`Stuk 17 van de raad, blad ${page}`, 60, 30, 8);

  it('is left out where it is repeated and only the number of the page differs', async () => {
    const pages = [1, 2, 3].map((page) => ({
      content: `${page === 1 ? HEAD : ''}\n${text(60, 700)}\n${foot(page)}`,
    }));
    const result = await imported(pages);
    expect(result.text).not.toContain('van de raad');
    expect(result.share).toBe(1);
  });

  it('stays where another number differs', async () => {
    const pages = [11, 25, 48].map((amount, at) => ({
      content: `${at === 0 ? HEAD : ''}\n${text(60, 700)}\n${line(`Dit kost ${amount} miljoen`, 60, 60)}`,
    }));
    const result = await imported(pages);
    for (const amount of [11, 25, 48]) expect(result.text).toContain(`Dit kost ${amount} miljoen`);
  });

  it('holds an imprint that is left out as one, and the foot beside it as another', async () => {
    const imprint = ['xx-20242025-12', 'ISSN 0000 - 0000', 'Gedrukt 2024']
      .map((words, at) => line(words, 40, 46 - at * 6, 5.5))
      .join('\n');
    const pages = [1, 2, 3].map((page) => ({
      content: `${page === 1 ? `${HEAD}\n${imprint}` : ''}\n${text(60, 700)}\n${line(`Vergaderjaar 2024-2025, deel ${page}`, 300, 34, 8)}`,
    }));
    const result = await imported(pages);
    expect(result.text).not.toMatch(/ISSN|Gedrukt|Vergaderjaar|<su[bp]>/);
    expect(result.leftOut.map((one) => one.text)).toEqual(
      expect.arrayContaining(['xx-20242025-12', 'ISSN 0000 - 0000', 'Gedrukt 2024']),
    );
  });
});

describe('notes', () => {
  const note = (label: number, words: string, y: number): string =>
    `${line(String(label), 60, y + 3, 5)}\n${line(words, 66, y, 7.5)}`;

  it('are no small list under a heading, without a line, a mark or the next number', async () => {
    const list = Array.from({ length: 6 }, (_, at) =>
      line(`${at + 3} Een stuk van de lijst`, 60, 560 - at * 11, 7.5),
    );
    const result = await imported([{ content: `${HEAD}\n${text(60, 700)}\n${list.join('\n')}` }]);
    expect(result.text).not.toContain('[^');
    expect(result.text).toContain('Een stuk van de lijst');
  });

  it('are tied when a line stands above them and the text has their mark', async () => {
    const mark = line('1', 243, 612.5, 6);
    const content = `${HEAD}\n${text(60, 700)}\n${mark}\n60 110 m 200 110 l S\n${note(1, 'Een noot met haar eigen woorden', 96)}`;
    const result = await imported([{ content }]);
    expect(result.text).toContain('[^1]: Een noot met haar eigen woorden');
    expect(result.notes).toEqual({ have: 1, of: 1 });
  });
});

describe('pages that cannot be read', () => {
  const image = greyImage(8, 8, (x) => x * 30);

  it('are named, and never counted as read', async () => {
    const result = await imported(
      [
        { content: `${HEAD}\n${text(60, 700)}` },
        { content: 'q 595 0 0 842 0 0 cm /I Do Q', resources: `/XObject << /I ${EXTRA} 0 R >>` },
        { content: text(60, 700) },
      ],
      [image],
    );
    expect(result.report).toContain('Pagina 2 is een beeld zonder tekst');
    expect(result.report).toContain('Pagina’s gelezen: 2 van 3.');
    expect(result.report).not.toContain('100 %');
    expect(result.text).toMatch(/Pagina 2 is een beeld/);
  });

  it('are read by text recognition when it is there, and what is not sure stands beside the text', async () => {
    const words = (texts: readonly (readonly [string, number])[], baseline: number) => ({
      baseline,
      height: 40,
      words: texts.map(([text, confidence], at) => ({
        text,
        confidence,
        left: 200 + at * 200,
        right: 390 + at * 200,
      })),
    });
    const images: Uint8Array[] = [];
    const recognise = async (png: Uint8Array) => {
      images.push(png);
      return [
        words(
          [
            ['Gelezen', 96],
            ['regel', 95],
            ['van', 94],
            ['beeld', 93],
          ],
          400,
        ),
        words(
          [
            ['met', 96],
            ['een', 95],
            ['vraagwoord', 40],
            ['erin', 91],
          ],
          450,
        ),
      ];
    };
    const page = {
      content: 'q 595 0 0 842 0 0 cm /I Do Q',
      resources: `/XObject << /I ${EXTRA} 0 R >>`,
    };
    const bytes = pagesPdf([{ content: `${HEAD}\n${text(60, 700)}` }, page], [image]);
    const result = await importFile({ name: 'scan.pdf', bytes, kind: 'brief', recognise });
    expect(images).toHaveLength(1);
    expect([...(images[0] ?? []).slice(1, 4)]).toEqual(
      [...'PNG'].map((character) => character.charCodeAt(0)),
    );
    expect(result.mdx).toMatch(/Gelezen regel van beeld\s+met een vraagwoord erin/);
    expect(result.mdx).toMatch(/\{\/\* .*Niet zeker gelezen: ‘vraagwoord’/);
    expect(result.pages).toEqual({ have: 2, of: 2 });
    expect(reportImport(result)).not.toContain('100 %');
  });

  it('make a refusal when the fonts do not say which letters they are', async () => {
    const lines = Array.from({ length: 12 }, () => 'Wrrd zndr klnkr vmd gschrvn');
    await expect(imported([{ content: text(60, 700, lines) }])).rejects.toThrow(/lettertypen/);
  });
});

describe('a title', () => {
  const side = [
    line('TER BESLISSING', 440, 780, 7),
    line('Datum', 440, 765, 7),
    line('1 mei 2024', 440, 755, 7),
    line('Kenmerk', 440, 735, 7),
    line('AB-2024/1', 440, 725, 7),
  ].join('\n');

  it('is not the line about who agrees under it', async () => {
    const content = `${side}\n${line('Kamerbrief over de oude sluis', 150, 700)}\n${line('Mede namens de Minister van Andere Zaken', 60, 640, 7)}\n${line('Aanleiding', 60, 600, 10, 'F2')}\n${text(60, 580)}`;
    const result = await imported([{ content }], [], 'nota');
    expect(result.mdx).toContain('titel: Kamerbrief over de oude sluis');
    expect(result.text).toContain('Mede namens de Minister van Andere Zaken');
  });

  it('is told with the other that it could be', async () => {
    const content = `${side}\n${line('Voortgang van het herstel van de sluis', 60, 700)}\n${line('Wijziging van de planning van de brug', 60, 660)}\n${line('Aanleiding', 60, 600, 10, 'F2')}\n${text(60, 580)}`;
    const result = await imported([{ content }], [], 'nota');
    expect(result.report).toMatch(
      /De titel is niet zeker: genomen is ‘[^’]+’, maar het kan ook ‘[^’]+’ zijn/,
    );
  });
});

describe('a paper that is neither nota nor letter', () => {
  it('is told: an Aanhangsel, with what was asked as its title and the day of the answer', async () => {
    const content = [
      line('Vergaderjaar 2024-2025', 60, 780),
      line('Aanhangsel van de Handelingen', 300, 780),
      line('17', 60, 740, 14, 'F2'),
      line('Vragen van het lid De Vries (ABC) aan de Minister van Zaken over de oude', 60, 700),
      line('sluis (ingezonden 1 mei 2024).', 60, 687),
      line('Antwoord van Minister Jansen (Zaken) (ontvangen 20 mei 2024)', 60, 660),
      line('Vraag 1', 60, 630),
      line('Kent u de sluis?', 60, 617),
      line('Antwoord 1', 60, 590),
      line('Ja.', 60, 577),
    ].join('\n');
    const result = await importFile({ name: 'ah.pdf', bytes: pagesPdf([{ content }]) });
    expect(reportImport(result)).toContain('Dit is een Aanhangsel van de Handelingen');
    expect(result.mdx).toMatch(
      /titel: Vragen van het lid De Vries \(ABC\) aan de Minister van Zaken over de oude\s+sluis/,
    );
    expect(result.mdx).toContain('datum: "2024-05-20"');
    expect(result.mdx).toMatch(/^#+ Vraag 1$/m);
  });

  it('is told: a list of documents, one table over all its pages', async () => {
    const xs = [60, 110, 200, 400, 540];
    const page = (from: number): string => {
      const rows = [
        ['Nr', 'Datum', 'Documentnaam', 'Beoordeling'],
        ...Array.from({ length: 6 }, (_, at) => [
          String(from + at),
          `${at + 1} mei`,
          `Memo over sluis ${from + at}`,
          '10.2.e',
        ]),
      ];
      const cells = rows.flatMap((cells, row) =>
        cells.map((words, at) => line(words, (xs[at] ?? 0) + 4, 770 - row * 20, 9)),
      );
      const rules = [
        ...xs.map((x) => `${x} 644 m ${x} 784 l S`),
        ...Array.from({ length: 8 }, (_, at) => `60 ${784 - at * 20} m 540 ${784 - at * 20} l S`),
      ];
      return [...cells, ...rules].join('\n');
    };
    const bytes = pagesPdf([{ content: page(1) }, { content: page(7) }, { content: page(13) }]);
    const result = await importFile({ name: 'lijst.pdf', bytes });
    expect(reportImport(result)).toContain('Dit is een inventarislijst');
    expect(result.mdx.match(/\| Nr \|/g)).toHaveLength(1);
    expect(result.mdx.match(/Memo over sluis/g)).toHaveLength(18);
    expect(result.share).toBe(1);
  });
});

describe('what is set in a page', () => {
  it('keeps the marks of its lists', async () => {
    const list = ['a.  de deuren vervangen', 'b.  de sluis sluiten', 'c.  niets doen'];
    const roman = ['i.  eerst dit', 'ii.  dan dat'];
    const other = ['1)  zo', '2)  en zo'];
    const set = (words: readonly string[], y: number): string =>
      words.map((one, at) => line(one, 70, y - at * 13)).join('\n');
    const content = `${HEAD}\n${line('U kunt kiezen:', 60, 700)}\n${set(list, 687)}\n${line('Of ook:', 60, 630)}\n${set(roman, 617)}\n${line('En dan:', 60, 570)}\n${set(other, 557)}`;
    const result = await imported([{ content }]);
    expect(result.text).toMatch(/<ol type="a">[\s\S]*de deuren[\s\S]*niets doen[\s\S]*<\/ol>/);
    expect(result.text).toMatch(/<ol type="i">[\s\S]*eerst dit[\s\S]*dan dat[\s\S]*<\/ol>/);
    expect(result.text).toMatch(/^1\\?\) zo$/m);
    expect(result.marks).toEqual({ have: 7, of: 7 });
  });

  it('is struck where a line runs through it, and not where one stands under it', async () => {
    const content = `${HEAD}\n${line('Akkoord niet akkoord', 60, 700)}\n95 703.5 m 152 703.5 l S\n60 660 m 300 660 l S\n${line('Een zin met een streep eronder', 60, 662)}`;
    const result = await imported([{ content }]);
    expect(result.text).toContain('<del>');
    expect(result.text).toMatch(/Akkoord <del>niet akkoord<\/del>/);
    expect(result.text).toContain('Een zin met een streep eronder');
  });

  it('has what is filled in in its form', async () => {
    const field = (name: string, value: string, rect: string, more = ''): PdfObject => ({
      dictionary: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [${rect}] /F 4 ${more} >>`,
    });
    const result = await imported(
      [{ content: `${HEAD}\n${line('Naam:', 60, 700)}`, more: `/Annots [${EXTRA} 0 R]` }],
      [field('naam', 'Voorbeeldstad', '100 696 300 712')],
    );
    expect(result.text).toContain('Voorbeeldstad');
  });

  it('is told at the top where it says who may see it', async () => {
    const content = `${line('DEPARTEMENTAAL VERTROUWELIJK', 200, 815, 8)}\n${HEAD}\n${text(60, 700)}`;
    const result = await imported([{ content }]);
    expect(result.warnings[0]?.message).toContain('DEPARTEMENTAAL VERTROUWELIJK');
    expect(result.mdx.split('\n')[1]).toContain('DEPARTEMENTAAL VERTROUWELIJK');
  });
});
