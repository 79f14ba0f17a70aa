import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { launchChromium } from '../../src/tools/chromium.ts';
import { parseBody } from '../unit/content/source-words.ts';
import { textOf } from './measure.ts';

const WORDS =
  'de gemeente stelt in overleg met de provincie een plan op voor de aanpak van verkeersveiligheid en leefbaarheid waarbij bewoners worden betrokken en de voortgang elk kwartaal aan de raad wordt gemeld zodat bijsturing mogelijk blijft'.split(
    ' ',
  );

/** Sentences that differ each time, and are the same in every run. */
function writer(): (words: number) => string {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  return (count) => {
    const text = Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]);
    return `${text.join(' ').replace(/^./, (character) => character.toUpperCase())}.`;
  };
}

const HEAD = ['Maatregel', 'Toelichting', 'Stand van zaken', 'Bedrag'];
const STYLE = `<style>
  @page { size: A4; margin: 25mm 25mm 25mm 28mm }
  body { font: 9pt/12pt "Liberation Sans", sans-serif; text-align: justify }
  table { border-collapse: collapse; width: 100% }
  td, th { vertical-align: top; padding: 3pt 8pt 3pt 0; font-weight: normal }
  th { text-align: left; font-weight: bold }
</style>`;
const LETTER =
  '<p>Kenmerk: 2024-0000000001</p><p>Datum: 1 mei 2024<br>Betreft: Een proef</p><p>Met deze brief ';

describe('PDF', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  async function print(html: string): Promise<Imported> {
    const page = await browser.newPage();
    await page.setContent(`${STYLE}${html}`);
    const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    return importFile({ name: 'brief.pdf', bytes, kind: 'brief' });
  }

  const bodyOf = ({ mdx }: Imported): string => mdx.slice(mdx.indexOf('\n---\n') + 5).trim();
  const warned = ({ warnings }: Imported, start: string): boolean =>
    warnings.some(({ message }) => message.startsWith(start));

  /** The cells of the tables of a draft, row by row. */
  function tables(result: Imported): string[][][] {
    return parseBody(bodyOf(result)).children.flatMap((node) =>
      node.type === 'table'
        ? [node.children.map((row) => row.children.map((cell) => textOf(cell).trim()))]
        : [],
    );
  }

  /** A table of cells with many lines, with text before and after it; and its cells. */
  function dense(css: string, repeats: boolean): { html: string; cells: string[][] } {
    const write = writer();
    const rows = Array.from({ length: 14 }, (_, at) => [
      `Maatregel ${at + 1}`,
      write(18 + ((at * 7) % 22)),
      write(14 + ((at * 5) % 18)),
      `${(at * 377 + 8) % 1300}`,
    ]);
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    const tag = repeats ? 'thead' : 'tbody';
    const widths = [18, 40, 30, 12].map((part) => `<col style="width:${part}%">`).join('');
    const html = `<style>${css}</style>${LETTER}${write(90)}</p><p>${write(120)}</p>
      <table><colgroup>${widths}</colgroup><${tag}>${row(HEAD, 'th')}</${tag}><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>
      <p>${write(80)}</p><p>${write(70)}</p>`;
    return { html, cells: [HEAD, ...rows] };
  }

  it.each([
    ['with its head on every page', '', true],
    ['with its head on the first page alone', '', false],
    ['with little space between rows and columns', 'td,th{padding:2pt 4pt 2pt 0}', true],
    ['with heads in the middle of their columns', 'th{text-align:center}', false],
    [
      'with amounts on the right',
      'td:last-child,th:last-child{text-align:right;padding-right:0}',
      true,
    ],
    ['with cells in the middle of their rows', 'td{vertical-align:middle}', true],
  ])('reads a table without lines in justified text, over pages, %s', async (_, css, repeats) => {
    const { html, cells } = dense(css, repeats);
    const result = await print(html);
    expect(tables(result)).toEqual([cells]);
    expect(result.share).toBe(1);
    expect(warned(result, 'Deze woorden')).toBe(false);
    expect(warned(result, 'Hier staat waarschijnlijk een tabel')).toBe(false);
    // Two paragraphs before it, and two after it.
    expect(
      bodyOf(result)
        .split('\n\n')
        .filter((block) => /^[A-Z]/.test(block)),
    ).toHaveLength(4);
  });

  it('tells that rows are not sure where no space parts them, and loses no word', async () => {
    const { html } = dense('td,th{padding:0 5pt 0 0}', true);
    const result = await print(html);
    expect(warned(result, 'Hier staat waarschijnlijk een tabel')).toBe(true);
    expect(result.share).toBe(1);
    expect(tables(result)[0]?.[0]).toEqual(HEAD);
  });

  it('keeps the paragraphs of a cell in one cell', async () => {
    const write = writer();
    const rows = Array.from({ length: 8 }, (_, at) => [`Punt ${at}`, write(25), write(25)]);
    const result = await print(
      `${LETTER}${write(60)}</p><table>${rows.map(([name, first, second]) => `<tr><td>${name}</td><td><p style="margin:0 0 6pt">${first}</p><p style="margin:0">${second}</p></td></tr>`).join('')}</table>`,
    );
    const body = bodyOf(result);
    const cells = body
      .split(/<t[dh](?: [^>]*)?>/)
      .slice(1)
      .map((cell) => cell.replace(/\s+/g, ' '));
    expect(cells).toHaveLength(16);
    for (const [at, [name = '', first = '', second = '']] of rows.entries()) {
      expect(cells[at * 2]).toContain(name);
      expect(cells[at * 2 + 1]).toContain(`${first} ${second}`);
    }
    expect(result.share).toBe(1);
  });

  it.each([
    ['running text', (write: ReturnType<typeof writer>) => `<p>${write(110)}</p>`],
    ['narrow text', (write: ReturnType<typeof writer>) => `<p style="width:70mm">${write(60)}</p>`],
    [
      'numbered paragraphs',
      (write: ReturnType<typeof writer>, at: number) =>
        `<p style="padding-left:14mm;text-indent:-14mm"><span style="display:inline-block;width:14mm;text-indent:0">${at}.1</span>${write(40)}</p>`,
    ],
    [
      'a list',
      (write: ReturnType<typeof writer>) => `<ul><li>${write(30)}</li><li>${write(20)}</li></ul>`,
    ],
  ])('takes %s for no table, however wide its spaces', async (_, make) => {
    const write = writer();
    const result = await print(
      `${LETTER}${write(40)}</p>${Array.from({ length: 40 }, (_unused, at) => make(write, at + 1)).join('')}`,
    );
    expect(bodyOf(result)).not.toMatch(/^\||<table/m);
    expect(result.share).toBe(1);
  });
});
