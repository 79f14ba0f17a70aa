import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import { readLists } from '../../../src/model/lists.ts';
import { isRegistered, registeredAs } from '../../../src/model/tooi.ts';
import { read } from '../../helpers/documents.ts';

const MOTIE =
  'titel: Motie\nsamenvatting: Het is kort. Meer niet.\ndatum: 2021-01-02\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen';

const problems = (extra: string) =>
  read('motie', { frontmatter: `${MOTIE}\n${extra}` }).problems.map(
    ({ line, column, severity, rule, message, hint }) =>
      `${line}:${column} ${severity} ${rule}\n${message}\n${hint}`,
  );

describe('a value that the Woo-index does not know', () => {
  test('among the themes is an error with the nearest that it does', () => {
    expect(problems('themas: [media, rechten en vrijheid]')).toEqual([
      '8:17 error waarde-niet-in-lijst\n' +
        '‘rechten en vrijheid’ staat niet in de waardelijst van DiWoo voor ‘themas 2’; de Woo-index zou het stuk weigeren. Bedoelde u ‘rechten en vrijheden’?\n' +
        'Kies een waarde uit docs/waardelijsten.md en schrijf die letterlijk over.',
    ]);
  });

  test('for category, kind of document or language is one too', () => {
    expect(
      problems('diwoo: { categorie: advies, documentsoort: kamerbrief, taal: Nederland }').map(
        (text) => text.split('\n').slice(0, 2).join(' '),
      ),
    ).toEqual([
      expect.stringContaining('waarde-onbekend ‘advies’'),
      expect.stringContaining('Bedoelde u ‘Kamerbrief’?'),
      expect.stringContaining('Bedoelde u ‘Nederlands’?'),
    ]);
  });

  test('as a field is one too, and a trail, of which the index hears nothing, has no such field', () => {
    expect(problems('diwoo: { soort: motie }')[0]).toContain('veld-onbekend');
    const trail = 'titel: D\nstations: [{ wanneer: "2021", titel: T }]\ndiwoo: {}';
    expect(read('dossier', { frontmatter: trail }).problems[0]?.rule).toBe('veld-onbekend');
  });

  test('as a number of an organisation is one too, with the number that goes with its name', () => {
    const text =
      'bzk:\n  naam: Ministerie van Binnenlandse Zaken en Koninkrijksrelaties\n  soort: ministerie\n  tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre9999\n';
    const { problems: found } = readLists({ organisaties: { path: 'o.yaml', text } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ line: 4, severity: 'error', rule: 'tooi-onbekend' });
    expect(found[0]?.message).toContain(
      'Bedoelde u ‘https://identifier.overheid.nl/tooi/id/ministerie/mnre1034’?',
    );
  });

  test('as the organisation that answers for the paper is one too', () => {
    const bytes = new TextEncoder().encode(
      `---\n${MOTIE}\ndiwoo: { verantwoordelijke: bkz }\n---\n`,
    );
    const { problems: found } = checkContent({
      documents: [{ kind: 'motie', id: 'm', path: 'm.mdx', bytes }],
      lists: { organisaties: { path: 'o.yaml', text: 'bzk: { naam: BZK, soort: ministerie }' } },
      files: new Map(),
    });
    expect(found).toMatchObject([{ line: 8, rule: 'organisatie-onbekend' }]);
    expect(found[0]?.message).toContain('Bedoelde u ‘bzk’?');
  });
});

test('the registers hold ministries and municipalities, and no number that merely looks like one', () => {
  const id = 'https://identifier.overheid.nl/tooi/id/';
  expect(isRegistered(`${id}ministerie/mnre1034`)).toBe(true);
  expect(isRegistered(`${id}gemeente/gm0363`)).toBe(true);
  expect(isRegistered(`${id}oorg/toString`)).toBe(false);
  expect(isRegistered('toString')).toBe(false);
  expect(registeredAs('Rathenau Instituut')).toBeUndefined();
});
