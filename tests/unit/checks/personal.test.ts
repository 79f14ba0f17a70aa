import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../../src/checks/personal/address.ts';
import { findBsns, passesElevenTest } from '../../../src/checks/personal/bsn.ts';
import { findEmails } from '../../../src/checks/personal/email.ts';
import { findPersonalData, indexContacts } from '../../../src/checks/personal/find.ts';
import { findIbans, passesMod97 } from '../../../src/checks/personal/iban.ts';
import type { Match } from '../../../src/checks/personal/match.ts';
import { findOfficials } from '../../../src/checks/personal/name.ts';
import { findPhones } from '../../../src/checks/personal/phone.ts';
import { anyText } from '../../helpers/any-text.ts';

const texts = (found: readonly Match[]) => found.map(({ text }) => text);

describe('e-mail addresses', () => {
  test.each([
    ['Mail j.jansen@minbzk.nl.', 'j.jansen@minbzk.nl'],
    ['[mail](mailto:Jan.Jansen@rijksoverheid.nl)', 'Jan.Jansen@rijksoverheid.nl'],
    ['jan (at) voorbeeld.nl', 'jan (at) voorbeeld.nl'],
    ['jan[at]sub.voorbeeld.nl', 'jan[at]sub.voorbeeld.nl'],
    ['<b.c+d@voorbeeld.co.uk>', 'b.c+d@voorbeeld.co.uk'],
  ])('%s', (text, found) => expect(texts(findEmails(text))).toEqual([found]));

  test.each(['@BZK op sociale media', 'a @ b', 'appels à € 2 @ 3', 'zie (at) daar'])(
    'none in: %s',
    (text) => expect(findEmails(text)).toEqual([]),
  );
});

describe('telephone numbers', () => {
  test.each([
    '06-12345678',
    '06 12 34 56 78',
    '0612345678',
    '06 - 12 34 56 78',
    '070-4266426',
    '070 426 64 26',
    '(070) 426 64 26',
    '0348-123456',
    '+31 6 12345678',
    '+31 (0)70 426 64 26',
    '+31(0)612345678',
    '0031 70 426 6426',
    '+32 2 123 45 67',
    '06.12.34.56.78',
    '06·12·34·56·78',
    '070/426 64 26',
    '+31 (6) 12345678',
    '0 6 12 34 56 78',
  ])('%s', (number) =>
    expect(texts(findPhones(`Vragen? Bel ${number} of kom langs.`))).toEqual([number]),
  );

  test('a bracket before it is no part of it', () =>
    expect(texts(findPhones('de lijn (088-1234567, elke dag)'))).toEqual(['088-1234567']));

  test('two with a slash between are two', () =>
    expect(texts(findPhones('Bel 070-4266426/06-12345678'))).toEqual([
      '070-4266426',
      '06-12345678',
    ]));

  test('a date before it does not hide a number', () =>
    expect(texts(findPhones('Op 01-02-2024 06-12345678 gebeld'))).toEqual(['06-12345678']));

  test.each([
    'kenmerk 2024-0000358151',
    'BWBR0045754',
    'op 01-02-2024 03:30',
    'van 01-02-2024 03-04-2025',
    'van 08.30 - 12.30 en 13.15 uur',
    'Kamerstukken II 2022/23, 26 643, nr. 975',
    'kst-29279-823',
    '€ 1.250.000.000',
    'ISBN 0-13-110362-8',
    'https://voorbeeld.nl/0612345678/x',
    'het gratis nummer 0800-1351',
    'bel 0900-1234567',
    'ECLI:NL:RVS:2018:0612345678',
    'tabel 0,5 0,25 0,125 0,0625',
    'artikel 3.3, lid 2, onder b',
    'CELEX 32016R0679',
    'kenmerk 0612345678',
    'zaaknummer: 0612345678',
    '01 02 03 04 05',
    '+12.500.000 en +12 500 000 euro',
  ])('none in: %s', (text) => expect(findPhones(text)).toEqual([]));
});

