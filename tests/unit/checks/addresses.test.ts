import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import { readRedirects } from '../../../src/model/redirects.ts';
import { lastingAddress, readLock, writeLock } from '../../../src/outputs/addresses.ts';

const research = (id: string, extra = '') => ({
  kind: 'onderzoek' as const,
  id,
  path: `content/onderzoeken/${id}.mdx`,
  bytes: new TextEncoder().encode(
    `---\ntitel: T\nsamenvatting: Het is kort. Meer niet.\ndatum: 2024-01-02\n${extra}\n---\n\nTekst.\n`,
  ),
});
const said = (lines: readonly string[], redirects: string, documents = [research('hier')]) =>
  checkContent({
    documents,
    files: new Map(),
    lists: { redirects: { path: 'redirects.yaml', text: redirects } },
    lock: { file: 'addresses.lock', lines: readLock(writeLock(lines)) },
  }).problems.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
const redirect = (van: string, naar?: string) =>
  `- { van: ${van}, ${naar ? `naar: ${naar}, ` : ''}reden: proef, datum: 2026-01-01 }\n`;
const HERE = '/onderzoek/hier/';

describe('an address that the site had', () => {
  test('may not be lost', () => {
    expect(said([HERE, '/onderzoek/weg/', '/onderzoek/weg.mdx'], '')).toEqual([
      'adres-verdwenen addresses.lock:5',
      'adres-verdwenen addresses.lock:6',
    ]);
  });

  test('may lead elsewhere, or say that it is gone', () => {
    const redirects = `${redirect('/onderzoek/weg/', HERE)}${redirect('/onderzoek/vervallen/')}`;
    expect(said([HERE, '/onderzoek/weg/', '/onderzoek/vervallen/'], redirects)).toEqual([]);
  });

  test('stays with its page when a document is withdrawn, and its other forms may go', () => {
    const documents = [
      research(
        'hier',
        'status: ingetrokken\nintrekking: { datum: 2024-02-01, reden: correctie procedurele fout, toelichting: Dubbel. }',
      ),
    ];
    expect(said([HERE, '/onderzoek/hier.mdx', '/onderzoek/hier.json'], '', documents)).toEqual([]);
  });

  test('is not called lost when its document cannot be read', () => {
    const found = said([HERE], '', [research('hier', 'onbekend: veld')]);
    expect(found.map((line) => line.split(' ')[0])).toEqual(['veld-onbekend']);
  });

  test('has to be in the list, of which the editor is reminded once', () => {
    expect(said([], '')).toEqual(['adres-nieuw addresses.lock:1']);
  });
});

describe('a redirect', () => {
  test.each([
    ['to a page that is not there', redirect('/a/', '/onderzoek/nergens/'), ['doel-ontbreekt']],
    ['from a page that is there', redirect(HERE, '/over/'), ['bron-bestaat']],
    ['to itself', redirect('/a/', '/a/'), ['lus']],
    ['in a circle', redirect('/a/', '/b/') + redirect('/b/', '/a/'), ['lus', 'lus']],
    ['to a redirect', redirect('/a/', '/b/') + redirect('/b/', HERE), ['keten']],
    ['that is there twice', redirect('/a/', HERE) + redirect('/a/', HERE), ['dubbel']],
    ['to a heading of a page', redirect('/a/', `${HERE}#kern`), []],
    ['to another site', redirect('/a/', 'https://elders.example/'), []],
  ])('%s', (_, redirects, expected) => {
    expect(said([HERE], redirects).map((line) => line.split(' ')[0])).toEqual(
      expected.map((rule) => `omleiding-${rule}`),
    );
  });

  test.each(['javascript:alert(1)', '//elders.example/', 'http://elders.example/', '/a b/'])(
    'never leads to %s',
    (naar) => {
      const text = redirect('/a/', `"${naar}"`);
      expect(readRedirects({ path: 'redirects.yaml', text }).problems).toHaveLength(1);
    },
  );
});

test.each([
  ['nota/2024-1/index.html', '/nota/2024-1/'],
  ['index.html', '/'],
  ['nota/2024-1.mdx', '/nota/2024-1.mdx'],
  ['bestanden/x/advies.pdf', '/bestanden/x/advies.pdf'],
  ['_astro/a.1234.js', undefined],
  ['nota/pagina/2/index.html', undefined],
  ['kenmerken/2/index.html', undefined],
  ['nota/2024-1/vergelijk/1-2/index.html', undefined],
  ['nota/2024-1.pdf', undefined],
  ['index.html.br', undefined],
])('the lasting address of %s is %s', (file, address) => {
  expect(lastingAddress(file)).toBe(address);
});
