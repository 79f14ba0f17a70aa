import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPersonalData, indexContacts } from '../../src/checks/personal/find.ts';
import { importFile } from '../../src/importers/import-file.ts';

/** Real papers that ministries published; they are no part of the project, only of some machines. */
const FOLDERS = ['samples/', 'samples/corpus/', 'seeds/'].map((name) =>
  fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url)),
);
const absent = FOLDERS.some((folder) => !existsSync(folder));
const when = absent ? ' (skipped: the folder ../shared/samples is not here)' : '';

const files = absent
  ? []
  : FOLDERS.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:pdf|docx|txt)$/.test(name))
        .map((name) => [name, folder + name] as const),
    );
const contacts = indexContacts([], []);

/** Paragraphs of a paper; none where it is an image that cannot be imported. */
async function paragraphsOf(name: string, file: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const draft = await importFile({ name, bytes }).catch(() => undefined);
  const body = draft?.mdx.replace(/^---\n.*?\n---\n/s, '') ?? '';
  return body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

describe.skipIf(absent)(`personal data in real papers${when}`, () => {
  it('is told in less than 2 % of their paragraphs', async () => {
    let all = 0;
    let told = 0;
    for (const [name, file] of files) {
      for (const paragraph of await paragraphsOf(name, file)) {
        const place = () => ({ file: name, line: 1, column: 1 });
        all += 1;
        if (findPersonalData(paragraph, [], contacts, place).length > 0) told += 1;
      }
    }
    const share = told / all;
    console.log(`Persoonsgegevens in ${told} van ${all} alinea’s (${(100 * share).toFixed(2)} %)`);
    expect(all).toBeGreaterThan(1000);
    expect(share).toBeLessThan(0.02);
  });
});
