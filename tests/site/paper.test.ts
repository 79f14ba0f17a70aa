import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { printSite } from '../../src/tools/pdf.ts';
import { build } from '../helpers/build-sites.ts';

const NOTA = 'nota/2024-0000000777';

const row = (cell: (column: number) => string) =>
  `| ${Array.from({ length: 13 }, (_, i) => cell(i + 1)).join(' | ')} |`;
const words = {
  wide: (column: number) => `Verantwoordingsonderdeel${column}`,
  folded: 'Dichtgevouwen toelichting over sluisdeuren.',
  note: 'Noot over peilbeheer.',
  caption: 'Figuur 1. Waterstanden in Voorbeeldstad.',
};
const BODY = `## Kern

Een zin met een noot.[^4]

${row((column) => `Kolom ${column}`)}
${row(() => '---')}
${row(words.wide)}
${row((column) => `${column}.250.000`)}

<details>
<summary>Meer</summary>

${words.folded}

</details>

<Figuur src="paneel/lijn.svg" alt="Een lijn" bijschrift="${words.caption}" />

[^4]: ${words.note}
`;

const HEAD = `---
kenmerk: 2024-0000000777
titel: Nota met een brede tabel
datum: 2024-03-01
doel: ter informatie
aan: MBZK
samenvatting: Deze nota bestaat niet echt. Zij is een proef.
---
`;

describe('a paper with thirteen columns, what can be opened, a note and a figure', () => {
  const pages: { text: string; turned: boolean; inside: boolean }[] = [];
  beforeAll(async () => {
    const root = path.resolve('.cache/sites/paper');
    const content = path.join(root, 'content');
    const dist = path.join(root, 'dist');
    await rm(root, { recursive: true, force: true });
    await mkdir(path.join(content, 'notas'), { recursive: true });
    await mkdir(path.join(content, 'bestanden/paneel'), { recursive: true });
    for (const list of ['organisaties.yaml', 'begrippen.yaml'])
      await cp(path.join('content', list), path.join(content, list));
    await writeFile(path.join(content, 'notas/2024-0000000777.mdx'), HEAD + BODY);
    await writeFile(
      path.join(content, 'bestanden/paneel/lijn.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 9 9 0" stroke="#000"/></svg>',
    );
    await build({ CONTENT_DIR: content, OUT_DIR: dist, CACHE_DIR: path.join(root, 'cache') });
    await printSite(dist, path.join(root, 'pdf'), [NOTA], () => {});
    const data = new Uint8Array(await readFile(path.join(dist, `${NOTA}.pdf`)));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const runs = items.filter((item) => 'str' in item);
      pages.push({
        text: runs.map(({ str }) => str).join(''),
        turned: width > height,
        inside: runs.every(
          ({ transform: [, , , , x = 0], width: long }) => x >= 0 && x + long <= width,
        ),
      });
    }
  });
  const bare = (text: string) => text.replace(/\s+/g, '');

  test('has all its words on paper, and none past the edge of a page', () => {
    const all = bare(pages.map(({ text }) => text).join(''));
    for (let column = 1; column <= 13; column++) {
      expect(all).toContain(bare(`Kolom ${column}`));
      expect(all).toContain(words.wide(column));
      expect(all).toContain(`${column}.250.000`);
    }
    for (const text of [words.folded, words.note, words.caption]) expect(all).toContain(bare(text));
    expect(pages.filter(({ inside }) => !inside)).toEqual([]);
  });

  test('has the table on a page that is turned, and the rest upright', () => {
    const [table, rest] = [true, false].map((turned) =>
      pages.filter((page) => page.turned === turned),
    );
    expect(bare(table?.map(({ text }) => text).join('') ?? '')).toContain('Kolom13');
    expect(bare(rest?.map(({ text }) => text).join('') ?? '')).toContain(bare(words.folded));
  });
});
