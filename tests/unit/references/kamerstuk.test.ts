import { describe, expect, it } from 'vitest';
import { parseReferences } from '../../../src/references/parse.ts';
import { found } from './found.ts';

const PAPERS: readonly (readonly [string, string])[] = [
  ['Kamerstukken II, 2023-2024, 29 279, nr 823, bijlage 1.', 'kst-29279-823'],
  ['Kamerstukken II 2022/23, 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken II 2023/24, 29279, nr. 823, p. 4', 'kst-29279-823'],
  ['Kamerstukken II 2023–2024, 29 279, nr. 823', 'kst-29279-823'],
  ['Kamerstukken II\u00a02023/24, 29\u00a0279, nr.\u00a0823', 'kst-29279-823'],
  ['Kamer\u00adstukken II 2023/24, 29\u202f279, nr. 823', 'kst-29279-823'],
  ['Kamerstukken Ⅱ 2023/24, 29 279, nr. 823', 'kst-29279-823'],
  ['Kamerstukken II, 2023-\n2024, 29 279,\nnr. 823', 'kst-29279-823'],
  ['Kamerstuk 29 279, nr. 823', 'kst-29279-823'],
  ['Kamerstuk 29279, nr. 1044', 'kst-29279-1044'],
  ['kamerstuk 29.279 nr. 823', 'kst-29279-823'],
  ['Kamerstuk 29 279-823', 'kst-29279-823'],
  ['(Kamerstuk 29697-158).', 'kst-29697-158'],
  ['Kamerstuk 29 279, 823', 'kst-29279-823'],
  ['Kamerstuknummer 29 279, nummer 823', 'kst-29279-823'],
  ['Kamerstuk nr. 29 279, nr. 823', 'kst-29279-823'],
  ['Kamerstukken II, vergaderjaar 2022-2023, 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken II, vergaderjaar 2022–2023, nr. 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken II (2022/23), 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken (II) 2022/23, 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken 2, 2022/23, 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken 11, 1997/1998, 25 672 nr.3', 'kst-25672-3'],
  ['Kamerstukken ll 2022/23, 26 643, nr. 975', 'kst-26643-975'],
  ['Kamerstukken T.K. 98/99, 26 643, nr. 5', 'kst-26643-5'],
  ['Kamerstukken TK 2022-23, 26643 nr 975', 'kst-26643-975'],
  ['15Kamerstukken II 2019/20, 29 754, nrs. 520 en 548', 'kst-29754-520 kst-29754-548'],
  ['TK 2022-2023, 26 643, nr. 975', 'kst-26643-975'],
  ['Tweede Kamer, vergaderjaar 2023–2024, 29 279, nr. 823', 'kst-29279-823'],
  ['Tweede Kamer 29 279, nr. 823', 'kst-29279-823'],
  ['vergaderjaar 2023-2024, 29 279, nr. 823', 'kst-29279-823'],
  ['29 279, nr. 823', 'kst-29279-823'],
  ['de motie-Bontenbal (36 200, nr. 12)', 'kst-36200-12'],
  ['29279 nr. 823', 'kst-29279-823?'],
  ['29279-823', 'kst-29279-823'],
  ['29 279-823', 'kst-29279-823?'],
  ['36 200 VII, nr. 12', 'kst-36200-VII-12'],
  ['36600-VII, nr. 1', 'kst-36600-VII-1'],
  ['36200-VII-12', 'kst-36200-VII-12'],
  ['Kamerstuk 36 200 VII, nr. 12', 'kst-36200-VII-12'],
  ['Kamerstukken II 2022/23, 36200 hoofdstuk VII, nr. 12', 'kst-36200-VII-12'],
  ['Kamerstuk 31 700 IIB, nr. 2', 'kst-31700-IIB-2'],
  ['Kamerstuk TK 31.700XII, 6', 'kst-31700-XII-6'],
  ['Kamerstukken Tweede Kamer 31-700 XII nr 6', 'kst-31700-XII-6'],
  ['Kamerstuk 36 600 XXIII, nr. 4', 'kst-36600-XXIII-4'],
  ['Kamerstukken II 21501-20, nr. 917', 'kst-21501-20-917'],
  ['Kamerstuk 21 501-07, nr. 1954', 'kst-21501-07-1954'],
  ['(Kamerstuk 21501-32-1740)', 'kst-21501-32-1740'],
  ['21501-02 nr. 3174', 'kst-21501-02-3174'],
  ['Kamerstuk 22112-3300', 'kst-22112-3300'],
  ['Kamerstuk 36 200 A, nr. 3', 'kst-36200-A-3'],
  ['Kamerstukken I 2014-15, 31 145, AA', 'kst-31145-AA'],
  ['Kamerstukken Eerste Kamer 31145 nr AA', 'kst-31145-AA'],
  ['Kamerstukken I 2014/15, 33802, C, p. 3', 'kst-33802-C'],
  ['Kamerstukken I 2008/09, 31700 VI, D, p. 4', 'kst-31700-VI-D'],
  ['Kamerstukken I 1995/96, 23700, nr. 188b, p. 3', 'kst-23700-188b'],
  ['Kamerstuk 33328-AI', 'kst-33328-AI'],
  ['Kamerstukken I 2020/21, 35 570, A, B en C', 'kst-35570-A kst-35570-B kst-35570-C'],
  [
    'Kamerstukken I 2020/21, 35 570, C; Kamerstukken II 2020/21, 35 570, nr. 3',
    'kst-35570-C kst-35570-3',
  ],
  ['Kamerstukken II 2015/16, 34 356 (R2064), nr. 3', 'kst-34356-3'],
  ['kamerstukken II 1986/87, 19 700 hoofdstuk XV, nr. 2', 'kst-19700-XV-2'],
  ['Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9', 'kst-34389-9'],
  ['bijlage 2 bij Kamerstuk 29 279, nr. 823', 'kst-29279-823'],
  ['nr. 456 (36800-XVI)', 'kst-36800-XVI-456'],
  ['nr. 14 (36 600)', 'kst-36600-14'],
  ['nrs. 45 en 46 (36 600-VII)', 'kst-36600-VII-45 kst-36600-VII-46'],
  ['Kamerstuk 21 501-20, nrs. 1916 en 1917', 'kst-21501-20-1916 kst-21501-20-1917'],
  ['*Kamerstukken II* 2023/24, 29 279, nr. 823', 'kst-29279-823'],
  ['Kamerdossier 29 279', 'dossier-29279'],
  ['Kamerstuk 29 754, nrs. 1-3', 'kst-29754-1(kst-29754-2) kst-29754-3'],
  ['Kamerstuk 29 754, nrs. 1–3', 'kst-29754-1(kst-29754-2) kst-29754-3'],
  ['Kamerstuk 29 754, nr. 520 t/m 522', 'kst-29754-520(kst-29754-521) kst-29754-522'],
  ['Kamerstuk 29 754, nrs. 7 tot en met 8', 'kst-29754-7 kst-29754-8'],
  ['Kamerstuk 29 754, nrs. 3, 5 en 8', 'kst-29754-3 kst-29754-5 kst-29754-8'],
  ['Kamerstuk 29 754, nr. 3, nr. 5 en nr. 8', 'kst-29754-3 kst-29754-5 kst-29754-8'],
  ['Kamerstuk 29 754, nr. 3, p. 4 en nr. 7, p. 12', 'kst-29754-3 kst-29754-7'],
  ['Kamerstukken II 2020/21, 35 570, nr. 3 en 35 571, nr. 4', 'kst-35570-3 kst-35571-4'],
  [
    'Kamerstukken I 2000/2001, 26 855 (250, 250a); 2001/2002, 26 855 (16, 16a, 16b)',
    'kst-26855-250 kst-26855-250a kst-26855-16 kst-26855-16a kst-26855-16b',
  ],
  ['Kamerstukken II 2020/21, 35570', 'dossier-35570'],
  ['(Kamerstukken 31945)', 'dossier-31945'],
  ['Kamerstukken 35 418, 35 419 en 35 420', 'dossier-35418 dossier-35419 dossier-35420'],
  ['Kamerstukken II 1993/94-1996/97, 23761', 'dossier-23761'],
  ['Kamerstuk 36 600 XXIII', 'dossier-36600-XXIII'],
  ['36600-VII', 'dossier-36600-VII'],
  ['dossier 29 279', 'dossier-29279'],
  ['dossier 29279', 'dossier-29279?'],
  ['het wetsvoorstel 36 742', 'dossier-36742'],
  ['het wetsvoorstel (35 570)', 'dossier-35570'],
  ['Herziening cloudbeleid (Kamerstuk 26643, nr. 1541, 3 juli 2026)', 'kst-26643-1541'],
  ['Kamerstuk 29 279, nr. 5¹', 'kst-29279-5'],
  ['Kamerstuk 29 279, 12 moties', 'dossier-29279'],
  ['Kamerstuk 35 925, 2021', 'dossier-35925'],
  ['Kamerstuk 29 279, nr. 5 en 3 andere moties', 'kst-29279-5'],
  ['Kamerstukken II, 2023-2024, 527', 'ah-tk-20232024-527?'],
  ['Kamerstukken II, 2023-2024, nr. 527', 'ah-tk-20232024-527?'],
];

