import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { line, pagesPdf } from './write-pdf.ts';

let folder: string;
let content: string;

const LETTER = [
  line('Kenmerk: 2024-0000000001', 60, 760),
  line('Betreft: Een proef', 60, 740),
  line('Met deze brief informeer ik u over de stand van zaken.', 60, 700),
].join('\n');

beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'import-'));
  folder = path.join(root, 'stukken');
  content = path.join(root, 'content');
  mkdirSync(path.join(folder, 'dieper'), { recursive: true });
  mkdirSync(content);
  copyFileSync('tests/fixtures/seeds/nota-2024-0000358151.txt', path.join(folder, 'nota.txt'));
  writeFileSync(path.join(folder, 'kapot.pdf'), '%PDF-1.7 en verder niets');
  writeFileSync(path.join(folder, 'foto.jpg'), 'geen stuk');
  const covered = `${LETTER}\n${line('Dit geheim staat hier', 60, 600)}\n0 g 55 595 150 16 re f`;
  writeFileSync(path.join(folder, 'dieper', 'brief.pdf'), pagesPdf([{ content: covered }]));
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });
  return { status, stdout, stderr };
}

describe('many files at once', () => {
  it('come from a folder, end in one table, worst first, and go on after a refusal', () => {
    const { status, stdout } = run(folder);
    expect(status).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^bestand +uitkomst +soort +adres +woorden +volgorde +na te kijken$/);
    expect(lines[1]).toMatch(/kapot\.pdf +niet ingevoerd +Het bestand is beschadigd/);
    expect(lines[2]).toMatch(/dieper.brief\.pdf .*\/brief\/2024-0000000001\/ .*ernstig 1$/);
    expect(stdout).not.toMatch(/foto|geheim/);
    expect(stdout).toContain('3 bestanden: 2 te schrijven, 1 niet ingevoerd.');
    expect(readdirSync(content)).toEqual([]);
  });

  it('are told as JSON, with what is to be looked at', () => {
    const { stdout } = run(path.join(folder, 'nota.txt'), path.join(folder, 'kapot.pdf'), '--json');
    const rows: Record<string, unknown>[] = JSON.parse(stdout);
    expect(rows).toEqual([
      expect.objectContaining({
        outcome: 'made',
        kind: 'nota',
        address: '/nota/2024-0000358151/',
        words: 1,
        order: 1,
        notes: { have: 3, of: 3 },
        lookAt: expect.arrayContaining([expect.objectContaining({ page: 1 })]),
      }),
      expect.objectContaining({ outcome: 'refused', reason: expect.stringMatching(/beschadigd/) }),
    ]);
  });

  it('are written where they are sound, and not where something hidden must be looked at', () => {
    const list = path.join(folder, 'lijst');
    const names = [
      '# een lijst',
      path.join(folder, 'nota.txt'),
      path.join(folder, 'dieper', 'brief.pdf'),
    ];
    writeFileSync(list, names.join('\n'));
    const { status, stdout } = run('--lijst', list, '--write');
    expect(status).toBe(0);
    expect(stdout).toContain('2 bestanden: 1 geschreven, 1 eerst nakijken.');
    expect(existsSync(path.join(content, 'notas', '2024-0000358151.mdx'))).toBe(true);
    expect(existsSync(path.join(content, 'brieven'))).toBe(false);
  });

  it('are refused when a folder has none', () => {
    const empty = path.join(folder, 'leeg');
    mkdirSync(empty);
    expect(run(empty)).toMatchObject({ status: 1, stderr: expect.stringMatching(/geen bestand/) });
  });
});
