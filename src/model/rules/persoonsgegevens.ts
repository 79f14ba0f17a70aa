import { errorUnless, inText } from './rule.ts';

/**
 * Rules on personal data. Source: AVG and Woo 5.1.2e; names of officials who do not act in public are
 * not disclosed (ABRvS 31 January 2018). Each can be set aside only for words that are named exactly.
 */

const GONE =
  'Haal het weg of schrijf <Gelakt grond="5.1.2e" />. Staat het al in de geschiedenis van Git? Meld het dan: wissen in het bestand is niet genoeg.';

export const PERSOONSGEGEVENS = {
  'persoonsgegeven-email': errorUnless(
    'per tekst',
    inText(
      'Een e-mailadres van een ambtenaar of een burger hoort niet op de site. Adressen van loketten en organisaties mogen wel: die staan op de lijst content/openbare-contacten.yaml, met de bron erbij.',
      'Stuur uw reactie naar j.jansen@minbzk.nl.',
      'Stuur uw reactie naar <Gelakt grond="5.1.2e" />.',
    ),
    (found: string) => ({
      message: `Hier staat het e-mailadres ‘${found}’; misschien is het van iemand persoonlijk.`,
      hint: `${GONE} Is het een openbaar adres? Zet het dan in openbare-contacten.yaml: { soort: e-mail, waarde: ${found}, reden: … }.`,
    }),
  ),
  'persoonsgegeven-telefoon': errorUnless(
    'per tekst',
    inText(
      'Een telefoonnummer van een ambtenaar of een burger hoort niet op de site. Nummers van loketten mogen wel: die staan op de lijst content/openbare-contacten.yaml. Nummers die met 0800, 0900 of 14 beginnen zijn altijd openbaar.',
      'Vragen? Bel 06-12345678.',
      'Vragen? Bel 0800-1351.',
    ),
    (found: string) => ({
      message: `Hier staat het telefoonnummer ‘${found}’; misschien is het van iemand persoonlijk.`,
      hint: `${GONE} Is het een openbaar nummer? Zet het dan in openbare-contacten.yaml: { soort: telefoon, waarde: "${found}", reden: … }.`,
    }),
  ),
  'persoonsgegeven-bsn': errorUnless(
    'per tekst',
    inText(
      'Een burgerservicenummer mag nooit openbaar worden (Woo, artikel 5.1, eerste lid, onder e). De controle herkent het aan de elfproef. Een ander nummer van negen cijfers kan die toevallig ook doorstaan.',
      'De aanvrager met BSN 111222333 is gehoord.',
      'De aanvrager met BSN <Gelakt grond="5.1.1e" /> is gehoord.',
    ),
    (found: string) => ({
      message: `‘${found}’ doorstaat de elfproef en kan een burgerservicenummer zijn; dat mag nooit openbaar worden.`,
      hint: 'Schrijf <Gelakt grond="5.1.1e" />. Is het een ander nummer? Leg dat dan vast bij ‘uitzonderingen’, met dit nummer als tekst en de reden.',
    }),
  ),
  'persoonsgegeven-iban': errorUnless(
    'per tekst',
    inText(
      'Een rekeningnummer kan van een persoon zijn. De controle herkent het aan de controlecijfers. Het nummer van een organisatie mag op de lijst content/openbare-contacten.yaml.',
      'Het bedrag is gestort op NL91 ABNA 0417 1643 00.',
      'Het bedrag is gestort op de rekening <Gelakt grond="5.1.2e" />.',
    ),
    (found: string) => ({
      message: `Hier staat het rekeningnummer ‘${found}’; misschien is het van iemand persoonlijk.`,
      hint: `${GONE} Is het van een organisatie? Zet het dan in openbare-contacten.yaml: { soort: iban, waarde: ${found}, reden: … }.`,
    }),
  ),
  'persoonsgegeven-adres': errorUnless(
    'per tekst',
    inText(
      'Een straat met een huisnummer en een postcode kan een woonadres zijn. In het briefhoofd (retouradres, geadresseerde, afzender) staat het adres van de organisatie; daar kijkt deze regel niet. Bezoekadressen mogen op de lijst content/openbare-contacten.yaml.',
      'De bewoner van Dorpsstraat 12, 1234 AB Voorbeeld, is gehoord.',
      'De bewoner van <Gelakt grond="5.1.2e" /> is gehoord.',
    ),
    (found: string) => ({
      message: `Hier staat het adres ‘${found}’; misschien woont daar iemand.`,
      hint: `${GONE} Is het het adres van een organisatie? Zet het dan in openbare-contacten.yaml: { soort: adres, waarde: "${found}", reden: … }.`,
    }),
  ),
  'persoonsgegeven-naam': errorUnless(
    'per tekst',
    inText(
      'Namen van ambtenaren die niet in het openbaar optreden, worden niet gepubliceerd. Ministers, staatssecretarissen en Kamerleden mogen wel genoemd worden.',
      'Opgesteld door: J. de Vries',
      'Opgesteld door: <Gelakt grond="5.1.2e" />',
    ),
    (found: string) => ({
      message: `Hier staat waarschijnlijk de naam van een ambtenaar: ‘${found}’.`,
      hint: `${GONE} Bij een nota schrijft u in de gegevens: opgesteldDoor: weggelaten. Treedt deze persoon in het openbaar op? Leg dat dan vast bij ‘uitzonderingen’, met deze woorden als tekst.`,
    }),
  ),
} as const;
