import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../src/importers/import-file.ts';
import { launchChromium } from '../../src/tools/chromium.ts';
import { type Figures, measure } from './measure.ts';
import { type Paper, PUBLISHED, readPaper } from './published.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';

const SEEDS = { nota: 'nota-2024-0000358151', brief: 'brief-2023-0000052515' } as const;

let browser: Browser;
const table: Record<string, string>[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  console.table(table);
});

function seedText(kind: Paper['kind']): Uint8Array {
  const path = new URL(`../fixtures/seeds/${SEEDS[kind]}.txt`, import.meta.url);
  return new Uint8Array(readFileSync(path));
}

const sources: Record<string, (paper: Paper) => Promise<Uint8Array>> = {
  txt: async (paper) => seedText(paper.kind),
  docx: renderDocx,
  pdf: (paper) => renderPdf(browser, paper),
};

const percent = (part: number): string => `${(Math.floor(part * 10000) / 100).toFixed(2)} %`;
const of = ([found, all]: readonly [number, number]): string => `${found} van ${all}`;

function row(name: string, figures: Figures, warnings: number): Record<string, string> {
  return {
    bestand: name,
    velden: of(figures.fields),
    woorden: percent(figures.words),
    koppen: of(figures.headings),
    noten: of(figures.notes),
    cellen: of(figures.cells),
    'na te kijken': String(warnings),
  };
}

describe.each(['nota', 'brief'] as const)('the %s', (kind) => {
  it.each(Object.keys(sources))('comes across from %s', async (ending) => {
    const paper = PUBLISHED[kind];
    const bytes = await (sources[ending] as (typeof sources)[string])(paper);
    const result = await importFile({ name: `${kind}.${ending}`, bytes });
    const figures = measure(readPaper(kind, result.mdx), paper);
    table.push(row(`${kind}.${ending}`, figures, result.warnings.length));
    expect(result.kind).toBe(kind);
    expect(result.id).toBe(paper.data.kenmerk);
    expect(figures.wrongFields).toEqual([]);
    expect(figures.words).toBeGreaterThanOrEqual(0.995);
    expect(figures.headings[0]).toBe(figures.headings[1]);
    expect(figures.notes[0]).toBe(figures.notes[1]);
    expect(figures.cells[0]).toBe(figures.cells[1]);
    expect(result.share).toBeGreaterThanOrEqual(0.995);
    const problems = result.warnings.filter(({ message }) =>
      message.startsWith('Nog niet in orde'),
    );
    expect(problems).toEqual([]);
  });
});

it('sets the table of the letter over three pages', async () => {
  const pdf = await renderPdf(browser, PUBLISHED.brief);
  const result = await importFile({ name: 'brief.pdf', bytes: pdf });
  const pages = result.warnings.filter(({ message }) => message.startsWith('De tabel loopt door'));
  expect(pages.length).toBeGreaterThanOrEqual(2);
});
