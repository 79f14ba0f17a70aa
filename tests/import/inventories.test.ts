import { describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { parseBody } from '../unit/content/source-words.ts';
import { textOf } from './measure.ts';
import { line, pagesPdf } from './write-pdf.ts';

const bodyOf = ({ mdx }: Imported): string => mdx.slice(mdx.indexOf('\n---\n') + 5).trim();

/** The cells of each table of a draft, row by row. */
function tables(result: Imported): string[][][] {
  return parseBody(bodyOf(result)).children.flatMap((node) =>
    node.type === 'table'
      ? [node.children.map((row) => row.children.map((cell) => textOf(cell).trim()))]
      : [],
  );
}

async function imported(pages: readonly string[]): Promise<Imported> {
  const bytes = pagesPdf(pages.map((content) => ({ content })));
  return importFile({ name: 'inventarislijst.pdf', bytes });
}

/** Width in points of figures, hyphens and points of Helvetica of ten points. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/\d/.test(character) ? 5.56 : character === '-' ? 3.33 : 2.78),
    0,
  );
/** A text that ends at a place. */
const right = (text: string, end: number, y: number): string => line(text, end - widthOf(text), y);

/** Lines of a drawn table: its columns and rows. */
function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, last] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  return [
    ...ys.map((y) => `${left} ${y} m ${last} ${y} l S`),
    ...xs.map((x) => `${x} ${bottom} m ${x} ${top} l S`),
  ].join('\n');
}

const DATES = ['8-4-2020', '17-4-2020', '19-11-2020', '2-5-2020', '12-12-2020', '4-6-2020'];
const TITLES = ['Brief aan de raad', 'Verslag van de vergadering', 'Memo', 'Offerte', 'Nota'];

describe('a list of documents', () => {
  it('has its columns where its heads start, however near the dates come to the titles', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      number: String(at + 1),
      date: DATES[at % DATES.length] ?? '',
      title: TITLES[at % TITLES.length] ?? '',
      verdict: at % 3 === 0 ? 'Openbaar' : 'Deels openbaar',
    }));
    const content = [
      ...['Doc. nr.', 'Datum', 'Titel doc.', 'Beoordeling'].map((text, at) =>
        line(text, [40, 96, 154, 380][at] ?? 0, 780),
      ),
      ...rows.flatMap(({ number, date, title, verdict }, at) => {
        const y = 764 - at * 14;
        return [
          right(number, 92, y),
          right(date, 150, y),
          line(title, 154, y),
          line(verdict, 380, y),
          `38 ${y + 11} m 500 ${y + 11} l S`,
        ];
      }),
    ].join('\n');
    const result = await imported([content]);
    expect(tables(result)).toEqual([
      [
        ['Doc. nr.', 'Datum', 'Titel doc.', 'Beoordeling'],
        ...rows.map(({ number, date, title, verdict }) => [number, date, title, verdict]),
      ],
    ]);
    expect(result).toMatchObject({ share: 1, order: 1 });
  });

  it('is one table over its pages, with the heads that stand turned, and nothing of it is a letterhead', async () => {
    const xs = [40, 80, 160, 260, 400];
    const cells = (at: number): string[] => [String(at), `${at} mei 2024`, 'Agenda', 'Openbaar'];
    const rowAt = (at: number, y: number): string =>
      cells(at)
        .map((text, column) => line(text, (xs[column] ?? 0) + 4, y - 14))
        .join('\n');
    const heads = ['Nummer', 'Datum', 'Onderwerp', 'Beoordeling'];
    const turned = heads.map(
      (text, column) =>
        `BT /F2 10 Tf 0 1 -1 0 ${((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2 + 3} 706 Tm (${text}) Tj ET`,
    );
    const first = [
      line('Bijlage 2 - Inventarislijst', 40, 790, 11, 'F2'),
      grid(xs, [770, 700, 680, 660, 640]),
      ...turned,
      ...[1, 2, 3].map((at) => rowAt(at, 720 - at * 20)),
    ].join('\n');
    const second = [
      grid(xs, [770, 750, 730, 710]),
      ...[4, 5, 6].map((at, index) => rowAt(at, 770 - index * 20)),
    ].join('\n');
    const result = await imported([first, second]);
    expect(tables(result)).toEqual([[heads, ...[1, 2, 3, 4, 5, 6].map(cells)]]);
    expect(result.mdx).toContain('titel: Bijlage 2 - Inventarislijst');
    expect(result.mdx).not.toMatch(/^datum:/m);
    expect(result.share).toBe(1);
  });

  it('has a whole cell where a line runs under each line of an address in it', async () => {
    const xs = [40, 80, 240, 420];
    const address = ['www.voorbeeld.nl/', 'stukken/advies-over-', 'de-sluis-in-het-dorp'];
    const content = [
      grid(xs, [770, 750, 700, 680]),
      ...['nummer', 'documentnaam', 'vindplaats'].map((text, at) =>
        line(text, (xs[at] ?? 0) + 4, 756),
      ),
      line('1', 44, 736),
      line('Advies', 84, 736),
      ...address.flatMap((text, at) => [
        line(text, 241.5, 736 - at * 13),
        `241.5 ${734 - at * 13} m 330 ${734 - at * 13} l S`,
      ]),
      line('2', 44, 686),
      line('Brief', 84, 686),
      line('elders', 244, 686),
    ].join('\n');
    const result = await imported([content]);
    expect(tables(result)).toEqual([
      [
        ['nummer', 'documentnaam', 'vindplaats'],
        ['1', 'Advies', address.join('')],
        ['2', 'Brief', 'elders'],
      ],
    ]);
    expect(result).toMatchObject({ share: 1, order: 1 });
  });
});
