import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from '../helpers/build-sites.ts';

const NOTA = 'notas/2024-0000358151.mdx';

/** What the build says of the real content after a change, and nothing when it succeeds. */
async function complaint(name: string, change: (dir: string) => Promise<void>): Promise<string> {
  const root = path.resolve('.cache/sites', name);
  const dir = path.join(root, 'content');
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await cp('content', dir, { recursive: true });
  await change(dir);
  return build({
    CONTENT_DIR: dir,
    OUT_DIR: path.join(root, 'dist'),
    CACHE_DIR: path.join(root, 'cache'),
  }).then(
    () => '',
    (cause: Error) => cause.message.replaceAll(`${dir}/`, ''),
  );
}

const edit =
  (from: string | RegExp, to: string, file = NOTA) =>
  async (dir: string) => {
    const text = await readFile(path.join(dir, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(path.join(dir, file), text.replace(from, to));
  };

describe('the build fails and says what, where and how to mend', () => {
  test('for what the guard refuses, and for everything else at once', async () => {
    const said = await complaint('refused', async (dir) => {
      await edit('## Kern', '<script>alert(1)</script>\n\n## Kern')(dir);
      await edit(
        'motie/gundogan-sociale-media-anonimiteit',
        'motie/gundogan-sociale-media-anonimitiet',
        'dossiers/anonimiteit-online.mdx',
      )(dir);
    });
    expect(said).toContain('Het element <script> mag niet in een stuk staan.');
    expect(said).toMatch(/2024-0000358151\.mdx:\d+:1 {2}fout {2}element-onbekend/);
    expect(said).toContain('Bedoelde u ‘motie/gundogan-sociale-media-anonimiteit’?');
    expect(said).not.toMatch(/^\s+at /m);
  });

  test('for personal data in the text of a document', async () => {
    const said = await complaint('personal', edit('## Kern', 'Bel 06-12345678.\n\n## Kern'));
    expect(said).toMatch(/2024-0000358151\.mdx:\d+:5 {2}fout {2}persoonsgegeven-telefoon\n/);
    expect(said).toContain('/over/regels/persoonsgegeven-telefoon/');
  });

  test('for a file that carries what it should not, and one that would be left out', async () => {
    const said = await complaint('attachment', async (dir) => {
      await mkdir(path.join(dir, 'bestanden'), { recursive: true });
      await writeFile(path.join(dir, 'bestanden/x.svg'), '<svg><script>1</script></svg>');
      await writeFile(path.join(dir, 'notas/oud.md'), 'x');
    });
    expect(said).toMatch(/bestanden\/x\.svg:1:1 {2}fout {2}bijlage-script\n/);
    expect(said).toMatch(/notas\/oud\.md:1:1 {2}fout {2}bestand-verdwaald\n/);
  });

  test('for a link to a document that is not there', async () => {
    const said = await complaint('broken-link', edit('(motie:gundogan', '(motie:gundogaan'));
    expect(said).toMatch(/fout {2}stuk-onbekend[\s\S]*Bedoelde u ‘motie:gundogan/);
  });

  test('for an address that would be lost', async () => {
    const said = await complaint('lost', (dir) =>
      appendFile(
        path.join(dir, 'addresses.lock'),
        '/nota/ooit/\n/nota/ooit.json\n/nota/jaar/1999/\n/organisatie/ooit/\n',
      ),
    );
    expect(said).toMatch(/addresses\.lock:\d+:1 {2}fout {2}adres-verdwenen/);
    expect(said).toContain('Het adres /nota/ooit/ bestond en zou verdwijnen');
    expect(said).toContain('- { van: /nota/ooit/, naar: …');
    // What follows from the papers there happen to be is no promise.
    expect(said).not.toMatch(/jaar\/1999|organisatie\/ooit/);
  });

  test('for a kenmerk that two documents carry', async () => {
    const said = await complaint(
      'twice',
      edit(
        /^kenmerk: .*$/m,
        'kenmerk: 2023-0000052515\nnummers: ["2024-0000358151"]',
        'brieven/2023-0000052515.mdx',
      ),
    );
    expect(said).toMatch(/fout {2}kenmerk-dubbel\n {4}Het nummer ‘2024-0000358151’ hoort al bij/);
  });
});
