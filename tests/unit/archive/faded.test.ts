import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/build.ts';
import { stuk } from '../../helpers/documents.ts';

const place = { file: 'redirects.yaml', line: 1, column: 1 };
const archive = (promised: readonly string[], van: readonly (readonly [string, string?])[] = []) =>
  buildArchive({
    stukken: [stuk('nota')],
    organisaties: {},
    begrippen: [],
    promised,
    redirects: van.map(([from, naar]) => ({
      van: from,
      naar,
      reden: 'proef',
      datum: '2026-01-01',
      place,
    })),
  });

describe('a list of which nothing is left', () => {
  test('keeps a page that says so, whatever it was a list of', () => {
    const { faded } = archive([
      '/nota/jaar/2024/',
      '/nota/jaar/1999/',
      '/organisatie/weg/',
      '/kamerstuk/29279/',
      '/nota/2024-0000000001/',
      '/zoeken/',
    ]);
    expect(faded.lists.map(({ path }) => path)).toEqual([
      '/nota/jaar/1999/',
      '/organisatie/weg/',
      '/kamerstuk/29279/',
    ]);
  });

  test('keeps feeds that tell nothing, unless they are of a document', () => {
    const feeds = [
      '/nota/atom.xml',
      '/brief/feed.json',
      '/brief/atom.xml',
      '/dossier/weg/feed.json',
    ];
    expect(archive(feeds).faded.feeds).toEqual(['/brief/']);
  });
});

describe('a redirect', () => {
  const led = (...args: Parameters<typeof archive>) =>
    archive(...args).redirects.map(({ van, naar }) => [van, naar]);

  test('of a document takes its files along', () => {
    const found = led([], [['/nota/oud/', '/nota/2024-0000000001/']]);
    expect(found).toContainEqual(['/nota/oud/', '/nota/2024-0000000001/']);
    expect(found).toContainEqual(['/nota/oud.md', '/nota/2024-0000000001.md']);
    expect(found).toContainEqual(['/nota/oud.csl.json', '/nota/2024-0000000001.csl.json']);
  });

  test('of a document that went lets its files go', () => {
    expect(led([], [['/nota/oud/']])).toContainEqual(['/nota/oud.json', undefined]);
  });

  test('does not hide a list that came back', () => {
    expect(led([], [['/nota/jaar/2024/', '/nota/']])).toEqual([]);
    expect(led([], [['/nota/jaar/1999/', '/nota/']])).toEqual([['/nota/jaar/1999/', '/nota/']]);
  });
});
