import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationFiles } from '../../../src/outputs/cite/files.ts';
import { bibtex, csl, ris } from '../../../src/outputs/cite/forms.ts';
import { apa, leidraad, type Source } from '../../../src/outputs/cite/source.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const NOTA: Source = {
  ref: 'nota/2024-0000000001',
  title: 'Nota over 50% meer R&D',
  genre: 'Nota',
  authors: ['Ministerie van Binnenlandse Zaken en Koninkrijksrelaties'],
  day: '2024-01-02',
  number: '2024-0000000001',
  url: 'https://stukken.example/nota/2024-0000000001/',
  site: 'Stukkenwijzer',
  toldIn: undefined,
};

const readBib = (text: string) => plugins.input.chain(text, { forceType: '@bibtex/text' });
const readRis = (text: string) => plugins.input.chain(text, { forceType: '@ris/file' });
const nameOf = ({ author = [] }: ReturnType<typeof readBib>[number]) =>
  author.map(({ family, literal }) => literal ?? family);

describe('a citation in a text', () => {
  test('follows the Leidraad: who, title, kind and number, day, address', () => {
    expect(leidraad(NOTA)).toBe(
      'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties, ‘Nota over 50% meer R&D’ (nota, kenmerk 2024-0000000001), 2 januari 2024, https://stukken.example/nota/2024-0000000001/.',
    );
  });

  test('follows APA: who, day, title with number and kind, site, address', () => {
    expect(apa(NOTA)).toBe(
      'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties. (2024, 2 januari). Nota over 50% meer R&D (2024-0000000001) [Nota]. Stukkenwijzer. https://stukken.example/nota/2024-0000000001/',
    );
  });

  test('says z.d. where the day is not known, and begins with the title where the author is not', () => {
    expect(apa({ ...NOTA, day: undefined, authors: [], number: '' })).toBe(
      'Nota over 50% meer R&D [Nota]. (z.d.). Stukkenwijzer. https://stukken.example/nota/2024-0000000001/',
    );
  });
});

describe('a citation for programs', () => {
  test('is read from BibTeX with the title, the organisation as one name, day and address', () => {
    const [read] = readBib(bibtex(NOTA));
    expect(read?.title).toBe(NOTA.title);
    expect(read && nameOf(read)).toEqual(NOTA.authors);
    expect(read?.URL).toBe(NOTA.url);
    expect(JSON.stringify(read?.issued)).toContain('[2024,1');
  });

  test('is read from RIS with the same', () => {
    const [read] = readRis(ris(NOTA));
    expect(read?.title).toBe(NOTA.title);
    expect(JSON.stringify(read?.issued)).toContain('[2024,1,2]');
    expect(read?.URL).toBe(NOTA.url);
  });

  test('is CSL-JSON that leaves out what is not known', () => {
    expect(JSON.parse(JSON.stringify(csl({ ...NOTA, day: undefined, number: '' })))).toEqual([
      {
        id: NOTA.ref,
        type: 'report',
        title: NOTA.title,
        genre: 'Nota',
        author: [{ literal: NOTA.authors[0] }],
        'container-title': 'Stukkenwijzer',
        language: 'nl',
        URL: NOTA.url,
      },
    ]);
  });

  test('keeps a title with any letter of Europe and any character of LaTeX', () => {
    const letters = fc
      .array(fc.constantFrom(...'aÉëïßøč’ –{}\\$&%#_~^"1'), { minLength: 1, maxLength: 25 })
      .map((characters) => `A${characters.join('')}z`.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(letters, (title) => {
        expect(readBib(bibtex({ ...NOTA, title }))[0]?.title).toBe(title);
        expect(readRis(ris({ ...NOTA, title }))[0]?.title).toBe(title);
      }),
      { numRuns: 60 },
    );
  });

  test('lies beside every document in three forms', () => {
    const files = byPath(citationFiles(publishInput(archiveOf([stuk('nota'), stuk('motie')]))));
    expect([...files.keys()].sort()).toEqual(
      ['motie/motie', 'nota/2024-0000000001'].flatMap((ref) =>
        ['.bib', '.csl.json', '.ris'].map((ending) => ref + ending),
      ),
    );
  });
});
