import { describe, expect, test } from 'vitest';
import { type ContentFolder, checkContent } from '../../../src/checks/content.ts';
import { problem } from '../../../src/model/messages.ts';
import { readLock, writeLock } from '../../../src/outputs/addresses.ts';

const MANY = 60;
const ORGANISATIONS = ['bzk', 'ocw', 'ezk'].map(
  (key) => `${key}:\n  naam: Ministerie ${key}\n  soort: ministerie\n`,
);
const TERMS =
  '- { term: MBZK, betekenis: Minister van BZK }\n- { term: AIVDX, betekenis: Dienst }\n';
const CONTACTS =
  '- { soort: e-mail, waarde: info@voorbeeld.nl, reden: Openbaar., bron: Site }\n- { soort: telefoon, waarde: "1400", reden: Openbaar., bron: Site }\n';

const encode = (text: string) => new TextEncoder().encode(text);
const idOf = (i: number) => `2024-${String(i).padStart(10, '0')}`;

/** A note that leans on every list, on the one before it and on a file. */
function nota(i: number) {
  const id = idOf(i);
  const before = i > 0 ? `relaties: [{ soort: hoort-bij, stuk: nota/${idOf(i - 1)} }]\n` : '';
  const body = `De MBZK en de AIVDX. Vragen aan info@voorbeeld.nl, [het ministerie](/organisatie/bzk/).${
    i > 0
      ? ` En [de vorige](nota:${idOf(i - 1)}), of [het stuk van de Kamer](kenmerk:${idOf(i - 1).replace('2024', '1999')}).`
      : ''
  } Zie [het advies](${id}/advies.pdf).`;
  return {
    kind: 'nota' as const,
    id,
    path: `content/notas/${id}.mdx`,
    bytes: encode(
      `---\ntitel: Nota\nsamenvatting: Het is kort. Meer is er niet.\nkenmerk: ${id}\ndatum: 2024-01-02\ndoel: ter informatie\naan: De minister\nnummers: ["${id.replace('2024', '1999')}"]\norganisaties: [{ organisatie: bzk, rol: afzender }, { organisatie: ocw, rol: geadresseerde }]\n${before}versies: [{ nummer: 1, datum: 2024-01-02, oorzaak: eerste publicatie }, { nummer: 2, datum: 2024-01-03, oorzaak: correctie }]\nstatus: gecorrigeerd\n---\n\n${body}\n`,
    ),
  };
}

const DOCUMENTS = Array.from({ length: MANY }, (_, i) => nota(i));
const VERSIONS = DOCUMENTS.map((one) => ({
  ...one,
  nummer: 1,
  path: `content/versies/notas/${one.id}/1.mdx`,
}));
const FILES = new Map(DOCUMENTS.map(({ id }) => [`${id}/advies.pdf`, 10]));
const ADDRESSES = [
  '/nota/oud/',
  ...DOCUMENTS.flatMap(({ id }) => [
    `/nota/${id}/`,
    `/nota/${id}.mdx`,
    `/nota/${id}/versie/1/`,
    `/bestanden/${id}/advies.pdf`,
  ]),
];
const REDIRECTS = `- { van: /nota/oud/, naar: /nota/${idOf(0)}/, reden: Tikfout., datum: 2024-02-01 }\n`;

function check(more: Partial<ContentFolder> = {}, lists: Record<string, string> = {}) {
  const texts = {
    organisaties: ORGANISATIONS.join(''),
    begrippen: TERMS,
    contacten: CONTACTS,
    redirects: REDIRECTS,
    ...lists,
  };
  return checkContent({
    documents: DOCUMENTS,
    versions: VERSIONS,
    files: FILES,
    pages: [],
    lock: { file: 'content/addresses.lock', lines: readLock(writeLock(ADDRESSES)) },
    lists: Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, { path: `content/${name}.yaml`, text }]),
    ),
    ...more,
  }).problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

test('with every file sound nothing is wrong', () => {
  expect(check()).toEqual([]);
});

