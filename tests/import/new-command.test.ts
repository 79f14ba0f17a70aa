import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nieuw-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['scripts/new.ts', ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, CONTENT_DIR: folder },
  });
}

const NOTA = ['nota', '--kenmerk', '2024-0000000009', '--titel', 'Een nota', '--aan', 'MBZK'];

it('asks for what the flags leave out, again after a wrong answer, and says what to do next', () => {
  const { status, stdout, stderr } = run(NOTA, 'morgen\n3 mei 2024\n4\n');
  expect(stderr).toContain('‘morgen’ is geen datum.');
  expect(status).toBe(0);
  expect(stdout).toContain('Wat u nu doet:');
  const text = readFileSync(path.join(folder, 'notas/2024-0000000009.mdx'), 'utf8');
  expect(text).toContain('datum: "2024-05-03"\ndoel: ter informatie\naan: MBZK\n');
});

it('never writes over a document that is there', () => {
  const file = path.join(folder, 'moties/een-motie.mdx');
  const motie = (titel: string) =>
    run([
      ...['motie', '--titel', titel, '--adres', 'een-motie', '--datum', '2024-01-02'],
      ...['--indieners', 'A; B', '--kamer', 'Tweede Kamer', '--gebeurtenis', 'aangenomen'],
    ]);
  expect(motie('Eerste').status).toBe(0);
  const again = motie('Tweede');
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/bestaat al en wordt niet overschreven\.\n$/);
  expect(readFileSync(file, 'utf8')).toContain('titel: Eerste');
});

it('does not write what the check would refuse', () => {
  const titled = ['onderzoek', '--titel', 'Bel 06-12345678', '--datum', '2024-01-02'];
  const { status, stderr } = run(titled);
  expect(status).toBe(1);
  expect(stderr).toContain('persoonsgegeven-telefoon');
  expect(existsSync(path.join(folder, 'onderzoeken'))).toBe(false);
});

it('explains itself, and names what is missing or wrong in the command', () => {
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/--adres/) });
  expect(run(['gedicht']).status).toBe(2);
  expect(run(['motie', '--aan', 'MBZK']).stderr).toMatch(/^Een motie heeft geen --aan\./);
  const { status, stderr } = run(['onderzoek', '--titel', 'X']);
  expect(status).toBe(2);
  expect(stderr).toContain('Er ontbreekt nog: --datum.');
});
