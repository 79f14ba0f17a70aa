import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { printSite } from '../../src/tools/pdf.ts';
import { siteDir } from '../helpers/site.ts';

interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}

/** What the reader of PDF gives as a map in one version and as an object in another. */
const plain = (found: unknown) => (found instanceof Map ? Object.fromEntries(found) : found);

const BRIEF = 'brief/2023-0000052515';

describe('the PDF of a letter with a table, lists and notes', () => {
  let dir = '';
  let bytes = new Uint8Array();
  const again: { made: number; equal: boolean }[] = [];
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'pdf-'));
    await cp(siteDir(), path.join(dir, 'site'), { recursive: true });
    const print = async (cache: string) => {
      const { made } = await printSite(
        path.join(dir, 'site'),
        path.join(dir, cache),
        [BRIEF],
        () => {},
      );
      return { made, file: await readFile(path.join(dir, 'site', `${BRIEF}.pdf`)) };
    };
    const first = await print('a');
    bytes = new Uint8Array(first.file);
    for (const cache of ['a', 'b']) {
      const { made, file } = await print(cache);
      again.push({ made, equal: first.file.equals(file) });
    }
  });
  const open = () => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

  test('says its title, shows it, and says its language and that it is tagged', async () => {
    const pdf = await open();
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info['Title']).toMatch(/^Motie Bontenbal adviesaanvraag WRR/);
    expect(info['Language']).toBe('nl');
    expect(plain(await pdf.getMarkInfo())).toMatchObject({ Marked: true });
    expect(plain(await pdf.getViewerPreferences())).toMatchObject({ DisplayDocTitle: true });
  });

  test('leads to the addresses of the site, not to where it was printed', async () => {
    const pdf = await open();
    const links: string[] = [];
    for (let page = 1; page <= pdf.numPages; page++)
      for (const { url } of await (await pdf.getPage(page)).getAnnotations())
        if (url) links.push(url);
    expect(links).toContain(`${site.url}/${BRIEF}/`);
    expect(links.filter((link) => link.includes('localhost'))).toEqual([]);
  });

  test('has bookmarks for its headings', async () => {
    const outline = await (await open()).getOutline();
    expect(JSON.stringify(outline)).toContain('Motie Bontenbal');
  });

  test('has real headings, lists and cells of a table in its tags', async () => {
    const pdf = await open();
    const roles = new Set<string>();
    const walk = ({ role, children = [] }: Tag) => {
      if (role) roles.add(role);
      children.forEach(walk);
    };
    for (let page = 1; page <= pdf.numPages; page++)
      walk((await (await pdf.getPage(page)).getStructTree()) as Tag);
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'P'])
      expect([...roles], role).toContain(role);
  });

  test('comes from the cache when nothing changed, and is the same when it is made again', () => {
    expect(again).toEqual([
      { made: 0, equal: true },
      { made: 1, equal: true },
    ]);
  });

  test('is refused for a document that is not there', async () => {
    await expect(
      printSite(path.join(dir, 'site'), path.join(dir, 'a'), ['nota/weg'], () => {}),
    ).rejects.toThrow('geen stuk nota/weg');
  });
});
