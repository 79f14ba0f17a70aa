import { describe, expect, it } from 'vitest';
import { headingDepths } from '../../../src/importers/body/headings.ts';
import { joinBlocks } from '../../../src/importers/body/join-blocks.ts';
import { tieNotes } from '../../../src/importers/body/tie-notes.ts';
import { compare } from '../../../src/importers/compare.ts';
import { joinLines, readHyphenation } from '../../../src/importers/hyphens.ts';
import { importFile } from '../../../src/importers/import-file.ts';
import { REASONS } from '../../../src/importers/messages.ts';
import { pieces } from '../../../src/importers/order.ts';
import { blockText, dressWords, paragraphText, runsText } from '../../../src/importers/runs.ts';
import type { LeftOut, RawLine, Run, Warning } from '../../../src/importers/source.ts';
import { paragraph } from './blocks.ts';

const PLACE = { page: 1, line: 1 };
const raw = (...lines: string[]): RawLine[] => lines.map((text) => ({ text, place: PLACE }));

function join(
  lines: readonly string[],
  others: readonly string[] = [],
): { text: string; unsure: number } {
  const warnings: Warning[] = [];
  const hyphens = readHyphenation(raw(...lines, ...others));
  const text = runsText(joinLines(paragraph(...lines).lines, hyphens, (one) => warnings.push(one)));
  return { text, unsure: warnings.length };
}

describe('lines that become a paragraph', () => {
  it.each([
    [['een woord', 'en nog een'], 'een woord en nog een'],
    [['wet-', 'en regelgeving'], 'wet- en regelgeving'],
    [['het EU-', 'recht geldt'], 'het EU-recht geldt'],
    [['de auto-', 'industrie'], 'de auto-industrie'],
    [['zie www.voorbeeld.nl/een-', 'twee voor meer'], 'zie www.voorbeeld.nl/een-twee voor meer'],
    [['de samen\u00ad', 'leving'], 'de samenleving'],
    [
      ['zie https://voorbeeld.nl/het-advies-', 'over-de-dijken-', 'en-sluizen.pdf'],
      'zie https://voorbeeld.nl/het-advies-over-de-dijken-en-sluizen.pdf',
    ],
    [['advies-over-de-oude-', 'dijken.pdf'], 'advies-over-de-oude-dijken.pdf'],
  ])('%j', (lines, text) => expect(join(lines).text).toBe(text));

  it('have an address whole that they lead to, wherever a line of it ends', () => {
    const link = 'https://voorbeeld.nl/kamerstukken/detail?id=2016Z02169';
    const lines = ['https://voorbeeld.nl/kamerst', 'ukken/detail?id=2016', 'Z02169'];
    const source = paragraph(...lines.map((text): Run[] => [{ text, link }]));
    const hyphens = readHyphenation(raw(...lines));
    expect(runsText(joinLines(source.lines, hyphens, () => undefined))).toBe(link);
  });

  it('keeps a hyphen that the document has elsewhere, and takes out one that it has not', () => {
    expect(join(['sociaal-', 'economisch'], ['het sociaal-economisch beleid'])).toEqual({
      text: 'sociaal-economisch',
      unsure: 0,
    });
    expect(join(['de samen-', 'leving'], ['in onze samenleving'])).toEqual({
      text: 'de samenleving',
      unsure: 0,
    });
  });

  it('says when it cannot tell', () => {
    expect(join(['sociaal-', 'maatschappelijke'])).toEqual({
      text: 'sociaal-maatschappelijke',
      unsure: 1,
    });
  });

  it('gives each word one dress', () => {
    const runs: Run[] = [{ text: 'de mi', bold: true }, { text: 'nister en' }];
    expect(dressWords(runs)).toEqual([{ text: 'de ', bold: true }, { text: 'minister en' }]);
  });
});

describe('a text over pages', () => {
  it('joins a sentence that the page cut, and no others', () => {
    const { blocks } = joinBlocks(
      [
        paragraph('Dit is een zin die op de volgende'),
        paragraph('bladzijde eindigt.'),
        paragraph('Een nieuwe alinea.'),
      ],
      'text',
    );
    expect(blocks.map((block) => (block.type === 'paragraph' ? paragraphText(block) : ''))).toEqual(
      ['Dit is een zin die op de volgende bladzijde eindigt.', 'Een nieuwe alinea.'],
    );
  });
});

describe('footnotes', () => {
  const note = (label: string, text: string) => ({
    label,
    blocks: [paragraph(text)],
    place: PLACE,
  });
  const marks = (runs: readonly Run[]): (string | undefined)[] => runs.map((run) => run.note);

  it('ties raised numbers and superscript characters, and leaves exponents', () => {
    const block = paragraph([
      { text: 'tekst' },
      { text: '1', raised: 'sup' },
      { text: ' van 5 m² en meer² en 3 m' },
      { text: '2', raised: 'sup' },
    ]);
    const tied = tieNotes([block], [note('1', 'een'), note('2', 'twee')]);
    const runs = tied.blocks.flatMap((one) =>
      one.type === 'paragraph' ? one.lines.flatMap((line) => [...line.runs]) : [],
    );
    expect(marks(runs).filter(Boolean)).toEqual(['1', '2']);
    expect(runs.at(-1)).toMatchObject({ text: '2', raised: 'sup' });
    expect(tied.warnings).toEqual([]);
  });

  it('numbers on where each page starts at 1, and leaves a note without a mark in the text', () => {
    const block = paragraph(
      [{ text: 'a' }, { text: '1', raised: 'sup' }],
      [{ text: 'b' }, { text: '1', raised: 'sup' }],
    );
    const tied = tieNotes([block], [note('1', 'een'), note('1', 'ook een'), note('2', 'los')]);
    expect(tied.notes.map(({ label }) => label)).toEqual(['1', '2']);
    expect(tied.blocks.map(blockText)).toEqual(['a b', '2 los']);
    expect(tied.proof).toEqual({ have: 2, of: 3 });
    expect(tied.warnings).toHaveLength(1);
  });
});

