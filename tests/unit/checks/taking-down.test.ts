import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/build.ts';
import { lastingAddresses, lostAddresses } from '../../../src/build/addresses.ts';
import { planFiles, planGroups, type Surroundings } from '../../../src/build/files.ts';
import { planPages } from '../../../src/build/pages.ts';
import type { Lock } from '../../../src/checks/addresses.ts';
import { type ContentFolder, checkContent } from '../../../src/checks/content.ts';
import { hasErrors } from '../../../src/checks/report.ts';
import {
  readCollection,
  readFiles,
  readListFiles,
  readVersions,
} from '../../../src/folder/folder.ts';
import { sitePages } from '../../../src/folder/site-pages.ts';
import { createReader, type VersionFile } from '../../../src/mdx/document.ts';
import { KIND_NAMES } from '../../../src/model/kind-names.ts';
import { type ListFile, readLists } from '../../../src/model/lists.ts';
import { isDraft, isWithdrawn } from '../../../src/model/state.ts';
import { readLock, writeLock } from '../../../src/outputs/addresses.ts';

type Documents = ContentFolder['documents'];

const pages = await sitePages();
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** A content folder in memory, of which every paper can be taken down by itself. */
async function load(dir: string) {
  const lists = readListFiles(dir);
  const documents = KIND_NAMES.flatMap((kind) => [...readCollection(dir, kind)]);
  const versions = await readVersions(dir);
  const files = await readFiles(dir);
  const around = { versions, lists, files, pages, filesFolder: `${dir}/bestanden` };
  const first = site(dir, { ...around, documents });
  const lines = readLock(writeLock(first.built));
  return { documents, folder: { ...around, lock: { file: 'addresses.lock', lines } as Lock } };
}

/** What a build would make of the folder, without making it. */
function site(dir: string, folder: ContentFolder) {
  const lists = readLists(folder.lists);
  const read = createReader(lists.begrippen);
  const stukken = folder.documents.flatMap((file) => read(file).stuk ?? []);
  const archive = buildArchive({
    ...lists,
    stukken: stukken.filter(({ data }) => !isDraft(data)),
    versions: (folder.versions ?? []).flatMap((file) => {
      const { stuk } = read(file);
      return stuk ? [{ ref: stuk.ref, nummer: file.nummer, stuk }] : [];
    }),
    promised: [...(folder.lock?.lines.keys() ?? [])],
    files: folder.files,
  });
  const around: Surroundings = {
    content: dir,
    address: 'https://voorbeeld.nl',
    keyOf: () => '',
    textOf: () => '',
    paint: () => new Uint8Array(),
  };
  const made = [
    ...planFiles(archive, around),
    ...planGroups(archive, around).flatMap((group) => [...group.make()]),
  ];
  const addresses = [
    ...[
      ...planPages(
        archive,
        () => '',
        () => '',
        50,
      ),
    ].map(({ path }) => path),
    ...pages,
  ];
  const names = [
    ...addresses.map((path) => `${path.slice(1)}index.html`),
    ...made.map(({ path }) => path),
  ];
  return { archive, built: lastingAddresses(names), stukken };
}

/** Whether the check lets the folder through, and whether the build would, which asks the check first. */
function judged(dir: string, folder: ContentFolder) {
  const { problems } = checkContent(folder);
  const { archive, built } = site(dir, folder);
  const lost = lostAddresses(archive, built, folder.lock);
  return {
    check: problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    clean: !hasErrors(problems),
    build: lost.map(({ message }) => message),
  };
}

const field = (text: string, name: string, yaml: string) => {
  const old = new RegExp(`^${name}:.*\\n`, 'm');
  return old.test(text) ? text.replace(old, `${yaml}\n`) : text.replace(/^---\n/, `---\n${yaml}\n`);
};

