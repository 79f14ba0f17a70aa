import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSums, recordSums } from '../../../src/astro/sums.ts';
import { type LastBuild, lastBuild } from '../../../src/astro/unchanged.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'stukkenwijzer-'));
  write('content/notas/a.mdx', 'tekst');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (...parts: string[]) => path.join(dir, ...parts);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}
const look = () => lastBuild(at('content'), at('dist'), at('cache'));

/** Ends a build as Astro does: the hooks of the integration, in their order. */
function build(last: LastBuild, meanwhile = () => {}): void {
  const { hooks } = last.remember();
  const call = (name: keyof typeof hooks) => (hooks[name] as () => void)();
  write('dist/index.html', 'pagina');
  call('astro:build:generated');
  meanwhile();
  recordSums(at('dist'));
  call('astro:build:done');
}

describe('a site', () => {
  test('still stands when neither sources nor files changed since it was built', () => {
    expect(look().stillStands()).toBeUndefined();
    build(look());
    expect(look().stillStands()).toBe(1);
  });

  test.each([
    ['a document changed', () => appendFileSync(at('content/notas/a.mdx'), '.')],
    ['a document came in', () => write('content/notas/b.mdx', 'tekst')],
    ['a document went', () => rmSync(at('content/notas/a.mdx'))],
    ['a page changed', () => write('dist/index.html', 'Pagina')],
    ['a file came in', () => write('dist/extra.html', 'x')],
    ['a file went', () => rmSync(at('dist/index.html'))],
    ['its hashes went', () => rmSync(at('dist/SHA256SUMS'))],
  ])('does not when %s', (_what, change) => {
    build(look());
    change();
    expect(look().stillStands()).toBeUndefined();
  });

  test('is not remembered when a source changed while it was built', () => {
    build(look(), () => appendFileSync(at('content/notas/a.mdx'), '.'));
    expect(look().stillStands()).toBeUndefined();
    build(look());
    expect(look().stillStands()).toBe(1);
  });
});

describe('a hash that was taken before', () => {
  test('is used as long as the file does not change, and taken again when it does', async () => {
    write('dist/a.txt', 'a');
    write('dist/b.txt', 'b');
    const known = new Map();
    recordSums(at('dist'), known);
    const { changed } = known.get('a.txt');
    known.set('a.txt', { changed, sha256: 'f'.repeat(64) });
    // Clocks of file systems tick every few milliseconds.
    await setTimeout(30);
    write('dist/b.txt', 'c');
    const fresh = new Map();
    recordSums(at('dist'), fresh);
    const { text } = listSums(at('dist'), known);
    expect(text).toContain(`${'f'.repeat(64)}  a.txt`);
    expect(text).toContain(`${fresh.get('b.txt').sha256}  b.txt`);
  });
});
