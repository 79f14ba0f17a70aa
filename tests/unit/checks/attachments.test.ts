import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { inspectAttachment } from '../../../src/checks/attachments/inspect.ts';
import { bytes } from '../../helpers/bytes.ts';

/** A package with these parts. */
async function zip(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const file = new JSZip();
  for (const [name, text] of Object.entries(parts)) {
    file.file(name, text, name === 'mimetype' ? { compression: 'STORE' } : {});
  }
  return file.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const word = (parts: Readonly<Record<string, string>> = {}) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w:document><w:t>Tekst</w:t></w:document>',
    ...parts,
  });
const odt = (parts: Readonly<Record<string, string>> = {}) =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': '<office:text/>',
    ...parts,
  });

/** A PDF of one page, with these entries in the catalogue, the page and the information. */
function pdf(
  more: { catalog?: string; page?: string; info?: string; objects?: string[] } = {},
): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more.page ?? ''} >>`,
    `<< /Producer (Microsoft Word) ${more.info ?? ''} >>`,
    ...(more.objects ?? []),
  ];
  let text = '%PDF-1.7\n';
  const at = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return bytes(text);
}

const rules = async (name: string, content: Uint8Array) =>
  (await inspectAttachment(name, content)).map(({ rule }) => rule);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">';
const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42,
  0x60, 0x82,
]);

describe('Office files', () => {
  test('with nothing unseen are in order, made by an organisation or by a program', async () => {
    expect(await rules('a.docx', await word())).toEqual([]);
    const core =
      '<cp:coreProperties><dc:creator>Ministerie van BZK</dc:creator><cp:lastModifiedBy>Un-named</cp:lastModifiedBy></cp:coreProperties>';
    expect(await rules('a.docx', await word({ 'docProps/core.xml': core }))).toEqual([]);
  });

  test.each([
    ['a maker', 'docProps/core.xml', '<dc:creator>Jansen, J. (Jan)</dc:creator>', 'bijlage-maker'],
    [
      'who saved it last',
      'docProps/core.xml',
      '<cp:lastModifiedBy>jansen01</cp:lastModifiedBy>',
      'bijlage-maker',
    ],
    ['a manager', 'docProps/app.xml', '<Manager>Jan Jansen</Manager>', 'bijlage-maker'],
    [
      'properties of its own',
      'docProps/custom.xml',
      '<property name="Behandelaar"><vt:lpwstr>x</vt:lpwstr></property>',
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
    [
      'comments',
      'word/comments.xml',
      '<w:comments><w:comment w:id="0" w:author="x"/></w:comments>',
      'bijlage-opmerkingen',
    ],
    [
      'the people of its comments',
      'word/people.xml',
      '<w15:person w15:author="Jan Jansen"/>',
      'bijlage-maker',
    ],
    [
      'deleted text',
      'word/document.xml',
      '<w:p><w:del w:id="1"><w:r/></w:del></w:p>',
      'bijlage-wijzigingen',
    ],
    [
      'inserted text in a footnote',
      'word/footnotes.xml',
      '<w:ins w:id="1"><w:r/></w:ins>',
      'bijlage-wijzigingen',
    ],
    ['hidden text', 'word/document.xml', '<w:rPr><w:vanish/></w:rPr>', 'bijlage-verborgen-tekst'],
    ['a file inside', 'word/embeddings/oleObject1.bin', 'x', 'bijlage-ingesloten'],
    ['a macro', 'word/vbaProject.bin', 'x', 'bijlage-macro'],
    [
      'a template on a disk of someone',
      'word/_rels/settings.xml.rels',
      '<Relationship Target="file:///C:\\Users\\jansen01\\x.dotx"/>',
      'bijlage-maker',
    ],
  ])('that carry %s are told', async (_what, part, xml, rule) => {
    const found = await inspectAttachment('a.docx', await word({ [part]: xml }));
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    if (part.endsWith('.xml')) expect(found[0]?.message).toContain(part);
  });

  test('of Excel and PowerPoint are opened too', async () => {
    const sheet = '<sheets><sheet name="Som" sheetId="1" state="hidden"/></sheets>';
    expect(await rules('a.xlsx', await zip({ 'xl/workbook.xml': sheet }))).toEqual([
      'bijlage-verborgen-tekst',
    ]);
    expect(
      await rules(
        'a.pptx',
        await zip({ 'ppt/presentation.xml': '', 'ppt/slides/slide1.xml': '<p:sld show="0"/>' }),
      ),
    ).toEqual(['bijlage-verborgen-tekst']);
  });

  test('a name that a document gives a reason for can be told apart', async () => {
    const core = '<dc:creator>A &amp; B Jansen</dc:creator>';
    const [finding] = await inspectAttachment('a.docx', await word({ 'docProps/core.xml': core }));
    expect(finding?.tekst).toBe('A & B Jansen');
  });
});

describe('files of LibreOffice', () => {
  test.each([
    ['nothing', 'meta.xml', '<meta:generator>LibreOffice</meta:generator>', []],
    [
      'a maker',
      'meta.xml',
      '<meta:initial-creator>Jan Jansen</meta:initial-creator>',
      ['bijlage-maker'],
    ],
    [
      'comments',
      'content.xml',
      '<office:annotation><dc:creator>x</dc:creator></office:annotation>',
      ['bijlage-opmerkingen'],
    ],
    [
      'changes',
      'content.xml',
      '<text:tracked-changes><text:changed-region/></text:tracked-changes>',
      ['bijlage-wijzigingen'],
    ],
    [
      'hidden text',
      'content.xml',
      '<text:hidden-paragraph text:condition="x"/>',
      ['bijlage-verborgen-tekst'],
    ],
    ['a password', 'META-INF/manifest.xml', '<manifest:encryption-data/>', ['bijlage-versleuteld']],
  ])('that carry %s', async (_what, part, xml, expected) => {
    expect(await rules('a.odt', await odt({ [part]: xml }))).toEqual(expected);
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
      'a link in signs as numbers',
      `${SVG}<a xlink:href="&#106;avascript:x"/></svg>`,
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
    const bomb = await word({ 'docProps/core.xml': 'x'.repeat(2 * 1024 * 1024) });
    const limited = async () =>
      (await inspectAttachment('a.docx', bomb, 1024 * 1024)).map(({ rule }) => rule);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await limited()).toEqual(['bijlage-te-groot']);
    // What the directory says of the sizes is not believed when it is small, and enough when it is large.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const say = (size: number) => {
      for (let i = 0; i + 46 < bomb.length; i++)
        if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
    };
    say(100);
    expect(await limited()).toEqual(['bijlage-te-groot']);
    say(0x7fffffff);
    expect(await rules('a.docx', bomb)).toEqual(['bijlage-te-groot']);
  });
});

test('no content makes the inspection throw', async () => {
  const package_ = await word({ 'docProps/core.xml': '<dc:creator>x</dc:creator>' });
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
