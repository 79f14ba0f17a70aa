import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectAttachment } from '../../../src/checks/attachments/inspect.ts';
import { indexContacts } from '../../../src/checks/personal/find.ts';
import { bytes } from '../../helpers/bytes.ts';
import { DECLARED, ODF_DECLARED, odfFile, officeFile, wordFile } from '../../helpers/office.ts';
import { pdfOf as pdf } from '../../helpers/pdf-objects.ts';

/** A Word file with these parts besides its text. */
const word = (parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  wordFile('<w:p><w:r><w:t>Tekst</w:t></w:r></w:p>', { parts });
const odt = (parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  odfFile('text', {
    'content.xml': `<office:document-content ${ODF_DECLARED}><office:body><office:text/></office:body></office:document-content>`,
    ...parts,
  });
/** A part with this in its element. */
const part = (root: string, inner: string): string =>
  `<${root} ${DECLARED} xmlns:ep="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">${inner}</${root}>`;
const odfPart = (inner: string): string =>
  `<office:document-content ${ODF_DECLARED}><office:body><office:text>${inner}</office:text></office:body></office:document-content>`;

const rules = async (name: string, content: Uint8Array) =>
  (await inspectAttachment(name, content)).map(({ rule }) => rule);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42,
  0x60, 0x82,
]);

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

