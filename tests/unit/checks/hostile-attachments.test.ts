import { describe, expect, test } from 'vitest';
import { inspectAttachment } from '../../../src/checks/attachments/inspect.ts';
import { bytes } from '../../helpers/bytes.ts';
import {
  DECLARED,
  ODF_DECLARED,
  odfFile,
  officeFile,
  type Related,
  relationsOf,
  wordFile,
} from '../../helpers/office.ts';
import { objectStream, type PdfParts, pdfOf } from '../../helpers/pdf-objects.ts';

const errors = async (name: string, content: Uint8Array): Promise<string[]> =>
  (await inspectAttachment(name, content))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const NS = 'http://www.w3.org/2000/svg';
const svg = (inner: string, more = ''): string =>
  `<svg xmlns="${NS}" xmlns:xlink="http://www.w3.org/1999/xlink"${more}>${inner}</svg>`;
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a drawing that can run or fetch something is refused', () => {
  test.each<[string, string | Uint8Array]>([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in upper case', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a script under a prefix', `<a:svg xmlns:a="${NS}"><a:script>x</a:script></a:svg>`],
    ['a script under a prefix of its own', svg(`<q:script xmlns:q="${NS}">x</q:script>`)],
    ['a script of XHTML', svg('<script xmlns="http://www.w3.org/1999/xhtml">x</script>')],
    [
      'an element of XHTML under a prefix',
      svg('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>'),
    ],
    ['a script from elsewhere', svg('<script href="//voorbeeld.nl/x.js"/>')],
    ['a handler', svg('<path onclick="x()"/>')],
    ['a handler on the drawing', svg('', ' onload="x()"')],
    ['a handler in other letters', svg('<path ONCLICK="x()"/>')],
    ['a handler with a new line', svg('<path onclick\n=\n"x()"/>')],
    [
      'a web page',
      svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    ],
    ['an element that nobody knows', svg('<handler type="text/ecmascript"/>')],
    ['a listener of SVG 1.2', svg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events"/>')],
    [
      'a movement that sets an address',
      svg('<a><animate attributeName="href" to="javascript:x"/></a>'),
    ],
    ['a value that is set', svg('<set attributeName="onclick" to="x()"/>')],
    ['a movement along a path', svg('<animateMotion path="M0 0"/>')],
    ['an image from elsewhere', svg('<image href="https://voorbeeld.nl/x.png"/>')],
    ['an image without a scheme', svg('<image href="//voorbeeld.nl/x.png"/>')],
    ['an image beside it', svg('<image xlink:href="x.png"/>')],
    [
      'a drawing in data',
      svg(`<image href="data:image/svg+xml;base64,${base64(svg('<script/>'))}"/>`),
    ],
    ['a page in data', svg('<image href="data:text/html,x"/>')],
    ['a use of another file', svg('<use href="x.svg#a"/>')],
    ['a use of data', svg(`<use xlink:href="data:image/svg+xml;base64,${base64(svg(''))}#a"/>`)],
    [
      'an image of a filter from elsewhere',
      svg('<filter><feImage href="https://voorbeeld.nl/"/></filter>'),
    ],
    ['a link that is a program', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['such a link in numbers', svg('<a xlink:href="&#x6A;avascript:alert(1)"/>')],
    ['such a link with a tab', svg('<a href="java&#9;script:alert(1)"/>')],
    [
      'such a link under a prefix',
      svg('<a q:href="javascript:x" xmlns:q="http://www.w3.org/1999/xlink"/>'),
    ],
    ['a link to elsewhere', svg('<a href="https://voorbeeld.nl/"/>')],
    ['a place that all addresses hang on', svg('<g xml:base="https://voorbeeld.nl/"/>')],
    ['a style that imports', svg('<style>@import "//voorbeeld.nl/x.css";</style>')],
    ['a style with an escape', svg('<style>a{fill:u\\72l(//voorbeeld.nl)}</style>')],
    ['an import with an escape', svg('<style>@\\69mport "//voorbeeld.nl/x.css";</style>')],
    ['a style from elsewhere', svg('<rect style="fill:url(https://voorbeeld.nl/#a)"/>')],
    [
      'a style from elsewhere in quotation marks',
      svg(`<rect style='fill:url("//voorbeeld.nl/")'/>`),
    ],
    ['a fill from elsewhere', svg('<rect fill="url(x.svg#a)"/>')],
    ['a mask from elsewhere, in numbers', svg('<rect mask="url(&#x2f;&#x2f;voorbeeld.nl)"/>')],
    ['a set of images', svg('<rect style="background:image-set(\'x.png\' 1x)"/>')],
    ['a font from elsewhere', svg('<style>@font-face{font-family:x;src:url(x)}</style>')],
    ['a style in parts of text', svg('<style><![CDATA[@import "x";]]></style>')],
    ['a style sheet beside it', `<?xml-stylesheet href="x.css"?>${svg('')}`],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`],
    [
      'an entity from elsewhere',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
    ],
    [
      'an entity with parameters',
      `<!DOCTYPE svg [<!ENTITY % x SYSTEM "//voorbeeld.nl/"> %x;]>${svg('')}`,
    ],
    ['definitions from elsewhere', `<!DOCTYPE svg SYSTEM "https://voorbeeld.nl/x.dtd">${svg('')}`],
    [
      'an attribute given by default',
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>${svg('')}`,
    ],
    ['UTF-16', utf16(svg('<script/>'))],
    ['UTF-16 that says UTF-8', utf16(`<?xml version="1.0" encoding="utf-8"?>${svg('')}`)],
    ['UTF-7', `<?xml version="1.0" encoding="utf-7"?>${svg('+ADw-script+AD4-')}`],
    ['an encoding that nobody knows', `<?xml version='1.0' encoding='x-mac'?>${svg('')}`],
    [
      'bytes that are no UTF-8',
      new Uint8Array([...bytes(svg('x')).slice(0, -6), 0xc0, 0xbc, ...bytes('</svg>')]),
    ],
    ['what is not well-formed', svg('<path onclick=x()/>')],
    ['a tag that does not close', svg('<g>').replace('</svg>', '')],
    ['a root of another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"><script/></svg>'],
    ['a root without a namespace', '<svg><script/></svg>'],
  ])('%s', async (_what, content) => {
    const file = typeof content === 'string' ? bytes(content) : content;
    expect(await errors('a.svg', file)).not.toEqual([]);
    // Under another name it is something else than that says, or XML.
    expect(await errors('a.xml', file)).not.toEqual([]);
    expect(await errors('a.txt', file)).not.toEqual([]);
  });

  test.each([
    [
      'shapes and text',
      svg(
        '<g id="a"><path d="M0 0h1"/><text x="1" font-family="\'Rijks\', sans-serif">Tekst</text></g>',
      ),
    ],
    [
      'references within it',
      svg('<use href="#a"/><rect fill="url(#b)" style="clip-path:url(\'#c\');fill:#fff"/>'),
    ],
    [
      'styles',
      svg('<style>/* groen */ .a{fill:rgb(0,0,0)} .b>path{stroke:red}</style><path class="a"/>'),
    ],
    [
      'images that it holds',
      svg(`<image width="1" height="1" href="data:image/png;base64,${PIXEL}"/>`),
    ],
    [
      'gradients, filters and marks',
      svg(
        '<defs><linearGradient id="b" gradientTransform="rotate(9)"><stop offset="0" stop-color="red"/></linearGradient><filter id="f"><feGaussianBlur stdDeviation="1"/></filter></defs>',
      ),
    ],
    [
      'the definitions of W3C',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    ],
    [
      'a description',
      svg(
        '<title>Titel</title><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>',
      ),
    ],
    [
      'what programs for charts write',
      `<?xml version="1.0" encoding="utf-8" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/><dc:creator><cc:Agent><dc:title>Matplotlib v3.8.2, https://matplotlib.org/</dc:title></cc:Agent></dc:creator></cc:Work></rdf:RDF></metadata><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs><g id="figure_1" clip-path="url(#p1)"><use xlink:href="#m1" x="1" style="stroke: #000000; stroke-width: 0.8"/><text style="font: 10px \'DejaVu Sans\', sans-serif; text-anchor: middle" transform="rotate(-0 1 2)">2023</text></g>')}`,
    ],
    [
      'words for who does not see it',
      svg('<path aria-label="Een lijn" role="img" data-naam="lijn"/>'),
    ],
    [
      'Latin letters of one byte',
      '<?xml version="1.0" encoding="iso-8859-1"?><svg xmlns="http://www.w3.org/2000/svg"><text>cafe</text></svg>',
    ],
  ])('and one of %s is not', async (_what, content) => {
    expect(await errors('a.svg', bytes(content))).toEqual([]);
  });
});