describe('parliamentary papers in every form that letters print', () => {
  it.each(PAPERS)('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
    expect(found(`Ik verwijs naar ${text}.`)).toBe(expected);
  });
});

describe('parts of a citation of a paper', () => {
  it('keeps chamber, parliamentary year, annex and page', () => {
    const [one] = parseReferences('Kamerstukken II 98/99, 26 643, nr. 5, bijlage 2, p. 4-7');
    expect(one).toMatchObject({
      kamer: 'II',
      vergaderjaar: '1998-1999',
      dossier: '26643',
      nummer: '5',
      bijlage: '2',
      pagina: '4-7',
    });
  });

  it('marks an annex without a number', () => {
    const [one] = parseReferences('Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9.');
    expect(one).toMatchObject({
      bijlage: '',
      text: 'Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9',
    });
  });

  it('takes up the chamber that is said later in a chain', () => {
    const kamers = parseReferences(
      'Kamerstukken II 2020/21, 35 570, nr. 3 en I 2020/21, 35 570, C',
    );
    expect(kamers.map(({ id, kamer }) => [id, kamer])).toEqual([
      ['kst-35570-3', 'II'],
      ['kst-35570-C', 'I'],
    ]);
  });

  it('gives each number of an enumeration its own words', () => {
    const texts = parseReferences('Zie Kamerstuk 29 754, nrs. 520 en 548.').map(({ text }) => text);
    expect(texts).toEqual(['Kamerstuk 29 754, nrs. 520', '548']);
  });

  it('puts the numbers inside a range on its first number', () => {
    const [first, last] = parseReferences('Kamerstuk 29 754, nrs. 1-4');
    expect(first).toMatchObject({ id: 'kst-29754-1', also: ['kst-29754-2', 'kst-29754-3'] });
    expect(last).toMatchObject({ id: 'kst-29754-4', text: '4' });
  });
});
