import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { epubFiles } from '../../../src/outputs/epub/files.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { publishInput } from '../../helpers/publish.ts';

const archive = archiveOf([
  stuk('nota', {
    body: '## Kern & meer\n\nZie de [motie](motie:motie) en [elders](https://example.nl/?a=1&b=2).[^1]\n\n- [ ] taak<br />\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: Een *noot*.',
  }),
  stuk('motie', { extra: 'nummers: [kst-29279-823]' }),
  stuk('dossier', {
    replace:
      'titel: Dossier & zo\nsamenvatting: Kort.\nstations: [{ wanneer: "2021", titel: Begin, stuk: motie/motie }, { wanneer: "2024", titel: Einde, stuk: nota/2024-0000000001 }]',
  }),
]);
const books = () =>
  [...epubFiles(publishInput(archive))].map(({ path, make }) => ({ path, body: make() }));
const book = () => unzipSync(books()[0]?.body as Uint8Array);
const part = (name: string) => strFromU8(book()[name] ?? new Uint8Array());

describe('the book of a trail', () => {
  test('begins with its type, as it is, so that programs know it by its beginning', () => {
    const [file] = books();
    expect(file?.path).toBe('dossier/dossier.epub');
    const start = Buffer.from(file?.body as Uint8Array)
      .subarray(0, 58)
      .toString('latin1');
    expect(start.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  test('says what is in another language as HTML and as XML do', () => {
    const foreign = archiveOf([
      stuk('onderzoek', {
        body: 'One.\n\n<p lang="de">Zwei.</p>',
        extra: 'titelTaal: Frans\ndiwoo: { taal: Engels }',
      }),
      stuk('dossier', {
        replace:
          'titel: Dossier\nsamenvatting: Kort.\nstations: [{ wanneer: "2022", titel: Begin, stuk: onderzoek/onderzoek }]',
      }),
    ]);
    const [made] = [...epubFiles(publishInput(foreign))].map(({ make }) => make());
    const text = strFromU8(unzipSync(made as Uint8Array)['boek/stuk-1.xhtml'] ?? new Uint8Array());
    expect(text).toContain('<h1 lang="fr" xml:lang="fr">');
    expect(text).toContain('<div lang="en" xml:lang="en">');
    expect(text).toMatch(/<p lang="de" [^>]*xml:lang="de">Zwei\.<\/p>/);
  });

  test('is the same every time', () => {
    expect(books()).toEqual(books());
  });

  test('names every file in its package, and has every file that it names', async () => {
    const zip = book();
    const files = Object.keys(zip).filter((name) => /^boek\/(?!boek\.opf)/.test(name));
    const opf = part('boek/boek.opf');
    const named = [...opf.matchAll(/ href="([^"]+)"/g)].map(([, href]) => `boek/${href}`);
    expect(named.sort()).toEqual(files.sort());
    expect(opf).toContain('properties="nav"');
    const order = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
    expect(order).toEqual(['inhoud-xhtml', 'dossier-xhtml', 'stuk-1-xhtml', 'stuk-2-xhtml']);
    expect(opf).toContain('<meta property="schema:accessMode">textual</meta>');
    expect(opf).toContain('2024-01-02T00:00:00Z');
  });

  test('has the trail first, then its papers in the order of the stations', async () => {
    const trail = part('boek/dossier.xhtml');
    expect(trail).toContain('<a href="stuk-1.xhtml">Begin</a>');
    expect(part('boek/stuk-1.xhtml')).toContain('<h1>Motie</h1>');
    expect(part('boek/stuk-2.xhtml')).toContain('Kern &amp; meer</h2>');
  });

  test('leads to its own papers within the book, and marks notes as notes', async () => {
    const nota = part('boek/stuk-2.xhtml');
    expect(nota).toMatch(/<a [^>]*href="stuk-1\.xhtml"/);
    expect(nota).toContain('href="https://example.nl/?a=1&amp;b=2"');
    expect(nota).toContain('epub:type="noteref"');
    expect(nota).toContain('epub:type="endnotes"');
  });

  test('is well-formed in every part', async () => {
    const zip = book();
    const names = Object.keys(zip).filter((name) => /\.(?:xhtml|opf|xml)$/.test(name));
    expect(names.length).toBe(6);
    const xml = await Promise.all(
      names.map(async (fileName) => ({ fileName, contents: part(fileName) })),
    );
    const { errors } = await validateXML({
      xml,
      disableFileNameValidation: true,
      schema: [],
    } as never);
    expect(errors).toEqual([]);
  });
});
