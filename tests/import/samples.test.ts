import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import { parseBody } from '../unit/content/source-words.ts';
import { headings, textOf } from './measure.ts';
import type { Paper } from './published.ts';

/** Real papers that ministries published; they are no part of the project, only of some machines. */
const FOLDER = new URL('../../../shared/samples/', import.meta.url);
const absent = !existsSync(fileURLToPath(FOLDER));
const when = absent ? ' (skipped: the folder ../shared/samples is not here)' : '';

const NOTA = 'nota-ienw-ter-beslissing-impulsprogramma-chemische-stoffen-20221129.pdf';
const LETTER = 'kamerbrief-ienw-verzamelbrief-luchtvaart-20231018.pdf';
const ANSWERS = 'kamerbrief-jenv-antwoorden-2023Z19677-20240111.docx';
const SCAN = 'nota-lnv-ter-beslissing-stikstofvragen-beeldscan-20240110.pdf';

/** What is known of each paper. Its own words are kept as a digest: no text of it is in the project. */
const KNOWN = [
  {
    file: NOTA,
    kind: 'nota',
    kenmerk: 'IENW/BSK-2022/248639',
    datum: '2022-11-29',
    notes: 5,
    sections: 10,
    titleOf: '78606edfec64',
    headingsOf: '293abe849d66',
    addresseeOf: '94d474f2136f',
  },
  {
    file: LETTER,
    kind: 'brief',
    kenmerk: 'IENW/BSK-2023/297705',
    datum: '2023-10-18',
    notes: 13,
    sections: 9,
    titleOf: '65480613c428',
    headingsOf: '2349b524aa31',
    addresseeOf: 'f468ec34a784',
  },
  {
    file: ANSWERS,
    kind: 'brief',
    kenmerk: '5164758',
    datum: '2024-01-11',
    notes: 1,
    sections: 17,
    titleOf: '28ed006535ea',
    headingsOf: 'e83ce199d99c',
    addresseeOf: '74234e98afe7',
  },
] as const;

const read = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, FOLDER)));
const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

interface Draft {
  readonly result: Imported;
  readonly data: Record<string, unknown>;
  readonly body: string;
}

async function draftOf(file: string): Promise<Draft> {
  const result = await importFile({ name: file, bytes: read(file) });
  const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(result.mdx) ?? [];
  return { result, data: parse(frontmatter), body };
}

const sectionsOf = (draft: Draft): string[] => headings({ body: draft.body } as Paper);

describe.skipIf(absent)(`real papers${when}`, () => {
  it.each(KNOWN)('$file: kind, letterhead and sections', async (known) => {
    const draft = await draftOf(known.file);
    expect(draft.result.kind).toBe(known.kind);
    expect(draft.data['kenmerk']).toBe(known.kenmerk);
    expect(draft.data['datum']).toBe(known.datum);
    expect(digest(String(draft.data['titel'])), 'title').toBe(known.titleOf);
    expect(
      digest(JSON.stringify(draft.data['aan'] ?? draft.data['geadresseerde'] ?? null)),
      'addressee',
    ).toBe(known.addresseeOf);
    expect(sectionsOf(draft)).toHaveLength(known.sections);
    expect(digest(sectionsOf(draft).join('\n')), 'sections').toBe(known.headingsOf);
  });

  it.each(KNOWN)(
    '$file: every note tied to its mark, every word accounted for',
    async ({ file, notes }) => {
      const { result, body } = await draftOf(file);
      const defined = [...body.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => match[1]);
      const marks = [...body.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]);
      expect(defined).toHaveLength(notes);
      expect(marks).toEqual(defined);
      expect(result.share).toBeGreaterThanOrEqual(0.96);
      expect(result.leftOut.filter(({ reason }) => reason === 'onbekend')).toEqual([]);
    },
  );

  it.each(KNOWN)(
    '$file: no letterhead, field instruction or name of an official in the text',
    async ({ file }) => {
      const { body, result } = await draftOf(file);
      expect(body).not.toMatch(
        /DOCPROPERTY|DOCVARIABLE|MERGEFORMAT|Retouradres|Opgesteld door|Contactpersoon|Pagina \d+ van/,
      );
      expect(body).not.toContain(String((await draftOf(file)).data['kenmerk']));
      expect(result.mdx).not.toMatch(/\bT\s+070|Bestuurskern/);
      expect(
        result.warnings.filter(({ message }) => message.startsWith('Nog niet in orde')),
      ).toEqual([]);
    },
  );

  it.each([NOTA, LETTER])('%s: no word split by kerning, words in reading order', async (file) => {
    const { body } = await draftOf(file);
    const words = textOf(parseBody(body)).split(/\s+/).filter(Boolean);
    const split = words.filter(
      (word, at) => /^[B-TV-Z]$/.test(word) && /^[a-z]{2}/.test(words[at + 1] ?? ''),
    );
    expect(split).toEqual([]);
    const order = await inOrder(words, file);
    console.log(`${file}: ${(order * 100).toFixed(2)} % of the words in reading order`);
    expect(order).toBeGreaterThanOrEqual(0.98);
  });

  it('does not split the numbers of papers in small type', async () => {
    const { body } = await draftOf(LETTER);
    const notes = body
      .split('\n')
      .filter((line) => line.startsWith('[^'))
      .join('\n');
    expect(notes).not.toMatch(/\b\d \d\b|\b[A-Z] [a-z]/);
  });

  it('refuses the scan in one sentence', async () => {
    await expect(importFile({ name: SCAN, bytes: read(SCAN) })).rejects.toThrow(
      /^Dit is een scan[^.]*\.$/,
    );
  });
});

/** Part of the words that stand, with the two after them, further on in the PDF than those before. */
async function inOrder(words: readonly string[], file: string): Promise<number> {
  const text = await printedText(file);
  let at = 0;
  let found = 0;
  for (let index = 0; index + 2 < words.length; index++) {
    const three = words.slice(index, index + 3).join('');
    const next = text.indexOf(three, at);
    if (next < 0 || next - at > 3000) {
      const one = text.indexOf(words[index] ?? '', at);
      if (one >= 0 && one - at < 40) found += 1;
      continue;
    }
    at = next;
    found += 1;
  }
  return found / (words.length - 2);
}

/** The characters of a PDF as another reader gives them: top to bottom, without spaces, raised numbers and notes last. */
async function printedText(file: string): Promise<string> {
  const document = await getDocument({ data: read(file), verbosity: 0 }).promise;
  const running: string[] = [];
  const small: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) {
      if (!('str' in item)) continue;
      const size = Math.hypot(item.transform[0], item.transform[1]);
      const digits = /^\s*\d{1,2}\s*$/.test(item.str) && size < 6.1;
      if (!digits) (size > 8.5 ? running : small).push(item.str);
    }
  }
  await document.loadingTask.destroy();
  return [...running, ...small].join('').replace(/\s+/g, '');
}
