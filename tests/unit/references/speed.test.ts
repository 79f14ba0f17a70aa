import { describe, expect, it } from 'vitest';
import { dossierTitles } from '../../../src/references/dossier-titles.ts';
import { queryKeys } from '../../../src/references/keys.ts';
import { parseReferences } from '../../../src/references/parse.ts';
import { stepsOf } from '../../helpers/regex-steps.ts';

const PARAGRAPH = `Op 6 juli 2023 heeft de Tweede Kamer de motie Gündogan c.s. aangenomen, waarin de regering
wordt verzocht te onderzoeken welke aspecten van sociale media bijdragen aan de risico’s voor onze
democratie (Kamerstukken II 2022/23, 30 821, nr. 190). Veel onderzoek is in de VS uitgevoerd; de
kosten waren € 12.500 in 2023–2024. De Kamer heeft hier eerder Kamervragen over gesteld (Aanhangsel
Handelingen II 2023/24, nr. 527, kenmerk 2024-0000358151). Zie ook artikel 5.1, tweede lid, van de
Woo en Verordening (EU) 2022/2065, Stb. 2021, 499, 2023Z12345 en www.rijksoverheid.nl.

`;

/** Characters of the shorter of two runs. */
const SIZE = 1000;
/** A text of twice the length takes twice the steps; a pattern that grows with the square takes four times. */
const IN_PROPORTION = 2.1;

describe('speed of parsing', () => {
  it('finds as much in each paragraph of a megabyte as in one', () => {
    const paragraphs = Math.ceil(1_000_000 / PARAGRAPH.length);
    const each = parseReferences(PARAGRAPH).length;
    expect(parseReferences(PARAGRAPH.repeat(paragraphs))).toHaveLength(each * paragraphs);
  });

  const HOSTILE = [
    ...[
      '1',
      '29279',
      ' ',
      '-',
      '(',
      ')',
      '.',
      '/',
      '\n',
      '\u00ad',
      '\u0301',
      'e\u0301',
      '¹',
      'I',
      'X',
      'A',
    ],
    ...[
      'nr. ',
      '29 279 ',
      '29 279, ',
      '29279-',
      'nr. 5, ',
      '29 279, nr. 5, ',
      'Kamerstuk ',
      'en ',
      '1, ',
    ],
    ...[
      'Kamerstuk 29 279 (1, ',
      'Kamerstukken II 2023/24, ',
      '2023-2024, ',
      'Kamerstukken 2023-2024-',
      'VII ',
    ],
    ...[
      'kst-',
      'kst-29279-',
      '2024-0000',
      'A/',
      'kenmerk: ',
      'kenmerk A/',
      'a@',
      'a.',
      'http://',
      'jci1.3:c:BWBR0000001&a',
    ],
    ...[
      'ECLI:NL:',
      'Stb. 2021, 499, ',
      'Verordening (EU) 1/2, ',
      'Richtlijn 95/46/EG, ',
      'COM(',
      '(EU) ',
      'bijlage ',
    ],
    ...[
      'richtlijn ',
      '1/2 ',
      '2009/73/EG ',
      'k a m e r s t u k ',
      'Kamerst uk 2 9 6 6 5, ',
      'zaak C-1/19 ',
      'ECLI NL ',
      'TK 2022-23, ',
      'Stb. 2021, 4 en 2022, ',
      '29 279 / ',
      'a.nl/',
      'a.a.',
      '%25',
      'TK 85-5-7 ',
      'TK 45, 45-6-',
      '(EU) 2016 / 679 ',
      'nr. (EU) ',
      'Elektriciteitsverordening (',
      '2020/21, 35 788, nr. 7 ',
      'motie 29279 -8 ',
      'nr. 1.234 ',
      'nr. 4 82 ',
    ],
  ];

  it.each(HOSTILE)('takes steps in proportion to a run of %j', (bit) => {
    const run = (length: number) => bit.repeat(Math.ceil(length / bit.length));
    const once = stepsOf(() => parseReferences(run(SIZE)));
    const twice = stepsOf(() => parseReferences(run(SIZE) + run(SIZE)));
    expect(twice).toBeLessThan(once * IN_PROPORTION);
  });

  it.each([
    '29 279 ',
    '(29 279, Aa ',
    'Kamerstuk 29 279 (Aa ',
    'dossier 29 279 ‘Aa',
    'A',
    'lid (',
    '29 279\t',
    '29 279 A\n',
  ])('looks for titles of dossiers in proportion to a run of %j', (bit) => {
    const run = bit.repeat(Math.ceil(SIZE / bit.length));
    const once = stepsOf(() => dossierTitles([`123 ${run}`]));
    const twice = stepsOf(() => dossierTitles([`123 ${run}${run}`]));
    expect(twice).toBeLessThan(once * IN_PROPORTION);
  });

  it.each([
    [/\d+x/g, '1'],
    [/(?:nr\.? ?)*\d{5}/g, 'nr'],
    [/[^)]*\)/g, '('],
    [/(?:\d+ ?)+x/y, '1'],
    [/(?<=^\d*)x/g, '1'],
    [/(?=\d*x)\d/g, '1'],
  ])('tells that %s does not on a run of %j', (pattern, bit) => {
    const short = bit.repeat(8);
    const steps = (text: string) => stepsOf(() => text.replace(pattern, ''));
    expect(steps(short + short)).toBeGreaterThan(steps(short) * IN_PROPORTION);
  });

  it('comes through every hostile query', () => {
    for (const bit of HOSTILE) expect(queryKeys(bit.repeat(2000)), bit).toBeInstanceOf(Array);
  });
});
