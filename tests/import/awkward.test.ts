import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { launchChromium } from '../../src/tools/chromium.ts';

const HEAD = `Kenmerk
2024-0000000001

Datum 1 mei 2024
Betreft Een brief om op te oefenen

`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyOf = ({ mdx }: Imported): string => mdx.slice(mdx.indexOf('\n---\n') + 5).trim();
const fromText = (text: string): Promise<Imported> =>
  importFile({ name: 'brief.txt', bytes: bytesOf(text), kind: 'brief' });

async function fromDocx(
  children: (Paragraph | Table)[],
  more: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Imported> {
  const head = HEAD.split('\n')
    .filter(Boolean)
    .map((line) => new Paragraph(line));
  const document = new Document({ ...more, sections: [{ children: [...head, ...children] }] });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return importFile({ name: 'brief.docx', bytes, kind: 'brief' });
}

/** The warnings that say that words went missing, or came from nowhere. */
const unaccounted = ({ warnings }: Imported): string[] =>
  warnings.map(({ message }) => message).filter((message) => message.startsWith('Deze woorden'));

describe('Word files', () => {
  it('nests lists, and goes on with their numbers after a paragraph', async () => {
    const levels = [0, 1, 2].map((level) => ({ level, format: LevelFormat.BULLET, text: '•' }));
    const numbered = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
    const item = (text: string, level: number, reference = 'b') =>
      new Paragraph({ text, numbering: { reference, level } });
    const result = await fromDocx(
      [
        new Paragraph('Met deze brief noem ik enkele punten op een rij.'),
        item('Eerste', 0),
        item('Daarbinnen', 1),
        item('Nog dieper', 2),
        item('Tweede', 0),
        new Paragraph('Dan de stappen die wij zetten.'),
        item('Stap een', 0, 'n'),
        item('Stap twee', 0, 'n'),
        new Paragraph('En na een tussenzin gaan wij verder.'),
        item('Stap drie', 0, 'n'),
      ],
      {
        numbering: {
          config: [
            { reference: 'b', levels },
            { reference: 'n', levels: numbered },
          ],
        },
      },
    );
    expect(bodyOf(result)).toContain('- Eerste\n  - Daarbinnen\n    - Nog dieper\n- Tweede');
    expect(bodyOf(result)).toContain('1. Stap een\n2. Stap twee');
    expect(bodyOf(result)).toContain('3. Stap drie');
    expect(unaccounted(result)).toEqual([]);
  });

  it('keeps merged cells in the head of a table', async () => {
    const cell = (text: string, span: { columnSpan?: number; rowSpan?: number } = {}) =>
      new TableCell({ children: [new Paragraph(text)], ...span });
    const result = await fromDocx([
      new Paragraph('Met deze brief geef ik u een overzicht van de bedragen.'),
      new Table({
        rows: [
          new TableRow({
            tableHeader: true,
            children: [cell('Jaar', { rowSpan: 2 }), cell('Bedragen', { columnSpan: 2 })],
          }),
          new TableRow({ tableHeader: true, children: [cell('Raming'), cell('Uitgave')] }),
          new TableRow({ children: [cell('2023'), cell('10'), cell('12')] }),
        ],
      }),
    ]);
    expect(bodyOf(result)).toMatch(/<th scope="col" rowspan="2">\s+Jaar/);
    expect(bodyOf(result)).toMatch(/<th scope="colgroup" colspan="2">\s+Bedragen/);
    expect(bodyOf(result).match(/<th/g)).toHaveLength(5);
    expect(bodyOf(result).match(/<td/g)).toHaveLength(3);
  });

  it('writes braces, angle brackets and curly quotes so that they stay what they are', async () => {
    const text =
      'De “eerste” waarde {x} is < 5 en > 3, zie <naam> en ‘import x’ – 100%_zeker *niet*.';
    const result = await fromDocx([
      new Paragraph(`Met deze brief: ${text}`),
      new Paragraph('import iets uit de doos van gisteren'),
    ]);
    expect(
      result.warnings.filter(({ message }) => /Nog niet in orde: (?!.*ontbreekt)/.test(message)),
    ).toEqual([]);
    expect(bodyOf(result)).toContain('“eerste” waarde \\{x}');
    expect(bodyOf(result)).toContain('‘import x’ – 100%');
    expect(unaccounted(result)).toEqual([]);
  });

  it('keeps both paragraphs of a footnote', async () => {
    const result = await fromDocx(
      [
        new Paragraph({
          children: [
            new TextRun('Met deze brief verwijs ik naar een noot'),
            new FootnoteReferenceRun(1),
            new TextRun(' en ga verder.'),
          ],
        }),
      ],
      {
        footnotes: {
          1: { children: [new Paragraph('De eerste alinea.'), new Paragraph('De tweede alinea.')] },
        },
      },
    );
    expect(bodyOf(result)).toContain('een noot[^1] en ga verder.');
    expect(bodyOf(result)).toMatch(/\[\^1\]: De eerste alinea\.\n\n {2,4}De tweede alinea\./);
  });

  it('tells headings by Word styles and by bold lines', async () => {
    const result = await fromDocx([
      new Paragraph('Met deze brief informeer ik u over twee zaken.'),
      new Paragraph({ text: 'Eerste zaak', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('Er is veel te melden over deze zaak.'),
      new Paragraph({ children: [new TextRun({ text: 'Een deel ervan', bold: true })] }),
      new Paragraph('En dit is dat deel.'),
      new Paragraph({
        children: [new TextRun({ text: 'Dit is een hele zin die vet is gezet.', bold: true })],
      }),
    ]);
    expect(bodyOf(result)).toMatch(/^## Eerste zaak$/m);
    expect(bodyOf(result)).toMatch(/^### Een deel ervan$/m);
    expect(bodyOf(result)).toContain('**Dit is een hele zin die vet is gezet.**');
  });
});

describe('text and web pages', () => {
  it('leaves empty what the letterhead leaves empty', async () => {
    const result = await fromText(
      `${HEAD}Uw kenmerk\n\nBijlage(n)\n\nGeachte voorzitter,\n\nMet deze brief informeer ik u.\n`,
    );
    expect(result.mdx).toMatch(/^uwKenmerk: null$/m);
    expect(result.mdx).not.toMatch(/^bijlagen:/m);
    expect(result.warnings.map(({ message }) => message)).toContain(
      '‘ondertekening’ staat niet in het bestand: vul de functie en de naam van wie tekent in.',
    );
  });

  it('reads a date in words', async () => {
    const result = await fromText(
      HEAD.replace('1 mei 2024', 'negentien augustus tweeduizend vierentwintig') +
        'Geachte voorzitter,\n',
    );
    expect(result.mdx).toMatch(/^datum: "2024-08-19"$/m);
  });

  it('reads text with the line ends of Windows', async () => {
    const result = await fromText(
      `${HEAD}Met deze brief loopt een alinea\nover twee regels.\n`.replaceAll('\n', '\r\n'),
    );
    expect(bodyOf(result)).toBe('Met deze brief loopt een alinea over twee regels.');
    expect(result.id).toBe('2024-0000000001');
  });

  it('takes a text for what it is, and not for Markdown', async () => {
    const result = await fromText(
      `${HEAD}Met deze brief: 5*3*2 is _niet_ **vet**, ~30~40 en [geen](link).\n\n2023. Dat was het jaar.\n\n# geen kop\n\na. letter een\nb. letter twee\n\n1) haakje een\n2) haakje twee\n\n- punt\n\n> geen citaat\n`,
    );
    const plain = bodyOf(result).replaceAll('\\', '');
    expect(plain).toContain('5*3*2 is _niet_ **vet**, ~30~40 en [geen](link).');
    for (const line of [
      '2023. Dat was het jaar.',
      '# geen kop',
      '1) haakje een',
      '- punt',
      '> geen citaat',
    ])
      expect(plain).toContain(line);
    expect(bodyOf(result)).toContain('<ol type="a">');
    expect(bodyOf(result)).not.toMatch(/^(?:#|>)/m);
    expect(unaccounted(result)).toEqual([]);
  });

  it('reads a web page in Windows-1252', async () => {
    const html =
      '<html><h1>Onderzoek caf\u00e9</h1><p>De co\u00f6rdinatie van \u201cidee\u00ebn\u201d kost \u20ac 5.</p></html>';
    const codes: Record<string, number> = { '\u201c': 0x93, '\u201d': 0x94, '\u20ac': 0x80 };
    const bytes = Uint8Array.from(
      [...html],
      (character) => codes[character] ?? character.charCodeAt(0),
    );
    const result = await importFile({ name: 'pagina.html', bytes, kind: 'onderzoek' });
    expect(result.mdx).toContain('coördinatie van “ideeën” kost € 5');
    expect(result.warnings.map(({ message }) => message)).toContain(
      'Het bestand was geen UTF-8 en is als Windows-1252 gelezen.',
    );
  });

  it('ties the notes of a web page, and skips what it hides', async () => {
    const html = `<html><body><p>Kenmerk: 2024-0000000001</p><p>Betreft: Een proef</p>
      <p>Met deze brief<sup><a href="#fn1" id="r1">1</a></sup> stuur ik u m<sup>2</sup>.</p>
      <p style="display: none">Verstopt</p>
      <ol><li>Een<ul><li>Binnenin</li></ul></li><li>Twee</li></ol>
      <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
      <p id="fn1"><a href="#r1">1</a> De noot.</p></body></html>`;
    const result = await importFile({ name: 'brief.html', bytes: bytesOf(html), kind: 'brief' });
    expect(bodyOf(result)).toContain('Met deze brief[^1] stuur ik u m<sup>2</sup>.');
    expect(bodyOf(result)).toContain('[^1]: De noot.');
    expect(bodyOf(result)).toMatch(/1\. Een\n {2,3}- Binnenin\n2\. Twee/);
    expect(result.mdx).not.toContain('Verstopt');
    expect(JSON.stringify(result)).not.toContain('Verstopt');
    expect(result.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('1 woord verborgen door de opmaak'),
    );
  });

  it('keeps the heads of rows', async () => {
    const html = `<html><body><p>Kenmerk: 2024-0000000001</p><p>Betreft: Een proef</p>
      <p>Met deze brief geef ik een overzicht.</p>
      <table><tr><th>Jaar</th><th>Bedrag</th></tr><tr><th>2023</th><td>10</td></tr></table></body></html>`;
    const result = await importFile({ name: 'brief.html', bytes: bytesOf(html), kind: 'brief' });
    expect(bodyOf(result)).toMatch(/<th scope="row">\s+2023/);
    expect(bodyOf(result).match(/<th scope="col">/g)).toHaveLength(2);
    expect(unaccounted(result)).toEqual([]);
  });

  it('leaves officials out, and says so', async () => {
    const text = [
      'TER INFORMATIE',
      '**Onze referentie**\n2024-0000000001',
      '**Opgesteld door**\n\nJ.P. de Vries\n06-12345678',
      '**Datum**\n1 mei 2024',
      'Aan Minister\nVan DGX',
      '# nota\n\nEen titel',
      '## Aanleiding\n\nTekst van de nota.\n',
    ].join('\n\n');
    const result = await importFile({ name: 'nota.md', bytes: bytesOf(text) });
    expect(result.mdx).not.toMatch(/Vries|12345678/);
    expect(result.mdx).toMatch(/^opgesteldDoor: weggelaten$/m);
    expect(result.warnings.some(({ message }) => message.includes('Opgesteld door'))).toBe(true);
    expect(
      result.leftOut
        .filter(({ reason }) => reason === 'gegevens van ambtenaren')
        .map(({ text }) => text),
    ).toEqual(['J.P. de Vries', '06-12345678']);
  });
});

describe('PDF', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const PAGE =
    '<style>@page{size:A4;margin:25mm}body{font:10pt/13pt "Liberation Sans",sans-serif}section{break-after:page;height:245mm;position:relative}.foot{position:absolute;bottom:0;font-size:7pt}</style>';
  const LETTER = '<p>Kenmerk: 2024-0000000001</p><p>Datum: 1 mei 2024<br>Betreft: Een proef</p>';

  async function fromPdf(html: string): Promise<Imported> {
    const page = await browser.newPage();
    await page.setContent(PAGE + html);
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    return importFile({ name: 'brief.pdf', bytes, kind: 'brief' });
  }

  it('undoes hyphenation, also over pages, and keeps hyphens that are the author’s', async () => {
    const result = await fromPdf(`
      <section>${LETTER}<p>Met deze brief over de democratie en het Europees-rechtelijke kader en de samen-<br>leving, in<br>
      samenleving en onderzoek en EU-<br>recht, wet-<br>en regelgeving, en de demo-</p><p class="foot">Pagina 1</p></section>
      <section><p>cratie van morgen, met onder-<br>zoek en be-<br>leid: het beleid gaat door, voor de ge-<br>meente en elke gemeente.</p><p class="foot">Pagina 2</p></section>`);
    expect(bodyOf(result)).toContain(
      'de samenleving, in samenleving en onderzoek en EU-recht, wet- en regelgeving, en de democratie van morgen, met onderzoek en beleid',
    );
    expect(unaccounted(result)).toEqual([]);
  });

  it('ties notes glued to words, joins a sentence that runs over its notes, and nests bullets', async () => {
    const result = await fromPdf(`
      <section>${LETTER}<p>Met deze brief stuur ik u de stukken<sup style="font-size:6pt">1</sup>. De oppervlakte is 5 m<sup style="font-size:6pt">2</sup> en de zin loopt door op de volgende</p>
      <div class="foot"><sup style="font-size:5pt">1</sup> Kamerstuk 12345, nr. 6.</div></section>
      <section><p>bladzijde tot het eind.</p>
      <ul><li>Een<ul><li>Binnenin</li></ul></li><li>Twee</li></ul></section>`);
    expect(bodyOf(result)).toContain(
      'de stukken[^1]. De oppervlakte is 5 m<sup>2</sup> en de zin loopt door op de volgende bladzijde tot het eind.',
    );
    expect(bodyOf(result)).toContain('[^1]: Kamerstuk 12345, nr. 6.');
    expect(bodyOf(result)).toMatch(/- Een\n {2}- Binnenin\n- Twee/);
  });

  it('reads tables without lines, and with merged cells', async () => {
    const result = await fromPdf(`${LETTER}<p>Met deze brief geef ik een overzicht.</p>
      <table style="border-spacing:20pt 10pt"><tr><td>Jaar</td><td>Raming</td><td>Uitgave</td></tr><tr><td>2023</td><td>tien miljoen</td><td>twaalf miljoen</td></tr><tr><td>2024</td><td>elf miljoen</td><td>dertien miljoen</td></tr></table>
      <p>En met lijnen is het zo.</p>
      <style>.l{border-collapse:collapse}.l td{border:1pt solid #000;padding:3pt}</style>
      <table class="l"><tr><td>Jaar</td><td colspan="2">Bedragen in miljoenen</td></tr><tr><td>2023</td><td>10</td><td>12</td></tr></table>`);
    expect(bodyOf(result)).toContain('| Jaar | Raming | Uitgave |');
    expect(bodyOf(result)).toContain('| 2024 | elf miljoen | dertien miljoen |');
    expect(bodyOf(result)).toMatch(/<th scope="colgroup" colspan="2">\s+Bedragen in miljoenen/);
    expect(unaccounted(result)).toEqual([]);
  });

  it('keeps a web address that the end of the line cut in one piece', async () => {
    const result = await fromPdf(
      `${LETTER}<p>Met deze brief wijs ik op https://www.rijksoverheid.nl/<br>onderwerpen/digitale-<br>overheid voor meer.</p>`,
    );
    expect(bodyOf(result)).toContain(
      'https://www.rijksoverheid.nl/onderwerpen/digitale-overheid voor meer',
    );
  });
});