describe.each(['content', 'tests/fixtures/site'])('every paper of %s', async (dir) => {
  const { documents, folder } = await load(dir);
  const published = site(dir, { ...folder, documents }).stukken.filter(
    ({ data }) => !isDraft(data) && !isWithdrawn(data),
  );
  const with1 = (ref: string, change: (text: string) => string): Documents =>
    documents.map((file) =>
      `${file.kind}/${file.id}` === ref
        ? { ...file, sha256: undefined, bytes: encode(change(decode(file.bytes))) }
        : file,
    );

  test('stands, and check and build say so', () => {
    expect(published.length).toBeGreaterThan(4);
    expect(judged(dir, { ...folder, documents })).toEqual({ check: [], clean: true, build: [] });
  });

  test.each(published.map(({ ref }) => ref))('%s is withdrawn at once', (ref) => {
    const changed = with1(ref, (text) =>
      field(
        field(text, 'status', 'status: ingetrokken'),
        'intrekking',
        'intrekking: { datum: 2026-03-04, reden: correctie procedurele fout, toelichting: Dubbel. }',
      ),
    );
    expect(judged(dir, { ...folder, documents: changed })).toEqual({
      check: [],
      clean: true,
      build: [],
    });
  });

  test.each(published.map(({ ref, kind, id }) => ({ ref, kind, id })))(
    '$ref is renamed, and its old address leads on',
    ({ ref, kind, id }) => {
      const name = /^\d{4}-\d{10}$/.test(id) ? '2026-0000000099' : `${id}-anders`;
      const elsewhere = new RegExp(`\\b${kind}([:/])${id}(?![a-z0-9-])`, 'g');
      const renamed = documents.map((file) => {
        const own = `${file.kind}/${file.id}` === ref;
        const text = decode(file.bytes)
          .replace(elsewhere, `${kind}$1${name}`)
          .replace(own ? /^kenmerk: .*$/m : /^$a/, `kenmerk: "${name}"`);
        return {
          ...file,
          ...(own ? { id: name, path: file.path.replace(id, name) } : {}),
          sha256: undefined,
          bytes: encode(text),
        };
      });
      const versions: VersionFile[] = (folder.versions ?? []).map((file) =>
        `${file.kind}/${file.id}` === ref ? { ...file, id: name } : file,
      );
      const { redirects } = folder.lists;
      const line = `- { van: /${ref}/, naar: /${kind}/${name}/, reden: Hernoemd., datum: 2026-03-04 }\n`;
      const led: ListFile = {
        path: `${dir}/redirects.yaml`,
        text: `${(redirects?.text ?? '').replaceAll(`/${ref}/`, `/${kind}/${name}/`)}${line}`,
      };
      const without = judged(dir, { ...folder, documents: renamed, versions });
      expect(without.check.some((said) => said.includes(`Het adres /${ref}/ bestond`))).toBe(true);
      expect(without.build.some((said) => said.includes(`Het adres /${ref}/ bestond`))).toBe(true);
      const lists = { ...folder.lists, redirects: led };
      expect(judged(dir, { ...folder, documents: renamed, versions, lists })).toEqual({
        check: [],
        clean: true,
        build: [],
      });
    },
  );

  test.each(published.map(({ ref }) => ref))('%s is not removed unnoticed', (ref) => {
    const left = documents.filter((file) => `${file.kind}/${file.id}` !== ref);
    const versions = (folder.versions ?? []).filter((file) => `${file.kind}/${file.id}` !== ref);
    const { check, build } = judged(dir, { ...folder, documents: left, versions });
    for (const said of [check, build])
      expect(said.some((one) => one.includes(`Het adres /${ref}/ bestond`))).toBe(true);
    // With a redirect what is left to mend are the links to it alone.
    const text = `${folder.lists.redirects?.text ?? ''}- { van: /${ref}/, reden: Vervallen., datum: 2026-03-04 }\n`;
    const lists = { ...folder.lists, redirects: { path: `${dir}/redirects.yaml`, text } };
    const after = judged(dir, { ...folder, documents: left, versions, lists });
    const bare = /^Het archief heeft geen stuk|^De site heeft geen pagina|wordt zelf omgeleid/;
    const lost = /^Het adres \/bestanden\//;
    expect(after.check.filter((one) => !bare.test(one) && !lost.test(one))).toEqual([]);
    expect(after.build.filter((one) => !bare.test(one) && !lost.test(one))).toEqual([]);
    // What the check lets through the build does not refuse.
    if (after.clean) expect(after.build).toEqual([]);
  });
});
