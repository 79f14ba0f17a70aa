import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/checks/preview/excerpt.ts';
import { counted, groupByFile } from '../../../src/checks/preview/groups.ts';
import { elsewhere, instead, overview, panel } from '../../../src/checks/preview/html.ts';
import { insert } from '../../../src/checks/preview/insert.ts';
import { problem } from '../../../src/model/messages.ts';
import type { Problem } from '../../../src/model/problem.ts';

const at = (file: string, line = 1, column = 1) => ({ file: `content/${file}`, line, column });
const error = (file: string, line?: number, column?: number) =>
  problem('bestand-leeg', at(file, line, column));
const warning = (file: string) => problem('bestand-ongebruikt', at(file), 'x.pdf');
const group = (...problems: Problem[]) =>
  groupByFile(problems, (file) => file.slice('content/'.length));
const around = { base: '/pad', sourceOf: () => undefined };

describe('problems by file', () => {
  test('those with errors come first, and each leads to the page of its document', () => {
    const found = group(
      warning('begrippen.yaml'),
      error('versies/notas/2024-1/2.mdx'),
      warning('notas/2024-2.mdx'),
      error('moties/Met Spatie.mdx'),
      error('notas/2024/2024-3.mdx'),
      error('bestanden/notas/x.mdx'),
      error('elders/x.mdx'),
    );
    expect(found.map(({ file, page }) => [file, page])).toEqual([
      ['content/bestanden/notas/x.mdx', undefined],
      ['content/elders/x.mdx', undefined],
      ['content/moties/Met Spatie.mdx', '/motie/Met Spatie/'],
      ['content/notas/2024/2024-3.mdx', undefined],
      ['content/versies/notas/2024-1/2.mdx', '/nota/2024-1/'],
      ['content/begrippen.yaml', undefined],
      ['content/notas/2024-2.mdx', '/nota/2024-2/'],
    ]);
  });

  test('are counted in words', () => {
    expect(counted([error('a'), error('b'), warning('c')])).toBe('2 fouten en 1 waarschuwing');
    expect(counted([error('a')])).toBe('1 fout');
    expect(counted([warning('a'), warning('b')])).toBe('2 waarschuwingen');
  });
});

describe('the lines around a problem', () => {
  const source = 'een\ntwee\ndrie woorden hier\nvier\nvijf\nzes\n';

  test('are two on either side, with the words that it is about apart', () => {
    expect(excerptOf(source, 3, 6)).toEqual([
      { number: 1, text: 'een' },
      { number: 2, text: 'twee' },
      { number: 3, text: 'drie ', mark: 'woorden', after: ' hier' },
      { number: 4, text: 'vier' },
      { number: 5, text: 'vijf' },
    ]);
  });

  test('end where the file ends, and are none where it has no such line', () => {
    expect(excerptOf(source, 6, 1).map(({ number }) => number)).toEqual([4, 5, 6]);
    expect(excerptOf(source, 7, 1)).toEqual([]);
    expect(excerptOf('', 1, 1)).toEqual([]);
  });

  test('are cut where they are long, around the words that it is about', () => {
    const long = `${'a'.repeat(5000)} fout ${'b'.repeat(5000)}`;
    const [line] = excerptOf(long, 1, 5002);
    expect(line?.mark).toBe('fout');
    expect(line?.text).toMatch(/^…a+ $/);
    expect(line?.after).toMatch(/^ b+…$/);
    expect(JSON.stringify(line).length).toBeLessThan(400);
  });
});

describe('the words on a page', () => {
  test('say what is wrong, where, what to do, what to write and where the rule is explained', () => {
    const found = problem('waarde-onbekend', at('notas/1.mdx', 2, 7), 'doel', 'x', ['y'], 'y');
    const html = panel(group(found), { base: '/pad', sourceOf: () => 'titel: A\ndoel: x\n' });
    for (const words of [
      '<h2 class="controle__kop" id="controle-kop">1 fout in dit stuk</h2>',
      'regel 2, kolom 7',
      '‘x’ kan niet bij ‘doel’ staan.',
      'Kies uit: ‘y’.',
      'data-kopieer="y"',
      'doel: <mark>x</mark>',
      'href="/pad/over/regels/waarde-onbekend/"',
    ])
      expect(html).toContain(words);
  });

  test('are shut as long as there are only warnings', () => {
    expect(panel(group(warning('notas/1.mdx')), around)).toContain('<details>');
    expect(panel(group(warning('notas/1.mdx'), error('notas/1.mdx')), around)).toContain(
      '<details open>',
    );
  });

  test('never become markup, whatever the file, the message or the source holds', () => {
    const hostile = '<script>alert("1")</script>&amp;';
    const found = { ...error(`notas/${hostile}.mdx`), message: hostile, hint: hostile };
    const groups = group({ ...found, paste: hostile });
    const words = { base: '', sourceOf: () => `${hostile}\n` };
    for (const html of [panel(groups, words), instead(groups, words), overview(groups, words)]) {
      expect(html).toContain('&lt;script>alert(&quot;1&quot;)&lt;/script>&amp;amp;');
      expect(html).not.toMatch(/<script|<\/script/);
    }
  });

  test('lead to the problems elsewhere, and are silent where there are none', () => {
    const groups = group(error('a.yaml'), warning('b.yaml'));
    expect(elsewhere(groups, true, '/pad')).toContain(
      'href="/pad/problemen/">1 fout en 1 waarschuwing in 2 andere bestanden<',
    );
    expect(elsewhere(groups, false, '')).toContain('in 2 bestanden<');
    expect(elsewhere(groups.slice(0, 1), true, '')).toContain('1 fout in 1 ander bestand<');
    expect(elsewhere([], false, '')).toBe('');
  });

  test('are at most 200 problems, errors first, with the number of all', () => {
    const many = Array.from({ length: 250 }, () => warning('a.yaml'));
    const html = overview(group(...many, error('b.yaml')), around);
    expect(html.match(/class="probleem"/g)).toHaveLength(200);
    expect(html.match(/data-ernst="error"/g)).toHaveLength(1);
    expect(html).toContain('Getoond: 200 van 251 problemen.');
    expect(overview([], around)).toContain('Geen problemen gevonden.');
  });

  test('stand at the beginning of the main part, and their style in the head', () => {
    expect(
      insert('<head><title>x</title></head><body><main id="i">y</main>', '<link>', '$&<p>'),
    ).toBe('<head><title>x</title><link></head><body><main id="i">$&<p>y</main>');
    expect(insert('<p>geen pagina', '<link>', '<p>')).toBe('<p>geen pagina');
  });
});
