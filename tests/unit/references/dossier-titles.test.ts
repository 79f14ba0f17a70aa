import { describe, expect, test } from 'vitest';
import { dossierTitles } from '../../../src/references/dossier-titles.ts';

describe('the title of a parliamentary dossier', () => {
  test.each([
    ['29 279 Rechtsstaat en Rechtsorde', 'dossier-29279', 'Rechtsstaat en Rechtsorde'],
    ['Kamerstuk 29 665 Evaluatie Schipholbeleid', 'dossier-29665', 'Evaluatie Schipholbeleid'],
    ['Kamerstuk 29665: Evaluatie Schipholbeleid', 'dossier-29665', 'Evaluatie Schipholbeleid'],
    [
      'Dossiernummer 29 665 – Evaluatie Schipholbeleid',
      'dossier-29665',
      'Evaluatie Schipholbeleid',
    ],
    [
      '29 665\tEvaluatie Schipholbeleid\nNr. 482\tBrief van de minister',
      'dossier-29665',
      'Evaluatie Schipholbeleid',
    ],
    [
      '36 410 VII Vaststelling van de begrotingsstaten voor 2024',
      'dossier-36410-VII',
      'Vaststelling van de begrotingsstaten voor 2024',
    ],
    [
      'Zie het debat (29 279, Rechtsstaat en rechtsorde).',
      'dossier-29279',
      'Rechtsstaat en rechtsorde',
    ],
    [
      'Dit staat in Kamerstuk 29 665 (Evaluatie van het Schipholbeleid), dat nog loopt.',
      'dossier-29665',
      'Evaluatie van het Schipholbeleid',
    ],
    [
      'Dit staat in dossier 29 665 ‘Evaluatie van het Schipholbeleid’, dat nog loopt.',
      'dossier-29665',
      'Evaluatie van het Schipholbeleid',
    ],
  ])('%s', (text, id, title) => {
    expect([...dossierTitles([text])]).toEqual([[id, title]]);
  });

  test.each([
    '29 279, nr. 823',
    '29 279 Nr. 823 Brief van de minister',
    '29 279 Brief van de minister van Financiën',
    'Kamerstukken II 2023/24, 29 279, nr. 823.',
    'Er zijn 29 279 Nederlanders.',
    '29 279 Mensen tekenden. Dat is veel.',
    '29 279 Mensen tekenden de petitie.',
    '12 500 Leerlingen in het onderwijs',
    '29 665\tLeerlingen in het onderwijs\t12',
    '29 665\tLeerlingen in het onderwijs',
    'de motie van het lid Jansen (29 279, Van der Berg en anderen)',
    '(Kamerstuk 29 279, Van der Berg en Jansen)',
    'Kamerstuk 29 279 Tweede termijn van de zijde van de Kamer',
    'Dat deden 29 279 (Vooral jonge mensen) in dat jaar.',
  ])('%s prints none', (text) => {
    expect([...dossierTitles([text])]).toEqual([]);
  });
});
