import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/folder/check-folder.ts';
import { aroundOf, findPaper, publishedText, revise } from '../../../src/folder/revise.ts';
import { correct } from '../../../src/revision/correct.ts';
import { withEntries, withField } from '../../../src/revision/fields.ts';
import { move } from '../../../src/revision/move.ts';
import { withdraw } from '../../../src/revision/withdraw.ts';

const NOTA = 'nota/2024-0000358151';
const BRIEF = 'brief/2023-0000052515';
const DAY = { datum: '2026-03-04' };

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'herziening-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function content(name: string): Promise<string> {
  const dir = path.join(root, name, 'content');
  await cp('content', dir, { recursive: true });
  return dir;
}
const text = (dir: string, file: string) => readFile(path.join(dir, file), 'utf8');
const errorsOf = async (dir: string) =>
  (await checkFolder(dir)).problems.map(({ rule, message }) => `${rule}: ${message}`);

describe('a field is given a value and nothing else changes', () => {
  const source =
    '---\n# eerst\ntitel: Nota # zo gedrukt\nstatus: gepubliceerd  # nog\nlijst:\n  - { a: 1 } # een\n\n# slot\n---\n\nTekst --- en meer.\n';
  test('one that is there keeps its comment', () => {
    expect(withField(source, 'status', 'ingetrokken')).toBe(
      source.replace('gepubliceerd', 'ingetrokken'),
    );
  });
  test('one that is not there comes last', () => {
    expect(withField(source, 'reden', 'Dubbel: "x" # y')).toBe(
      source.replace('# slot\n', `# slot\nreden: 'Dubbel: "x" # y'\n`),
    );
  });
  test('an entry comes behind the others, with its own line end', () => {
    expect(withEntries(source, 'lijst', [{ a: 2 }, { a: 3 }])).toBe(
      source.replace('# een\n', '# een\n  - { a: 2 }\n  - { a: 3 }\n'),
    );
    const windows = source.replaceAll('\n', '\r\n');
    expect(withEntries(windows, 'lijst', [{ a: 2 }])).toBe(
      windows.replace('# een\r\n', '# een\r\n  - { a: 2 }\r\n'),
    );
  });
  test.each([
    ['lijst: []', 'lijst: [{ a: 2 }]'],
    ['lijst: [{ a: 1 }] # x', 'lijst: [{ a: 1 }, { a: 2 }] # x'],
    ['lijst:\n- a: 1\n  b: 2\nna: 1', 'lijst:\n- a: 1\n  b: 2\n- { a: 2 }\nna: 1'],
    ['lijst:\n    - a: 1', 'lijst:\n    - a: 1\n    - { a: 2 }'],
    ['na: 1', 'na: 1\nlijst:\n  - { a: 2 }'],
  ])('%j', (before, after) => {
    expect(withEntries(`---\n${before}\n---\n\nT\n`, 'lijst', [{ a: 2 }])).toBe(
      `---\n${after}\n---\n\nT\n`,
    );
  });
  test('what cannot be read is left alone', () => {
    expect(() => withField('---\ntitel: "x\n---\n', 'status', 'x')).toThrow(/Herstel ze eerst/);
    expect(() => withEntries('---\nlijst: x\n---\n', 'lijst', [{}])).toThrow(/hoort een lijst/);
    expect(() => withField('---\nlijst: [x]\n---\n', 'lijst', 'x')).toThrow(/Kijk eerst zelf/);
  });
});

describe('a paper is corrected', () => {
  const about = { ...DAY, oorzaak: 'correctie', toelichting: 'Een rekenfout is hersteld' };
  test('and its text as it was recorded is kept, also when the editor has begun', async () => {
    const dir = await content('verbeterd');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@voorbeeld.nl', ...args], {
        cwd: path.dirname(dir),
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'Begin');
    const file = 'notas/2024-0000358151.mdx';
    const was = await text(dir, file);
    await writeFile(path.join(dir, file), was.replace('## Kern', 'Een zin erbij.\n\n## Kern'));
    const once = () => {
      const paper = findPaper(dir, NOTA);
      return {
        paper,
        change: correct(paper, paper.data, publishedText(dir, paper), {
          ...about,
          sinds: '2026-01-01',
        }),
      };
    };
    const { paper, change } = once();
    const said = await revise(dir, paper, change);
    expect(said).toContain('Versie 2 staat bij de gegevens');
    expect(said).toContain('2 adressen zijn vastgelegd in addresses.lock.');
    expect(await text(dir, 'versies/notas/2024-0000358151/1.mdx')).toBe(was);
    expect(await text(dir, file)).toContain('Een zin erbij.');
    expect(await errorsOf(dir)).toEqual([]);
    expect(once).toThrow(/nog niet in Git is vastgelegd/);
    git('add', '.');
    git('commit', '-m', 'Versie 2');
    const again = once();
    await revise(dir, again.paper, again.change);
    expect(await text(dir, 'versies/notas/2024-0000358151/2.mdx')).toContain('Een zin erbij.');
    expect(await errorsOf(dir)).toEqual([]);
  });

  test('for privacy, and its text as it was is not kept', async () => {
    const dir = await content('privacy');
    const paper = findPaper(dir, NOTA);
    const change = correct(paper, paper.data, paper.source, {
      ...about,
      oorzaak: 'privacy',
      sinds: '2026-01-01',
    });
    expect(change.added.size).toBe(0);
    await revise(dir, paper, change);
    expect(await errorsOf(dir)).toEqual([]);
  });

  test('not without knowing since when, nor for a reason that is none, nor on a day that is none', async () => {
    const dir = await content('onverbeterd');
    const paper = findPaper(dir, NOTA);
    const attempt = (more: object) =>
      correct(paper, paper.data, paper.source, { ...about, ...more });
    expect(() => attempt({})).toThrow(/--sinds 2026-03-01/);
    expect(() => attempt({ oorzaak: 'zomaar' })).toThrow(/aanvulling, correctie, privacy/);
    expect(() => attempt({ sinds: '2026-01-01', datum: 'gisteren' })).toThrow(/geen dag/);
    const change = attempt({ sinds: 'ooit' });
    await expect(revise(dir, paper, change)).rejects.toThrow(/Er is niets geschreven/);
    expect(await text(dir, 'notas/2024-0000358151.mdx')).toBe(paper.source);
  });
});

