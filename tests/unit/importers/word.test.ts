import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/importers/runs.ts';
import type { Block, Paragraph, SourceDoc, Table } from '../../../src/importers/source.ts';
import { readDocx } from '../../../src/importers/word/read-docx.ts';
import { relationsOf, typesOf, wordFile, zipOf } from '../../helpers/office.ts';

const read = (body: string, more: Parameters<typeof wordFile>[1] = {}): SourceDoc =>
  readDocx('brief.docx', wordFile(body, more));
const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const mark = (type: string, inner = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const field = (code: string, result: string, form = ''): string =>
  `${mark('begin', form)}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
const texts = ({ blocks }: SourceDoc): string[] => blocks.map(textOf);
const textOf = (block: Block): string =>
  block.type === 'paragraph' ? paragraphText(block) : block.type;
const messages = ({ warnings }: SourceDoc): string =>
  warnings.map(({ message }) => message).join('\n');
const cells = ({ blocks }: SourceDoc): string[][] =>
  (blocks.find(({ type }) => type === 'table') as Table).rows.map((row) =>
    row.map((cell) => cell.blocks.map(textOf).join(' ')),
  );

const style = (kind: string, id: string, inner: string, basedOn = ''): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${inner}</w:style>`;
const STYLES = [
  style('character', 'Weg', '<w:rPr><w:vanish/></w:rPr>'),
  style('character', 'OokWeg', '', 'Weg'),
  style('paragraph', 'Stil', '<w:rPr><w:vanish/></w:rPr>'),
  style('paragraph', 'Zwart', '<w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>'),
  style(
    'table',
    'Raster',
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="154273"/></w:tcPr></w:tblStylePr>',
  ),
].join('');

describe('what a Word file shows', () => {
  it.each([
    ['direct formatting', p(run('geheim', '<w:vanish/>'))],
    ['the style of letters', p(run('geheim', '<w:rStyle w:val="Weg"/>'))],
    ['a style based on that', p(run('geheim', '<w:rStyle w:val="OokWeg"/>'))],
    ['the style of a paragraph', p(run('geheim'), '<w:pStyle w:val="Stil"/>')],
    ['white on white', p(run('geheim', '<w:color w:val="FFFFFF"/>'))],
    ['nearly white on white', p(run('geheim', '<w:color w:val="FDFDFD"/>'))],
    ['a black highlight', p(run('geheim', '<w:highlight w:val="black"/>'))],
    [
      'black on black',
      p(run('geheim', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
    ],
    ['solid shading', p(run('geheim', '<w:color w:val="000000"/><w:shd w:val="solid"/>'))],
    [
      'black on a black paragraph',
      p(run('geheim', '<w:color w:val="010101"/>'), '<w:pStyle w:val="Zwart"/>'),
    ],
    [
      'letters that are filled with white',
      p(
        run(
          'geheim',
          '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
        ),
      ),
    ],
    ['letters without a fill', p(run('geheim', '<w14:textFill><w14:noFill/></w14:textFill>'))],
    [
      'letters that are glass',
      p(
        run(
          'geheim',
          '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
        ),
      ),
    ],
    ['an indent off the paper', p(run('geheim'), '<w:ind w:left="-20000"/>')],
    ['a frame off the paper', p(run('geheim'), '<w:framePr w:hAnchor="page" w:x="-9000"/>')],
    [
      'a text box off the paper',
      p(
        `<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>-5000000</wp:posOffset></wp:positionH><wp:extent cx="1000000" cy="1000000"/><wps:wsp><wps:txbx><w:txbxContent>${p(run('geheim'))}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`,
      ),
    ],
    ['letters of one point', p(run('geheim', '<w:sz w:val="2"/>'))],
    [
      'a row that is hidden',
      `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p(run('geheim'))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'a row of no height',
      `<w:tbl><w:tr><w:trPr><w:trHeight w:hRule="exact" w:val="10"/></w:trPr><w:tc>${p(run('geheim'))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'a drawing that is hidden',
      p(
        `<w:r><w:pict><v:shape style="visibility:hidden"><v:textbox><w:txbxContent>${p(run('geheim'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ],
  ])('is not text hidden by %s, which is counted and nowhere repeated', (_how, body) => {
    const result = read(p(run('wel')) + body, { parts: { 'word/styles.xml': STYLES } });
    expect(JSON.stringify({ ...result, how: '' })).not.toContain('geheim');
    expect(result.hidden.reduce((sum, { words }) => sum + words, 0)).toBe(1);
    expect(texts(result).filter(Boolean)).toEqual(['wel']);
  });

  it('is nothing of a file that hides all by default, but what a run shows again', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>';
    const result = read(p(run('geheim') + run('wel', '<w:vanish w:val="0"/>')), {
      parts: { 'word/styles.xml': styles },
    });
    expect(texts(result)).toEqual(['wel']);
    expect(result.hidden).toEqual([{ page: 1, words: 1, how: 'style' }]);
  });

  it.each([
    [
      'white letters on a dark cell',
      '<w:tcPr><w:shd w:val="clear" w:fill="154273"/></w:tcPr>',
      '<w:color w:val="FFFFFF"/>',
      '',
    ],
    [
      'letters without a colour on a dark cell',
      '<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>',
      '',
      '',
    ],
    [
      'the head of a table by its style',
      '',
      '',
      '<w:tblPr><w:tblStyle w:val="Raster"/><w:tblLook w:val="04A0"/></w:tblPr>',
    ],
  ])('is %s', (_what, cell, letters, table) => {
    const tc = (text: string, own: string) => `<w:tc>${own}${p(run(text, letters))}</w:tc>`;
    const body = `<w:tbl>${table}<w:tr>${tc('een', cell)}${tc('twee', cell)}</w:tr></w:tbl>`;
    const result = read(body, { parts: { 'word/styles.xml': STYLES } });
    expect(cells(result)).toEqual([['een', 'twee']]);
    expect(result.hidden).toEqual([]);
  });

  it('may lie under a dark shape, which is told where it stands', () => {
    const shape = (fill: string, more = '') =>
      `<w:r><w:drawing><wp:anchor${more}><wp:extent cx="2000000" cy="200000"/><wp:wrapNone/><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r>`;
    expect(messages(read(p(run('naam') + shape('000000'))))).toContain('donker vlak');
    const old =
      '<w:r><w:pict><v:rect style="position:absolute;width:90pt;height:12pt" fillcolor="black"/></w:pict></w:r>';
    expect(messages(read(p(run('naam') + old)))).toContain('donker vlak');
    expect(messages(read(p(run('naam') + shape('FFFF00'))))).toBe('');
    expect(messages(read(p(run('naam') + shape('000000', ' behindDoc="1"'))))).toBe('');
  });

  it('is struck text as struck, and what two styles hide shown again', () => {
    const body = p(
      run('akkoord / ') +
        run('niet akkoord', '<w:strike/>') +
        run(' wel', '<w:rStyle w:val="Weg"/>'),
      '<w:pStyle w:val="Stil"/>',
    );
    const result = read(p(run('x', '<w:dstrike/>')) + body, {
      parts: { 'word/styles.xml': STYLES },
    });
    const runs = (result.blocks as Paragraph[]).flatMap(({ lines }) =>
      lines.flatMap((l) => l.runs),
    );
    expect(runs).toEqual([{ text: 'x', struck: true }, { text: ' wel' }]);
  });

  it('is the newest text where changes are kept, and that is told', () => {
    const result = read(
      p(
        `${run('oud')}<w:del><w:r><w:delText>weg ermee</w:delText></w:r></w:del><w:ins>${run(' nieuw')}</w:ins>`,
      ),
    );
    expect(texts(result)).toEqual(['oud nieuw']);
    expect(messages(result)).toContain('2 woorden verwijderde tekst');
    expect(JSON.stringify(result)).not.toContain('weg ermee');
    const dressed = read(
      p(run('vet', '<w:b/><w:rPrChange w:id="1" w:author="x"><w:rPr/></w:rPrChange>')),
    );
    expect(messages(dressed)).toContain('bijgehouden wijzigingen');
  });
});

describe('fields', () => {
  it('show their result, and not what stands in their instruction', () => {
    const inner = field(' DOCPROPERTY mailing ', run('verborgen'));
    const outer = `${mark('begin')}${inner}${run('ook niet')}${mark('separate')}${run('zichtbaar')}${mark('end')}`;
    expect(texts(read(p(outer + run(' tekst'))))).toEqual(['zichtbaar tekst']);
  });

  it('that are links keep their address, however they are written', () => {
    const address =
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fvoorbeeld.nl%2F~a_b';
    const bodies = [
      p(field(` HYPERLINK "${address.replaceAll('&', '&amp;')}" `, run('hier'))),
      p(`<w:fldSimple w:instr=' HYPERLINK "${address}" '>${run('hier')}</w:fldSimple>`),
      p(`<w:hyperlink r:id="rId1">${run('hier')}</w:hyperlink>`),
    ];
    for (const body of bodies) {
      const [block] = read(body, { related: [['hyperlink', address, 'External']] })
        .blocks as Paragraph[];
      expect(block?.lines[0]?.runs).toEqual([{ text: 'hier', link: address }]);
    }
  });

  it('of a form show their tick and their choice', () => {
    const tick = (on: number) =>
      mark('begin', `<w:ffData><w:checkBox><w:default w:val="${on}"/></w:checkBox></w:ffData>`) +
      mark('end');
    const choice =
      mark(
        'begin',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="nee"/><w:listEntry w:val="ja"/></w:ddList></w:ffData>',
      ) + mark('end');
    expect(texts(read(p(`${tick(1)}${run(' een ')}${tick(0)}${run(' twee: ')}${choice}`)))).toEqual(
      ['☒ een ☐ twee: ja'],
    );
  });
});

describe('marks of lists', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = (
    levels: string,
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  ): string => `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;
  const item = (text: string, at = 0, list = 1): string =>
    p(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const marks = (body: string, list: string): (string | undefined)[] =>
    (read(body, { parts: { 'word/numbering.xml': list } }).blocks as Paragraph[]).map(
      (block) => block.item?.printed,
    );

  it.each([
    ['decimal', '%1.', ['1.', '2.', '3.']],
    ['lowerLetter', '%1)', ['a)', 'b)', 'c)']],
    ['upperRoman', '%1.', ['I.', 'II.', 'III.']],
    ['decimalZero', '%1', ['01', '02', '03']],
    ['ordinal', '%1', ['1e', '2e', '3e']],
    ['cardinalText', 'Deel %1', ['Deel Een', 'Deel Twee', 'Deel Drie']],
    ['decimal', 'Vraag %1:', ['Vraag 1:', 'Vraag 2:', 'Vraag 3:']],
    ['decimal', 'Artikel %1.', ['Artikel 1.', 'Artikel 2.', 'Artikel 3.']],
    ['bullet', '·', [undefined, undefined, undefined]],
  ])('of %s %s are as they are printed', (format, text, expected) => {
    expect(marks(item('a') + item('b') + item('c'), numbering(level(0, format, text)))).toEqual(
      expected,
    );
  });

  it('count within one another, and start again under a new number', () => {
    const list = numbering(
      level(0, 'decimal', '%1.') +
        level(1, 'decimal', '%1.%2') +
        level(2, 'lowerLetter', '%1.%2.%3'),
    );
    const body = [
      item('a'),
      item('b', 1),
      item('c', 1),
      item('d', 2),
      item('e'),
      item('f', 1),
    ].join('');
    expect(marks(body, list)).toEqual(['1.', '1.1', '1.2', '1.2.a', '2.', '2.1']);
  });

  it('go on in a list that shares its numbers, and start anew where a list says so', () => {
    const nums = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = [item('a'), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3)].join('');
    expect(marks(body, numbering(level(0, 'decimal', '%1.'), nums))).toEqual([
      '1.',
      '2.',
      '5.',
      '6.',
    ]);
  });

  it('come from the style of a paragraph too, and a heading keeps its number as text', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const list = numbering(
      level(0, 'decimal', '%1', '<w:pStyle w:val="Kop1"/>') +
        level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Kop2"/>'),
    );
    const body =
      p(run('Inleiding'), '<w:pStyle w:val="Kop1"/>') +
      p(run('Planning'), '<w:pStyle w:val="Kop2"/>');
    const result = read(body, { parts: { 'word/styles.xml': styles, 'word/numbering.xml': list } });
    expect(texts(result)).toEqual(['1 Inleiding', '1.1 Planning']);
    expect(result.raw.map(({ text }) => text)).toEqual(['1 Inleiding', '1.1 Planning']);
  });
});

describe('the parts of a Word file', () => {
  it('are found by its relations, under any name and any prefix', () => {
    const bytes = zipOf({
      '[Content_Types].xml': typesOf({}),
      '_rels/.rels': relationsOf([['officeDocument', '/word/document2.xml']]),
      'word/document2.xml':
        '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>Tekst</n:t></n:r></n:p></n:body></n:document>',
    });
    expect(texts(readDocx('a.docx', bytes))).toEqual(['Tekst']);
  });

  it('set text boxes apart, once, and read watermarks and headers', () => {
    const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const result = read(
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>${box('kader')}</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('kader')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('tekst')}`,
      ),
      {
        parts: {
          'word/header1.xml': `${p(run('VERTROUWELIJK'))}${p('<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>')}`,
        },
      },
    );
    expect(texts(result)).toEqual(['tekst', 'kader', 'VERTROUWELIJK']);
    expect(result.blocks.map(({ zone }) => zone)).toEqual(['main', 'side', 'head']);
    expect(result.raw.map(({ text }) => text)).toEqual([
      'tekst',
      'kader',
      'VERTROUWELIJK',
      'CONCEPT',
    ]);
  });

  it('keep the columns of a table where a row starts later or ends earlier', () => {
    const tc = (text: string) => `<w:tc>${p(run(text))}</w:tc>`;
    const tr = (inner: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
    const result = read(
      `<w:tbl>${tr(tc('Jaar') + tc('Raming') + tc('Uitgave'))}${tr(tc('10') + tc('12'), '<w:gridBefore w:val="1"/>')}${tr(tc('2024') + tc('11'), '<w:gridAfter w:val="1"/>')}</w:tbl>`,
    );
    expect(cells(result)).toEqual([
      ['Jaar', 'Raming', 'Uitgave'],
      ['', '10', '12'],
      ['2024', '11', ''],
    ]);
  });

  it('say which cells are heads of their rows, where the style of the table does', () => {
    const table = (id: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="${id}"/><w:tblLook w:val="04A0"/></w:tblPr>${'<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>'.repeat(2)}</w:tbl>`;
    const styles =
      style(
        'table',
        'Kolom',
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
      ) + style('table', 'Raster', '');
    const result = read(table('Kolom') + table('Raster'), { parts: { 'word/styles.xml': styles } });
    expect(
      (result.blocks as Table[]).map(({ rows }) =>
        rows.map((row) => row.map(({ headsRow }) => headsRow)),
      ),
    ).toEqual([
      [
        [true, undefined],
        [true, undefined],
      ],
      [
        [undefined, undefined],
        [undefined, undefined],
      ],
    ]);
  });

  it('that cannot come along are told: a formula, another document, a table in a cell, a symbol', () => {
    const nested = `<w:tbl><w:tr><w:tc>${p(run('a'))}</w:tc><w:tc><w:tbl><w:tr><w:tc>${p(run('b'))}</w:tc><w:tc>${p(run('c'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`;
    const result = read(
      `${p(`${run('x ')}<m:oMath><m:r><m:t>x2=ab</m:t></m:r></m:oMath>`)}<w:altChunk r:id="rId1"/>${nested}${p('<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>')}`,
    );
    expect(JSON.stringify(result.blocks)).not.toContain('x2=ab');
    for (const told of ['formule', 'altChunk', 'weer een tabel', 'symbolenlettertype'])
      expect(messages(result)).toContain(told);
  });

  it('keep breaks, tabs, hyphens, content controls and characters of other fonts', () => {
    const result = read(
      p(
        `${run('een')}<w:r><w:cr/></w:r>${run('06')}<w:r><w:noBreakHyphen/></w:r>${run('12')}<w:r><w:ptab/></w:r><w:sdt><w:sdtPr/><w:sdtContent>${run('keuze')}</w:sdtContent></w:sdt><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
      ),
    );
    expect(
      (result.blocks[0] as Paragraph).lines.map(({ runs }) => runs.map((r) => r.text).join('')),
    ).toEqual(['een', '06-12\tkeuze✓']);
  });

  it('tie the notes in the order of their marks', () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const result = read(p(run('een') + reference(7) + run('twee') + reference(3)), {
      parts: {
        'word/footnotes.xml': `<w:footnote w:id="3">${p(run('derde'))}</w:footnote><w:footnote w:id="7">${p(run('zevende'))}</w:footnote>`,
      },
    });
    expect(result.notes.map(({ label, blocks }) => [label, ...blocks.map(textOf)])).toEqual([
      ['1', 'zevende'],
      ['2', 'derde'],
    ]);
  });
});

it('refuses a Word file that is nested beyond all papers, and does not fall over it', () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`;
  expect(() => read(deep)).toThrow('beschadigd');
});
