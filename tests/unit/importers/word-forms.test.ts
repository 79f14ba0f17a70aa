import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/importers/runs.ts';
import type { SourceDoc } from '../../../src/importers/source.ts';
import { readDocx } from '../../../src/importers/word/read-docx.ts';
import { relationsOf, wordFile } from '../../helpers/office.ts';

const read = (body: string, more: Parameters<typeof wordFile>[1] = {}): SourceDoc =>
  readDocx('brief.docx', wordFile(body, more));
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const texts = ({ blocks }: SourceDoc): string[] =>
  blocks.map((block) => (block.type === 'paragraph' ? paragraphText(block) : block.type));
const raw = (source: SourceDoc): string[] => source.raw.map(({ text }) => text.trim());

describe('text that a Word file has in more forms', () => {
  const box = (text: string): string =>
    `<w:r><w:pict><w:txbxContent>${p(run(text))}</w:txbxContent></w:pict></w:r>`;
  const forms = (requires: string, fallback = true): string =>
    p(
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${box('keuze')}</mc:Choice>${fallback ? `<mc:Fallback>${box('terugval')}</mc:Fallback>` : ''}</mc:AlternateContent>${run('tekst')}`,
    );

  it.each([
    ['an extension that readers know', 'wps', true, ['tekst', 'keuze']],
    ['more of those', 'wpg w14', true, ['tekst', 'keuze']],
    ['one that they do not know', 'cx1', true, ['tekst', 'terugval']],
    ['one that they know and one that they do not', 'wps am3d', true, ['tekst', 'terugval']],
    ['one that they do not know, and no other form', 'cx1', false, ['tekst']],
  ])('is taken once: %s', (_, requires, fallback, wanted) => {
    const source = read(forms(requires, fallback));
    expect(texts(source)).toEqual(wanted);
    expect(raw(source)).toEqual(wanted);
  });

  it('is the first choice that a reader knows', () => {
    const choices = ['cx1', 'wpc', 'wps']
      .map((one) => `<mc:Choice Requires="${one}">${box(one)}</mc:Choice>`)
      .join('');
    expect(texts(read(p(`<mc:AlternateContent>${choices}</mc:AlternateContent>`)))).toEqual([
      'wpc',
    ]);
  });
});

describe('a deleted end of a paragraph', () => {
  const GONE = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>';

  it('joins it with the next, which keeps its form', () => {
    const source = read(
      p(run('Een begin '), `<w:outlineLvl w:val="0"/>${GONE}`) +
        p(run('in het midden '), GONE) +
        p(run('en een eind.')) +
        p(run('Los.')),
    );
    expect(texts(source)).toEqual(['Een begin in het midden en een eind.', 'Los.']);
    expect(raw(source)).toEqual(texts(source));
    expect(source.blocks.every((block) => !('level' in block))).toBe(true);
    expect(source.warnings.map(({ message }) => message).join()).toContain('wijzigingen');
  });

  it('has nothing to join before a table, and counts no list twice', () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const source = read(
      p('<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>', list + GONE) +
        p(run('Eerste'), list) +
        p(run('Tweede'), list + GONE) +
        `<w:tbl><w:tr><w:tc>${p(run('cel'))}</w:tc><w:tc>${p(run('cel'))}</w:tc></w:tr></w:tbl>`,
      { parts: { 'word/numbering.xml': numbering } },
    );
    expect(raw(source)).toEqual(['1. Eerste', '2. Tweede', 'cel', 'cel']);
    expect(texts(source)).toEqual(['Eerste', 'Tweede', 'table']);
  });
});

describe('a content control that is bound to data', () => {
  const ID = '{11111111-2222-3333-4444-555555555555}';
  const control = (path: string, text: string, more = '<w:showingPlcHdr/>'): string =>
    `<w:sdt><w:sdtPr>${more}<w:dataBinding w:prefixMappings="xmlns:n='urn:stuk'" w:xpath="${path}" w:storeItemID="${ID}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  const withData = (body: string): SourceDoc =>
    read(body, {
      related: [['customXml', '../customXml/item1.xml']],
      parts: {
        'customXml/item1.xml':
          '<n:stuk xmlns:n="urn:stuk"><n:titel>Een echte titel</n:titel><n:dag>2024-05-01T00:00:00</n:dag><n:leeg/><n:deel>a</n:deel><n:deel soort="tweede">b</n:deel></n:stuk>',
        'customXml/itemProps1.xml': `<d:datastoreItem xmlns:d="http://schemas.openxmlformats.org/officeDocument/2006/customXml" d:itemID="${ID}"/>`,
        'customXml/_rels/item1.xml.rels': relationsOf([['customXmlProps', 'itemProps1.xml']]),
      },
    });

  it.each([
    ['the value that is stored', control('/n:stuk[1]/n:titel[1]', 'Klik hier'), 'Een echte titel'],
    ['the second of its name', control('/n:stuk[1]/n:deel[2]', 'Klik hier'), 'b'],
    ['an attribute', control('/n:stuk[1]/n:deel[2]/@soort', 'Klik hier'), 'tweede'],
    [
      'its own text, where that is no placeholder',
      control('/n:stuk[1]/n:titel[1]', 'Eigen tekst', ''),
      'Eigen tekst',
    ],
    [
      'its placeholder, where nothing is stored',
      control('/n:stuk[1]/n:leeg[1]', 'Klik hier'),
      'Klik hier',
    ],
    [
      'its placeholder, where the path leads nowhere',
      control('/n:ander[1]/n:titel[1]', 'Klik hier'),
      'Klik hier',
    ],
    [
      'a day as it prints days',
      control(
        '/n:stuk[1]/n:dag[1]',
        'Kies een datum',
        '<w:showingPlcHdr/><w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
      ),
      '1 mei 2024',
    ],
  ])('shows %s', (_, inner, wanted) => {
    const source = withData(p(inner));
    expect(texts(source)).toEqual([wanted]);
    expect(raw(source)).toEqual([wanted]);
  });
});