describe('XML', () => {
  const plain = '<cijfers><jaar>2023</jaar></cijfers>';
  test('is refused unless a document gives a reason, and then only when nothing in it runs', async () => {
    expect(await errors('a.xml', bytes(plain))).toEqual(['bijlage-xml']);
    for (const hostile of [
      `<?xml-stylesheet type="text/xsl" href="x.xsl"?>${plain}`,
      `<!DOCTYPE a [<!ENTITY b "c">]>${plain}`,
      '<a><h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script></a>',
      `<a><s:svg xmlns:s="${NS}" onload="x()"/></a>`,
      '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
      `<?xml version="1.0" encoding="utf-7"?>${plain}`,
    ])
      expect(await errors('a.xml', bytes(hostile)), hostile).toContain('bijlage-script');
  });
});

describe('a PDF that can run or fetch something is refused', () => {
  const link = (action: string): PdfParts => ({
    page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${action} >> >>]`,
  });
  const JS = '/S /JavaScript /JS (app.alert\\(1\\))';

  test.each<[string, PdfParts]>([
    ['JavaScript when it opens', { catalog: `/OpenAction << ${JS} >>` }],
    ['JavaScript by another object', { catalog: '/OpenAction 5 0 R', objects: [`<< ${JS} >>`] }],
    ['a name in numbers', { catalog: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' }],
    [
      'a name by another object',
      { catalog: '/OpenAction << /S 5 0 R >>', objects: ['/JavaScript'] },
    ],
    [
      'JavaScript in a list of names',
      { catalog: `/Names << /JavaScript << /Names [(a) << ${JS} >>] >> >>` },
    ],
    ['JavaScript when it closes', { catalog: `/AA << /WC << ${JS} >> >>` }],
    ['JavaScript of a page', { page: `/AA << /O << ${JS} >> >>` }],
    ['JavaScript of a link', link(JS)],
    [
      'JavaScript of a field',
      { page: `/Annots [<< /Subtype /Widget /FT /Tx /Rect [0 0 9 9] /AA << /K << ${JS} >> >> >>]` },
    ],
    [
      'JavaScript of a bookmark',
      {
        catalog: '/Outlines 5 0 R',
        objects: ['<< /First 6 0 R >>', `<< /Title (a) /A << ${JS} >> >>`],
      },
    ],
    ['JavaScript after another action', link(`/S /GoTo /D [3 0 R /Fit] /Next << ${JS} >>`)],
    [
      'JavaScript in a row of actions',
      link(`/S /URI /URI (https://voorbeeld.nl) /Next [<< /S /Named /N /NextPage >> << ${JS} >>]`),
    ],
    ['JavaScript that nothing leads to', { objects: [`<< ${JS} >>`] }],
    ['JavaScript in a packed stream', { objects: [objectStream({ 20: `<< ${JS} >>` })] }],
    [
      'a packed stream that calls itself nothing',
      { objects: [objectStream({ 20: `<< ${JS} >>` }).replace('/Type /ObjStm', '')] },
    ],
    [
      'a packed stream that lies of its length',
      { objects: [objectStream({ 20: `<< ${JS} >>` }).replace(/\/Length \d+/, '/Length 1')] },
    ],
    [
      'a packed stream in a packing that nobody needs',
      {
        objects: [
          '<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 3 >>\nstream\nabc\nendstream',
        ],
      },
    ],
    ['a comment between number and word', { objects: [`<< >>\nendobj\n30 0 %\n obj << ${JS} >>`] }],
    ['a program that is started', link('/S /Launch /F (cmd.exe)')],
    ['a program that is started for Windows', link('/S /Launch /Win << /F (cmd.exe) >>')],
    ['a form that sends', link('/S /SubmitForm /F (https://voorbeeld.nl)')],
    ['data that is read in', link('/S /ImportData /F (x.fdf)')],
    ['a place in another file', link('/S /GoToR /F (//voorbeeld.nl/x.pdf) /D [0 /Fit]')],
    ['a place in a file within it', link('/S /GoToE /T << /R /C /N (x) >>')],
    ['a film', link('/S /Rendition /OP 0')],
    ['a film of older form', link('/S /Movie /T (x)')],
    ['a sound', link('/S /Sound')],
    [
      'media',
      { page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>]' },
    ],
    ['a screen', { page: '/Annots [<< /Subtype /Screen /Rect [0 0 9 9] >>]' }],
    ['a thing in three dimensions', { page: '/Annots [<< /Subtype /3D /Rect [0 0 9 9] >>]' }],
    [
      'an address when it opens',
      { catalog: '/OpenAction << /S /URI /URI (https://voorbeeld.nl) >>' },
    ],
    [
      'an address when a page opens',
      { page: '/AA << /O 5 0 R >>', objects: ['<< /S /URI /URI (https://voorbeeld.nl) >>'] },
    ],
    [
      'an address after what happens at the opening',
      {
        catalog:
          '/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://voorbeeld.nl) >> >>',
      },
    ],
    ['an address that is a program', link('/S /URI /URI (javascript:alert\\(1\\))')],
    ['such an address in other letters', link('/S /URI /URI <4A6176615363726970743A61>')],
    [
      'such an address in UTF-16',
      link('/S /URI /URI <FEFF006A006100760061007300630072006900700074003A0061>'),
    ],
    ['an address of a file', link('/S /URI /URI (file:///c:/x.exe)')],
    ['a command of a menu', link('/S /Named /N /SaveAs')],
    ['an action that nobody knows', link('/S /Onbekend')],
    ['printing by itself', { catalog: '/OpenAction << /S /Named /N /Print >>' }],
    [
      'a form with a program',
      {
        catalog: '/AcroForm << /XFA [(template) 5 0 R] >>',
        objects: ['<< /Length 0 >>\nstream\n\nendstream'],
      },
    ],
    [
      'data outside the file',
      { objects: ['<< /Length 0 /F (//voorbeeld.nl/x) >>\nstream\n\nendstream'] },
    ],
    [
      'a file within it',
      {
        objects: [
          '<< /Type /Filespec /F (a.xls) /EF << /F 6 0 R >> >>',
          '<< /Length 1 >>\nstream\nx\nendstream',
        ],
      },
    ],
    ['a password', { trailer: '/Encrypt << /Filter /Standard >>' }],
  ])('%s', async (_what, parts) => {
    expect(await errors('a.pdf', pdfOf(parts))).not.toEqual([]);
  });

  test.each([
    ['digits', '1'.repeat(3_000_000)],
    ['comments', '1%'.repeat(1_000_000)],
    ['dictionaries', '<<'.repeat(1_000_000)],
    ['texts that do not end', '<< /A (x '.repeat(300_000)],
    ['numbers', '1 1 '.repeat(700_000)],
  ])('or is looked through in time: a file of %s', async (_what, filling) => {
    const whole = Buffer.from(pdfOf()).toString('latin1');
    const file = bytes(whole.replace('%PDF-1.7\n', `%PDF-1.7\n${filling}\n`));
    for (const rule of await errors('a.pdf', file)) expect(rule).toMatch(/^bijlage-/);
  });

  test('and so is one of which an earlier version did', async () => {
    const first = pdfOf({ objects: [`<< ${JS} >>`] });
    const later = new Uint8Array([
      ...first,
      ...bytes(
        '5 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n',
      ),
    ]);
    expect(await errors('a.pdf', later)).toContain('bijlage-script');
  });

  test.each<[string, PdfParts]>([
    ['a link', link('/S /URI /URI (https://voorbeeld.nl/?a=1)')],
    ['a link to an address for mail', link('/S /URI /URI (mailto:loket@voorbeeld.nl)')],
    ['a link without a scheme', link('/S /URI /URI (www.voorbeeld.nl/a:b)')],
    ['a place in itself', link('/S /GoTo /D [3 0 R /Fit]')],
    ['the next page', link('/S /Named /N /NextPage')],
    ['a first page to open at', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }],
    ['a view to open with', { catalog: '/OpenAction [3 0 R /FitH 200] /PageMode /UseOutlines' }],
    [
      'structure',
      {
        catalog: '/StructTreeRoot 5 0 R',
        objects: [
          '<< /Type /StructTreeRoot /K 6 0 R >>',
          '<< /Type /StructElem /S /Link /P 5 0 R /A << /O /Layout /Placement /Block >> >>',
        ],
      },
    ],
    [
      'a group, a transition and labels of pages',
      {
        page: '/Group << /S /Transparency /CS /DeviceRGB >> /Trans << /S /Dissolve >>',
        catalog: '/PageLabels << /Nums [0 << /S /D >>] >> /OutputIntents [<< /S /GTS_PDFA1 >>]',
      },
    ],
    [
      'packed objects',
      { objects: [objectStream({ 20: '<< /Type /ExtGState /CA 1 >>', 21: '[1 2]' })] },
    ],
  ])('and one with %s is not', async (_what, parts) => {
    expect(await errors('a.pdf', pdfOf(parts))).toEqual([]);
  });
});

