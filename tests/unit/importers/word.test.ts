import { describe, expect, it } from 'vitest';
import { MARKS, prepare } from '../../../src/importers/word/prepare.ts';
import { decodeEntities, rawParagraphs } from '../../../src/importers/word/raw-text.ts';

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const words = (xml: string): string =>
  [...xml.matchAll(/<w:t>([^<]*)</g)].flatMap((match) => match[1] || []).join(' ');

describe('a Word file made fit to read', () => {
  it('keeps the result of a field, and not what stands in its instruction', () => {
    const inner = field(' DOCPROPERTY mailing ', run('verborgen'));
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${inner}${run('ook niet')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('zichtbaar')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const prepared = prepare(`<w:p>${outer}${run('tekst')}</w:p>`);
    expect(words(prepared.xml)).toBe('zichtbaar tekst');
    expect(prepared.fieldCodes).toEqual(['verborgen', 'ook niet']);
  });

  it('takes out hidden and deleted text, and reports it', () => {
    const prepared = prepare(
      `<w:p>${run('wel')}${run('geheim', '<w:rPr><w:vanish/></w:rPr>')}<w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id="2">${run('nieuw')}</w:ins></w:p>`,
    );
    expect(words(prepared.xml)).toBe('wel nieuw');
    expect(prepared.hidden).toEqual(['geheim']);
    expect(prepared.deleted.map((text) => text.trim())).toEqual(['weg']);
  });

  it('sets text boxes apart, once', () => {
    const box = (text: string): string => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
    const prepared = prepare(
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('kader')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('kader')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('tekst')}</w:p>`,
    );
    expect(prepared.frames.map(words)).toEqual(['kader']);
    expect(words(prepared.xml)).toBe('tekst');
  });

  it('marks floating tables, pages and lists', () => {
    const { xml } = prepare(
      `<w:tbl><w:tblPr><w:tblpPr w:tblpX="1"/></w:tblPr></w:tbl><w:p><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:lastRenderedPageBreak/></w:r></w:p>`,
    );
    for (const mark of [MARKS.beside, MARKS.endBeside, MARKS.page, `${MARKS.list}7`])
      expect(xml).toContain(mark);
  });

  it('reads the raw words by itself', () => {
    const xml = `<w:p>${run('een')}<w:r><w:tab/></w:r>${run('twee &amp; drie')}</w:p><w:p/><w:p>${run('vier')}</w:p>`;
    expect(rawParagraphs(xml).map(({ text }) => text)).toEqual(['een twee & drie', 'vier']);
    expect(decodeEntities('&lt;&#233;&#xEB;&amp;lt;')).toBe('<éë&lt;');
  });

  it('comes through a file that was made to keep it busy', () => {
    const xml = `<w:p>${'<'.repeat(200_000)}${'<w:r>'.repeat(50_000)}</w:p>`;
    prepare(xml);
    expect(rawParagraphs(xml).map(({ text }) => text)).toEqual([]);
  });
});
