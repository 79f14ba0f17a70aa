import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chart, withChunk } from './render-picture.ts';

const SEED = 'tests/fixtures/seeds/nota-2024-0000358151.txt';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/import.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder },
  });
}

it('prints the draft on standard output and the report beside it', () => {
  const { status, stdout, stderr } = run(SEED);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^---\n/);
  expect(stderr).toMatch(/^Na te kijken/);
  expect(stderr).toMatch(
    /Weggelaten:[\s\S]*Van de woorden die in het concept horen, staat 100 % erin/,
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('writes under the slug of the kenmerk, and never over a file that is there', () => {
  expect(run(SEED, '--write')).toMatchObject({ status: 0, stdout: '' });
  const file = path.join(folder, 'notas', '2024-0000358151.mdx');
  expect(readFileSync(file, 'utf8')).toContain('kenmerk: "2024-0000358151"');
  writeFileSync(file, 'van de redactie');
  const again = run(SEED, '--write');
  expect(again.status).toBe(1);
  expect(again.stderr.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toBe('van de redactie');
});

describe('asked in one go', () => {
  const letter = () => path.join(folder, 'vraag.txt');
  const ask = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/import.ts', letter(), '--vraag', ...args], {
      encoding: 'utf8',
      input,
      env: { ...process.env, CONTENT_DIR: folder },
    });
  beforeAll(() => {
    writeFileSync(
      path.join(folder, 'organisaties.yaml'),
      'anders:\n  naam: Anders\n  soort: overig\n',
    );
    writeFileSync(
      letter(),
      'Aan\nMJenV\n\nnota\nOver iets\n\nDatum\n3 mei 2024\n\nter informatie\n\nAanleiding\n\nEr is een aanleiding.\n\nBijlagen\n\n| Volgnummer | Naam |\n| --- | --- |\n| 1 | Advies |\n| 2 | Lijst |\n',
    );
  });

  it('fills in what an editor says, adds the ministry to the list, and leaves the rest for later', () => {
    const first = run(letter());
    const missing = [...first.stdout.matchAll(/# ‘(\w+)’ staat niet in het bestand/g)].map(
      ([, name]) => name,
    );
    expect(missing).toContain('kenmerk');
    const answers = missing.map((name) => (name === 'kenmerk' ? '2024-0000000042' : '3'));
    const asked = ask(`${[...answers, 'Dit is kort.', 'ja'].join('\n')}\n`, '--write');
    expect(asked.stderr).toContain('Samenvatting');
    expect(asked.status).toBe(0);
    expect(asked.stderr).not.toContain('Vul bij de gegevens in');
    const text = readFileSync(path.join(folder, 'notas/2024-0000000042.mdx'), 'utf8');
    expect(text).toContain('kenmerk: "2024-0000000042"');
    expect(text).toContain('samenvatting: Dit is kort.');
    expect(text).toContain('  - { organisatie: jenv, rol: afzender }');
    expect(readFileSync(path.join(folder, 'organisaties.yaml'), 'utf8')).toMatch(
      /^anders:[\s\S]*\njenv:\n {2}naam: Ministerie van Justitie en Veiligheid\n/,
    );
  });

  it('is for one file, and says what it lacks when nobody answers', () => {
    expect(run(letter(), letter(), '--vraag').stderr).toContain('--vraag is voor één bestand.');
    const { status, stderr } = ask('');
    expect(status).toBe(2);
    expect(stderr).toContain('Er ontbreekt nog: --kenmerk');
  });
});

describe('a page with images', () => {
  let page: string;
  const draft = () => path.join(folder, 'brieven', '2024-0000000001.mdx');
  const image = (number: number) =>
    path.join(folder, 'bestanden', '2024-0000000001', `afbeelding-${number}.png`);

  beforeAll(() => {
    const source = path.join(folder, 'bron');
    mkdirSync(source);
    page = path.join(source, 'brief.html');
    writeFileSync(path.join(source, 'een.png'), withChunk(chart(1), 'tEXt', 'Author\0J. Jansen'));
    writeFileSync(path.join(folder, 'geheim.png'), chart(3));
    symlinkSync(path.join(folder, 'geheim.png'), path.join(source, 'koppeling.png'));
    const images = ['een.png', '../geheim.png', 'koppeling.png'].map(
      (name) => `<img src="${name}">`,
    );
    writeFileSync(
      page,
      `<p>Kenmerk: 2024-0000000001</p><p>Betreft: Een brief</p><p>Bijlagen: 2</p><p>Met deze brief informeer ik u.</p>${images.join('<p>Tekst.</p>')}<p>Tekst.</p><img src="data:image/png;base64,${Buffer.from(chart(2)).toString('base64')}">`,
    );
  });

  it('writes nothing without --write', () => {
    const { stdout } = run(page, '--soort', 'brief');
    expect(stdout).toContain('<Figuur src="2024-0000000001/afbeelding-1.png" alt="" />');
    expect(existsSync(path.join(folder, 'bestanden'))).toBe(false);
    expect(existsSync(draft())).toBe(false);
  });

  it('writes nothing at all when one of the images is there already', () => {
    mkdirSync(path.dirname(image(2)), { recursive: true });
    writeFileSync(image(2), 'van de redactie');
    const { status, stderr } = run(page, '--soort', 'brief', '--write');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Er is niets geschreven: .*afbeelding-2\.png’ bestaat al en wordt niet overschreven\.$/m,
    );
    expect(existsSync(draft())).toBe(false);
    expect(existsSync(image(1))).toBe(false);
    expect(readFileSync(image(2), 'utf8')).toBe('van de redactie');
    rmSync(path.dirname(image(2)), { recursive: true });
  });

  it('writes the images stripped, takes none from elsewhere on the disk, and says what is left to do', () => {
    const { status, stderr } = run(page, '--soort', 'brief', '--write');
    expect(status).toBe(0);
    expect(new Uint8Array(readFileSync(image(1)))).toEqual(chart(1));
    expect(new Uint8Array(readFileSync(image(2)))).toEqual(chart(2));
    expect(readdirSync(path.dirname(image(1)))).toHaveLength(2);
    const steps = stderr.slice(stderr.indexOf('Geschreven:'));
    for (const words of [
      `  ${draft()}\n  ${image(1)}\n  ${image(2)}\n`,
      'Vul bij de gegevens in: datum, geadresseerde, afzender, ondertekening, samenvatting en organisaties.',
      'Noem elke bijlage bij bijlagen',
      'Schrijf bij 2 afbeeldingen in alt wat er te zien is.',
      'Voeg 2 afbeeldingen zelf toe',
      `npm run check -- ${draft()}`,
      'npm run dev, en dan /brief/2024-0000000001/',
      'docs/redactie.md',
    ])
      expect(steps).toContain(words);
  });

  it('leaves to the check what a person must write, and nothing that is astray', () => {
    const check = spawnSync(process.execPath, ['scripts/check.ts', '--format', 'json', draft()], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder },
    });
    const found: { rule: string; message: string }[] = JSON.parse(check.stdout);
    expect(found.filter(({ rule }) => rule === 'onderdeel-onvolledig')).toHaveLength(2);
    expect(found.filter(({ rule }) => rule.startsWith('bestand'))).toEqual([]);
  });
});

it('says no more than this draft needs', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'import-'));
  const { stderr } = spawnSync(process.execPath, ['scripts/import.ts', SEED, '--write'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: other },
  });
  rmSync(other, { recursive: true });
  const steps = stderr.slice(stderr.indexOf('Wat u nu doet:'));
  expect(steps).toContain('Vul bij de gegevens in: samenvatting en organisaties.');
  expect(steps).toContain('Zeg bij bijlagen waar');
  expect(steps).not.toMatch(/afbeelding|woorden die missen|Noem elke bijlage/);
});

it('explains itself, and tells a wrong file from a wrong command', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/--write/) });
  expect(run('bestaat-niet.pdf').status).toBe(1);
  expect(run('bestaat-niet.pdf').stderr.trim().split('\n')).toHaveLength(1);
  expect(run().status).toBe(2);
  expect(run(SEED, '--soort', 'gedicht').status).toBe(2);
  expect(run(SEED, '--onzin').status).toBe(2);
});
