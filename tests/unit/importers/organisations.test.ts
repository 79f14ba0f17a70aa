import { describe, expect, test } from 'vitest';
import {
  type Parties,
  proposeOrganisations,
} from '../../../src/importers/letterhead/organisations.ts';

const KNOWN = {
  bzk: { naam: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties' },
  ienw: { naam: 'Ministerie van Infrastructuur en Waterstaat' },
  'tweede-kamer': { naam: 'Tweede Kamer der Staten-Generaal' },
  'eerste-kamer': { naam: 'Eerste Kamer der Staten-Generaal' },
};
const EMPTY: Parties = { sender: [], signed: [], addressee: [] };
const proposed = (parties: Partial<Parties>) =>
  proposeOrganisations({ ...EMPTY, ...parties }, KNOWN).organisations.map(
    ({ organisatie, rol }) => `${organisatie} ${rol}`,
  );
const unlisted = (parties: Partial<Parties>) =>
  proposeOrganisations({ ...EMPTY, ...parties }, KNOWN).unlisted;

describe('who sends a letter', () => {
  test.each([
    [{ sender: ['Ministerie van', 'Infrastructuur en', 'Waterstaat', 'Rijnstraat 8'] }, 'ienw'],
    [{ website: 'www.rijksoverheid.nl/bzk' }, 'bzk'],
    [{ signed: ['DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,'] }, 'ienw'],
    [
      {
        signed: [
          'De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties Digitalisering en Koninkrijksrelaties',
        ],
      },
      'bzk',
    ],
  ])('%j', (parties, key) => expect(proposed(parties)).toEqual([`${key} afzender`]));

  test('is everyone who signs, and no minister of another name', () => {
    const signed = [
      'De minister van Infrastructuur en Waterstaat',
      'De minister van Binnenlandse Zaken en Koninkrijksrelaties',
    ];
    expect(proposed({ signed })).toEqual(['ienw afzender', 'bzk afzender']);
    expect(proposed({ signed: ['De minister voor Natuur en Stikstof'] })).toEqual([]);
    expect(proposed({ sender: ['Gemeente Waterstaat', 'Infrastructuur en meer'] })).toEqual([]);
  });
});

test.each([
  [
    ['Aan de Voorzitter van de Tweede Kamer', 'der Staten Generaal', 'Postbus 20018'],
    'tweede-kamer',
  ],
  [['De voorzitter van de Eerste Kamer der Staten-Generaal'], 'eerste-kamer'],
])('a letter to %j', (addressee, key) => {
  expect(proposed({ addressee })).toEqual([`${key} geadresseerde`]);
});

test.each([
  ['MBZK', 'bzk'],
  ['Stas IenW', 'ienw'],
  ['Minister van I&W', 'ienw'],
  ['De minister van Binnenlandse Zaken en Koninkrijksrelaties', 'bzk'],
  ['de heer Jansen', undefined],
])('a note for %s stays in its ministry', (own, key) => {
  expect(proposed({ own })).toEqual(key ? [`${key} afzender`, `${key} geadresseerde`] : []);
});

test('a ministry that the list lacks comes as lines for it, with its number where there is one', () => {
  expect(unlisted({ own: 'MJenV' })).toEqual([
    'jenv:\n  naam: Ministerie van Justitie en Veiligheid\n  afkorting: JenV\n  soort: ministerie\n  tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre1058',
  ]);
  // Two ministries of that name are in the register.
  expect(unlisted({ own: 'MEZ' })[0]).not.toContain('tooi');
  const longer = unlisted({ signed: ['De minister van Economische Zaken en Klimaat'] });
  expect(longer.map((entry) => entry.split('\n')[0])).toEqual(['ezk:']);
});
