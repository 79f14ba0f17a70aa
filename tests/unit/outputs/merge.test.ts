import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAddresses } from '../../../src/checks/addresses.ts';
import { readLockFile } from '../../../src/folder/folder.ts';
import { recordAddresses } from '../../../src/folder/record.ts';
import { LOCK, writeLock } from '../../../src/outputs/addresses.ts';
import { archiveOf } from '../../helpers/documents.ts';

let root = '';
let dir = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'samenvoegen-'));
  dir = path.join(root, 'content');
  await mkdir(dir);
  await cp('.gitattributes', path.join(root, '.gitattributes'));
  await cp(path.join('content', LOCK), path.join(dir, LOCK));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs Git as nobody, without the settings of whoever runs the test. */
function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=x', '-c', 'user.email=x@voorbeeld.nl', ...args],
    { cwd: root, encoding: 'utf8', env },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

const papers = (first: number) =>
  [0, 1, 2].flatMap((i) => {
    const ref = `/nota/2026-${String(first + i).padStart(10, '0')}`;
    return [`${ref}/`, `${ref}.mdx`, `${ref}.json`, '/nota/jaar/2026/'];
  });

test('two branches with three papers each merge without a hand, and no address is lost', async () => {
  git('init', '--initial-branch=main');
  git('add', '.');
  git('commit', '-m', 'Begin');
  const before = [...(readLockFile(dir)?.lines.keys() ?? [])];
  for (const [branch, first] of [
    ['een', 42],
    ['twee', 43],
  ] as const) {
    git('switch', '-c', branch, 'main');
    recordAddresses(dir, papers(first));
    git('commit', '-am', branch);
  }
  git('switch', 'main');
  git('merge', 'een', '-m', 'een');
  git('merge', 'twee', '-m', 'twee');
  expect(git('status', '--porcelain')).toBe('');
  const merged = readLockFile(dir);
  const all = new Set([...before, ...papers(42), ...papers(43)]);
  expect(new Set(merged?.lines.keys())).toEqual(all);
  expect(merged?.conflicts).toEqual([]);
  // Git leaves the lines in any order; recording puts them right.
  recordAddresses(dir, []);
  expect(await readFile(path.join(dir, LOCK), 'utf8')).toBe(writeLock(all));
});

test('lines of Git in the list are told, and the addresses between them are read', async () => {
  const text =
    '/\n<<<<<<< HEAD\n/nota/a/\n||||||| 1234567\n=======\n/nota/b/\n/nota/a/\n>>>>>>> tak\n';
  await writeFile(path.join(dir, LOCK), text);
  const lock = readLockFile(dir);
  expect([...(lock?.lines.keys() ?? [])]).toEqual(['/', '/nota/a/', '/nota/b/']);
  const found = checkAddresses(archiveOf([]), [], lock).filter(
    ({ rule }) => rule === 'adressen-conflict',
  );
  expect(found.map(({ line }) => line)).toEqual([2, 4, 5, 8]);
  expect(found[0]?.hint).toContain('laat alle adressen staan');
});
