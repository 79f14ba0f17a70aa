import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { markStart, removeLeftovers } from '../../../src/astro/leftovers.ts';
import { placeKept } from '../../../src/astro/place-kept.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'stukkenwijzer-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(dir, ...parts);
function write(name: string, text = ''): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
/** Clocks of file systems tick every few milliseconds. */
const tick = () => setTimeout(30);

describe('what a build leaves of the one before', () => {
  test('is what it wrote again, and nothing else', async () => {
    for (const name of ['site/a/index.html', 'site/b/index.html', 'site/c.json', 'site/.x/y'])
      write(name, 'old');
    symlinkSync('nergens', at('site/link'));
    await tick();
    const since = markStart(at('site'));
    write('site/a/index.html', 'new');
    write('site/d/index.html', 'new');
    removeLeftovers(at('site'), since);
    expect(readFileSync(at('site/a/index.html'), 'utf8')).toBe('new');
    expect(existsSync(at('site/d/index.html'))).toBe(true);
    for (const gone of ['site/b', 'site/c.json', 'site/.x', 'site/link', 'site/.begin'])
      expect(existsSync(at(gone)), gone).toBe(false);
  });

  test('is a file of the cache that was placed again', async () => {
    write('cache/one', '1');
    placeKept(at('cache/one'), at('site/one'));
    await tick();
    const since = markStart(at('site'));
    placeKept(at('cache/one'), at('site/one'));
    removeLeftovers(at('site'), since);
    expect(readFileSync(at('site/one'), 'utf8')).toBe('1');
  });

  test('is no file that was only thrown out of the cache since', async () => {
    write('cache/one', '1');
    placeKept(at('cache/one'), at('site/one'));
    await tick();
    const since = markStart(at('site'));
    await tick();
    rmSync(at('cache/one'));
    removeLeftovers(at('site'), since);
    expect(existsSync(at('site/one'))).toBe(false);
  });

  test('is the repository that a site is published from', async () => {
    write('site/.git/HEAD', 'ref');
    write('site/old', 'old');
    await tick();
    removeLeftovers(at('site'), markStart(at('site')));
    expect(readFileSync(at('site/.git/HEAD'), 'utf8')).toBe('ref');
    expect(existsSync(at('site/old'))).toBe(false);
  });
});

test('a file of the cache never changes when another takes its place in the site', () => {
  write('cache/one', '1');
  write('cache/two', '2');
  placeKept(at('cache/one'), at('site/file'));
  placeKept(at('cache/two'), at('site/file'));
  expect(readFileSync(at('site/file'), 'utf8')).toBe('2');
  expect(readFileSync(at('cache/one'), 'utf8')).toBe('1');
  // What was placed by an older build as a second name of the same file is no reason to fail.
  rmSync(at('site/file'));
  linkSync(at('cache/two'), at('site/file'));
  placeKept(at('cache/two'), at('site/file'));
  expect(readFileSync(at('site/file'), 'utf8')).toBe('2');
});