describe('burgerservicenummers', () => {
  test('pass the eleven-test', () => {
    expect(['111222333', '123456782'].map(passesElevenTest)).toEqual([true, true]);
    expect(['111222334', '000000000', '12345678', '1234567821'].map(passesElevenTest)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test.each([
    ['De aanvrager (111222333) is gehoord', '111222333'],
    ['BSN: 1112.22.333', '1112.22.333'],
    ['zijn burgerservicenummer is 111222333', '111222333'],
    ['BSN 12345672', '12345672'],
    ['BSN 12345673', undefined],
    ['BSN 123456782', '123456782'],
    ['111-222-333', '111-222-333'],
  ])('%s', (text, found) => expect(texts(findBsns(text))).toEqual(found ? [found] : []));

  test('no number of a paper is taken for one, whatever its digits', () => {
    const digits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));
    const year = fc.integer({ min: 2015, max: 2030 });
    fc.assert(
      fc.property(digits, year, (nine, y) => {
        const grouped = nine.replace(/(\d{3})(?=\d)/g, '$1.');
        for (const text of [
          `kenmerk ${y}-0${nine}`,
          `zaaknummer ${nine}`,
          `€ ${grouped}`,
          `€ ${nine}`,
          `${grouped},50`,
          `${nine}%`,
          `DGOBDR-${nine}`,
          `DGOBDR/${nine}`,
          `KvK ${nine.slice(1)}`,
          `RSIN ${nine}`,
          `https://voorbeeld.nl/${nine}`,
          `${nine}1`,
          `kst-${nine.slice(0, 5)}-${nine.slice(5)}`,
          `${nine.slice(0, 2)} ${nine.slice(2, 5)}, nr. ${nine.slice(5)}`,
          `${y}Z${nine.slice(4)}`,
        ]) {
          expect(findBsns(text), text).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a number of nine digits that passes is found wherever it stands alone', () => {
    const bsn = fc
      .integer({ min: 10_000_000, max: 99_999_999 })
      .map((n) => {
        const sum = [...String(n)].reduce((total, d, i) => total + Number(d) * (9 - i), 0);
        return `${n}${sum % 11}`;
      })
      .filter((number) => number.length === 9);
    fc.assert(
      fc.property(bsn, (number) => {
        expect(texts(findBsns(`De heer met ${number} is gehoord.`))).toEqual([number]);
        expect(texts(findBsns(`BSN ${number}`))).toEqual([number]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('account numbers', () => {
  test.each([
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
    ['op NL91 ABNA 0417 1643 00 gestort', 'NL91 ABNA 0417 1643 00'],
    ['BE68 5390 0754 7034.', 'BE68 5390 0754 7034'],
    ['nl91abna0417164300', 'nl91abna0417164300'],
  ])('%s', (text, found) => expect(texts(findIbans(text))).toEqual([found]));

  test('one wrong digit makes it no account number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.nat(9), (n, by) => {
        const account = `ABNA${String(n).padStart(10, '0')}`;
        const check = [...Array(97).keys()]
          .map((c) => `NL${String(c + 2).padStart(2, '0')}${account}`)
          .find(passesMod97) as string;
        expect(texts(findIbans(`op ${check} gestort`))).toEqual([check]);
        const last = Number(check.at(-1));
        const wrong = check.slice(0, -1) + ((last + 1 + (by % 9)) % 10);
        if (wrong !== check) expect(findIbans(wrong)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['NL12', 'EU2016 679', 'CELEX 32016R0679', 'DE20 procent'])('none in: %s', (text) =>
    expect(findIbans(text)).toEqual([]),
  );
});

describe('addresses of people', () => {
  test.each([
    ['woont Dorpsstraat 12, 1234 AB Voorbeeld', 'Dorpsstraat 12, 1234 AB'],
    ['Van der Helststraat 12a\n1072NV Amsterdam', 'Van der Helststraat 12a 1072NV'],
    ['| Kerkweg 3-II | 3511 XA Utrecht |', 'Kerkweg 3-II | 3511 XA'],
    ['Het Overblijf 7, 8000 AA Zwolle', 'Het Overblijf 7, 8000 AA'],
    ['Dorpsstraat 12-A (1234AB)', 'Dorpsstraat 12-A (1234AB'],
    ['Dorpsstraat 12 te 1234 AB Voorbeeld', 'Dorpsstraat 12 te 1234 AB'],
    ['Laan van Voorbeeld 12, 1234 AB', 'Laan van Voorbeeld 12, 1234 AB'],
    ['postcode 1234 AB, huisnummer 12', '1234 AB, huisnummer 12'],
    ['woonachtig aan de Dorpsstraat 12 te Voorbeeld', 'Dorpsstraat 12'],
  ])('%s', (text, found) => expect(texts(findAddresses(text))).toEqual([found]));

  test.each([
    'Postbus 20011, 2500 EA Den Haag',
    'Antwoordnummer 12, 2500 VB Den Haag',
    'Artikel 5, 2023 EU Verordening',
    'op 6 juli 2023 EK behandeld',
    'bijlage 3, 2024 TK stuk',
    'wonen aan de Amstel 12 weken lang',
    'hij woont in Voorbeeld, artikel 12',
  ])('none in: %s', (text) => expect(findAddresses(text)).toEqual([]));
});

describe('names of officials', () => {
  const organisations = new Set(['Wageningen Universiteit', 'Rathenau Instituut']);
  const found = (text: string) => texts(findOfficials(text, organisations));

  test.each([
    ['Opgesteld door: Jan de Vries', 'Jan de Vries'],
    ['**Opgesteld door**\nJ. de Vries', 'J. de Vries'],
    ['| Behandelaar | drs. A.B. Jansen |', 'drs. A.B. Jansen'],
    ['Contactpersoon: Fatima El Amrani', 'Fatima El Amrani'],
    ['de nota is opgesteld door mr. K. Bakker en anderen', 'mr. K. Bakker'],
    ['Steller: Jansen, J.', 'Jansen, J.'],
    ['OPGESTELD DOOR: Jan Jansen', 'Jan Jansen'],
  ])('%s', (text, name) => expect(found(text)).toEqual([name]));

  test.each([
    'opgesteld door Wageningen Universiteit',
    'Opgesteld door: Directie Democratie en Bestuur',
    'Opgesteld door: weggelaten',
    'Contactpersoon: <Gelakt grond="5.1.2e" />',
    'Het rapport is opgesteld door Jan Jansen Advies en anderen',
    'Opgesteld door: DGOBDR',
    'behandeld door de Tweede Kamer',
  ])('none in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('in a document', () => {
  const contacts = indexContacts(
    [
      { soort: 'telefoon', waarde: '(070) 426 64 26', reden: 'Loket.', bron: 'Brief.' },
      { soort: 'e-mail', waarde: 'Loket@voorbeeld.nl', reden: 'Loket.', bron: 'Brief.' },
      { soort: 'adres', waarde: 'Turfmarkt 147', reden: 'Kantoor.', bron: 'Brief.' },
    ],
    [],
  );
  const rules = (source: string, shown = source) =>
    findPersonalData(source, [{ text: shown, toSource: () => undefined }], contacts, () => ({
      file: 'x',
      line: 1,
      column: 1,
    })).map(({ rule, tekst }) => `${rule} ${tekst}`);

  test('what is on the reviewed list may stand there, however it is written', () => {
    expect(rules('Bel +31 70 4266426 of mail loket@voorbeeld.nl')).toEqual([]);
    expect(rules('Kom naar Turfmarkt 147, 2511 DP Den Haag')).toEqual([]);
  });

  test('what the source hides from a search but the page shows is found', () => {
    expect(rules('jan\\@voorbeeld.nl', 'jan@voorbeeld.nl')).toEqual([
      'persoonsgegeven-email jan@voorbeeld.nl',
    ]);
    expect(rules('Bel **06**-<span>1234</span>5678', 'Bel 06-12345678')).toEqual([
      'persoonsgegeven-telefoon 06-12345678',
    ]);
  });

  test('the letterhead has the address of an office, and still no telephone numbers', () => {
    const letter = (more: string) =>
      `---\nretouradres: Kerkweg 3 2500 EA Den Haag\nafzender:\n  regels: [Kerkweg 3, 2500 EA Den Haag, '${more}']\ntitel: X\n---\n\nTekst.\n`;
    expect(rules(letter('Directie'), 'Tekst.')).toEqual([]);
    expect(rules(letter('06-12345678'), 'Tekst.')).toEqual([
      'persoonsgegeven-telefoon 06-12345678',
    ]);
    expect(rules(`${letter('Directie')}\nKerkweg 3, 2500 EA Den Haag`, 'Tekst.')).toEqual([
      'persoonsgegeven-adres Kerkweg 3, 2500 EA',
    ]);
  });
});

test('no text makes any of the searches throw or take long', () => {
  const piece = fc.constantFrom(
    '06',
    '-',
    ' ',
    '12',
    '@',
    'NL91',
    'ABNA',
    '.',
    '2500 EA',
    'Opgesteld door',
    'J.',
    'de ',
    '|',
    '\n',
    '(',
    'É',
    '💧',
    '0031',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyText({ maxLength: 300 }),
        fc.array(piece, { maxLength: 80 }).map((p) => p.join('')),
      ),
      (text) => {
        for (const find of [findEmails, findPhones, findBsns, findIbans, findAddresses]) {
          for (const match of find(text)) expect(match.start).toBeLessThan(text.length);
        }
        findOfficials(text, new Set());
      },
    ),
    { numRuns: 60 },
  );
});