describe('one slip in a list is one problem, however many papers lean on it', () => {
  const organisations = (from: string | RegExp, to: string) => ({
    organisaties: ORGANISATIONS.join('').replace(from, to),
  });
  test.each<[string, Record<string, string>, string[]]>([
    ['a wrong kind', organisations('soort: ministerie', 'soort: minsterie'), ['3 waarde-onbekend']],
    ['a wrong field', organisations('  soort', '  sort'), ['3 veld-onbekend']],
    ['a wrong key', organisations('bzk:', 'BZK:'), ['1 waarde-vorm']],
    ['no name', organisations(/ {2}naam: .*\n/, ''), ['1 veld-ontbreekt']],
    [
      'a text in place of an entry',
      organisations(/bzk:\n.*\n.*\n/, 'bzk: x\n'),
      ['1 waarde-soort'],
    ],
    ['a quotation mark that is open', organisations('Ministerie bzk', '"Ministerie'), ['']],
    [
      'a key twice',
      { organisaties: ORGANISATIONS.join('') + ORGANISATIONS[0] },
      ['10 yaml-ongeldig'],
    ],
    ['a list in place of keys', { organisaties: '- bzk\n- ocw\n' }, ['1 waarde-soort']],
  ])('organisations: %s', (_, lists, expected) => {
    const found = check({}, lists);
    if (expected[0] === '') expect(found).toHaveLength(1);
    else
      expect([...found].sort()).toEqual(
        expected.map((one) => `content/organisaties.yaml:${one}`).sort(),
      );
    expect(found.every((one) => one.startsWith('content/organisaties.yaml:'))).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ['a term without what it means', { begrippen: TERMS.replace(/, betekenis: [^}]*/, '') }],
    ['a field of a term', { begrippen: TERMS.replace('term', 'trem') }],
    ['terms that are no YAML', { begrippen: TERMS.replace('}', '') }],
    ['a kind of contact', { contacten: CONTACTS.replace('e-mail', 'email') }],
    ['a field of a contact', { contacten: CONTACTS.replace('waarde', 'warde') }],
    ['contacts that are no YAML', { contacten: CONTACTS.replace('{', '{{') }],
    ['a redirect without a day', { redirects: REDIRECTS.replace('2024-02-01', 'gisteren') }],
    ['a redirect of no address', { redirects: REDIRECTS.replace('/nota/oud/', 'nota oud') }],
    ['redirects that are no YAML', { redirects: REDIRECTS.replace('{', '{ "') }],
  ])('%s', (_, lists) => {
    const [name] = Object.keys(lists);
    const found = check({}, lists);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !one.startsWith(`content/${name}.yaml:`))).toEqual([]);
  });

  test('is told before all else, and what does not hang on it is told too', () => {
    const documents = DOCUMENTS.map((one, i) =>
      i === 5
        ? { ...one, bytes: encode(`${new TextDecoder().decode(one.bytes)}\n#### Kop\n`) }
        : one,
    );
    const lists = { ...organisations('soort: ministerie', 'soort: minsterie') };
    expect(check({ documents }, lists)).toEqual([
      'content/organisaties.yaml:3 waarde-onbekend',
      `content/notas/${idOf(5)}.mdx:17 kop-niveau`,
    ]);
  });

  test('keeps the other entries: a paper that names one that is in none is told of', () => {
    const lists = {
      organisaties: `${ORGANISATIONS[0]}${ORGANISATIONS[2]?.replace('soort', 'sort')}`,
    };
    const found = check({}, lists).filter((one) => one.endsWith('organisatie-onbekend'));
    expect(found).toHaveLength(MANY);
  });
});

describe('a paper that cannot be read is not gone', () => {
  const spoilt = (bytes: Uint8Array) =>
    DOCUMENTS.map((one, i) => (i === 7 ? { ...one, bytes } : one));
  const sound = new TextDecoder().decode(DOCUMENTS[7]?.bytes);
  test.each<[string, Uint8Array, number]>([
    ['empty', encode(''), 1],
    ['no UTF-8', Uint8Array.of(0x2d, 0xff, 0xfe), 1],
    ['too large', new Uint8Array(3 * 1024 * 1024), 1],
    ['without frontmatter', encode('Tekst.\n'), 1],
    ['of which the frontmatter does not end', encode(sound.replace('\n---\n', '\n')), 1],
    ['of which the YAML is wrong', encode(sound.replace('titel: Nota', 'titel: "Nota')), 1],
    ['of which a field is wrong', encode(sound.replace('ter informatie', 'ter info')), 1],
  ])('%s', (_, bytes, count) => {
    const found = check({ documents: spoilt(bytes) });
    expect(found.every((one) => one.startsWith(DOCUMENTS[7]?.path ?? '?'))).toBe(true);
    expect(found).toHaveLength(count);
  });

  test('that may not be opened, or lies elsewhere', () => {
    const documents = DOCUMENTS.filter((_, i) => i !== 7);
    for (const file of [`content/notas/${idOf(7)}.mdx`, `content/nota/${idOf(7)}.mdx`]) {
      const place = { file, line: 1, column: 1 };
      const found = [problem('bestand-onleesbaar', place)];
      expect(check({ documents, found })).toEqual([`${file}:1 bestand-onleesbaar`]);
    }
  });

  test('nor is one whose name is not that of its number', () => {
    const documents = DOCUMENTS.map((one, i) =>
      i === 7 ? { ...one, id: '2024-0000009999', path: 'content/notas/2024-0000009999.mdx' } : one,
    );
    const found = check({ documents }).filter((one) => !one.includes('lock:1 adres-nieuw'));
    expect(found).toEqual(['content/notas/2024-0000009999.mdx:4 bestandsnaam-kenmerk']);
  });

  test('and nobody is told to give a file the name of another', () => {
    const copy = { ...nota(3), id: 'Nota', path: 'content/notas/Nota.mdx' };
    const taken = { ...nota(3), id: 'nota', path: 'content/notas/nota.mdx' };
    expect(check({ documents: [...DOCUMENTS, copy, taken] })).toContain(
      'content/notas/Nota.mdx:1 bestand-kopie',
    );
  });
});
