import type { Hiding } from '../formats/hidden.ts';

/** Every sentence that the importer says to an editor, in one place. */

/** What stands before a part of the government that a letterhead names without saying what it is to the paper. */
export const UNIT_LABEL = 'Onderdeel';

/** Numbers of notes, the first of many. */
const listed = (labels: readonly string[]): string =>
  `${labels.slice(0, 20).join(', ')}${labels.length > 20 ? ', …' : ''}`;

/** Why a file is not imported at all; each one sentence. */
export const REFUSALS = {
  tooLarge: (megabytes: number) =>
    `Het bestand is ${megabytes} MB; een stuk om in te voeren is hooguit 50 MB.`,
  empty: () => 'Het bestand is leeg.',
  unknownKind: (name: string) =>
    `Van ‘${name}’ is niet te zien wat het is; invoeren kan met .docx, .odt, .pdf, .html, .md en .txt.`,
  notWhatItSays: (name: string, found: string) =>
    `‘${name}’ is niet wat de naam zegt: de inhoud is ${found}.`,
  oldWord: () =>
    'Dit is een Word-bestand van vóór 2007 of een met een wachtwoord beveiligd bestand; sla het in Word op als .docx zonder wachtwoord.',
  richText: () =>
    'Dit is een RTF-bestand; open het in Word of LibreOffice en sla het op als .docx of .odt.',
  otherEnding: (name: string) =>
    `‘${name}’ is in werkelijkheid een nieuwer bestand; geef het de uitgang .docx of .odt.`,
  encrypted: () =>
    'Het bestand is met een wachtwoord beveiligd; sla het op zonder wachtwoord en voer het opnieuw in.',
  damaged: () => 'Het bestand is beschadigd en kan niet worden gelezen.',
  bomb: (megabytes: number) =>
    `Het bestand wordt uitgepakt groter dan ${megabytes} MB en wordt daarom niet gelezen.`,
  tooManyPages: (pages: number, limit: number) =>
    `De PDF heeft ${pages} pagina’s; een stuk om in te voeren heeft er hooguit ${limit}.`,
  tooMuch: () => 'De PDF heeft meer tekst dan een stuk kan hebben en is niet verder gelezen.',
  scan: () =>
    'Dit is een scan: een afbeelding zonder tekst; vraag om het oorspronkelijke bestand, of laat de invoer het lezen met --ocr.',
  unmapped: () =>
    'De letters van deze PDF zijn niet te lezen, want de lettertypen zeggen niet welke het zijn; vraag om het oorspronkelijke bestand of een PDF die op een andere manier is gemaakt.',
  noText: () => 'In het bestand staat geen tekst.',
  notText: () => 'Het bestand is geen tekst in UTF-8 of Windows-1252.',
} as const;