describe('headings', () => {
  it('puts known sections at the top and what is lighter under them', () => {
    const bold = (text: string) => paragraph([{ text, bold: true }]);
    const italic = (text: string) => paragraph([{ text, italic: true }]);
    const blocks = [
      bold('Toelichting'),
      italic('Politieke context'),
      paragraph('Tekst die volgt.'),
      bold('Een hele zin is geen kop.'),
    ];
    expect([...headingDepths(blocks).values()]).toEqual([2, 3]);
  });
});

describe('the comparison of words', () => {
  const tree = (text: string) => ({
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: text }] }],
  });

  it('takes words apart where hyphens and note marks make no difference', () => {
    expect(pieces('sociaal-maatschappelijke impact.1')).toEqual([
      'sociaal',
      'maatschappelijke',
      'impact',
      '1',
    ]);
  });

  const compared = (
    lines: readonly string[],
    text: string,
    leftOut: readonly LeftOut[] = [],
    notes = { have: 0, of: 0 },
  ) => {
    const [first, ...rest] = raw(...lines);
    const chained = [...(first ? [first] : []), ...rest.map((one) => ({ ...one, follows: true }))];
    return compare({ raw: chained, pages: 1 }, {}, tree(text), leftOut, notes);
  };

  it('accounts for every word: kept, left out with a reason, or lost', () => {
    const result = compared(
      ['Kenmerk', 'de eerste woor-', 'den blijven', 'verdwenen'],
      'de eerste woorden blijven',
      [{ ...PLACE, text: 'Kenmerk', reason: REASONS.label }],
    );
    expect(result.leftOut.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
      `Kenmerk: ${REASONS.label}`,
      'verdwenen: onbekend',
    ]);
    expect(result.proof.share).toBe(5 / 6);
    expect(result.proof.whole).toBe(false);
    expect(result.warnings).toHaveLength(1);
  });

  it('says which words of the draft come from nowhere', () => {
    const { warnings } = compared(['een'], 'een twee');
    expect(warnings.map(({ message }) => message)).toEqual([
      'Deze woorden van het concept staan niet in het bestand: ‘twee’.',
    ]);
  });

  it('is whole only when words, order, notes, marks and pages all are', () => {
    const words = ['1. een eerste vraag', 'met een antwoord erbij'];
    const whole = compared(words, '1. een eerste vraag met een antwoord erbij').proof;
    expect(whole).toMatchObject({ share: 1, order: 1, marks: { have: 1, of: 1 }, whole: true });
    const moved = compared(words, '1. een eerste met een antwoord erbij en vraag').proof;
    expect(moved.order).toBeLessThan(1);
    expect(moved.whole).toBe(false);
    const unmarked = compared(words, 'een eerste vraag met een antwoord erbij 1.').proof;
    expect(unmarked).toMatchObject({ share: 1, order: 1, marks: { have: 0, of: 1 }, whole: false });
    const untied = compared(words, words.join(' '), [], { have: 0, of: 1 }).proof;
    expect(untied.whole).toBe(false);
    const unread = compare(
      { raw: raw(...words), pages: 2, imagePages: [2] },
      {},
      tree(words.join(' ')),
      [],
      { have: 0, of: 0 },
    ).proof;
    expect(unread).toMatchObject({ pages: { have: 1, of: 2 }, whole: false });
  });

  it('excuses no word for which the draft has no field', () => {
    const leftOut = [{ ...PLACE, text: 'beslistermijn morgen', reason: REASONS.otherField }];
    const { proof } = compared(['beslistermijn morgen', 'een zin'], 'een zin', leftOut);
    expect(proof.share).toBe(0.5);
  });
});

// One that is not read in proportion to its size does not end in time.
describe('a text meant to take long', () => {
  it.each([
    ['brackets', '['.repeat(50_000)],
    ['marks of bold', '**a'.repeat(30_000)],
    ['backslashes', '\\'.repeat(50_000)],
    ['superscripts', 'a<sup>'.repeat(20_000)],
    ['letters without a space', 'a'.repeat(100_000)],
    ['tables', '|-'.repeat(20_000)],
  ])('is read all the same, as Markdown and as it is: %s', async (_, evil) => {
    const bytes = new TextEncoder().encode(`Geachte voorzitter,\n\n${evil}\n`);
    for (const name of ['brief.md', 'brief.txt']) {
      const { mdx } = await importFile({ name, bytes, kind: 'brief' });
      expect(mdx).toContain('Geachte voorzitter,');
    }
  });
});
