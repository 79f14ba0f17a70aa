import { describe, expect, it } from 'vitest';
import { readDate, readPaperDate } from '../../../src/importers/letterhead/date.ts';
import { recogniseKind } from '../../../src/importers/letterhead/kind.ts';
import { isUnusual, readLabel } from '../../../src/importers/letterhead/labels.ts';
import { isName, takeSignatures } from '../../../src/importers/letterhead/signature.ts';
import { paragraph } from './blocks.ts';

const recognise = (lines: readonly string[]) =>
  recogniseKind(lines.map((text, at) => ({ text, place: { page: 1, line: at + 1 } })));

describe('dates of letterheads', () => {
  it.each([
    ['19 augustus 2024', '2024-08-19'],
    ['1 mrt. 2023', '2023-03-01'],
    ['19-08-2024', '2024-08-19'],
    ['19-8-2024', '2024-08-19'],
    ['2024-08-19', '2024-08-19'],
    ['Den Haag, 6 juli 2023', '2023-07-06'],
    ['negentien augustus tweeduizend vierentwintig', '2024-08-19'],
    ['eenendertig december negentienhonderd negenennegentig', '1999-12-31'],
    ['eenendertig december tweeduizend', '2000-12-31'],
  ])('reads %s', (printed, iso) => expect(readDate(printed)).toBe(iso));

  it.each([
    '30 februari 2024',
    '31-04-2023',
    'augustus 2024',
    'eind 2024',
    '19 augustus',
    'Datum',
    '',
  ])('does not guess from ‘%s’', (printed) => expect(readDate(printed)).toBeUndefined());

  it('reads a month where there is no day', () => {
    expect(readPaperDate('Den Haag, Maart 2024')).toBe('maart 2024');
    expect(readPaperDate('4 maart 2024')).toBe('2024-03-04');
    expect(readPaperDate('In maart 2024')).toBeUndefined();
    expect(readPaperDate('versie 2024')).toBeUndefined();
  });
});

describe('labels', () => {
  it.each([
    ['Onze referentie', 'kenmerk', ''],
    ['Kenmerk: 2023-0000052515', 'kenmerk', '2023-0000052515'],
    ['Datum 22 februari 2023', 'datum', '22 februari 2023'],
    ['Betreft\tVerzamelbrief', 'titel', 'Verzamelbrief'],
    ['Aan MBZK & SBZK', 'aan', 'MBZK & SBZK'],
    [
      '> Retouradres Postbus 20011 2500 EA Den Haag',
      'retouradres',
      'Postbus 20011 2500 EA Den Haag',
    ],
    ['OPGESTELD DOOR', 'opgesteldDoor', ''],
    ['Bijlage(n)\u00a02', 'bijlagen', '2'],
  ])('finds the one in ‘%s’', (line, field, value) => {
    expect(readLabel(line.replace('\u00a0', ' '))).toMatchObject({ field, value });
  });

  it.each([
    'van mensen en voor het functioneren van de samenleving',
    'Aan de Voorzitter van de Tweede Kamer',
    'Kenmerk van deze tijd is dat alles snel gaat',
    'De datum is nog niet bekend',
  ])('finds none in ‘%s’', (line) => expect(readLabel(line)).toBeUndefined());

  it('keeps the words of the paper where pages would print others', () => {
    expect(isUnusual('brief', 'kenmerk', 'Ons kenmerk')).toBe(true);
    expect(isUnusual('brief', 'kenmerk', 'Kenmerk')).toBe(false);
    expect(isUnusual('nota', 'kenmerk', 'Onze referentie')).toBe(false);
  });
});

describe('the kind of a paper', () => {
  it('is sure of a nota and of a letter', () => {
    expect(recognise(['TER BESLISSING', 'Opgesteld door', 'Aanleiding'])).toEqual({
      kind: 'nota',
      sure: true,
    });
    expect(recognise(['> Retouradres Postbus 1', 'Geachte voorzitter,'])).toEqual({
      kind: 'brief',
      sure: true,
    });
  });

  it('says when it is not', () => {
    expect(recognise(['Zomaar een tekst']).sure).toBe(false);
  });
});

describe('signatures', () => {
  it.each([
    'Alexandra C. van Huffelen',
    'D. Yeşilgöz-Zegerius',
    'Mark Harbers',
    'drs. J.P. ’t Hart',
  ])('%s is a name', (text) => expect(isName(text)).toBe(true));

  it.each(['Digitalisering en Koninkrijksrelaties', 'De Kamer', 'Hoogachtend,', 'Postbus 20011'])(
    '%s is none',
    (text) => expect(isName(text)).toBe(false),
  );

  it('takes a function of two lines with the name under it', () => {
    const blocks = [
      paragraph('De tekst van de brief gaat hieraan vooraf.'),
      paragraph(
        'De staatssecretaris van Binnenlandse Zaken',
        'Digitalisering en Koninkrijksrelaties',
      ),
      paragraph('Alexandra C. van Huffelen'),
    ];
    const { signatures, blocks: rest, inside } = takeSignatures(blocks);
    expect(signatures).toEqual([
      {
        functie: [
          'De staatssecretaris van Binnenlandse Zaken',
          'Digitalisering en Koninkrijksrelaties',
        ],
        naam: 'Alexandra C. van Huffelen',
      },
    ]);
    expect(rest).toHaveLength(1);
    expect(inside).toBe(false);
  });

  it('leaves a sentence that starts with a minister', () => {
    const blocks = [
      paragraph('De minister van Financiën heeft dit toegezegd.'),
      paragraph('Jan Jansen'),
    ];
    expect(takeSignatures(blocks).signatures).toEqual([]);
  });
});