describe('Office files', () => {
  test('with nothing unseen are in order, made by an organisation or by a program', async () => {
    expect(await rules('a.docx', word())).toEqual([]);
    const core = part(
      'cp:coreProperties',
      '<dc:creator>Ministerie van BZK</dc:creator><cp:lastModifiedBy>Un-named</cp:lastModifiedBy>',
    );
    expect(await rules('a.docx', word({ 'docProps/core.xml': core }))).toEqual([]);
    expect(await rules('a.xlsx', officeFile('xlsx'))).toEqual([]);
    expect(await rules('a.pptx', officeFile('pptx'))).toEqual([]);
  });

  test.each([
    [
      'a maker',
      'docProps/core.xml',
      part('cp:coreProperties', '<dc:creator>Jansen, J. (Jan)</dc:creator>'),
      'bijlage-maker',
    ],
    [
      'who saved it last',
      'docProps/core.xml',
      part('cp:coreProperties', '<cp:lastModifiedBy>jansen01</cp:lastModifiedBy>'),
      'bijlage-maker',
    ],
    [
      'a manager',
      'docProps/app.xml',
      part('ep:Properties', '<ep:Manager>Jan Jansen</ep:Manager>'),
      'bijlage-maker',
    ],
    [
      'properties of its own',
      'docProps/custom.xml',
      part(
        'op:Properties',
        '<op:property name="Behandelaar"><vt:lpwstr>x</vt:lpwstr></op:property>',
      ),
      'bijlage-eigenschappen',
    ],
    [
      'variables of a template',
      'word/settings.xml',
      '<w:docVars><w:docVar w:name="steller" w:val="x"/></w:docVars>',
      'bijlage-variabelen',
    ],
    [
      'traces of editing',
      'word/settings.xml',
      '<w:rsids><w:rsid w:val="00A1"/></w:rsids>',
      'bijlage-bewerksporen',
    ],
    ['changes that go on', 'word/settings.xml', '<w:trackRevisions/>', 'bijlage-verborgen-tekst'],
    ['comments', 'word/comments.xml', '<w:comment w:id="0" w:author="x"/>', 'bijlage-opmerkingen'],
    [
      'the people of its comments',
      'word/people.xml',
      part('w15:people', '<w15:person w15:author="Jan Jansen"/>'),
      'bijlage-maker',
    ],
    [
      'inserted text in a footnote',
      'word/footnotes.xml',
      `<w:footnote w:id="1"><w:p><w:ins w:id="1">${run('x')}</w:ins></w:p></w:footnote>`,
      'bijlage-wijzigingen',
    ],
    [
      'hidden text in a header',
      'word/header1.xml',
      `<w:p>${run('x', '<w:vanish/>')}</w:p>`,
      'bijlage-verborgen-tekst',
    ],
  ])('that carry %s are told', async (_what, name, xml, rule) => {
    const found = await inspectAttachment('a.docx', word({ [name]: xml }));
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    expect(found[0]?.message).toContain(name);
  });

  test.each([
    ['deleted text', '<w:p><w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>'],
    [
      'a change of letters',
      `<w:p>${run('x', '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>')}</w:p>`,
    ],
  ])('with %s have changes', async (_what, body) => {
    expect(await rules('a.docx', wordFile(body))).toEqual(['bijlage-wijzigingen']);
  });

  test.each([
    ['directly', `<w:p>${run('vier geheime woorden hier', '<w:vanish/>')}</w:p>`],
    [
      'by the style of a paragraph',
      `<w:p><w:pPr><w:pStyle w:val="Weg"/></w:pPr>${run('vier geheime woorden hier')}</w:p>`,
    ],
    [
      'by a black highlight',
      `<w:p>${run('vier geheime woorden hier', '<w:highlight w:val="black"/>')}</w:p>`,
    ],
    ['in white', `<w:p>${run('vier geheime woorden hier', '<w:color w:val="FFFFFF"/>')}</w:p>`],
    [
      'in a row',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>${run('vier geheime woorden hier')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
  ])('with text hidden %s say how much, and not what', async (_how, body) => {
    const parts = {
      'word/styles.xml':
        '<w:style w:type="paragraph" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>',
    };
    const found = await inspectAttachment('a.docx', wordFile(body, { parts }));
    expect(found.map(({ rule }) => rule)).toEqual(['bijlage-verborgen-tekst']);
    expect(found[0]?.message).toContain('4 woorden');
    expect(JSON.stringify(found)).not.toContain('geheime');
  });

  const sheet = (inner: string, state = ''): Uint8Array =>
    officeFile('xlsx', {
      main: `<x:sheets><x:sheet name="Som" sheetId="1" r:id="rId1"${state}/></x:sheets>`,
      related: [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ],
      types: {
        'xl/worksheets/sheet1.xml':
          'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
        'xl/sharedStrings.xml':
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
      },
      parts: {
        'xl/sharedStrings.xml': part('x:sst', '<x:si><x:t>drie geheime woorden</x:t></x:si>'),
        'xl/worksheets/sheet1.xml': part('x:worksheet', inner),
      },
    });
  const cell = '<x:c r="B2" t="s"><x:v>0</x:v></x:c>';

  test.each([
    [
      'a sheet',
      'een verborgen blad (3 woorden)',
      sheet(`<x:sheetData><x:row r="2">${cell}</x:row></x:sheetData>`, ' state="veryHidden"'),
    ],
    [
      'a row',
      'verborgen rijen (3 woorden)',
      sheet(`<x:sheetData><x:row r="2" hidden="1">${cell}</x:row></x:sheetData>`),
    ],
    [
      'a row of no height',
      'verborgen rijen (3 woorden)',
      sheet(`<x:sheetData><x:row r="2" ht="0" customHeight="1">${cell}</x:row></x:sheetData>`),
    ],
    [
      'a column',
      'verborgen kolommen (3 woorden)',
      sheet(
        `<x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData><x:row r="2">${cell}</x:row></x:sheetData>`,
      ),
    ],
  ])('of Excel with %s hidden say how much, and not what', async (_what, words, file) => {
    const found = await inspectAttachment('a.xlsx', file);
    expect(found.map(({ rule }) => rule)).toEqual(['bijlage-verborgen-tekst']);
    expect(found[0]?.message).toContain(words);
    expect(JSON.stringify(found)).not.toContain('geheime');
  });

  test.each([
    [
      'white letters',
      '<x:font><x:color rgb="FFFFFFFF"/></x:font>',
      '<x:xf fontId="1" fillId="0" numFmtId="0"/>',
      1,
    ],
    [
      'white letters of a theme',
      '<x:font><x:color theme="0"/></x:font>',
      '<x:xf fontId="1" fillId="0" numFmtId="0"/>',
      1,
    ],
    ['an empty format', '<x:font/>', '<x:xf fontId="1" fillId="0" numFmtId="170"/>', 1],
    [
      'white letters on a dark ground',
      '<x:font><x:color theme="0"/></x:font>',
      '<x:xf fontId="1" fillId="2" numFmtId="0"/>',
      0,
    ],
    [
      'blue letters',
      '<x:font><x:color theme="4"/></x:font>',
      '<x:xf fontId="1" fillId="0" numFmtId="0"/>',
      0,
    ],
  ])('of Excel with %s', async (_what, font, format, expected) => {
    const styles = part(
      'x:styleSheet',
      `<x:numFmts><x:numFmt numFmtId="170" formatCode=";;;"/></x:numFmts><x:fonts><x:font/>${font}</x:fonts><x:fills><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill><x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FF154273"/></x:patternFill></x:fill></x:fills><x:cellXfs><x:xf fontId="0" fillId="0" numFmtId="0"/>${format}</x:cellXfs>`,
    );
    const file = officeFile('xlsx', {
      main: '<x:sheets><x:sheet name="a" sheetId="1" r:id="rId1"/></x:sheets>',
      related: [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ],
      types: {
        'xl/worksheets/sheet1.xml':
          'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      },
      parts: {
        'xl/styles.xml': styles,
        'xl/worksheets/sheet1.xml': part(
          'x:worksheet',
          '<x:sheetData><x:row r="1"><x:c r="A1" s="1" t="inlineStr"><x:is><x:t>twee woorden</x:t></x:is></x:c></x:row></x:sheetData>',
        ),
      },
    });
    const found = await inspectAttachment('a.xlsx', file);
    expect(found.filter(({ message }) => message.includes('(2 woorden)'))).toHaveLength(expected);
    expect(found).toHaveLength(expected);
  });

  test('of Excel with nothing hidden are in order', async () => {
    expect(
      await rules('a.xlsx', sheet(`<x:sheetData><x:row r="2">${cell}</x:row></x:sheetData>`)),
    ).toEqual([]);
  });

  test.each([
    [
      'a slide',
      ' show="0"',
      '<p:sp><p:txBody><a:p><a:r><a:t>twee woorden</a:t></a:r></a:p></p:txBody></p:sp>',
    ],
    [
      'a shape beside the slide',
      '',
      '<p:sp><p:spPr><a:xfrm><a:off x="10000000" y="0"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>twee woorden</a:t></a:r></a:p></p:txBody></p:sp>',
    ],
  ])('of PowerPoint with %s hidden say how much', async (_what, show, inner) => {
    const file = officeFile('pptx', {
      main: '<p:sldSz cx="9144000" cy="6858000"/>',
      related: [['slide', 'slides/slide1.xml']],
      parts: {
        'ppt/slides/slide1.xml': `<p:sld ${DECLARED}${show}><p:cSld><p:spTree>${inner}</p:spTree></p:cSld></p:sld>`,
      },
    });
    const found = await inspectAttachment('a.pptx', file);
    expect(found.map(({ rule }) => rule)).toEqual(['bijlage-verborgen-tekst']);
    expect(found[0]?.message).toContain('2 woorden');
  });

  test('a name that a document gives a reason for can be told apart', async () => {
    const core = part('cp:coreProperties', '<dc:creator>A &amp; B Jansen</dc:creator>');
    const [finding] = await inspectAttachment('a.docx', word({ 'docProps/core.xml': core }));
    expect(finding?.tekst).toBe('A & B Jansen');
  });
});

describe('files of LibreOffice', () => {
  test.each([
    ['nothing', 'meta.xml', odfPart(''), []],
    [
      'a maker',
      'meta.xml',
      odfPart('<meta:initial-creator>Jan Jansen</meta:initial-creator>'),
      ['bijlage-maker'],
    ],
    [
      'comments',
      'content.xml',
      odfPart('<office:annotation><dc:creator>x</dc:creator></office:annotation>'),
      ['bijlage-opmerkingen'],
    ],
    [
      'changes',
      'content.xml',
      odfPart('<text:tracked-changes><text:changed-region/></text:tracked-changes>'),
      ['bijlage-wijzigingen'],
    ],
    [
      'hidden text',
      'content.xml',
      odfPart('<text:hidden-paragraph text:condition="x"/>'),
      ['bijlage-verborgen-tekst'],
    ],
    [
      'hidden rows',
      'content.xml',
      odfPart(
        '<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>weg</text:p></table:table-cell></table:table-row></table:table>',
      ),
      ['bijlage-verborgen-tekst'],
    ],
    [
      'text that its style hides',
      'content.xml',
      odfPart('<text:p><text:span text:style-name="T1">weg</text:span></text:p>').replace(
        '<office:body>',
        '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style></office:automatic-styles><office:body>',
      ),
      ['bijlage-verborgen-tekst'],
    ],
    [
      'a password',
      'META-INF/manifest.xml',
      `<manifest:manifest ${ODF_DECLARED}><manifest:encryption-data/></manifest:manifest>`,
      ['bijlage-versleuteld'],
    ],
  ])('that carry %s', async (_what, name, xml, expected) => {
    expect(await rules('a.odt', odt({ [name]: xml }))).toEqual(expected);
  });
});

describe('personal data in files', () => {
  const contacts = indexContacts([], []);
  const told = async (name: string, content: Uint8Array) =>
    (await inspectAttachment(name, content, contacts)).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
  const phone = '06-12345678';

  test.each([
    ['a.txt', bytes(`Bel ${phone}`)],
    ['a.csv', bytes(`naam;nummer\nJan;${phone}\n`)],
    [
      'a.docx',
      wordFile(`<w:p>${run('Bel 06')}<w:r><w:noBreakHyphen/></w:r>${run('12345678')}</w:p>`),
    ],
    ['a.odt', odt({ 'content.xml': odfPart(`<text:p>Bel ${phone}</text:p>`) })],
    ['a.svg', bytes(`${SVG}<text>Bel ${phone}</text></svg>`)],
  ])('that %s shows are named', async (name, content) => {
    expect(await told(name, content)).toEqual([expect.stringContaining(`‘${phone}’`)]);
  });

  test.each([
    [
      'deleted text',
      'a.docx',
      wordFile(`<w:p><w:del><w:r><w:delText>Bel ${phone}</w:delText></w:r></w:del></w:p>`),
    ],
    ['hidden text', 'a.docx', wordFile(`<w:p>${run(`Bel ${phone}`, '<w:vanish/>')}</w:p>`)],
    [
      'data of a document system',
      'a.docx',
      word({ 'customXml/item1.xml': `<veld waarde="Bel ${phone}"/>` }),
    ],
    [
      'a part that nothing leads to',
      'a.docx',
      word({
        'word/oud.xml': part('w:document', `<w:body><w:p>${run(`Bel ${phone}`)}</w:p></w:body>`),
      }),
    ],
    [
      'the subject of the file',
      'a.docx',
      word({
        'docProps/core.xml': part('cp:coreProperties', `<dc:subject>Bel ${phone}</dc:subject>`),
      }),
    ],
    ['the subject of a PDF', 'a.pdf', pdf({ info: `/Subject (Bel ${phone})` })],
    [
      'a field of a form',
      'a.pdf',
      pdf({ objects: [`<< /FT /Tx /T (telefoon) /F 2 /V (Bel ${phone}) >>`] }),
    ],
  ])('in %s are counted and not repeated', async (_where, name, content) => {
    const found = await told(name, content);
    expect(found.join()).toContain('1 telefoonnummer');
    expect(found.join()).not.toContain('12345678');
  });

  test('that are shown and hidden both are told of once', async () => {
    const file = wordFile(
      `<w:p>${run(`Bel ${phone} of `)}${run(`bel ${phone}`, '<w:vanish/>')}</w:p>`,
    );
    const found = await told('a.docx', file);
    expect(found.filter((message) => message.includes('persoonsgegeven'))).toEqual([
      expect.stringContaining(`‘${phone}’`),
    ]);
  });

  test('that are public may be there', async () => {
    const known = indexContacts(
      [{ soort: 'telefoon', waarde: phone, reden: 'loket', bron: 'de site' }],
      [],
    );
    expect(await inspectAttachment('a.txt', bytes(`Bel ${phone}`), known)).toEqual([]);
  });
});

describe('PDF files', () => {
  test.each([
    ['nothing', pdf(), []],
    ['the name of a ministry', pdf({ info: '/Author (Ministerie van BZK)' }), []],
    ['the name of a person', pdf({ info: '/Author (Jan Jansen)' }), ['bijlage-maker']],
    [
      'a comment',
      pdf({
        page: '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Klopt dit?) >>]',
      }),
      ['bijlage-opmerkingen'],
    ],
    [
      'a link',
      pdf({
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://voorbeeld.nl/) >> >>]',
      }),
      [],
    ],
    [
      'a program',
      pdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
      ['bijlage-script'],
    ],
    [
      'a layer that is off',
      pdf({
        catalog: '/OCProperties << /OCGs [5 0 R] /D << /Order [5 0 R] /OFF [5 0 R] >> >>',
        objects: ['<< /Type /OCG /Name (Intern) >>'],
      }),
      ['bijlage-lagen'],
    ],
    [
      'a file inside',
      pdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.xls) 5 0 R] >> >>',
        objects: [
          '<< /Type /Filespec /F (a.xls) /EF << /F 6 0 R >> >>',
          '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream',
        ],
      }),
      ['bijlage-ingesloten'],
    ],
  ])('that carry %s', async (_what, content, expected) => {
    expect(await rules('a.pdf', content)).toEqual(expected);
  });

  const painted = (content: string): Uint8Array =>
    pdf({
      page: '/Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >>',
      objects: [
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      ],
    });
  const line = (text: string): string => `BT /F1 10 Tf 20 100 Td (${text}) Tj ET`;

  test.each([
    ['under a black box', `${line('Bel 06-12345678 nu')} 0 g 10 90 180 30 re f`],
    ['in white', `1 g ${line('Bel 06-12345678 nu')}`],
    ['outside the page', 'BT /F1 10 Tf 400 100 Td (Bel 06-12345678 nu) Tj ET'],
  ])('with text %s say on which page and how much, and not what', async (_how, content) => {
    const found = await inspectAttachment('a.pdf', painted(content), indexContacts([], []));
    expect(found.map(({ rule }) => rule)).toEqual(['bijlage-verborgen-tekst']);
    expect(found[0]?.message).toMatch(/pagina 1.*\(3 woorden\)/);
    expect(JSON.stringify(found)).not.toContain('12345678');
  });

  test('with a telephone number that is shown name it', async () => {
    const found = await inspectAttachment(
      'a.pdf',
      painted(line('Bel 06-12345678 nu')),
      indexContacts([], []),
    );
    expect(found.map(({ rule, tekst }) => [rule, tekst])).toEqual([
      ['bijlage-persoonsgegeven', '06-12345678'],
    ]);
  });

  test('of which an earlier version holds a number say how many', async () => {
    const first = painted(line('Bel 06-12345678 nu'));
    const clean = line('Niets meer te zien hier');
    const later = bytes(
      `5 0 obj\n<< /Length ${clean.length} >>\nstream\n${clean}\nendstream\nendobj\n`,
    );
    const text = Buffer.from(first).toString('latin1');
    const table = `xref\n5 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 7 /Root 1 0 R /Info 4 0 R /Prev ${/startxref\n(\d+)/.exec(text)?.[1]} >>\nstartxref\n${first.length + later.length}\n%%EOF\n`;
    const found = await inspectAttachment(
      'a.pdf',
      new Uint8Array([...first, ...later, ...bytes(table)]),
      indexContacts([], []),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['bijlage-persoonsgegeven-verborgen']);
    expect(found[0]?.message).toContain('1 telefoonnummer');
    expect(JSON.stringify(found)).not.toContain('12345678');
  });

  test('cut off halfway are damaged or in order, and never throw', async () => {
    expect(await rules('a.pdf', bytes('%PDF-1.7\nniets'))).toEqual(['bijlage-beschadigd']);
  });
});

