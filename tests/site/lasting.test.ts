import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastingAddresses } from '../../src/build/addresses.ts';
import { filesIn } from '../../src/folder/files-in.ts';
import { readLockFile } from '../../src/folder/folder.ts';
import { pageHtml, siteDir } from '../helpers/site.ts';

const NOTA = '/nota/2024-0000000001/';

describe('the addresses of the archive', () => {
  test('are all in the list, which npm run addresses keeps', () => {
    const lock = [...(readLockFile('content')?.lines.keys() ?? [])];
    expect(lock.length).toBeGreaterThan(40);
    expect([...lastingAddresses(filesIn(siteDir()))].sort()).toEqual(lock.sort());
  });

  test('that moved lead on at once, to where they say they lead', async () => {
    const html = await pageHtml('/nota/oud-nummer/', 'awkward');
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${NOTA}">`);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${NOTA}">`));
    expect(html).toContain('Het kenmerk was verkeerd overgenomen.');
    expect(html).toContain('noindex');
  });

  test('that went say so', async () => {
    const html = await pageHtml('/motie/vervallen/', 'awkward');
    expect(html).toContain('Deze pagina is er niet meer');
    expect(html).not.toContain('http-equiv');
  });
});

describe.each(['real', 'awkward'] as const)('the hashes of the %s site', (name) => {
  test('are found right by sha256sum', () => {
    const { status, stdout } = spawnSync(
      'sha256sum',
      ['--check', '--strict', '--quiet', 'SHA256SUMS'],
      {
        cwd: siteDir(name),
        encoding: 'utf8',
      },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('are of every file but their own list', () => {
    const listed = readFileSync(path.join(siteDir(name), 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect([...listed, 'SHA256SUMS'].sort()).toEqual(filesIn(siteDir(name)).sort());
  });
});

test('every hash on the page of a document is that of the file it stands beside', async () => {
  const html = await pageHtml(NOTA, 'awkward');
  const section = /<section class="echtheid"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const stated = [
    ...section.matchAll(
      /<a class="nl-link" href="([^"]+)">[^<]*<\/a>\s*\(([^)]*)\)\s*<code[^>]*>([0-9a-f]{64})/g,
    ),
  ].map(([, href = '', note, hash]) => ({ href, note, hash }));
  expect(stated.map(({ href, note }) => [href, note])).toEqual([
    ['/nota/2024-0000000001.mdx', 'MDX'],
    ['/bestanden/voorbeeld/vierkant.svg', 'SVG, 1 kB'],
    ['/bestanden/voorbeeld/bijlage.pdf', 'PDF, 1 kB, 1 pagina'],
  ]);
  for (const { href, hash } of stated)
    expect(
      createHash('sha256')
        .update(readFileSync(path.join(siteDir('awkward'), href)))
        .digest('hex'),
    ).toBe(hash);
});

describe('a withdrawn paper', () => {
  const LETTER = '/brief/2023-0000000002/';
  test('has a page that says so, why, and what to read instead, without its text', async () => {
    const html = await pageHtml(LETTER, 'awkward');
    expect(html).toMatch(/ingetrokken op 5 februari 2023[\s\S]*De brief was dubbel gepubliceerd\./);
    expect(html).toContain(`href="${NOTA}"`);
    expect(html).toContain('noindex');
    expect(html).not.toContain('Eén zin');
  });

  test('is nowhere else on the site but where its number, a dossier or the Woo-index leads to it', () => {
    const dir = siteDir('awkward');
    const naming = filesIn(dir).filter(
      (file) =>
        /\.(?:html|mdx|json|xml)$/.test(file) &&
        /Eén zin, over de nota|Brief zonder bijlagen/.test(
          readFileSync(path.join(dir, file), 'utf8'),
        ),
    );
    const allowed =
      /^(?:sitemaps\/sitemap-diwoo|api\/v1\/graaf\.json$|brief\/2023-0000000002\/index\.html|kenmerken\/|nummers\/|dossier\/)/;
    expect(naming.filter((file) => !allowed.test(file))).toEqual([]);
    expect(naming).toContain('brief/2023-0000000002/index.html');
    expect(filesIn(dir)).not.toContain('brief/2023-0000000002.mdx');
  });
});

describe('the versions of a paper', () => {
  test('stand on its page, each with its address', async () => {
    const html = await pageHtml(NOTA, 'awkward');
    for (const nummer of [1, 2, 3]) expect(html).toContain(`href="${NOTA}versie/${nummer}/"`);
    for (const pair of ['2-3', '2-4', '3-4'])
      expect(html).toContain(`href="${NOTA}vergelijk/${pair}/"`);
    expect(html).not.toContain('vergelijk/1-');
  });

  test('are marked as not the text of now, and point to it', async () => {
    const html = await pageHtml(`${NOTA}versie/3/`, 'awkward');
    expect(html).toContain('niet de huidige tekst');
    expect(html).toContain('1.520.000');
    expect(html).toContain('noindex');
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${NOTA}">`));
  });

  test('from before a name was taken out are not to be read', async () => {
    const html = await pageHtml(`${NOTA}versie/1/`, 'awkward');
    expect(html).toContain('niet meer openbaar');
    expect(html).not.toContain('stuk__tekst');
    expect(filesIn(siteDir('awkward'))).not.toContain(`${NOTA.slice(1)}versie/1.mdx`);
  });

  test('are compared in words that need no colour', async () => {
    const html = await pageHtml(`${NOTA}vergelijk/3-4/`, 'awkward');
    expect(html).toContain(
      '<del class="verschil"><span class="alleen-voorlezen">verwijderd: </span>1.520.000',
    );
    expect(html).toContain(
      '<ins class="verschil"><span class="alleen-voorlezen">toegevoegd: </span>1.250.000',
    );
    expect(html.match(/<del/g)).toHaveLength(2);
    expect(html).toMatch(/<summary>\d+ alinea’s zonder verschil<\/summary>/);
  });
});
