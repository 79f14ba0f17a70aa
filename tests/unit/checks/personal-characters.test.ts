import { describe, expect, test } from 'vitest';
import { findPersonalData, indexContacts } from '../../../src/checks/personal/find.ts';
import type { RuleName } from '../../../src/model/messages.ts';
import { AS_DASH, AS_NOTHING, AS_SPACE, AS_ZERO, type Named } from '../../helpers/characters.ts';

/** What each rule is about, invented, with spaces, hyphens and digits as people write them. */
const SAMPLES: readonly (readonly [rule: RuleName, written: string])[] = [
  ['persoonsgegeven-email', 'jan-piet.jansen2@voorbeeld.nl'],
  ['persoonsgegeven-telefoon', '06-12345678'],
  ['persoonsgegeven-telefoon', '070 426 64 20'],
  ['persoonsgegeven-telefoon', '+31 (0)6 - 12 34 56 78'],
  ['persoonsgegeven-telefoon', '+32 2 123 45 67'],
  ['persoonsgegeven-bsn', '111222333'],
  ['persoonsgegeven-bsn', '111-222-333'],
  ['persoonsgegeven-bsn', 'BSN 111 222 333'],
  ['persoonsgegeven-iban', 'NL91 ABNA 0417 1643 00'],
  ['persoonsgegeven-iban', 'NL91-ABNA-0417-1643-00'],
  ['persoonsgegeven-adres', 'Dorpsstraat 12-3, 1234 AB Voorbeeld'],
  ['persoonsgegeven-naam', 'Opgesteld door: J. de Vries-Bakker'],
];

/** Where it may stand in a file. */
const PLACES: readonly (readonly [name: string, put: (written: string) => string])[] = [
  ['in running text', (written) => `Lees dit: ${written} en verder.`],
  ['in brackets', (written) => `Lees dit (${written}).`],
  ['in the words of a link', (written) => `Zie [${written}](https://voorbeeld.nl/pagina).`],
  ['in the title of a link', (written) => `Zie [dit](https://voorbeeld.nl "${written}").`],
  ['in an attribute', (written) => `<abbr title="${written}">afk.</abbr>`],
  ['in a cell', (written) => `| Wie | ${written} | x |`],
  ['in frontmatter', (written) => `---\ntitel: ${written}\n---\n\nTekst.`],
];

/** Each way to write a sample with a character in it. */
function* waysWith(written: string): Generator<readonly [name: string, written: string]> {
  const instead = (found: RegExp, characters: readonly Named[]) =>
    found.test(written)
      ? characters.map(
          ([name, character]) =>
            [name, written.replaceAll(new RegExp(found, 'g'), character)] as const,
        )
      : [];
  yield* instead(/ /, AS_SPACE);
  yield* instead(/-/, AS_DASH);
  for (const [name, zero] of AS_ZERO) {
    const code = zero.codePointAt(0) ?? 0;
    yield [name, written.replace(/\d/g, (digit) => String.fromCodePoint(code + Number(digit)))];
  }
  for (const [name, character] of AS_NOTHING) {
    yield [`${name} everywhere`, [...written].join(character)];
    for (let at = 1; at < written.length; at++) {
      yield [`${name} at ${at}`, written.slice(0, at) + character + written.slice(at)];
    }
  }
}

const contacts = indexContacts([], []);
const find = (source: string) =>
  findPersonalData(source, [], contacts, (offset) => ({ file: 'x', line: 1, column: offset }));

describe('personal data with other characters in it', () => {
  for (const [rule, written] of SAMPLES) {
    test.each(PLACES)(`${rule} ${written} %s`, (_place, put) => {
      const missed: string[] = [];
      for (const [name, other] of waysWith(written)) {
        const source = put(other);
        const [only, ...more] = find(source).filter((found) => found.rule === rule);
        const start = source.indexOf(other);
        const inside =
          only !== undefined && only.column >= start && only.column < start + other.length;
        if (!inside || more.length > 0) missed.push(`${name}: ${source}`);
      }
      expect(missed).toEqual([]);
    });
  }
});