/** What a person must look at; in the report, and in the draft as a comment where it stands. */
export const WARNINGS = {
  kindUnsure: (kind: string) =>
    `De soort van het stuk is niet zeker; het is ingevoerd als ${kind}. Controleer dit, of geef --soort mee.`,
  missing: (field: string, what: string) => `‘${field}’ staat niet in het bestand: vul ${what} in.`,
  summary: () =>
    'samenvatting: schrijf twee tot vier zinnen in gewone taal; de invoer bedenkt geen tekst.',
  organisations: (proposed: readonly string[]) =>
    proposed.length === 0
      ? 'organisaties: geef aan wie afzender, geadresseerde en betrokken zijn, met de sleutels uit organisaties.yaml.'
      : `organisaties: uit het briefhoofd voorgesteld: ${proposed.join(', ')}. Kijk of dat klopt, en wie er nog meer in het stuk voorkomt.`,
  ministry: (entry: string) =>
    `organisaties: dit ministerie staat nog niet in organisaties.yaml. Zet het daar onderaan, en noem het dan hier:\n${entry}`,
  concept: () =>
    'concept: het stuk komt zo nog niet op de site; haal de regel weg als het gecontroleerd is.',
  officials: (label: string) =>
    `Wat achter ‘${label}’ staat is weggelaten: gegevens van ambtenaren worden niet gepubliceerd.`,
  contact: () =>
    'Contactgegevens in het briefhoofd zijn weggelaten: gegevens van ambtenaren worden niet gepubliceerd.',
  dateUnreadable: (found: string) =>
    `De datum ‘${found}’ is niet te lezen; vul bij datum een datum in als 2024-08-19, of als augustus 2024 waar het stuk geen dag noemt.`,
  contradiction: (label: string, first: string, second: string) =>
    `‘${label}’ staat er twee keer verschillend: ‘${first}’ en ‘${second}’; de eerste is gebruikt.`,
  annexPlace: (count: number) =>
    `bijlagen: geef bij ${count === 1 ? 'de bijlage' : `elk van de ${count} bijlagen`} aan waar die te vinden is.`,
  annexCount: (printed: string, listed: number) =>
    `Het briefhoofd noemt ${printed} bijlage(n), de lijst in het stuk ${listed}; leg dit uit bij bijlagen.toelichting.`,
  annexReason: () => 'Nog in te vullen: waar deze bijlage te vinden is.',
  website: (shown: string, address: string) =>
    `Achter ‘${shown}’ zit in het bestand geen adres; als adres is ${address} ingevuld.`,
  annexColumns: (count: number) =>
    `De lijst van bijlagen heeft ${count} kolommen en past niet in de velden van bijlagen; zij staat als tabel in de tekst.`,
  unplaced: (text: string) =>
    `‘${text}’ staat in het briefhoofd, maar het is niet duidelijk bij welk gegeven het hoort; het staat boven aan de tekst.`,
  beside: (text: string) =>
    `‘${text}’ staat naast de tekst, en de frontmatter heeft er geen veld voor; het is niet overgenomen.`,
  twoTitles: (first: string, second: string) =>
    `De titel is niet zeker: genomen is ‘${first}’, maar het kan ook ‘${second}’ zijn.`,
  annexOfProceedings: () =>
    'Dit is een Aanhangsel van de Handelingen: vragen van Kamerleden met de antwoorden, zoals de Kamer die drukt. Het is geen nota en geen brief; daarvoor heeft het archief geen soort.',
  inventory: () =>
    'Dit is een inventarislijst: een lijst van documenten bij een besluit. Het is geen nota en geen brief; voeg haar als bijlage bij het besluit, of neem de tabel over.',
  signature: () =>
    'De ondertekening staat niet aan het eind van het bestand; controleer de ondertekening en wat erna komt.',
  hyphen: (word: string, kept: boolean) =>
    kept
      ? `‘${word}’ stond op het eind van een regel; het streepje is gebleven.`
      : `‘${word}’ was op het eind van een regel afgebroken; het streepje is weggehaald.`,
  openParagraph: () =>
    'De alinea loopt misschien door over de paginagrens; hier is zij in tweeën gelaten.',
  notesWithoutMark: (labels: readonly string[]) =>
    `Wat met ${listed(labels)} begint, is misschien een noot, maar haar teken staat niet in de tekst; het staat waar het in het stuk staat, als tekst.`,
  marksWithoutNotes: (labels: readonly string[]) =>
    `Van ${labels.length} tekens van noten is de tekst niet gevonden; zij staan in de tekst als getal: ${listed(labels)}.`,
  endnotes: (count: number) =>
    `Hier staan ${count} noten bij elkaar. Welk teken bij welke noot hoort, is niet zeker; daarom staan zij hier als tekst.`,
  markWithoutNote: (label: string) => `De tekst van voetnoot ${label} is niet gevonden.`,
  captionAlone: () =>
    'Bij dit bijschrift is in het bestand geen afbeelding gevonden, alleen lijnen of niets; maak er zo nodig een afbeelding van en zet die hier met <Figuur>.',
  table: () =>
    'Hier staat waarschijnlijk een tabel waarvan de cellen niet zeker zijn; controleer haar.',
  tableJoined: () => 'De tabel loopt door over de paginagrens en is tot één tabel samengevoegd.',
  tableHead: () =>
    'Of de bovenste rij van de tabel de kop is, is niet zeker; zij is als kop overgenomen.',
  slanted: () =>
    'Op deze pagina staat schuine tekst, zoals een watermerk; zij is niet overgenomen.',
  turned: () =>
    'Op deze pagina staat gedraaide tekst; zij staat in haar tabel, of anders achter de andere tekst van de pagina. Kijk of zij daar hoort.',
  imagePage: (page: number) =>
    `Pagina ${page} is een beeld zonder tekst; zij is niet gelezen. Neem haar over uit het oorspronkelijke bestand.`,
  ocr: () =>
    'De tekst van deze PDF is met tekstherkenning gemaakt; vergelijk elk woord met het beeld.',
  recognisedPage: (page: number) =>
    `Pagina ${page} is een beeld en is met tekstherkenning gelezen; vergelijk elk woord met het beeld.`,
  unsureWords: (words: string) => `Niet zeker gelezen: ${words}.`,
  unreadableLetters: (count: number) =>
    `${count} letters van deze pagina zijn niet te lezen (het lettertype zegt niet welke het zijn).`,
  tracked: (deleted: number) =>
    `Het bestand bevat bijgehouden wijzigingen; ${deleted === 0 ? 'het stuk is overgenomen zoals het met alle wijzigingen luidt' : `${words(deleted)} verwijderde tekst ${deleted === 1 ? 'is' : 'zijn'} niet overgenomen`}. Laat ze eerst accepteren of afwijzen.`,
  formula: () =>
    'Hier staat een formule van Word; zij is niet overgenomen. Schrijf haar als tekst of zet haar als afbeelding neer.',
  altChunk: () =>
    'Hier is in Word een ander document ingevoegd (altChunk of subdocument); dat deel is niet overgenomen. Open het stuk in Word, sla het op en voer het opnieuw in.',
  covering: () =>
    'Hier ligt een donker vlak dat over tekst kan liggen. Word zegt niet wat eronder staat: kijk in het stuk wat het bedekt, haal dat hier weg, en publiceer het bestand zo niet.',
  nestedTable: () =>
    'In een cel van deze tabel staat weer een tabel; de cellen daarvan staan achter elkaar.',
  unknownSymbol: () =>
    'Hier staat een teken uit een symbolenlettertype dat niet te lezen is; kijk in het stuk welk teken het is.',
  comments: (count: number) =>
    `Het bestand bevat ${count} opmerking(en) in de kantlijn; zij zijn niet overgenomen.`,
  encoding: () => 'Het bestand was geen UTF-8 en is als Windows-1252 gelezen.',
  lost: (text: string) => `Deze woorden van het bestand staan niet in het concept: ‘${text}’.`,
  added: (text: string) => `Deze woorden van het concept staan niet in het bestand: ‘${text}’.`,
  marking: (text: string) => `Op het stuk staat ‘${text}’: ga na of het openbaar mag worden.`,
  schema: (message: string) => `Nog niet in orde: ${message}`,
} as const;

