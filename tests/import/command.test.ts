import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';

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

it('explains itself, and tells a wrong file from a wrong command', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/--write/) });
  expect(run('bestaat-niet.pdf').status).toBe(1);
  expect(run('bestaat-niet.pdf').stderr.trim().split('\n')).toHaveLength(1);
  expect(run().status).toBe(2);
  expect(run(SEED, '--soort', 'gedicht').status).toBe(2);
  expect(run(SEED, '--onzin').status).toBe(2);
});