describe('drawings', () => {
  test.each([
    ['shapes', `${SVG}<path d="M0 0"/><use href="#a"/></svg>`, []],
    ['a script', `${SVG}<script>alert(1)</script></svg>`, ['bijlage-script']],
    [
      'a script in a namespace',
      `<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:script/></svg:svg>`,
      ['bijlage-script'],
    ],
    ['a handler', `${SVG}<path onclick="x()"/></svg>`, ['bijlage-script']],
    ['a web page', `${SVG}<foreignObject/></svg>`, ['bijlage-script']],
    [
      'a link to elsewhere',
      `${SVG}<image href="https://voorbeeld.nl/x.png"/></svg>`,
      ['bijlage-script'],
    ],
    [
      'a link in characters as numbers',
      `${SVG.replace('viewBox', 'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox')}<a xlink:href="&#106;avascript:x"/></svg>`,
      ['bijlage-script'],
    ],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${SVG}</svg>`, ['bijlage-script']],
    [
      'a style from elsewhere',
      `${SVG}<style>@import url(//voorbeeld.nl/x.css);</style></svg>`,
      ['bijlage-script'],
    ],
  ])('with %s', async (_what, text, expected) => {
    expect(await rules('a.svg', bytes(text))).toEqual(expected);
  });
});

describe('files that may not be there', () => {
  test.each([
    ['a.pdf', PNG, 'bijlage-andere-soort'],
    ['a.png', bytes('%PDF-1.7'), 'bijlage-andere-soort'],
    ['a.txt', bytes('<!doctype html><script>x</script>'), 'bijlage-andere-soort'],
    ['a.csv', bytes('MZ\x90\0\x03\0\0\0'), 'bijlage-andere-soort'],
    ['a.exe', bytes('MZ\x90\0'), 'bijlage-soort-verboden'],
    ['a.html', bytes('<p>x</p>'), 'bijlage-soort-verboden'],
    ['a.avif', bytes('\0\0\0\x1cftypavif'), 'bijlage-soort-verboden'],
    ['a.png', bytes('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf'), 'bijlage-andere-soort'],
    ['zonder-uitgang', bytes('tekst'), 'bijlage-soort-verboden'],
    ['a.docm', bytes('PK'), 'bijlage-macro'],
    ['a.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'bijlage-versleuteld'],
    ['a.txt', new Uint8Array(), 'bijlage-beschadigd'],
  ])('%s', async (name, content, rule) => expect(await rules(name, content)).toEqual([rule]));

  test.each([
    ['a.png', PNG],
    ['a.txt', bytes('gewone tekst')],
    ['a.csv', bytes('jaar;aantal\n2023;12\n')],
    ['a.json', bytes('{}')],
    ['A.PNG', PNG],
  ])('%s may', async (name, content) => expect(await rules(name, content)).toEqual([]));

  test('an image with what no reader sees is told of, with the command that takes it out', async () => {
    const file = 'content/bestanden/foto.png';
    const dirty = new Uint8Array([...PNG, ...bytes('de hele foto')]);
    expect(await inspectAttachment(file, dirty)).toMatchObject([
      {
        rule: 'bijlage-beeldgegevens',
        severity: 'error',
        message: 'In de afbeelding zit wat geen lezer ziet: iets achter het einde van het beeld.',
        hint: expect.stringContaining(`npm run --silent strip -- ${file}`),
      },
    ]);
    expect(await rules('a.png', PNG.slice(0, -4))).toEqual(['bijlage-beschadigd']);
  });

  test('a zip that grows to fill the memory is not unpacked', async () => {
    const bomb = word({ 'customXml/item1.xml': `<a>${'x'.repeat(2 * 1024 * 1024)}</a>` });
    const limited = async () =>
      (await inspectAttachment('a.docx', bomb, undefined, { xml: 1024 * 1024 })).map(
        ({ rule }) => rule,
      );
    expect(bomb.length).toBeLessThan(20_000);
    expect(await limited()).toEqual(['bijlage-te-groot']);
    // What the directory says of the sizes is not believed when it is small, and enough when it is large.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const say = (size: number) => {
      for (let i = 0; i + 46 < bomb.length; i++)
        if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
    };
    say(100);
    expect(await limited()).toEqual(['bijlage-beschadigd']);
    say(0x7fffffff);
    expect(await rules('a.docx', bomb)).toEqual(['bijlage-te-groot']);
  });
});

test('no content makes the inspection throw', async () => {
  const package_ = word({ 'docProps/core.xml': part('cp:coreProperties', '') });
  const page = pdf();
  const names = fc.constantFrom('a.pdf', 'a.docx', 'a.odt', 'a.svg', 'a.png', 'a.csv', 'a');
  const mutated = (base: Uint8Array) =>
    fc.tuple(fc.nat(base.length - 1), fc.nat(255), fc.nat(base.length)).map(([at, value, cut]) => {
      const copy = base.slice(0, Math.max(8, cut));
      if (at < copy.length) copy[at] = value;
      return copy;
    });
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated(package_)),
      async (name, content) => {
        for (const { rule } of await inspectAttachment(name, content))
          expect(rule).toMatch(/^bijlage-/);
      },
    ),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(mutated(page), async (content) => {
      await inspectAttachment('a.pdf', content);
    }),
    { numRuns: 8 },
  );
});
