import { error, inData, inFile, inWords, warning } from './rule.ts';

/** Rules on files as such: what lies in `content/` and whether it can be read. */
export const BESTAND = {
  'bestand-leeg': error(
    inFile(
      'Een leeg bestand geeft een pagina zonder stuk. Meestal is er bij het opslaan iets misgegaan.',
      '',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nTekst.\n',
    ),
    () => ({
      message: 'Het bestand is leeg; er zou een pagina zonder stuk ontstaan.',
      hint: 'Zet het stuk er weer in. De vorige tekst staat in Git: git restore, met de naam van het bestand erachter.',
    }),
  ),
  'bestand-niet-utf8': error(
    inWords(
      'Tekst wordt als bytes bewaard. De site leest die als UTF-8. Een bestand in een andere codering geeft rare tekens in plaats van letters met accenten.',
      'Het bestand is opgeslagen als Windows-1252. Van ‘één’ blijft ‘��n’ over.',
      'In Kladblok: Opslaan als, en bij Codering kiezen voor UTF-8. In VS Code: klik rechtsonder op de codering en kies Save with Encoding, UTF-8.',
    ),
    () => ({
      message: 'Het bestand is geen UTF-8; letters met accenten zouden verminkt op de site komen.',
      hint: 'Sla het bestand op met de tekencodering UTF-8.',
    }),
  ),
  'bestand-te-groot': error(
    inWords(
      'Geen stuk heeft meer dan 2 MB tekst. Een groter bestand bevat bijna altijd een afbeelding die als tekst is geplakt.',
      'Een bestand van 20 MB met een foto in de tekst (data:image/png;base64,…).',
      'De foto staat als bestand in content/bestanden, en de tekst verwijst ernaar met <Figuur>.',
    ),
    (megabytes: number) => ({
      message: `Het bestand is ${megabytes} MB; een stuk is hooguit 2 MB tekst.`,
      hint: 'Zet afbeeldingen en bijlagen in eigen bestanden en houd alleen de tekst over.',
    }),
  ),
  'bestand-onleesbaar': error(
    inWords(
      'De controle mag het bestand niet openen, of het is geen gewoon bestand. Dan kan niemand zeggen of het gepubliceerd mag worden.',
      'Een map met de naam content/notas/2024-0000000001.mdx, of een bestand waarop geen leesrecht staat.',
      'Een gewoon bestand dat iedereen mag lezen (op Linux: chmod 644).',
    ),
    () => ({
      message: 'Dit kan niet als bestand worden gelezen, dus het is niet te controleren.',
      hint: 'Zet er een gewoon bestand neer, of geef leesrecht.',
    }),
  ),
  'bestand-koppeling': error(
    inWords(
      'Een symbolische koppeling is een bestand dat alleen naar een ander bestand wijst. Daarmee zou iets van buiten de map content op de site kunnen komen.',
      'content/notas/2024-0000000001.mdx wijst naar ../../privé/nota.mdx.',
      'Het bestand zelf staat in content/notas.',
    ),
    () => ({
      message:
        'Dit is een koppeling naar een ander bestand; er zou iets van buiten de map content op de site kunnen komen.',
      hint: 'Verwijder de koppeling en zet het bestand zelf hier neer.',
    }),
  ),
  'bestand-verdwaald': error(
    inWords(
      'De site leest alleen stukken met de uitgang .mdx, in de map van hun soort. Een bestand met een andere naam of op een andere plaats zou stil worden overgeslagen. U denkt dan dat het stuk op de site staat, maar het staat er niet.',
      'content/nota/2024-0000000001.mdx, content/notas/2024-0000000001.MDX of content/notas/2024-0000000001.md.',
      'content/notas/2024-0000000001.mdx. Bijlagen en afbeeldingen staan in content/bestanden.',
    ),
    (why: string, suggestion: string) => ({
      message: `${why} Het zou stil worden overgeslagen.`,
      hint: suggestion,
    }),
  ),
  'bestand-ongebruikt': warning(
    inWords(
      'In content/bestanden staat iets waar geen stuk naar verwijst. Het komt dan niet op de site. Misschien is de verwijzing vergeten, of hoort het bestand er niet.',
      'content/bestanden/concept-oud.pdf, terwijl geen stuk het noemt.',
      'Een stuk noemt het bestand bij zijn bijlagen, of het bestand is verwijderd.',
    ),
    (path: string) => ({
      message: `Geen stuk gebruikt ‘${path}’, dus het komt niet op de site.`,
      hint: 'Noem het bestand bij de bijlagen van een stuk, of verwijder het.',
    }),
  ),
  'bestand-ontbreekt': error(
    inFile(
      'Het stuk verwijst naar een bestand dat er niet is. De lezer zou op een dode koppeling klikken.',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nZie het [advies](map/advies.pdf).\n',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nZie het [advies](voorbeeld/advies.pdf).\n',
    ),
    (path: string, suggestion?: string) => ({
      message: `Het bestand ‘${path}’ staat niet in content/bestanden.${suggestion === undefined ? '' : ` Bedoelde u ‘${suggestion}’?`}`,
      hint: 'Voeg het bestand toe, of verbeter de naam.',
      paste: suggestion,
    }),
  ),
  'bestandsnaam-ongeldig': error(
    inWords(
      'De naam van het bestand wordt het adres van de pagina. In een adres kunnen alleen kleine letters, cijfers en streepjes staan.',
      'content/onderzoeken/Digitale Balans.mdx',
      'content/onderzoeken/digitale-balans.mdx',
    ),
    (name: string, suggestion: string) => ({
      message: `De bestandsnaam ‘${name}’ kan geen adres worden: alleen kleine letters, cijfers en streepjes.`,
      hint:
        suggestion === ''
          ? 'Geef het bestand een naam van kleine letters, cijfers en streepjes.'
          : `Hernoem het bestand naar ‘${suggestion}.mdx’.`,
      paste: suggestion === '' ? undefined : `${suggestion}.mdx`,
    }),
  ),
  'bestand-rommel': warning(
    inWords(
      'Word, Windows en macOS zetten soms zelf bestanden neer. Ze komen niet op de site, maar horen ook niet bij de inhoud.',
      'content/notas/~$24-0000358151.mdx, zolang iemand het stuk in Word open heeft.',
      'In de map staan alleen stukken.',
    ),
    (what: string) => ({
      message: `Dit is ${what}; het komt niet op de site.`,
      hint: 'Sluit het programma dat het maakte, of neem het bestand niet op in de wijziging.',
    }),
  ),
  'bestand-kopie': error(
    inWords(
      'Een kopie van een stuk zou als een tweede stuk op de site komen, of als niets. Welke van de twee de goede is, weet alleen een mens.',
      'content/notas/2024-0000358151 - kopie.mdx naast content/notas/2024-0000358151.mdx.',
      'Alleen content/notas/2024-0000358151.mdx, met de tekst die de goede is.',
    ),
    (original: string) => ({
      message: `Dit lijkt een kopie van ‘${original}’; van één stuk kunnen er geen twee zijn.`,
      hint: `Vergelijk de twee en zet de goede tekst in ‘${original}’. Is het een ander stuk? Geef het dan zijn eigen kenmerk als naam.`,
    }),
  ),
  'bijlage-naam': error(
    inWords(
      'De naam van een bijlage is een deel van haar adres, voorgoed, en een bestand op de computer van iedereen die het archief heeft. Wat een adres of Windows niet kan bevatten, kan geen naam zijn.',
      'content/bestanden/map/50% minder.pdf, aux.pdf, of Advies.pdf naast advies.pdf.',
      'content/bestanden/map/50-procent-minder.pdf',
    ),
    (why: string) => ({
      message: `Deze naam kan niet blijven: ${why}.`,
      hint: 'Geef het bestand een andere naam, en schrijf die ook in het stuk.',
    }),
  ),
  'bestandsnaam-kenmerk': error(
    inData(
      'Wie een kenmerk kent, vindt het stuk op het adres met dat kenmerk. Daarom heet het bestand naar het kenmerk.',
      'kenmerk: 2024-0000000007',
      'kenmerk: 2024-0000000001',
    ),
    (name: string, expected: string) => ({
      message: `Het bestand heet ‘${name}’, maar het kenmerk geeft het adres ‘${expected}’.`,
      hint: `Hernoem het bestand naar ‘${expected}.mdx’, of verbeter het kenmerk.`,
      paste: `${expected}.mdx`,
    }),
  ),
} as const;
