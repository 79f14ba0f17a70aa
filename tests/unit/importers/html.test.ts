import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/importers/flow/read-html.ts';
import { paragraphText } from '../../../src/importers/runs.ts';
import type { Block, Paragraph, SourceDoc } from '../../../src/importers/source.ts';

const read = (body: string, style = ''): SourceDoc =>
  readHtml(
    `<html><head><style>${style}</style></head><body>${body}</body></html>`,
    () => undefined,
  );
const textOf = (block: Block): string =>
  block.type === 'paragraph' ? paragraphText(block) : block.type;
const texts = ({ blocks }: SourceDoc): string[] => blocks.map(textOf).filter(Boolean);

describe('what a web page shows', () => {
  it.each([
    ['an attribute', '<p hidden>geheim</p>', ''],
    ['its own style', '<p style="DISPLAY : none">geheim</p>', ''],
    ['its own visibility', '<p style="visibility:hidden">geheim</p>', ''],
    ['a class', '<p class="a weg">geheim</p>', '.weg{display:none}'],
    ['an id', '<p id="x">geheim</p>', '#x{display:none!important}'],
    ['an element within another', '<div class="a"><b>geheim</b></div>', 'div.a > b{display:none}'],
    [
      'an element far within another',
      '<div class="a"><p><b>geheim</b></p></div>',
      '.a b{display:none}',
    ],
    ['an attribute in a style sheet', '<p data-x="1">geheim</p>', '[data-x="1"]{display:none}'],
    ['a rule for the screen', '<p class="weg">geheim</p>', '@media screen{.weg{display:none}}'],
    ['a rule behind a comment', '<p class="weg">geheim</p>', '/* } */ <!-- .weg{display:none} -->'],
    ['Word', '<p><span style="mso-hide:all">geheim</span></p>', ''],
    ['white on white', '<p style="color:#fff">geheim</p>', ''],
    ['white on white by a class', '<p class="w">geheim</p>', '.w{color:white}'],
    ['an old colour', '<p><font color="#ffffff">geheim</font></p>', ''],
    ['black on black', '<p><span style="background:black;color:#000">geheim</span></p>', ''],
    [
      'black on a black cell',
      '<table><tr><td bgcolor="#000000">geheim</td><td>a</td></tr></table>',
      '',
    ],
    ['no colour at all', '<p style="color:transparent">geheim</p>', ''],
    ['no size', '<p style="font-size:0">geheim</p>', ''],
    ['letters of a point', '<p style="font-size:1pt">geheim</p>', ''],
    ['a place outside the page', '<p class="sr">geheim</p>', '.sr{position:absolute;left:-9999px}'],
    [
      'a box of nothing',
      '<p class="sr">geheim</p>',
      '.sr{position:absolute;width:1px;height:1px;overflow:hidden}',
    ],
    [
      'a window cut to nothing',
      '<p class="sr">geheim</p>',
      '.sr{clip:rect(0,0,0,0);position:absolute}',
    ],
    ['an indent', '<p style="text-indent:-9999px">geheim</p>', ''],
    ['glass', '<p style="opacity:0">geheim</p>', ''],
    ['a dialog that is closed', '<dialog><p>geheim</p></dialog>', ''],
  ])('is not what %s hides, which is counted and nowhere repeated', (_how, body, style) => {
    const result = read(`<p>wel</p>${body}`, style);
    expect(JSON.stringify(result)).not.toContain('geheim');
    expect(texts(result)[0]).toBe('wel');
    expect(result.hidden.map(({ words }) => words)).toEqual([1]);
  });

  it.each([
    ['what a later rule shows', '<p class="a">wel</p>', '.a{display:none} p.a{display:block}'],
    ['what is hidden on paper alone', '<p class="a">wel</p>', '@media print{.a{display:none}}'],
    ['what waits for a mouse', '<p class="a">wel</p>', '.a:hover{display:none}'],
    ['white on a dark ground', '<p style="background:#154273;color:white">wel</p>', ''],
    ['white on a picture', '<p style="background:url(x.png);color:white">wel</p>', ''],
    [
      'what is seen within what is not',
      '<div style="visibility:hidden"><p style="visibility:visible">wel</p></div>',
      '',
    ],
    ['what can be opened', '<details><summary>wel</summary></details>', ''],
    ['what a screen reader passes over', '<p aria-hidden="true">wel</p>', ''],
    ['an open dialog', '<dialog open><p>wel</p></dialog>', ''],
  ])('is %s', (_what, body, style) => {
    const result = read(body, style);
    expect(texts(result)).toEqual(['wel']);
    expect(result.hidden).toEqual([]);
  });

  it('is struck text as struck, by its element and by its style', () => {
    const { blocks } = read(
      '<p>a <del>b</del> <s>c</s> <span class="d">d</span></p>',
      '.d{text-decoration:line-through}',
    );
    const { runs } = (blocks[0] as Paragraph).lines[0] ?? { runs: [] };
    expect(runs.filter(({ struck }) => struck).map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  });
});

it('prints the marks of lists as the page does', () => {
  const marks = (list: string): (string | undefined)[] =>
    (read(list).blocks as Paragraph[]).map(({ item }) => item?.printed);
  const items = '<li>x</li><li>y</li>';
  expect(marks(`<ol>${items}</ol>`)).toEqual(['1.', '2.']);
  expect(marks(`<ol type="a" start="3">${items}</ol>`)).toEqual(['c.', 'd.']);
  expect(marks(`<ol style="list-style-type:upper-roman">${items}</ol>`)).toEqual(['I.', 'II.']);
  expect(marks('<ol><li value="7">x</li><li>y</li></ol>')).toEqual(['7.', '8.']);
  expect(marks(`<ul>${items}</ul>`)).toEqual([undefined, undefined]);
});

describe('a web page that Word made', () => {
  const item = (list: string, mark: string, text: string, font = ''): string =>
    `<p class=MsoListParagraph style='mso-list:${list}'><![if !supportLists]><span style='${font}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

  it('has lists, by the marks that it prints', () => {
    const { blocks } = read(
      item('l0 level1 lfo1', '·', 'punt', 'font-family:Symbol') +
        item('l0 level2 lfo1', 'o', 'dieper', 'font-family:"Courier New"') +
        item('l1 level1 lfo2', 'a.', 'letter') +
        item('l1 level1 lfo2', '2)', 'cijfer'),
    );
    expect((blocks as Paragraph[]).map((block) => [textOf(block), block.item])).toEqual([
      ['punt', { level: 0 }],
      ['dieper', { level: 1 }],
      ['letter', { level: 0, printed: 'a.' }],
      ['cijfer', { level: 0, printed: '2)' }],
    ]);
  });

  it('has notes of more than one paragraph, each once', () => {
    const result = read(
      `<p>Zin<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a> verder<o:p>&nbsp;</o:p></p>
       <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Eerste alinea.</p><p>Tweede alinea.</p></div></div>`,
    );
    expect(texts(result)).toEqual(['Zin verder']);
    expect(result.notes.map(({ label, blocks }) => [label, ...blocks.map(textOf)])).toEqual([
      ['1', 'Eerste alinea.', 'Tweede alinea.'],
    ]);
  });
});

// One that is not read in proportion to its size does not end in time.
describe('a web page meant to take long', () => {
  it.each([
    ['comments', '/*'.repeat(200_000)],
    ['rules within rules', '@media screen{'.repeat(50_000)],
    ['selectors', `${'a '.repeat(50_000)}{color:red}`],
    ['braces', '{'.repeat(200_000)],
    ['rules', '.a{color:red}'.repeat(20_000)],
  ])('is read all the same: %s', (_what, style) => {
    expect(texts(read('<p>wel</p>'.repeat(50), style))).toHaveLength(50);
  });
});