describe('an Office file that can run or fetch something is refused', () => {
  const related = (...all: Related[]): Uint8Array => wordFile('<w:p/>', { related: all });
  const inParts = (parts: Readonly<Record<string, string | Uint8Array>>, types = {}): Uint8Array =>
    wordFile('<w:p/>', { parts, types });
  const field = (...codes: string[]): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const nested = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE 68 68 69 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>DDE</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const cfb = (text: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.from(text, 'utf16le'),
    ]);
  const sheet = (formula: string): Uint8Array =>
    officeFile('xlsx', {
      main: '<x:sheets><x:sheet name="a" sheetId="1" r:id="rId1"/></x:sheets>',
      related: [['worksheet', 'worksheets/sheet1.xml']],
      types: {
        'xl/worksheets/sheet1.xml':
          'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
      },
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet ${DECLARED}><x:sheetData><x:row><x:c><x:f>${formula}</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
  const settings = (...all: Related[]): Uint8Array =>
    inParts({ 'word/settings.xml': '', 'word/_rels/settings.xml.rels': relationsOf(all) });

  test.each<[string, string, Uint8Array]>([
    [
      'a template from elsewhere',
      'docx',
      settings(['attachedTemplate', 'https://voorbeeld.nl/x.dotm', 'External']),
    ],
    [
      'a template on a server',
      'docx',
      settings(['attachedTemplate', '\\\\server\\x.dotm', 'External']),
    ],
    [
      'a template by the other form of its type',
      'docx',
      settings([
        'http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate',
        'file:///c:/x.dotm',
        'External',
      ]),
    ],
    [
      'an image from elsewhere',
      'docx',
      related(['image', 'https://voorbeeld.nl/x.png', 'External']),
    ],
    [
      'an image that does not say it is elsewhere',
      'docx',
      related(['image', 'https://voorbeeld.nl/x.png']),
    ],
    ['a frame from elsewhere', 'docx', related(['frame', 'https://voorbeeld.nl/', 'External'])],
    [
      'a part of a document from elsewhere',
      'docx',
      related(['subDocument', 'file:///c:/x.docx', 'External']),
    ],
    [
      'an object from elsewhere',
      'docx',
      related(['oleObject', 'https://voorbeeld.nl/x.xlsx', 'External']),
    ],
    ['a link to a file on a disk', 'docx', related(['hyperlink', 'file:///c:/x.exe', 'External'])],
    ['a link that is a program', 'docx', related(['hyperlink', 'javascript:alert(1)', 'External'])],
    [
      'a relation of a part that is not there',
      'docx',
      inParts({
        'word/_rels/weg.xml.rels': relationsOf([
          ['attachedTemplate', 'https://voorbeeld.nl/', 'External'],
        ]),
      }),
    ],
    ['another document that is put in', 'docx', related(['aFChunk', 'afchunk.html'])],
    ['a control', 'docx', related(['control', 'activeX/activeX1.xml'])],
    ['an object', 'docx', related(['oleObject', 'embeddings/oleObject1.bin'])],
    ['a workbook behind a chart', 'docx', related(['package', 'embeddings/book.xlsx'])],
    [
      'an object under the name of an image',
      'docx',
      inParts({ 'word/media/image1.png': cfb('Ole') }),
    ],
    ['a macro', 'docx', inParts({ 'word/vbaProject.bin': cfb('VBA') })],
    [
      'a macro under another name',
      'docx',
      inParts({ 'word/media/image1.emf': cfb('_VBA_PROJECT') }),
    ],
    [
      'a macro by its type',
      'docx',
      inParts({ 'word/x.dat': 'x' }, { 'word/x.dat': 'application/vnd.ms-office.vbaProject' }),
    ],
    [
      'a macro by its relation',
      'docx',
      related(['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'x.bin']),
    ],
    [
      'a document of the kind with macros',
      'docx',
      inParts(
        {},
        { 'word/document.xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' },
      ),
    ],
    ['a program', 'docx', inParts({ 'word/media/image1.png': bytes('MZ\x90\0') })],
    ['a PDF within it', 'docx', inParts({ 'word/media/x.bin': bytes('%PDF-1.7') })],
    [
      'an add-in',
      'docx',
      related(['http://schemas.microsoft.com/office/2011/relationships/webextension', 'x.xml']),
    ],
    [
      'a menu of its own',
      'docx',
      related([
        'http://schemas.microsoft.com/office/2006/relationships/ui/extensibility',
        'customUI.xml',
      ]),
    ],
    ['DDE', 'docx', wordFile(field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" '))],
    ['DDE in pieces', 'docx', wordFile(field(' DD', 'EAUTO', ' cmd "/k"'))],
    ['DDE in other letters', 'docx', wordFile(field(' ddeauto cmd '))],
    ['DDE made by another field', 'docx', wordFile(nested)],
    [
      'DDE in one element',
      'docx',
      wordFile('<w:p><w:fldSimple w:instr=" DDE cmd x "><w:r/></w:fldSimple></w:p>'),
    ],
    ['DDE in a header', 'docx', inParts({ 'word/header1.xml': field(' DDEAUTO cmd ') })],
    [
      'an image that a field fetches',
      'docx',
      wordFile(field(' INCLUDEPICTURE "https://voorbeeld.nl/x.png" ')),
    ],
    ['a text that a field fetches', 'docx', wordFile(field(' INCLUDETEXT "file:///c:/x.docx" '))],
    ['a field that links', 'docx', wordFile(field(' LINK Excel.Sheet.8 x.xls '))],
    ['a button for a macro', 'docx', wordFile(field(' MACROBUTTON Start klik '))],
    ['a link by a field to a file', 'docx', wordFile(field(' HYPERLINK "file:///c:/x.exe" '))],
    [
      'a field that never ends',
      'docx',
      wordFile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>',
      ),
    ],
    [
      'a list to send to',
      'docx',
      inParts({ 'word/settings.xml': '<w:mailMerge><w:connectString w:val="x"/></w:mailMerge>' }),
    ],
    [
      'an image of older form from elsewhere',
      'docx',
      wordFile(
        '<w:p><w:r><w:pict><v:shape><v:imagedata src="https://voorbeeld.nl/x.png"/></v:shape></w:pict></w:r></w:p>',
      ),
    ],
    ['a drawing with a script', 'docx', inParts({ 'word/media/image1.svg': svg('<script/>') })],
    [
      'other prefixes',
      'docx',
      officeFile('docx', {
        main: '<ns0:body xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:p><ns0:fldSimple ns0:instr="DDEAUTO cmd"/></ns0:p></ns0:body>',
      }),
    ],
    [
      'UTF-16',
      'docx',
      inParts({
        'word/_rels/settings.xml.rels': utf16(
          relationsOf([['attachedTemplate', 'https://voorbeeld.nl/', 'External']]),
        ),
        'word/settings.xml': '',
      }),
    ],
    ['a connection', 'xlsx', officeFile('xlsx', { related: [['connections', 'connections.xml']] })],
    [
      'another workbook',
      'xlsx',
      officeFile('xlsx', { related: [['externalLink', 'externalLinks/externalLink1.xml']] }),
    ],
    [
      'a macro sheet',
      'xlsx',
      officeFile('xlsx', {
        related: [
          [
            'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
            'macrosheets/sheet1.xml',
          ],
        ],
      }),
    ],
    [
      'a name that starts by itself',
      'xlsx',
      officeFile('xlsx', {
        main: '<x:sheets/><x:definedNames><x:definedName name="_xlnm.Auto_Open">a!A1</x:definedName></x:definedNames>',
      }),
    ],
    ['a formula that fetches', 'xlsx', sheet('WEBSERVICE("https://voorbeeld.nl")')],
    ['a formula with DDE', 'xlsx', sheet("cmd|'/c calc'!A0")],
    [
      'an action',
      'pptx',
      officeFile('pptx', { main: '<a:hlinkClick action="ppaction://program?x"/>' }),
    ],
    [
      'an action that is a macro',
      'pptx',
      officeFile('pptx', { main: '<a:hlinkMouseOver action="ppaction://macro?name=x"/>' }),
    ],
    [
      'a film from elsewhere',
      'pptx',
      officeFile('pptx', { related: [['video', 'https://voorbeeld.nl/x.mp4', 'External']] }),
    ],
  ])('%s (%s)', async (_what, kind, content) => {
    expect(await errors(`a.${kind}`, content)).not.toEqual([]);
  });

  test.each<[string, Uint8Array]>([
    [
      'links',
      related(
        ['hyperlink', 'https://voorbeeld.nl/a?b=c', 'External'],
        ['hyperlink', 'mailto:loket@voorbeeld.nl', 'External'],
      ),
    ],
    ['images', related(['image', 'media/image1.png'])],
    [
      'numbers of pages, contents and references',
      wordFile(
        field(' PAGE ') +
          field(' TOC \\o "1-3" \\h ') +
          field(' REF tabel1 \\h ') +
          field(' = 1 + 2 '),
      ),
    ],
    [
      'links by fields',
      wordFile(field(' HYPERLINK "https://voorbeeld.nl/" ') + field(' HYPERLINK \\l "kop" ')),
    ],
    [
      'values of the template',
      wordFile(
        field(' DOCPROPERTY onderwerp \\* MERGEFORMAT ') +
          field(' IF ', ' DOCVARIABLE x ', ' = "" "" '),
      ),
    ],
  ])('and one with %s is not', async (_what, content) => {
    expect(await errors('a.docx', content)).toEqual([]);
  });

  test('and a formula that only counts is not', async () => {
    expect(await errors('a.xlsx', sheet('SUM(A1:B2)+IF(C1="a|b!c",1,0)'))).toEqual([]);
  });
});

describe('a file of LibreOffice that can run or fetch something is refused', () => {
  const odt = (inner: string, parts = {}): Uint8Array =>
    odfFile('text', {
      'content.xml': `<office:document-content ${ODF_DECLARED}><office:body><office:text>${inner}</office:text></office:body></office:document-content>`,
      ...parts,
    });
  test.each<[string, Uint8Array]>([
    ['a macro', odt('', { 'Basic/Standard/Module1.xml': '<x/>' })],
    ['a macro of another language', odt('', { 'Scripts/python/a.py': 'x' })],
    ['an event', odt('<script:event-listener script:event-name="dom:load"/>')],
    [
      'a part from elsewhere',
      odt('<text:section><text:section-source xlink:href="https://voorbeeld.nl/"/></text:section>'),
    ],
    [
      'an image from elsewhere',
      odt('<draw:frame><draw:image xlink:href="https://voorbeeld.nl/x.png"/></draw:frame>'),
    ],
    ['DDE', odt('<office:dde-source office:dde-application="cmd"/>')],
    [
      'an object',
      odt('<draw:object xlink:href="./Object 1"/>', { 'Object 1/content.xml': '<x/>' }),
    ],
    ['a window', odt('<draw:floating-frame xlink:href="https://voorbeeld.nl/"/>')],
    [
      'a link that is a program',
      odt('<text:p><text:a xlink:href="javascript:x">a</text:a></text:p>'),
    ],
    [
      'another prefix',
      odt('<q:applet xmlns:q="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"/>'),
    ],
  ])('%s', async (_what, content) => {
    expect(await errors('a.odt', content)).not.toEqual([]);
  });

  test('and one with links and images of its own is not', async () => {
    const inner =
      '<text:p><text:a xlink:href="https://voorbeeld.nl/">a</text:a><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>';
    expect(await errors('a.odt', odt(inner))).toEqual([]);
  });
});

describe('a table with formulas that run', () => {
  test.each([
    "a;=cmd|'/c calc'!A0\n",
    '"+DDE(""cmd"")"\n',
    'a\n=WEBSERVICE("https://voorbeeld.nl")\n',
  ])('%j is refused', async (text) =>
    expect(await errors('a.csv', bytes(text))).toEqual(['bijlage-script']),
  );
  test.each(['a;-12;+3\n', 'x=1|2!\n', 'jaar,"=nee"\n'])('%j is not', async (text) => {
    expect(await errors('a.csv', bytes(text))).toEqual([]);
  });
});

// One that is not read in proportion to its size does not end in time.
describe('a file meant to take long', () => {
  const long = 300_000;
  test.each([
    ['a.svg', svg(`<path style="${'a'.repeat(long)}"/>`)],
    ['a.svg', svg(`<path style="${'url('.repeat(long)}"/>`)],
    ['a.svg', svg(`<path style="${'/*'.repeat(long)}"/>`)],
    ['a.svg', svg('<g>'.repeat(long))],
    ['a.xml', '<a>'.repeat(long)],
    ['a.csv', '\n'.repeat(long)],
    ['a.csv', '"-'.repeat(long)],
    ['a.csv', '='.repeat(long)],
    ['a.txt', '06-'.repeat(long)],
  ])('is looked through all the same: %s', async (name, text) => {
    for (const rule of await errors(name, bytes(text))) expect(rule).toMatch(/^bijlage-/);
  });
});
