import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/folder/check-folder.ts';
import { judgeContent, readContent, shownStukken } from '../../../src/folder/documents.ts';
import { openStore } from '../../../src/folder/store.ts';
import { findStrays } from '../../../src/folder/strays.ts';
import type { Problem } from '../../../src/model/problem.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'inhoud-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** A copy of the real content with files added; what the check says of those. */
async function content(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(dir, name);
  await cp('content', folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  return folder;
}
const said = (problems: readonly Problem[], folder: string) =>
  problems.map(({ file, rule, hint }) => `${path.relative(folder, file)} ${rule}: ${hint}`);

test('the real content has no problem at all', async () => {
  const { problems, archive } = await checkFolder('content');
  expect(problems).toEqual([]);
  expect(archive.stukken.length).toBeGreaterThan(10);
});

describe('what the site would leave out without a word', () => {
  test('is told with what to do', async () => {
    const folder = await content('verdwaald', {
      'notas/2024-0000000009.MDX': 'x',
      'notas/oud.md': 'x',
      'notas/plaatje.png': 'x',
      'notas/2024/2024-0000000008.mdx': 'x',
      'nota/2024-0000000007.mdx': 'x',
      'begripen.yaml': 'x',
      'los.txt': 'x',
      'notas/.DS_Store': 'x',
      'bestanden/wat dan ook (1).csv': 'a;b',
    });
    expect(said(await findStrays(folder), folder)).toEqual([
      'begripen.yaml bestand-verdwaald: Er is al een bestand ‘begrippen.yaml’. Vergelijk de twee en zet wat ontbreekt daarin.',
      'los.txt bestand-verdwaald: Zet een stuk in notas, brieven, onderzoeken, moties, dossiers en een bijlage in bestanden.',
      'nota/2024-0000000007.mdx bestand-verdwaald: Zet het bestand in de map ‘notas’.',
      'notas/.DS_Store bestand-rommel: Sluit het programma dat het maakte, of neem het bestand niet op in de wijziging.',
      'notas/2024/2024-0000000008.mdx bestand-verdwaald: Zet het direct in de map ‘notas’.',
      'notas/2024-0000000009.MDX bestand-verdwaald: Hernoem het bestand naar ‘2024-0000000009.mdx’.',
      'notas/oud.md bestand-verdwaald: Hernoem het bestand naar ‘oud.mdx’.',
      'notas/plaatje.png bestand-verdwaald: Zet bijlagen en afbeeldingen in de map bestanden.',
    ]);
  });

  test('links to other files and folders that look like files are refused', async () => {
    const folder = await content('koppelingen', {});
    await symlink('/etc/hostname', path.join(folder, 'notas', 'x.mdx'));
    await symlink('/nergens', path.join(folder, 'brieven', 'y.mdx'));
    await symlink('/etc/hostname', path.join(folder, 'bestanden.pdf'));
    await mkdir(path.join(folder, 'moties', 'map.mdx'));
    const { problems, archive } = await checkFolder(folder);
    expect(problems.map(({ file, rule }) => `${path.relative(folder, file)} ${rule}`)).toEqual([
      'bestanden.pdf bestand-koppeling',
      'brieven/y.mdx bestand-koppeling',
      'moties/map.mdx bestand-onleesbaar',
      'notas/x.mdx bestand-koppeling',
    ]);
    expect(archive.byRef.has('nota/x')).toBe(false);
  });

  test('what is no plain file is told and not waited for', async () => {
    const folder = await content('pijp', {});
    const socket = createServer();
    await new Promise<void>((done) => socket.listen(path.join(folder, 'notas/x.mdx'), done));
    expect((await findStrays(folder)).map(({ rule }) => rule)).toEqual(['bestand-onleesbaar']);
    await new Promise((done) => socket.close(done));
  });
});

test('attachments are opened, and only files that a document uses are expected', async () => {
  const folder = await content('bijlagen', {
    'bestanden/x/teken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'openbare-contacten.yaml': '- { soort: fax, waarde: x, reden: y, bron: z }\n',
  });
  const { problems } = await checkFolder(folder);
  expect(
    problems.map(({ file, rule, line }) => `${path.relative(folder, file)}:${line} ${rule}`),
  ).toEqual([
    'openbare-contacten.yaml:1 waarde-onbekend',
    'bestanden/x/teken.svg:1 bestand-ongebruikt',
    'bestanden/x/teken.svg:1 bijlage-script',
  ]);
});

test('a folder with nothing in it has nothing wrong', async () => {
  const folder = path.join(dir, 'leeg');
  await mkdir(folder);
  expect((await checkFolder(folder)).problems).toEqual([]);
});

describe('documents that were read before', () => {
  test('are judged as a check of the whole folder judges them, from memory and from what was kept', async () => {
    const folder = await content('gelezen', {
      'notas/leeg.mdx': '',
      'moties/nieuw.mdx':
        '---\ntitel: Motie\ndatum: 2024-01-02\nindieners: [A]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen\nrelaties: [{ soort: naar-aanleiding-van, stuk: nota/2024-0000358152 }]\nuitzonderingen: [{ regel: samenvatting-ontbreekt, reden: Zo is het. }, { regel: kop-niveau, reden: Niets. }]\n---\n\nTekst.\n',
      'onderzoeken/bel.mdx':
        '---\ntitel: Onderzoek\ndatum: 2024-01-02\n---\n\nBel 06-12345678.\n\n#### Kop\n',
      'versies/moties/nieuw/1.mdx': '---\ntitel: Motie\n---\n',
      'begrippen.yaml': '- { term: A }\n',
    });
    const { problems, excepted } = await checkFolder(folder);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(
      new Set(['error', 'warning']),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['bestand-leeg', 'stuk-onbekend', 'uitzondering-ongebruikt']),
    );
    const store = openStore(path.join(dir, 'bewaard'));
    for (let time = 0; time < 2; time++) {
      const read = await readContent(folder, store);
      const judged = await judgeContent(read, store);
      expect(judged.problems).toEqual(problems);
      expect(judged.excepted).toBe(excepted);
      // What has errors can be looked at, unless nothing can be made of it.
      const shown = shownStukken(read).map(({ ref }) => ref);
      expect(shown).toContain('onderzoek/bel');
      expect(shown).not.toContain('nota/leeg');
    }
    store.close();
  });

  test('are judged anew after a change', async () => {
    const folder = await content('veranderd', { 'notas/leeg.mdx': '' });
    const cache = path.join(dir, 'bewaard-veranderd');
    expect((await checkFolder(folder, cache)).problems).toHaveLength(1);
    await rm(path.join(folder, 'notas/leeg.mdx'));
    expect((await checkFolder(folder, cache)).problems).toEqual([]);
  });
});