describe('a paper is withdrawn', () => {
  const { papers } = { papers: [NOTA, BRIEF, 'motie/gundogan-sociale-media-anonimiteit'] };
  test.each(papers)('%s', async (ref) => {
    const dir = await content(`ingetrokken-${ref.replace('/', '-')}`);
    const paper = findPaper(dir, ref);
    const change = withdraw(paper, paper.data, {
      ...DAY,
      reden: 'privacy',
      toelichting: 'Er stond: een "naam" in #',
    });
    expect(await revise(dir, paper, change)).toContain('docs/redactie.md');
    expect(await errorsOf(dir)).toEqual([]);
    const again = findPaper(dir, ref);
    expect(() => withdraw(again, again.data, { ...DAY, reden: 'fout', toelichting: 'x' })).toThrow(
      /al ingetrokken/,
    );
  });
  test('not for a reason that is none', () => {
    const paper = findPaper('content', NOTA);
    expect(() => withdraw(paper, paper.data, { ...DAY, reden: 'spijt', toelichting: 'x' })).toThrow(
      /privacy, fout/,
    );
  });
});

describe('a paper is moved', () => {
  test.each([
    [NOTA, '2024-0000358150'],
    [BRIEF, 'brief/2023-0000052516'],
    ['onderzoek/wrr-media-en-democratie', 'wrr-media'],
    ['dossier/anonimiteit-online', 'anoniem'],
  ])('%s to %s, and what names it follows', async (ref, naar) => {
    const dir = await content(`verplaatst-${ref.replace('/', '-')}`);
    const paper = findPaper(dir, ref);
    const change = move(
      paper,
      paper.data,
      { ...DAY, naar, reden: 'Verkeerd overgenomen' },
      aroundOf(dir),
    );
    await revise(dir, paper, change);
    expect(await errorsOf(dir)).toEqual([]);
    expect(await text(dir, 'redirects.yaml')).toContain(`van: /${ref}/`);
    // And again: the first address leads to the last at once.
    const moved = findPaper(dir, `${paper.kind}/${naar.replace(/^.*\//, '')}`);
    const further =
      paper.kind === 'nota' || paper.kind === 'brief'
        ? `${naar.slice(-15, -10)}0000000099`
        : 'nog-verder';
    await revise(
      dir,
      moved,
      move(moved, moved.data, { ...DAY, naar: further, reden: 'Nog eens' }, aroundOf(dir)),
    );
    expect(await errorsOf(dir)).toEqual([]);
  });
  test('never over another, and never to what can be no address', async () => {
    const dir = await content('onverplaatst');
    const paper = findPaper(dir, 'onderzoek/wrr-media-en-democratie');
    const attempt = (naar: string) => () =>
      move(paper, paper.data, { ...DAY, naar, reden: 'x' }, aroundOf(dir));
    expect(attempt('trimbos-digitale-balans')).toThrow(/wordt niet overschreven/);
    expect(attempt('wrr-media-en-democratie')).toThrow(/niets te verplaatsen/);
    expect(attempt('Met Hoofdletters')).toThrow(/met-hoofdletters/);
    expect(attempt('../../x')).toThrow(/adres|naam/);
  });
});

test('a paper is found by what an editor calls it', () => {
  for (const called of [
    NOTA,
    'nota:2024-0000358151',
    '2024-0000358151',
    `/${NOTA}/`,
    'content/notas/2024-0000358151.mdx',
  ])
    expect(findPaper('content', called).id).toBe('2024-0000358151');
  expect(() => findPaper('content', 'nota/2024-0000358152')).toThrow(
    /Bedoelde u ‘nota\/2024-0000358151’/,
  );
});
