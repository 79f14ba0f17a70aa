import { describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { reportImport } from '../../src/importers/report.ts';
import { EXTRA, greyImage, line, type PdfObject, type PdfPage, pagesPdf } from './write-pdf.ts';

const SUBJECTS = [
  'de sluis',
  'het veer',
  'de dijk',
  'de brug',
  'het gemaal',
  'de haven',
  'het kanaal',
];

/** A line of text in which numbers in braces are raised: `de sluis{1}`. */
function marked(text: string, x: number, y: number, size = 10): string {
  const parts = text.split(/\{([^}]*)\}/).map((part, at) => {
    const words = part.replace(/[\\()]/g, '\\$&');
    return at % 2 === 0
      ? `/F1 ${size} Tf 0 Ts (${words}) Tj`
      : `/F1 ${size * 0.6} Tf ${size * 0.4} Ts (${words}) Tj`;
  });
  return `BT 1 0 0 1 ${x} ${y} Tm ${parts.join(' ')} ET`;
}

/** Sentences of a chapter with marks from a number on. */
const chapter = (from: number, to: number, y = 760): string =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    marked(
      `Over ${SUBJECTS[(from + at) % SUBJECTS.length]} is in het voorjaar met de gemeente gesproken.{${from + at}}`,
      60,
      y - at * 26,
    ),
  ).join('\n');

/** Notes under one another: a number, and behind it a text that says whose note it is. */
const list = (from: number, to: number, y: number, of = 'rapport', size = 7.5): string =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    [
      line(`${from + at}`, 60, y - at * 24, size),
      line(
        `Bron ${of} nummer ${SUBJECTS[at % SUBJECTS.length]}, met een titel die niet op`,
        74,
        y - at * 24,
        size,
      ),
      line('een regel past.', 74, y - at * 24 - 10, size),
    ].join('\n'),
  ).join('\n');

/** Width of a word in Helvetica, in sizes of its letters. */
const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => {
    if (/[ijl]/.test(letter)) return sum + 0.222;
    if (/[ft]/.test(letter)) return sum + 0.278;
    if (letter === 'r') return sum + 0.333;
    if (/[mM]/.test(letter)) return sum + 0.833;
    if (letter === 'w') return sum + 0.722;
    return sum + (/[cksvxyz]/.test(letter) ? 0.5 : 0.556);
  }, 0);

const heading = (text: string, y: number): string => line(text, 60, y, 16, 'F2');

async function imported(
  pages: readonly (string | PdfPage)[],
  extra: readonly PdfObject[] = [],
): Promise<Imported & { text: string; report: string }> {
  const bytes = pagesPdf(
    pages.map((page) => (typeof page === 'string' ? { content: page } : page)),
    extra,
  );
  const result = await importFile({ name: 'rapport.pdf', bytes, kind: 'onderzoek' });
  const body = result.mdx.slice(result.mdx.indexOf('\n---\n') + 5);
  return { ...result, text: body.trim(), report: reportImport(result) };
}

/** The label of the note of each sentence, with the words of the note. */
function tied(text: string): string[] {
  const notes = new Map(
    [...text.matchAll(/^\[\^([^\]]+)\]: (.*)$/gm)].map(([, label, words]) => [label, words]),
  );
  return [...text.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, label]) => notes.get(label) ?? '');
}

