import { describe, expect, test } from 'vitest';
import { createExaminer } from '../../../src/checks/document/examine.ts';
import { createReader } from '../../../src/mdx/document.ts';

const read = createReader(
  [],
  createExaminer({
    organisaties: {},
    begrippen: [],
    redirects: [],
    contacten: [],
    unread: new Set(),
    problems: [],
  }),
);

/** Personal data of each kind, of nobody: numbers that pass their tests and no person has. */
const KINDS = {
  telefoon: '06-12345678',
  bsn: 'BSN 111222333',
  iban: 'NL91 ABNA 0417 1643 00',
  email: 'jan.jansen@voorbeeld.nl',
  adres: 'Dorpsstraat 12, 1234 AB Voorbeeldstad',
} as const;

const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
/** After the third character that is a letter or digit, so that it falls within what is looked for. */
const within = (text: string, character: string) =>
  text.replace(/^((?:[^\p{L}\d]*[\p{L}\d]){3})/u, `$1${character}`);

/** What word processors, web pages and PDFs make of the same characters. */
const CHARACTERS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'a no-break space': (text) => text.replaceAll(' ', '\u00a0'),
  'a narrow no-break space': (text) => text.replaceAll(' ', '\u202f'),
  'a thin space': (text) => text.replaceAll(' ', '\u2009'),
  'a figure space': (text) => text.replaceAll(' ', '\u2007'),
  'a no-break hyphen': (text) => text.replaceAll('-', '\u2011'),
  'an en dash': (text) => text.replaceAll('-', '\u2013'),
  'a minus': (text) => text.replaceAll('-', '\u2212'),
  'a soft hyphen': (text) => within(text, '\u00ad'),
  'a zero-width space': (text) => within(text, '\u200b'),
  'a zero-width joiner': (text) => within(text, '\u200d'),
  'a word joiner': (text) => within(text, '\u2060'),
  'a byte order mark': (text) => within(text, '\ufeff'),
  'full-width forms': wide,
};

/** Where an editor can put it, with the line that it stands on. */
const PLACES: Readonly<Record<string, (text: string) => { body?: string; head?: string }>> = {
  'in running text': (text) => ({ body: `Zie ${text} voor meer.` }),
  'in a cell': (text) => ({ body: `| Wie | Wat |\n| --- | --- |\n| Jan | ${text} |` }),
  'in a note': (text) => ({ body: `Een zin.[^1]\n\n[^1]: Zie ${text}.` }),
  'in the title of a link': (text) => ({ body: `[hier](https://a.nl "${text}")` }),
  'in an attribute': (text) => ({ body: `<abbr title="${text}">x</abbr> is kort.` }),
  'in a comment': (text) => ({ body: `{/* ${text} */}` }),
  'in the frontmatter': (text) => ({ head: `trefwoorden: ["${text}"]` }),
};

const LINES = 8;
const documentOf = ({ body = 'Tekst.', head = 'trefwoorden: []' }) =>
  `---\ntitel: N\nsamenvatting: Het is kort. Meer niet.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter informatie\naan: M\n${head}\n---\n${body}\n`;

const told = (text: string) =>
  read({
    kind: 'nota',
    id: '2024-0000000001',
    path: 'n.mdx',
    bytes: new TextEncoder().encode(text),
  }).problems.filter(({ rule }) => rule.startsWith('persoonsgegeven'));

describe.each(Object.entries(PLACES))('personal data %s', (_, place) => {
  describe.each(Object.entries(CHARACTERS))('with %s', (_name, change) => {
    test.each(Object.entries(KINDS))('%s', (kind, plain) => {
      const text = documentOf(place(change(plain)));
      const found = told(text);
      expect(found.map(({ rule }) => rule)).toEqual([`persoonsgegeven-${kind}`]);
      const [{ line, column } = { line: 0, column: 0 }] = found;
      const written = text.split('\n')[line - 1] ?? '';
      expect(line).toBeGreaterThanOrEqual(LINES);
      // The place is where it begins: at the number itself, or a word ahead of an address.
      const start = written.indexOf(change(plain)) + 1;
      expect(column).toBeGreaterThanOrEqual(kind === 'adres' ? 1 : start);
      expect(column).toBeLessThan(start + change(plain).length);
    });
  });
});

describe('personal data is found', () => {
  test.each([
    ['split by marks', 'Bel 06-12**34**56*78*.', 'telefoon'],
    ['split by a note', 'Bel 06-1234[^1]5678.\n\n[^1]: Noot.', 'telefoon'],
    ['behind escapes', 'Bel 06\\-12345678, mail jan\\.jansen\\@voorbeeld\\.nl.', 'telefoon'],
    ['behind character references', 'Mail jan&#46;jansen&commat;voorbeeld.nl.', 'email'],
    ['in the address of a call', '[bel](tel:+31612345678)', 'telefoon'],
    ['in the address of a mail', '[mail](mailto:jan.jansen%40voorbeeld.nl)', 'email'],
    [
      'inside a safelink',
      '[mail](https://eur01.safelinks.protection.outlook.com/?url=mailto%3Ajan.jansen%2540voorbeeld.nl&data=05)',
      'email',
    ],
    ['written above the line', 'Bel 06-1234<sup>5678</sup>.', 'telefoon'],
    ['struck out', 'Bel ~~06-12345678~~.', 'telefoon'],
  ])('%s', (_, body, kind) => {
    expect(told(documentOf({ body })).map(({ rule }) => rule)).toContain(`persoonsgegeven-${kind}`);
  });

  test('escaped in the frontmatter', () => {
    const head = 'trefwoorden: ["bel \\u0030612345678"]';
    expect(told(documentOf({ head })).map(({ rule, line }) => [rule, line])).toEqual([
      ['persoonsgegeven-telefoon', LINES],
    ]);
  });
});

test.each([
  'Het bedrag is € 1.250.000.000 en 06.12 procent.',
  'Zie kenmerk 2024-0000358151 en IENW/BSK-2025/130201.',
  'Artikel 3.12.1, lid 2, onder b, van 1-2-2024.',
  'Postbus 20011, 2500 EA Den Haag.',
  'Kamerstukken II 2022/23, 26 643, nr. 975, blz. 12-34.',
  'ISBN 978-90-12-34567-8 en ISSN 0921-7371.',
  'ECLI:NL:RVS:2018:1234 en BWBR0045754.',
])('what letters really print stays clean: %s', (body) => {
  expect(told(documentOf({ body }))).toEqual([]);
});
