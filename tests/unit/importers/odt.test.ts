import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../src/importers/odf/read-odt.ts';
import { paragraphText } from '../../../src/importers/runs.ts';
import type { Block, Paragraph, SourceDoc, Table } from '../../../src/importers/source.ts';
import { ODF_DECLARED, odfFile } from '../../helpers/office.ts';

const part = (root: string, inner: string): string =>
  `<office:${root} ${ODF_DECLARED} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">${inner}</office:${root}>`;
const read = (
  body: string,
  styles = '',
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): SourceDoc =>
  readOdt(
    'brief.odt',
    odfFile('text', {
      'content.xml': part(
        'document-content',
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
      ...parts,
    }),
  );
const textOf = (block: Block): string =>
  block.type === 'paragraph' ? paragraphText(block) : block.type;
const texts = ({ blocks }: SourceDoc): string[] => blocks.map(textOf);
const style = (name: string, text: string, family = 'text'): string =>
  `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${text}/></style:style>`;

describe('a text of LibreOffice', () => {
  it('comes across with its dress, links, spaces and breaks', () => {
    const result = read(
      '<text:h text:outline-level="2">Kop</text:h><text:p>een <text:span text:style-name="V">vet</text:span><text:s/>en <text:a xlink:href="https://voorbeeld.nl/~a">hier</text:a><text:line-break/>m<text:span text:style-name="S">2</text:span> <text:span text:style-name="D">weg</text:span></text:p>',
      style('V', 'fo:font-weight="bold"') +
        style('S', 'style:text-position="super 58%"') +
        style('D', 'style:text-line-through-style="solid"'),
    );
    expect(result.blocks[0]).toMatchObject({ level: 2 });
    const { lines } = result.blocks[1] as Paragraph;
    expect(lines.map(({ runs }) => runs)).toEqual([
      [
        { text: 'een ' },
        { text: 'vet', bold: true },
        { text: ' ' },
        { text: 'en ' },
        { text: 'hier', link: 'https://voorbeeld.nl/~a' },
      ],
      [{ text: 'm' }, { text: '2', raised: 'sup' }, { text: ' ' }, { text: 'weg', struck: true }],
    ]);
  });

  it.each([
    [
      'its style',
      '<text:p><text:span text:style-name="W">geheim</text:span></text:p>',
      style('W', 'text:display="none"'),
    ],
    [
      'its colour',
      '<text:p><text:span text:style-name="W">geheim</text:span></text:p>',
      style('W', 'fo:color="#ffffff"'),
    ],
    [
      'the style of its paragraph',
      '<text:p text:style-name="W">geheim</text:p>',
      style('W', 'fo:color="#fefefe"', 'paragraph'),
    ],
    [
      'its ground',
      '<text:p><text:span text:style-name="W">geheim</text:span></text:p>',
      style('W', 'fo:color="#000000" fo:background-color="#000000"'),
    ],
    ['a section', '<text:section text:display="none"><text:p>geheim</text:p></text:section>', ''],
    [
      'a condition',
      '<text:p><text:hidden-text text:condition="x">geheim</text:hidden-text></text:p>',
      '',
    ],
    [
      'a row',
      '<table:table><table:table-row table:visibility="collapse"><table:table-cell><text:p>geheim</text:p></table:table-cell></table:table-row></table:table>',
      '',
    ],
  ])('loses what is hidden by %s, which is counted', (_how, body, styles) => {
    const result = read(`<text:p>wel</text:p>${body}`, styles);
    expect(JSON.stringify(result)).not.toContain('geheim');
    expect(texts(result)).toEqual(['wel']);
    expect(result.hidden).toEqual([{ page: 1, words: 1, how: 'style' }]);
  });

  it('leaves deleted text and comments out, and tells', () => {
    const result = read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>twee woorden</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>wel<office:annotation><text:p>opmerking</text:p></office:annotation></text:p>',
    );
    expect(texts(result)).toEqual(['wel']);
    const told = result.warnings.map(({ message }) => message).join();
    expect(told).toContain('2 woorden verwijderde tekst');
    expect(told).toContain('1 opmerking');
    expect(JSON.stringify(result)).not.toContain('twee woorden');
  });

  it('prints the marks of its lists, within one another and going on', () => {
    const level = (at: number, format: string, more: string): string =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
    const list = `<text:list-style style:name="L">${level(1, 'a', 'style:num-suffix=")"')}${level(2, '1', 'style:num-suffix="." text:display-levels="2"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>`;
    const item = (text: string, inner = ''): string =>
      `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
    const result = read(
      `<text:list text:style-name="L">${item('x', `<text:list>${item('y')}</text:list>`)}${item('z')}</text:list><text:p>tussen</text:p><text:list text:style-name="L" text:continue-numbering="true">${item('verder')}</text:list><text:list text:style-name="B">${item('punt')}</text:list>`,
      list,
    );
    expect((result.blocks as Paragraph[]).map(({ item: mark }) => mark)).toEqual([
      { level: 0, printed: 'a)' },
      { level: 1, printed: 'a.1.' },
      { level: 0, printed: 'b)' },
      undefined,
      { level: 0, printed: 'c)' },
      { level: 0 },
    ]);
    expect(result.raw.map(({ text }) => text)).toEqual([
      'a) x',
      'a.1. y',
      'b) z',
      'tussen',
      'c) verder',
      'punt',
    ]);
  });

  it('prints the numbers of headings', () => {
    const outline =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    const heading = (at: number, text: string): string =>
      `<text:h text:outline-level="${at}">${text}</text:h>`;
    const result = read(heading(1, 'Een') + heading(2, 'Deel') + heading(1, 'Twee'), '', {
      'styles.xml': part('document-styles', `<office:styles>${outline}</office:styles>`),
    });
    expect(texts(result)).toEqual(['1 Een', '1.1 Deel', '2 Twee']);
  });

  it('keeps tables, notes, heads of pages and images', () => {
    const cell = (text: string, more = ''): string =>
      `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
    const note = (text: string): string =>
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
    const result = read(
      `<text:p>zin${note('de noot')}</text:p><table:table><table:table-header-rows><table:table-row>${cell('A', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell('1')}${cell('2')}</table:table-row></table:table><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>Een lijn die stijgt</svg:desc></draw:frame></text:p><text:p><draw:frame><draw:text-box><text:p>kader</text:p></draw:text-box></draw:frame></text:p>`,
      '',
      {
        'Pictures/a.png': new Uint8Array([1, 2]),
        'styles.xml': part(
          'document-styles',
          '<office:master-styles><style:master-page><style:header><text:p>VERTROUWELIJK</text:p></style:header></style:master-page></office:master-styles>',
        ),
      },
    );
    const table = result.blocks[1] as Table;
    expect(table.heads).toBe(1);
    expect(table.rows.map((row) => row.map(({ colspan }) => colspan))).toEqual([[2], [1, 1]]);
    expect(result.notes.map(({ blocks }) => blocks.map(textOf))).toEqual([['de noot']]);
    expect(result.blocks[2]).toMatchObject({
      type: 'picture',
      alt: 'Een lijn die stijgt',
      image: new Uint8Array([1, 2]),
    });
    expect(result.blocks.slice(3).map((block) => [block.zone, textOf(block)])).toEqual([
      ['side', 'kader'],
      ['head', 'VERTROUWELIJK'],
    ]);
  });

  it('tells of a formula where it stands', () => {
    const result = read(
      '<text:p>x<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>',
      '',
      {
        'Object 1/content.xml':
          '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>',
      },
    );
    expect(result.warnings.map(({ message }) => message).join()).toContain('formule');
  });
});