describe('personal data that a file escapes or encodes', () => {
  test.each([
    [
      '[mail](mailto:jan.jansen%40voorbeeld%2Enl)',
      'email jan.jansen@voorbeeld.nl',
      'jan.jansen%40',
    ],
    [
      '[mail](https://eur01.safelinks.protection.outlook.com/?url=mailto%3Ajan%40voorbeeld.nl&amp;data=05%7C01%7C&amp;reserved=0)',
      'email jan@voorbeeld.nl',
      'jan%40',
    ],
    [
      '[mail](https://voorbeeld.nl/?u=mailto%253Ajan%2540voorbeeld.nl)',
      'email jan@voorbeeld.nl',
      'jan%25',
    ],
    ['[bel](tel:0612345678)', 'telefoon 0612345678', '0612'],
    ['[bel](tel:+31612345678)', 'telefoon +31612345678', '+316'],
    ['[bel](tel:%2B31%206%2012345678)', 'telefoon +31 6 12345678', '%2B31'],
    ['[bel](https://voorbeeld.nl/?url=tel%3A0612345678&x=1)', 'telefoon 0612345678', '0612'],
    ['[app](https://wa.me/31612345678)', 'telefoon 31612345678', '316'],
    ['[app](https://voorbeeld.nl/send?phone=31612345678&x)', 'telefoon 31612345678', '316'],
    ['Mail jan\\@voorbeeld.nl', 'email jan@voorbeeld.nl', 'jan'],
    ['<abbr title="jan&#64;voorbeeld&period;nl">x</abbr>', 'email jan@voorbeeld.nl', 'jan'],
    ['Bel 06&#8209;12345678', 'telefoon 06-12345678', '06'],
    ['Bel 06&nbsp;12&nbsp;34&nbsp;56&nbsp;78', 'telefoon 06 12 34 56 78', '06'],
    ['---\ntitel: "Bel 06\\u201112345678"\n---\n', 'telefoon 06-12345678', '06'],
    ['Tel.:06-12345678', 'telefoon 06-12345678', '06'],
    ['Mail jan [at] voorbeeld [punt] nl', 'email jan [at] voorbeeld [punt] nl', 'jan'],
    ['Mail jan @ voorbeeld.nl', 'email jan @ voorbeeld.nl', 'jan'],
    ['Mail jan@voor beeld.nl', 'email jan@voor beeld.nl', 'jan'],
  ])('%s', (source, found, place) => {
    const all = find(source).map(({ rule, tekst, column }) => [`${rule} ${tekst}`, column]);
    expect(all).toEqual([[`persoonsgegeven-${found}`, source.indexOf(place)]]);
  });
});

describe('each thing is told once, at its own place', () => {
  const shown = (text: string, source: string) => ({
    text,
    toSource: (offset: number) => {
      const at = source.indexOf(text[offset] ?? '');
      return at < 0 ? undefined : at;
    },
  });

  test('what marks split in the source is told where it begins there', () => {
    const source = 'Bel **06**-1<b>2</b>345789.';
    const text = '06-12345789';
    expect(
      findPersonalData(source, [shown(text, source)], contacts, (offset) => ({
        file: 'x',
        line: 1,
        column: offset,
      })),
    ).toMatchObject([{ rule: 'persoonsgegeven-telefoon', column: source.indexOf('06') }]);
  });

  test('the same number twice is told twice, and not again for what is shown', () => {
    const source = 'Bel 06-12345678 of, echt, 06-12345678.';
    const asItIs = { text: source, toSource: (offset: number) => offset };
    const places = findPersonalData(source, [asItIs], contacts, (offset) => ({
      file: 'x',
      line: 1,
      column: offset,
    })).map(({ column }) => column);
    expect(places).toEqual([4, 26]);
  });

  test('what is shown and has no place in the source is told at its beginning', () => {
    const nowhere = { text: 'Bel 06-12345678', toSource: () => undefined };
    const tell = (source: string) =>
      findPersonalData(source, [nowhere], contacts, (offset) => ({
        file: 'x',
        line: 1,
        column: offset,
      })).map(({ column }) => column);
    expect(tell('Niets.')).toEqual([0]);
    expect(tell('Bel nu 06 12345678.')).toEqual([7]);
  });
});

describe('what only looks like personal data', () => {
  const LOOK_ALIKES = [
    'kenmerk 2024-0000358151',
    'kenmerk IENW/BSK-2025/130201',
    'kenmerk 1015955-154934-Z',
    '€ 1 250 000 000',
    '€ 111 222 333',
    '111 222 333 euro',
    '+12.500.000',
    'een stijging van + 12 procent',
    'artikel 3.3, lid 2, onder b, 06 en 12',
    'Kamerstukken II 2022/23, 26 643, nr. 975',
    'Kamerstukken II 2023/24, 36 410-VII, nr. 2',
    'kst-29279-823',
    'Postbus 20011, 2500 EA Den Haag',
    'Antwoordnummer 12, 2500 VB Den Haag',
    'ISBN 978-90-12-34567-8',
    'ISBN 0-13-110362-8',
    'op 01-02-2024 03:30 uur',
    'van 08.30 - 12.30 en 13.15 - 17.00 uur',
    '0 1 2 3 4 5 6 7 8 9 10 11',
    '| 0,5 | 0,25 | 0,125 | 0,0625 |',
    '| 012 | 345 | 678 | 901 |',
    '2020 2021 2022 2023 2024 2025',
    'Stb. 2021, 499',
    'Verordening (EU) 2022/2065',
    'ECLI:NL:RVS:2018:0612345678',
    'BWBR0045754',
    '2023Z12345',
    'het rapport is opgesteld door het Rathenau Instituut',
    'IBAN NL00 ABNA 0417 1643 00',
    '@minbzk op sociale media',
    'https://voorbeeld.nl/kaart/@52.1,4.3?nummer=0612345678',
  ];

  test.each(LOOK_ALIKES)('%s', (written) => {
    const told: string[] = [];
    for (const [name, other] of waysWith(written)) {
      for (const { rule, tekst } of find(`Lees dit: ${other} en verder.`)) {
        told.push(`${name}: ${rule} ${tekst}`);
      }
    }
    expect(told).toEqual([]);
  });
});
