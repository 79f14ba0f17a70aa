import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importFile } from '../../src/importers/import-file.ts';
import type { Part } from '../../src/importers/order.ts';
import { ImportRefusal } from '../../src/importers/refusal.ts';
import { reportImport } from '../../src/importers/report.ts';

/** Real papers that are no part of the project; the folders are only on some machines. */
const FOLDERS = ['../../../shared/samples/', '../../../shared/samples/corpus/'].map(
  (folder) => new URL(folder, import.meta.url),
);
const files = FOLDERS.filter((folder) => existsSync(fileURLToPath(folder))).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:pdf|docx)$/.test(name))
    .map((name) => ({ name, url: new URL(name, folder) })),
);
const when = files.length === 0 ? ' (skipped: the folder ../shared/samples is not here)' : '';

/** Letters and notas bring at least this part of what the reader beside the importer finds, in order. */
const WORDS = 0.95;
const ORDER = 0.97;
/** Labels of the column beside the text of letters of ministries, as a line by itself. */
const LABEL =
  /^(?:#+ )?\**(?:ons kenmerk|onze referentie|uw kenmerk|uw referentie|contactpersoon|opgesteld door|behandeld door)\**$/im;

const table: Record<string, string>[] = [];
const percent = (part: number): string => `${(Math.floor(part * 1000) / 10).toFixed(1)} %`;
const of = ({ have, of: all }: Part): string => `${have} van ${all}`;
const short = (name: string): string => name.slice(0, 34);

afterAll(() => {
  if (table.length > 0) console.table(table);
});

describe.skipIf(files.length === 0)(`figures of real papers${when}`, () => {
  it.each(files)('$name', async ({ name, url }) => {
    const bytes = new Uint8Array(readFileSync(url));
    const result = await importFile({ name, bytes }).catch((cause: unknown) => cause);
    if (result instanceof ImportRefusal) {
      table.push({ bestand: short(name), soort: 'niet ingevoerd' });
      return;
    }
    if (result instanceof Error || !result) throw result;
    const imported = result as Awaited<ReturnType<typeof importFile>>;
    const { kind, share, order, notes, marks, pages, mdx, warnings } = imported;
    const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(mdx) ?? [];
    const data = parse(frontmatter) as Record<string, unknown>;
    table.push({
      bestand: short(name),
      soort: kind,
      woorden: percent(share),
      volgorde: percent(order),
      noten: of(notes),
      merken: of(marks),
      paginas: of(pages),
      velden: ['titel', 'kenmerk', 'datum'].filter((field) => data[field]).join(' '),
      'na te kijken': String(warnings.length),
    });
    const whole = share === 1 && order === 1;
    expect(reportImport(imported).includes('100 %') && !whole).toBe(false);
    if (kind === 'onderzoek') return;
    expect(body).not.toMatch(LABEL);
    expect(share).toBeGreaterThanOrEqual(WORDS);
    expect(order).toBeGreaterThanOrEqual(ORDER);
  });
});
