import { error, inWords, meant, warning } from './rule.ts';

/** Rules on what was promised to last: addresses, versions, and what is taken back. */
export const BLIJVEND = {
  'intrekking-ontbreekt': error(
    inWords(
      'Een ingetrokken stuk laat een pagina achter die zegt wanneer en waarom het is ingetrokken.',
      'status: ingetrokken, zonder ‘intrekking’.',
      'status: ingetrokken, met intrekking: { datum: 2026-01-31, reden: correctie procedurele fout, toelichting: … }.',
    ),
    () => ({
      message:
        'Het stuk is ingetrokken, maar ‘intrekking’ ontbreekt; een lezer ziet niet wanneer en waarom.',
      hint: 'Voeg toe: intrekking: { datum: 2026-01-31, reden: correctie procedurele fout, toelichting: … }',
      paste: 'intrekking: { datum: …, reden: …, toelichting: … }',
    }),
  ),
  'intrekking-zonder-status': error(
    inWords(
      'Een intrekking geldt pas als de status dat ook zegt. Anders blijft de tekst gewoon openbaar.',
      'status: gepubliceerd, en daaronder ‘intrekking’.',
      'status: ingetrokken, en daaronder ‘intrekking’.',
    ),
    (status: string) => ({
      message: `Er staat een ‘intrekking’, maar de status is ‘${status}’; de tekst zou gewoon openbaar blijven.`,
      hint: 'Schrijf ‘status: ingetrokken’, of haal ‘intrekking’ weg.',
    }),
  ),
  'versie-nummer': error(
    inWords(
      'Elke versie van een stuk heeft een eigen adres met haar nummer. De nummers beginnen bij 1 en slaan niets over.',
      'versies met de nummers 1 en 3.',
      'versies met de nummers 1 en 2.',
    ),
    (found: number, expected: number) => ({
      message: `Versie ${found} staat op de plaats van versie ${expected}; het adres van een versie hangt aan haar nummer.`,
      hint: 'Nummer de versies vanaf 1, zonder sprongen, de oudste eerst.',
    }),
  ),
  'versie-datum': error(
    inWords(
      'Een volgende versie kan niet ouder zijn dan de versie ervoor.',
      'Versie 2 is van 3 maart, versie 1 van 4 maart.',
      'Versie 1 is van 3 maart, versie 2 van 4 maart.',
    ),
    (nummer: number, datum: string, before: string) => ({
      message: `Versie ${nummer} is van ${datum}, eerder dan de versie ervoor (${before}).`,
      hint: 'Verbeter een van de datums, of zet de versies op volgorde.',
    }),
  ),
  'versie-ontbreekt': error(
    inWords(
      'Een stuk noemt een eerdere versie. Lezers moeten die kunnen lezen en vergelijken, dus de tekst ervan moet er zijn.',
      'Een stuk noemt versie 1, maar content/versies/notas/2024-0000000001/1.mdx is er niet.',
      'Het bestand staat er, zoals het was.',
    ),
    (file: string) => ({
      message: `De tekst van deze eerdere versie ontbreekt: ${file}. Haar adres zou leeg zijn.`,
      hint: 'Zet het bestand zoals het was op die plaats. Mag de tekst niet meer openbaar zijn, geef de versie erna dan ‘oorzaak: privacy’.',
    }),
  ),
  'versie-privacy': error(
    inWords(
      'Een versie die om de privacy is vervangen, mag niet meer te lezen zijn. Haar tekst moet dus weg.',
      'De volgende versie heeft ‘oorzaak: privacy’, maar het bestand van deze versie staat er nog.',
      'Het bestand is verwijderd, ook uit de geschiedenis van Git.',
    ),
    (nummer: number) => ({
      message: `Versie ${nummer} is om de privacy vervangen, maar haar tekst staat er nog en zou openbaar blijven.`,
      hint: 'Verwijder dit bestand; haar adres zegt dan dat zij niet meer openbaar is. Denk ook aan de geschiedenis van Git.',
    }),
  ),
  'versie-overbodig': error(
    inWords(
      'In content/versies staat een tekst waar geen stuk om vraagt. Niemand zou haar te zien krijgen.',
      'content/versies/notas/2024-0000000001/7.mdx, terwijl het stuk maar twee versies noemt.',
      'Het stuk noemt de versie, of het bestand is verwijderd.',
    ),
    (ref: string) => ({
      message: `Bij ${ref} hoort geen eerdere versie met dit nummer; de tekst zou nergens te zien zijn.`,
      hint: 'Noem de versie bij ‘versies’ van het stuk, of verwijder dit bestand. De laatste versie is het stuk zelf.',
    }),
  ),
  'adres-verdwenen': error(
    inWords(
      'Een adres dat eenmaal bestaat, blijft bestaan. Anderen verwijzen ernaar.',
      'Een stuk is hernoemd, en het oude adres is weg.',
      'In redirects.yaml staat waar het nu te vinden is, met de reden.',
    ),
    (address: string) => ({
      message: `Het adres ${address} bestond en zou verdwijnen; wie ernaar verwijst, komt dan nergens.`,
      hint: `Zet in redirects.yaml waar het nu staat: - { van: ${address}, naar: …, reden: …, datum: … }. Laat ‘naar’ weg als er niets meer te lezen is. Of trek het stuk in met ‘status: ingetrokken’.`,
      paste: `- { van: ${address}, naar: …, reden: …, datum: … }`,
    }),
  ),
  'adres-nieuw': warning(
    inWords(
      'Alle adressen staan op een lijst, zodat er nooit ongemerkt een verdwijnt. Een nieuw adres moet erbij.',
      'Er is een nieuw stuk, en addresses.lock is niet bijgewerkt.',
      'Na npm run build en npm run addresses staat het nieuwe adres erbij.',
    ),
    (count: number, first: string) => ({
      message: `${count === 1 ? '1 adres staat' : `${count} adressen staan`} nog niet in de lijst, zoals ${first}; zonder die regel kan het later ongemerkt verdwijnen.`,
      hint: 'Bouw de site en leg de adressen vast: npm run build && npm run addresses.',
    }),
  ),
  'adressen-conflict': error(
    inWords(
      'Twee wijzigingen kwamen samen, en Git kon niet kiezen. In de lijst van adressen hoeft dat ook niet: elk adres van beide blijft.',
      'addresses.lock heeft een regel met <<<<<<< HEAD.',
      'De regels met <<<<<<<, ======= en >>>>>>> zijn weg, en alle adressen staan er nog.',
    ),
    () => ({
      message:
        'Deze regel is van Git en geen adres: twee wijzigingen van de lijst staan hier naast elkaar.',
      hint: 'Haal alleen deze regel weg en laat alle adressen staan. Leg daarna alles opnieuw vast: npm run build && npm run addresses.',
    }),
  ),
  'omleiding-dubbel': error(
    inWords(
      'Een adres kan maar naar één plaats leiden.',
      'redirects.yaml heeft twee regels met dezelfde ‘van’.',
      'Er is één regel voor elk adres.',
    ),
    (van: string) => ({
      message: `Het adres ${van} wordt twee keer omgeleid; het kan maar naar één plaats leiden.`,
      hint: 'Haal een van beide regels weg.',
    }),
  ),
  'omleiding-bron-bestaat': error(
    inWords(
      'Op het adres staat nog een pagina. Een omleiding zou die onbereikbaar maken.',
      'redirects.yaml leidt /nota/2024-0000000001/ om, maar dat stuk is er nog.',
      'De omleiding is weggehaald, of het stuk staat er niet meer.',
    ),
    (van: string) => ({
      message: `Het adres ${van} bestaat nog; de pagina zou verborgen raken achter de omleiding.`,
      hint: 'Haal de omleiding weg, of verplaats of verwijder wat op dat adres staat.',
    }),
  ),
  'omleiding-lus': error(
    inWords(
      'Wie de omleidingen volgt, komt weer uit waar hij begon.',
      '/nota/a/ leidt naar /nota/b/, en /nota/b/ naar /nota/a/.',
      'Beide leiden naar een pagina die er is.',
    ),
    (van: string) => ({
      message: `De omleiding van ${van} komt weer bij zichzelf uit; een lezer komt nergens.`,
      hint: 'Laat een van de adressen naar een pagina leiden die er is.',
    }),
  ),
  'omleiding-keten': error(
    inWords(
      'Een omleiding leidt rechtstreeks naar de pagina, niet naar een andere omleiding.',
      '/nota/a/ leidt naar /nota/b/, en /nota/b/ naar /nota/c/.',
      'Beide leiden naar /nota/c/.',
    ),
    (naar: string, end: string | undefined) => ({
      message: `${naar} wordt zelf omgeleid; elke stap kost de lezer tijd en een zoekmachine geeft het op.`,
      hint: end ? `Leid rechtstreeks naar ${end}.` : 'Laat ‘naar’ weg: ook het doel is vervallen.',
    }),
  ),
  'omleiding-doel-ontbreekt': error(
    inWords(
      'Een omleiding moet uitkomen op een pagina die er is.',
      'redirects.yaml leidt naar /nota/bestaat-niet/.',
      'De omleiding leidt naar een pagina die er is, of ‘naar’ is weggelaten.',
    ),
    (naar: string, suggestion?: string) => ({
      message: `Op ${naar} staat niets; de omleiding zou een lezer nergens brengen.${meant(suggestion)}`,
      hint: 'Verbeter ‘naar’, of laat het weg als er niets meer te lezen is.',
      paste: suggestion,
    }),
  ),
} as const;
