import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import vnu from 'vnu-jar';
import { printSite } from '../../src/tools/pdf.ts';
import { type JavaProgram, jarsOf, QUICK, whyNot } from '../helpers/java.ts';
import { allPages, siteDir } from '../helpers/site.ts';

/** Runs a program in Java. @returns what it says, on both outputs */
function run(args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  return new Promise((done, fail) => {
    const child = spawn('java', ['-Xmx1g', ...QUICK, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', fail);
    child.on('close', () => done({ out, err }));
  });
}

/** Says in one line why a validator is not run here. */
function missing(name: string, why: string | undefined): boolean {
  if (why !== undefined) process.stderr.write(`${name} is skipped: ${why}.\n`);
  return why !== undefined;
}
const isMissing = (program: JavaProgram) => missing(program, whyNot(program));
const noJava = spawnSync('java', ['--version']).status !== 0 ? 'there is no Java' : undefined;

const MINUTES = 5 * 60_000;

describe.skipIf(isMissing('verapdf'))('a PDF for the archive', () => {
  let dir = '';
  const files: string[] = [];
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'archief-'));
    await cp(siteDir(), path.join(dir, 'real'), { recursive: true });
    await printSite(path.join(dir, 'real'), path.join(dir, 'cache'), undefined, () => {});
    // Awkward papers: figures, nine columns, notes in cells, no text.
    await cp(siteDir('awkward'), path.join(dir, 'awkward'), { recursive: true });
    const own = (await readdir('tests/fixtures/site', { recursive: true }))
      .filter((name) => /^(?:notas|brieven|onderzoeken|moties|dossiers)\/[^/]+\.mdx$/.test(name))
      .map((name) => name.replace(/\.mdx$/, ''));
    const kinds = {
      notas: 'nota',
      brieven: 'brief',
      onderzoeken: 'onderzoek',
      moties: 'motie',
      dossiers: 'dossier',
    };
    const refs = own
      .map((name) => name.split('/'))
      .map(([folder = '', id = '']) => `${kinds[folder as keyof typeof kinds]}/${id}`)
      .filter((ref) => existsSync(path.join(dir, 'awkward', `${ref}.mdx`)));
    await printSite(path.join(dir, 'awkward'), path.join(dir, 'cache'), refs, () => {});
    for (const site of ['real', 'awkward'])
      for (const name of await readdir(path.join(dir, site), { recursive: true }))
        if (/^[a-z]+\/[^/]+\.pdf$/.test(name)) files.push(path.join(dir, site, name));
  }, MINUTES);
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test.each(['3a', 'ua1'])(
    'is accepted by veraPDF as %s, each of them',
    async (flavour) => {
      expect(files.length).toBeGreaterThan(15);
      const jars = `${jarsOf('verapdf')}/*`;
      const { out } = await run([
        ...['-cp', jars, 'org.verapdf.apps.GreenfieldCliWrapper'],
        ...['-f', flavour, '--format', 'text', '-v', ...files],
      ]);
      const lines = out.split('\n').filter((line) => /^(?:PASS|FAIL|\s+FAIL)/.test(line));
      expect(lines.filter((line) => line.includes('FAIL'))).toEqual([]);
      expect(lines.length).toBe(files.length);
    },
    MINUTES,
  );
});

test.skipIf(isMissing('epubcheck'))(
  'every book is accepted by EPUBCheck',
  async () => {
    const books: string[] = [];
    for (const site of ['real', 'awkward'] as const)
      for (const name of await readdir(siteDir(site), { recursive: true }))
        if (name.endsWith('.epub')) books.push(path.join(siteDir(site), name));
    expect(books.length).toBeGreaterThan(1);
    for (const book of books) {
      const jars = `${jarsOf('epubcheck')}/*`;
      const checker = ['-cp', jars, 'com.adobe.epubcheck.tool.Checker', book, '--json', '-', '-q'];
      const { out } = await run(checker);
      const { messages } = JSON.parse(out.slice(out.indexOf('{'))) as {
        messages: { ID: string; severity: string; message: string }[];
      };
      expect(messages.map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`)).toEqual(
        [],
      );
    }
  },
  MINUTES,
);

test.skipIf(missing('The Nu validator', noJava))(
  'every page of both sites is sound HTML',
  async () => {
    const pages: string[] = [];
    for (const site of ['real', 'awkward'] as const)
      for (const page of await allPages(site))
        pages.push(path.join(siteDir(site), page.endsWith('/') ? `${page}index.html` : page));
    const { err } = await run(['-jar', vnu, '--errors-only', '--format', 'json', ...pages]);
    const { messages } = JSON.parse(err) as {
      messages: { url: string; message: string; lastLine: number }[];
    };
    const said = messages.map(({ url, message, lastLine }) => `${url}:${lastLine}: ${message}`);
    expect([...new Set(said)].slice(0, 20)).toEqual([]);
  },
  MINUTES,
);
