import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { COMPILED } from '../../src/astro/compiled.ts';

test('a second run in a folder keeps what it compiles, and a fresh clone that builds once does not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'));
  const module = path.resolve('src/astro/compiled.ts');
  const run = () => {
    const code = `(await import(${JSON.stringify(module)})).keepCompiled(); await import(${JSON.stringify(path.resolve('src/model/dates.ts'))})`;
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder });
    return readdirSync(path.join(folder, COMPILED)).length;
  };
  try {
    expect([run(), run()]).toEqual([0, 1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