const words = (count: number): string => (count === 1 ? '1 woord' : `${count} woorden`);
const NOT_TAKEN = 'en niet overgenomen. In het bestand zelf staat het nog: publiceer dat zo niet.';

/** Text that the file holds and does not show: how much, and how it is hidden; never which words. */
export const HIDDEN: Readonly<Record<Hiding, (count: number) => string>> = {
  covered: (count) => `${words(count)} bedekt door een vlak of een annotatie ${NOT_TAKEN}`,
  outside: (count) => `${words(count)} buiten de pagina of buiten beeld ${NOT_TAKEN}`,
  layer: (count) => `${words(count)} in een laag die uit staat ${NOT_TAKEN}`,
  colour: (count) => `${words(count)} onzichtbaar, in de kleur van de ondergrond, ${NOT_TAKEN}`,
  unpainted: (count) => `${words(count)} onzichtbaar, want niet afgedrukt, ${NOT_TAKEN}`,
  style: (count) => `${words(count)} verborgen door de opmaak ${NOT_TAKEN}`,
};

/** How a person adds an image that does not come along. */
const ADD_PICTURE =
  'sla haar op als PNG of JPEG, zet dat bestand in content/bestanden en zet het hier met <Figuur>';

/** What is said of images: which do not come along, and what a person must do for those that do. */
export const PICTURES = {
  describe: (path: string) =>
    `Afbeelding ‘${path}’: schrijf bij alt wat er te zien is, voor wie niet ziet.`,
  described: (path: string) =>
    `Afbeelding ‘${path}’: de alt-tekst komt uit het bestand; kijk of zij zegt wat er te zien is.`,
  format: (words: string) =>
    `De afbeelding is niet overgenomen, want zij is ${words} en dat kan de site niet tonen: ${ADD_PICTURE}.`,
  damaged: () => `De afbeelding is beschadigd en niet overgenomen: ${ADD_PICTURE}.`,
  tooLarge: (width: number, height: number) =>
    `De afbeelding van ${width} bij ${height} beeldpunten is te groot en niet overgenomen: maak haar kleiner en ${ADD_PICTURE}.`,
  tooLargeInFile: (count: number) =>
    `${count} ${count === 1 ? 'afbeelding is' : 'afbeeldingen zijn'} te groot en niet overgenomen; zoek in de PDF waar ${count === 1 ? 'zij staat' : 'zij staan'}.`,
  tooMany: (count: number, most: number) =>
    `Er zijn meer dan ${most} afbeeldingen; de laatste ${count} zijn niet overgenomen.`,
  heavy: (path: string, size: string) =>
    `Afbeelding ‘${path}’ is ${size} MB; maak haar kleiner, want op een telefoon duurt dat lang.`,
  cropped: () =>
    `De afbeelding is bijgesneden, en het weggesneden deel zit nog in het bestand; zij is niet overgenomen: ${ADD_PICTURE}.`,
  covered: () =>
    `Over de afbeelding is iets getekend, misschien om een deel te lakken; zij is niet overgenomen: ${ADD_PICTURE}, met alleen wat openbaar mag zijn.`,
  layer: () =>
    `De afbeelding staat in een laag die niet altijd te zien is; zij is niet overgenomen: ${ADD_PICTURE}.`,
  slanted: () => `De afbeelding staat schuin en is niet overgenomen: ${ADD_PICTURE}.`,
  stencil: () =>
    `De afbeelding is als sjabloon opgeslagen, zonder eigen kleuren, en niet overgenomen: ${ADD_PICTURE}.`,
  drawing: () =>
    `Hier staat een grafiek of tekening van Word, geen afbeelding; zij is niet overgenomen: ${ADD_PICTURE}.`,
  inPage: () =>
    `Hier staat een tekening (SVG) in de pagina zelf; zij is niet overgenomen: ${ADD_PICTURE}.`,
  missing: (path: string) =>
    `De afbeelding ‘${path}’ is niet gevonden naast het bestand en niet overgenomen: ${ADD_PICTURE}.`,
  elsewhere: (address: string) =>
    `De afbeelding staat op ${address} en is niet opgehaald: ${ADD_PICTURE}.`,
  inNote: () => `In een voetnoot staat een afbeelding; zij is niet overgenomen: ${ADD_PICTURE}.`,
  inBox: () =>
    `Naast de tekst, in een kolom of tekstvak, staat een afbeelding; zij is niet overgenomen: ${ADD_PICTURE}.`,
  signature: () =>
    'Bij de ondertekening staat een afbeelding, misschien een handtekening; zij is niet overgenomen, want een handtekening is een persoonsgegeven.',
  head: () => 'afbeelding in de kopregel of voetregel',
  letterhead: () => 'afbeelding bij het briefhoofd',
  repeated: () => 'afbeelding die op meer pagina’s op dezelfde plaats staat',
  wholePage: () => 'afbeelding zo breed als de pagina',
  sign: () => 'teken dat in de pagina is getekend (SVG)',
  small: () => 'kleine afbeelding, zoals een lijn of een teken',
} as const;

/** Where a warning stands that is of the whole paper. */
export const START = { page: 1, line: 1 } as const;

/** Why words of the source are not in the draft. */
export const REASONS = {
  label: 'opschrift van een gegeven in de frontmatter',
  repeated: 'herhaald op elke pagina',
  pageNumber: 'paginanummer',
  officials: 'gegevens van ambtenaren',
  clause: 'vaste regel van het briefpapier',
  otherField: 'gegeven waarvoor de frontmatter geen veld heeft',
  duplicate: 'staat twee keer in het bestand',
  noteMark: 'teken van een voetnoot',
  rule: 'streep of teken van de opmaak',
  head: 'kopregel of voetregel',
  repeatedHead: 'kop van de tabel, herhaald op de volgende pagina',
  slanted: 'schuine tekst',
  marking: 'aanduiding op het stuk, boven aan het verslag gemeld',
  unknown: 'onbekend',
} as const;