describe('notes at the end of a report', () => {
  it('are tied to their marks, under a heading that stays', async () => {
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 6)}`,
      chapter(7, 12),
      `${heading('4 Bronnen en noten', 800)}\n${list(1, 8, 760)}`,
      list(9, 12, 760),
    ]);
    expect(result.notes).toEqual({ have: 12, of: 12 });
    expect(result.share).toBe(1);
    expect(tied(result.text)[8]).toMatch(/^Bron rapport nummer .* een regel past\.$/);
    expect(result.text).toContain('Bronnen en noten');
    expect(result.text).not.toMatch(/^\d+ Bron/m);
  });

  it('are tied chapter by chapter, where each chapter ends with its own', async () => {
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 4)}\n${heading('Noten', 500)}\n${list(1, 4, 470, 'een')}`,
      `${heading('Vervolg', 800)}\n${chapter(1, 3)}\n${heading('Noten', 500)}\n${list(1, 3, 470, 'twee')}`,
    ]);
    expect(result.notes).toEqual({ have: 7, of: 7 });
    expect(tied(result.text).map((words) => words.split(' ')[1])).toEqual([
      ...Array(4).fill('een'),
      ...Array(3).fill('twee'),
    ]);
  });

  it('are tied chapter by chapter, where those of all chapters stand at the end', async () => {
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 4)}`,
      `${heading('Vervolg', 800)}\n${chapter(1, 3)}`,
      `${heading('Eindnoten', 800)}\n${line('Hoofdstuk 1', 60, 770, 10, 'F2')}\n${list(1, 4, 750, 'een')}\n${line('Hoofdstuk 2', 60, 620, 10, 'F2')}\n${list(1, 3, 600, 'twee')}`,
    ]);
    expect(result.notes).toEqual({ have: 7, of: 7 });
    expect(tied(result.text).map((words) => words.split(' ')[1])).toEqual([
      ...Array(4).fill('een'),
      ...Array(3).fill('twee'),
    ]);
    expect(result.text).toContain('Hoofdstuk 2');
  });

  it('have more than one mark in one place, and more than one place', async () => {
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 4)}\n${marked('Dat blijkt ook uit twee andere.{2, 3} Er is er nog een.{5}', 60, 600)}`,
      `${heading('Noten', 800)}\n${list(1, 5, 760)}`,
    ]);
    expect(result.text.match(/\[\^2\](?!:)/g)).toHaveLength(2);
    expect(result.text.match(/\[\^3\](?!:)/g)).toHaveLength(2);
    expect(result.notes).toEqual({ have: 5, of: 5 });
  });

  it('stay text when the text has no marks', async () => {
    const plain = SUBJECTS.map((words, at) =>
      line(`Over ${words} is in het voorjaar met de gemeente gesproken.`, 60, 760 - at * 26),
    ).join('\n');
    const result = await imported([
      `${heading('Een rapport', 800)}\n${plain}`,
      `${heading('Literatuur', 800)}\n${list(1, 7, 760)}`,
    ]);
    expect(result.text).not.toContain('[^');
    expect(result.text).toContain('Bron rapport nummer');
    expect(result.report).not.toContain('noten bij elkaar');
    expect(result.share).toBe(1);
  });

  it('are not made of a list when the marks are those of notes at the foot', async () => {
    const foot = (label: number): string =>
      `60 110 m 200 110 l S\n${marked(`{${label}} Een noot onder de bladzijde over ${SUBJECTS[label]}.`, 60, 96, 7.5)}`;
    const steps = [1, 2, 3].map((number) =>
      line(`${number}. Neem een besluit over ${SUBJECTS[number]}.`, 60, 760 - number * 24),
    );
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 1)}\n${foot(1)}`,
      `${chapter(2, 2)}\n${foot(2)}`,
      `${chapter(3, 3)}\n${foot(3)}`,
      `${heading('Aanbevelingen', 800)}\n${steps.join('\n')}`,
    ]);
    expect(tied(result.text)).toHaveLength(3);
    for (const words of tied(result.text)) expect(words).toContain('Een noot onder de bladzijde');
    expect(result.text).toMatch(/^1\\?\. Neem een besluit/m);
  });

  it('stay text where it is not sure which mark is whose, and the report says so in one line', async () => {
    const result = await imported([
      `${heading('Een rapport', 800)}\n${chapter(1, 5)}`,
      `${heading('Vervolg', 800)}\n${chapter(1, 5)}`,
      `${heading('Noten', 800)}\n${list(1, 5, 760)}`,
    ]);
    expect(result.text).not.toContain('[^');
    expect(result.text).toContain('Bron rapport nummer');
    expect(result.report.match(/5 noten bij elkaar/g)).toHaveLength(1);
    expect(result.report).toContain('Van 10 tekens van noten is de tekst niet gevonden');
    expect(result.notes).toEqual({ have: 0, of: 10 });
    expect(result.report).not.toContain('100 %');
  });
});

describe('marks and notes on a page', () => {
  it('are raised figures that the font itself draws, narrower than its others', async () => {
    const small = (text: string, y: number): string => {
      const parts = text
        .split(/(\{\d+\})/)
        .map((part) =>
          /^\{/.test(part) ? `65 Tz (${part.slice(1, -1)}) Tj` : `100 Tz (${part}) Tj`,
        );
      return `BT /F1 10 Tf 1 0 0 1 60 ${y} Tm ${parts.join(' ')} ET`;
    };
    const result = await imported([
      [
        heading('Een rapport', 800),
        small('In 2021 en 2022 is over de sluis gesproken{1}. Dat was nodig.', 740),
        small('In 2023 is de dijk verhoogd{2}, en in 2021 hersteld.', 714),
        '60 110 m 200 110 l S',
        line('1 Dat staat in een brief van de raad.', 60, 96, 7),
        line('2 Dat staat in een brief van het schap.', 60, 86, 7),
      ].join('\n'),
    ]);
    expect(tied(result.text)).toEqual([
      'Dat staat in een brief van de raad.',
      'Dat staat in een brief van het schap.',
    ]);
    expect(result.text).toContain('In 2021 en 2022 is');
    expect(result.text).toContain('in 2021 hersteld');
  });

  it('stand at the foot of two columns', async () => {
    const column = (x: number, mark: number): string =>
      Array.from({ length: 9 }, (_, at) =>
        marked(
          `Over ${SUBJECTS[at % SUBJECTS.length]} is ${mark} keer gesproken met de raad.${at === 4 ? `{${mark}}` : ''}`,
          x,
          740 - at * 13,
          9,
        ),
      ).join('\n');
    const result = await imported([
      [
        heading('Een rapport', 800),
        column(60, 1),
        column(320, 2),
        '60 110 m 540 110 l S',
        line('1 De noot van de eerste kolom, die', 60, 96, 7),
        line('op twee regels staat.', 68, 86, 7),
        line('2 De noot van de tweede kolom.', 320, 96, 7),
      ].join('\n'),
    ]);
    expect(tied(result.text)).toEqual([
      'De noot van de eerste kolom, die op twee regels staat.',
      'De noot van de tweede kolom.',
    ]);
  });

  it('are found in a scan that lies askew, of which each word stands a little lower', async () => {
    const askew = (text: string, y: number, left = 60, size = 10): string => {
      let x = left;
      const words = text.split(' ').map((word) => {
        const set = line(word, x, y - (x - 60) * 0.015, size);
        x += (widthOf(word) + 0.4) * size;
        return set;
      });
      return words.join('\n');
    };
    const texts = [
      'Met verwijzing naar een uitspraak1 van de',
      'Afdeling stelt hij dat geen besluit is',
      'genomen binnen zes weken nadat hij erom',
      'vroeg in een brief van het bestuur',
      'waarvan hij een afschrift heeft gestuurd aan',
      'de raad van een gemeente die ook',
    ];
    const content = [
      'q 595 0 0 842 0 0 cm /I Do Q',
      '3 Tr',
      ...texts.map((text, at) => askew(text, 760 - at * 14)),
      line('1', 60, 99, 5),
      askew('Zaak 2017 over een ander besluit', 96, 66, 7.5),
    ].join('\n');
    const noise = greyImage(300, 425, (x, y) => ((x * 7 + y * 13) % 5) * 60);
    const result = await imported(
      [{ content, resources: `/XObject << /I ${EXTRA} 0 R >>` }],
      [noise],
    );
    expect(result.text).toContain('naar een uitspraak[^1] van de Afdeling stelt hij');
    expect(tied(result.text)).toEqual(['Zaak 2017 over een ander besluit']);
    expect(result.share).toBe(1);
    expect(result.order).toBe(1);
  });
});
