import { MEANT } from './bijlagebestanden.ts';
import { error, errorUnless, inWords } from './rule.ts';

/**
 * Rules on the files in `content/bestanden`: what can harm who opens them, what names people, and files
 * that are not what they say or cannot be looked into.
 */
export const BIJLAGEGEVAAR = {
  'bijlage-script': error(
    inWords(
      'In een PDF, een SVG-afbeelding of een Office-bestand kan iets zitten dat bij de lezer wordt uitgevoerd of dat iets van elders ophaalt: een programma, een handeling bij het openen, een sjabloon of afbeelding op een andere server, een verbinding met een ander rekenblad. Dat is gevaarlijk, het verraadt wie het bestand opent, en het is nooit nodig. Een tekening (SVG) mag alleen bestaan uit wat tekent.',
      'Een SVG met <script>, een PDF met JavaScript, een Word-bestand met een sjabloon op een server, een rekenblad met een verbinding naar gegevens van elders.',
      'Een SVG met alleen vormen en tekst, een PDF met alleen koppelingen waar een lezer op klikt.',
    ),
    (what: string) => ({
      message: `In het bestand zit ${what}; dat kan bij lezers iets uitvoeren of gegevens ophalen.`,
      hint: 'Maak het bestand opnieuw: sla een afbeelding op als PNG of als ‘eenvoudige SVG’, en druk een PDF af naar een nieuwe PDF. In Word: Ontwikkelaars, Documentsjabloon, kies Normal.dotm; Bestand, Info, Koppelingen naar bestanden bewerken, Koppeling verbreken. In Excel: Gegevens, Koppelingen bewerken, Koppeling verbreken. Of maak er een PDF van.',
    }),
  ),
  'bijlage-xml': errorUnless(
    'per bestand',
    inWords(
      'Een browser opent XML als een webpagina. Daarom staat het alleen op de site als een stuk erom vraagt, met de reden erbij. Wat in XML iets kan uitvoeren, mag ook dan niet.',
      'cijfers.xml staat in content/bestanden, en geen stuk zegt waarom.',
      'De cijfers staan in een CSV-bestand; of bij ‘uitzonderingen’ staat waarom het XML moet zijn.',
    ),
    () => ({
      message: 'Een browser opent XML als een webpagina; zonder reden komt het niet op de site.',
      hint: `Sla de gegevens op als CSV of JSON. ${MEANT}`,
    }),
  ),
  'bijlage-persoonsgegeven': errorUnless(
    'per tekst',
    inWords(
      'Wat in de tekst van een bijlage staat, is net zo openbaar als wat in een stuk staat. Daarom wordt ook daarin gezocht naar telefoonnummers, e-mailadressen, adressen, burgerservicenummers, rekeningnummers en namen van behandelaars.',
      'In het Word-bestand staat ‘Bel voor vragen 06-12345678’.',
      'In het Word-bestand staat alleen het nummer van het loket, dat op de lijst content/openbare-contacten.yaml staat.',
    ),
    (kind: string, found: string) => ({
      message: `In de tekst van het bestand staat het volgende gegeven (${kind}): ‘${found}’; misschien is het van iemand persoonlijk.`,
      hint: 'Lak het in het bestand zelf, zo dat het er echt uit is, en sla het op als een nieuw bestand. Is het een openbaar nummer of adres? Zet het dan in openbare-contacten.yaml. Hoort het zo, zoals de naam van een onderzoeker? Leg dat dan vast bij ‘uitzonderingen’ van het stuk dat het bestand gebruikt, met deze woorden als tekst.',
    }),
  ),
  'bijlage-persoonsgegeven-verborgen': errorUnless(
    'per bestand',
    inWords(
      'Ook wat u niet ziet, kan iedereen uit een bestand halen: velden van een formulier, eerdere versies, verwijderde en verborgen tekst, gegevens van het documentsysteem. Staat daarin een gegeven van een persoon, dan zegt de melding hoeveel, en niet welk.',
      'In een verborgen veld van een PDF-formulier staat een telefoonnummer.',
      'De PDF is opnieuw gemaakt, zonder velden en eerdere versies.',
    ),
    (where: string, counts: string) => ({
      message: `Op een plek die lezers niet zien (${where}) staan gegevens die van iemand persoonlijk kunnen zijn: ${counts}.`,
      hint: `Druk het stuk af naar een nieuwe PDF, of laat in Word Document controleren alles verwijderen en accepteer alle wijzigingen. ${MEANT}`,
    }),
  ),
  'bijlage-macro': error(
    inWords(
      'Een macro is een programma in een Office-bestand. Lezers kunnen er een virus mee binnenhalen.',
      'begroting.xlsm',
      'begroting.xlsx, opgeslagen zonder macro’s.',
    ),
    (part: string) => ({
      message: `In het bestand zit een macro (${part}); dat is een programma dat bij lezers kan worden uitgevoerd.`,
      hint: 'Sla het bestand op als .docx, .xlsx of .pptx zonder macro’s.',
    }),
  ),
  'bijlage-andere-soort': error(
    inWords(
      'De naam van het bestand zegt dat het iets anders is dan er werkelijk in zit. Browsers en lezers raken daarvan in de war, en het is een bekende truc om iets gevaarlijks te verspreiden.',
      'advies.pdf is in werkelijkheid een Word-bestand.',
      'De uitgang past bij de inhoud: advies.docx.',
    ),
    (named: string, found: string) => ({
      message: `Volgens de naam is het ${named}, maar de inhoud is ${found}.`,
      hint: 'Geef het bestand de goede uitgang, of sla het opnieuw op in het juiste formaat.',
    }),
  ),
  'bijlage-soort-verboden': error(
    inWords(
      'Op de site komen alleen bestanden die iedereen veilig kan openen: PDF, ODF (odt, ods, odp), Office (docx, xlsx, pptx), PNG, JPEG, GIF, WebP, SVG, CSV, JSON en gewone tekst; XML alleen als daar een reden voor is.',
      'programma.exe, foto.avif, stukken.zip, oud.doc',
      'advies.pdf, cijfers.ods, grafiek.png',
    ),
    (found: string) => ({
      message: `Bestanden van deze soort komen niet op de site: ${found}.`,
      hint: 'Sla het op als PDF, ODT, ODS, DOCX, XLSX, PNG, JPEG, SVG, CSV of tekst.',
    }),
  ),
  'bijlage-versleuteld': error(
    inWords(
      'Een bestand met een wachtwoord of met beperkingen kan niet iedereen lezen, bewaren of laten voorlezen. De controle kan er ook niet in kijken.',
      'Een PDF waarvoor een wachtwoord nodig is.',
      'Hetzelfde stuk, opgeslagen zonder wachtwoord en zonder beperkingen.',
    ),
    () => ({
      message:
        'Het bestand is versleuteld; niet iedereen kan het lezen en het is niet te controleren.',
      hint: 'Sla het op zonder wachtwoord en zonder beperkingen. In Acrobat: Bestand, Eigenschappen, Beveiliging, ‘Geen beveiliging’.',
    }),
  ),
  'bijlage-te-groot': error(
    inWords(
      'Een bestand dat uitgepakt vele malen groter wordt, kan de computer van een lezer laten vastlopen. Een heel groot bestand kan niemand op een telefoon openen.',
      'Een bestand van 1 MB dat uitgepakt 400 MB is.',
      'Een bestand dat ook uitgepakt niet te groot is.',
    ),
    (what: string) => ({
      message: `Het bestand is te groot om veilig te openen: ${what}.`,
      hint: 'Maak afbeeldingen in het bestand kleiner, of splits het in delen.',
    }),
  ),
  'bijlage-beschadigd': error(
    inWords(
      'Het bestand is kapot of leeg. Lezers kunnen het niet openen en de controle kan er niet in kijken.',
      'Een PDF waarvan de tweede helft ontbreekt.',
      'Een bestand dat u zelf kunt openen.',
    ),
    () => ({
      message: 'Het bestand is beschadigd of leeg en kan niet worden gecontroleerd.',
      hint: 'Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
    }),
  ),
} as const;
