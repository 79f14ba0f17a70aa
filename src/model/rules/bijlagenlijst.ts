import { errorUnless, inData, inText, WAY_OUT, warning } from './rule.ts';

/** Rules on the list of annexes of a document. */
export const BIJLAGENLIJST = {
  'bijlagen-nummering': errorUnless(
    'met reden',
    inData(
      'Bijlagen hebben de nummers 1, 2, 3 en verder, zonder gaten. Zo weet een lezer dat er geen bijlage mist.',
      'bijlagen:\n  lijst:\n    - { nummer: "1", titel: Advies, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }\n    - { nummer: "3", titel: Brief, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }',
      'bijlagen:\n  lijst:\n    - { nummer: "1", titel: Advies, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }\n    - { nummer: "2", titel: Brief, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }',
    ),
    (found: string, expected: string) => ({
      message: `In de lijst van bijlagen staat ‘${found}’ waar ‘${expected}’ hoort; een lezer denkt dat er een bijlage mist.`,
      hint: `Geef de bijlage nummer ‘${expected}’, of voeg de bijlage toe die ontbreekt (soort: niet-opgenomen, met de reden). ${WAY_OUT}`,
    }),
  ),
  'bijlage-onbekend': errorUnless(
    'per tekst',
    inText(
      'De tekst noemt een bijlage die niet in de lijst staat. De lezer zoekt haar dan vergeefs.',
      'Zie bijlage 4.',
      'Zie bijlage 1.',
      {
        bij: 'bijlagen: { lijst: [{ nummer: "1", titel: A, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }] }',
      },
    ),
    (found: string, last: string) => ({
      message: `De tekst noemt ‘${found}’, maar de lijst van bijlagen gaat tot en met ${last}.`,
      hint: 'Voeg de bijlage toe aan de lijst; is zij er niet, dan met soort: niet-opgenomen en de reden. Gaat het om een bijlage van een ander stuk? Leg dat vast bij ‘uitzonderingen’.',
    }),
  ),
  'bijlagen-ontbreken': errorUnless(
    'met reden',
    inData(
      'Het stuk zegt dat er bijlagen zijn, maar de lijst is leeg. Lezers moeten weten welke bijlagen er zijn, ook als die niet in het archief zitten.',
      'bijlagen:\n  gedrukt: "1"',
      'bijlagen:\n  gedrukt: "1"\n  lijst:\n    - { nummer: "1", titel: Advies, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }',
    ),
    (printed: string) => ({
      message: `Het stuk noemt ‘${printed}’ bijlage(n), maar de lijst van bijlagen is leeg; een lezer weet niet wat er mist.`,
      hint: 'Voeg bij bijlagen › lijst elke bijlage toe: { nummer: "1", titel: …, vindplaats: { soort: niet-opgenomen, reden: … } }.',
      paste: '- { nummer: "1", titel: …, vindplaats: { soort: niet-opgenomen, reden: … } }',
    }),
  ),
  'bijlagen-aantal': warning(
    inData(
      'Het stuk noemt een ander aantal bijlagen dan er in de lijst staan. Dat kan kloppen, maar leg het dan uit aan de lezer.',
      'bijlagen:\n  gedrukt: "2"\n  lijst:\n    - { nummer: "1", titel: Advies, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }',
      'bijlagen:\n  gedrukt: "2"\n  toelichting: De nota noemt twee bijlagen, de lijst heeft er één.\n  lijst:\n    - { nummer: "1", titel: Advies, vindplaats: { soort: niet-opgenomen, reden: Niet ontvangen. } }',
    ),
    (printed: string, listed: number) => ({
      message: `Het stuk noemt ‘${printed}’ bijlage(n), maar de lijst heeft er ${listed}.`,
      hint: 'Verbeter de lijst, of leg het verschil uit bij bijlagen › toelichting.',
    }),
  ),
} as const;
