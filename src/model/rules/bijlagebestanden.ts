import { errorUnless, inWords, warning } from './rule.ts';

/**
 * Rules on the files in `content/bestanden`. What an office program or a PDF carries unseen is public
 * as soon as the file is. Each says which part, and how to take it out.
 */

const INSPECT_WORD =
  'In Word: Bestand, Info, Controleren op problemen, Document controleren; laat alles verwijderen en sla op.';
const CLEAN =
  'In Word, Excel en PowerPoint: Bestand, Info, Controleren op problemen, Document controleren, Alles verwijderen. In LibreOffice: Bestand, Eigenschappen, knop Eigenschappen herstellen, vinkje ‘Gebruikersgegevens toepassen’ uit. In Acrobat: Gereedschappen, Redigeren, Document opschonen.';

/** Some papers carry such things on purpose, such as text below a scan; a person then answers for the file. */
export const MEANT =
  'Hoort het zo, en is het openbaar? Leg dat vast bij ‘uitzonderingen’ van het stuk dat het bestand gebruikt, met de naam van het bestand in content/bestanden als tekst.';

export const BIJLAGEBESTANDEN = {
  'bijlage-maker': errorUnless(
    'per tekst',
    inWords(
      'In Word, Excel en PDF staat vaak wie het bestand maakte of het laatst opsloeg. Dat is meestal een ambtenaar. Een organisatie als maker mag wel.',
      'docProps/core.xml noemt als maker ‘Jansen, J. (Jan)’.',
      'De eigenschappen zijn leeg, of noemen alleen het ministerie.',
    ),
    (part: string, found: string) => ({
      message: `Het bestand draagt in ${part} de naam ‘${found}’; dat is waarschijnlijk een ambtenaar.`,
      hint: `${CLEAN} Is dit een naam die openbaar mag zijn, zoals die van een onderzoeker? Leg dat dan vast bij ‘uitzonderingen’ van het stuk dat het bestand gebruikt, met deze naam als tekst.`,
    }),
  ),
  'bijlage-opmerkingen': errorUnless(
    'per bestand',
    inWords(
      'Opmerkingen in de kantlijn zijn voor collega’s bedoeld. Wie het bestand opent, leest ze mee, met de naam erbij.',
      'word/comments.xml bevat drie opmerkingen.',
      'Alle opmerkingen zijn verwijderd.',
    ),
    (part: string, count: number) => ({
      message: `In ${part} ${count === 1 ? 'staat één opmerking' : `staan ${count} opmerkingen`}; iedereen kan ze lezen.`,
      hint: `Verwijder ze. In Word: Controleren, Verwijderen, Alle opmerkingen in document. In LibreOffice: Bewerken, Opmerkingen, Alle verwijderen. In Acrobat: Gereedschappen, Redigeren, Document opschonen. ${MEANT}`,
    }),
  ),
  'bijlage-wijzigingen': errorUnless(
    'per bestand',
    inWords(
      'Bijgehouden wijzigingen bewaren wat is geschrapt, en wie dat deed.',
      'word/document.xml bevat geschrapte tekst die nog te lezen is.',
      'Alle wijzigingen zijn geaccepteerd en het bijhouden staat uit.',
    ),
    (part: string, count: number) => ({
      message: `In ${part} ${count === 1 ? 'staat één bijgehouden wijziging' : `staan ${count} bijgehouden wijzigingen`}; geschrapte tekst is nog te lezen.`,
      hint: `In Word: Controleren, Accepteren, Alle wijzigingen accepteren en bijhouden stoppen. In LibreOffice: Bewerken, Wijzigingen bijhouden, Alles accepteren. ${MEANT}`,
    }),
  ),
  'bijlage-verborgen-tekst': errorUnless(
    'per bestand',
    inWords(
      'Verborgen tekst, rijen, kolommen, bladen en dia’s ziet u niet, en tekst onder een zwart vlak, wit op wit of buiten de pagina ook niet; maar iedereen kan ze zichtbaar maken of kopiëren. De melding zegt hoeveel woorden het zijn, en niet welke.',
      'Onder een zwart vlak op pagina 3 van een PDF staat de tekst er nog.',
      'Er is niets verborgen.',
    ),
    (part: string, what: string) => ({
      message: `In ${part} zit ${what}; iedereen kan dat zichtbaar maken.`,
      hint: `Maak het zichtbaar en kijk of het openbaar mag, of verwijder het. ${INSPECT_WORD} In Excel: rechtsklik op een blad, Zichtbaar maken. In PowerPoint: Document controleren. In een PDF: lak met het gereedschap Redigeren, dat de tekst ook weghaalt, of maak een nieuwe PDF van het stuk zonder die tekst. ${MEANT}`,
    }),
  ),
  'bijlage-variabelen': errorUnless(
    'per bestand',
    inWords(
      'Sjablonen van ministeries bewaren gegevens in onzichtbare variabelen: naam, telefoonnummer en e-mailadres van de behandelaar.',
      'word/settings.xml bevat w:docVar met de naam van de behandelaar.',
      'Het document is opgeslagen zonder variabelen.',
    ),
    (part: string, names: string) => ({
      message: `In ${part} staan onzichtbare gegevens van het sjabloon (${names}); daarin staan vaak naam, telefoon en e-mailadres van de behandelaar.`,
      hint: `Word laat ze niet zien en haalt ze niet weg. Kopieer alle tekst naar een nieuw, leeg document en sla dat op, of maak van het stuk een PDF. ${MEANT}`,
    }),
  ),
  'bijlage-eigenschappen': errorUnless(
    'per bestand',
    inWords(
      'Behalve de gewone eigenschappen kan een bestand eigen eigenschappen hebben. Documentsystemen zetten daar namen, afdelingen en nummers in.',
      'docProps/custom.xml bevat ‘Behandelaar’.',
      'Er zijn geen eigen eigenschappen.',
    ),
    (part: string, names: string) => ({
      message: `In ${part} staan eigen eigenschappen (${names}); documentsystemen bewaren daar vaak wie het stuk behandelt.`,
      hint: `${CLEAN} ${MEANT}`,
    }),
  ),
  'bijlage-ingesloten': errorUnless(
    'per bestand',
    inWords(
      'In een bestand kan een ander bestand zitten, zoals het hele rekenblad achter een grafiek. Dat komt dan ook op de site.',
      'word/embeddings/Microsoft_Excel_Worksheet.xlsx',
      'De grafiek is als afbeelding ingevoegd.',
    ),
    (part: string) => ({
      message: `In het bestand zit een ander bestand: ${part}; wat daarin staat wordt ook openbaar.`,
      hint: `Vervang het door een afbeelding: knippen, en dan Plakken speciaal, Afbeelding. In Acrobat: Bijlagen, selecteren en verwijderen. ${MEANT}`,
    }),
  ),
  'bijlage-beeldgegevens': errorUnless(
    'per bestand',
    inWords(
      'Een foto of afbeelding kan meer bevatten dan u ziet: waar en wanneer zij is gemaakt, met welk toestel, door wie, of een kleine versie van vóór het bijsnijden. Iedereen die het bestand opent, kan dat lezen.',
      'Een foto van een telefoon, met de plaats waar zij is gemaakt (GPS).',
      'Dezelfde foto, schoongemaakt met npm run strip; aan het beeld verandert niets.',
    ),
    (file: string, found: readonly string[]) => ({
      message: `In de afbeelding zit wat geen lezer ziet: ${found.join(', ')}.`,
      hint: `Maak haar schoon met ‘npm run --silent strip -- ${file}’; aan het beeld verandert niets. Zonder opdrachtregel, in Windows: rechtsklik op het bestand, Eigenschappen, Details, ‘Eigenschappen en persoonlijke gegevens verwijderen’. ${MEANT}`,
    }),
  ),
  'bijlage-bewerksporen': warning(
    inWords(
      'Word geeft elke keer dat iemand het bestand bewerkt een nummer (rsid). Wie twee bestanden heeft, kan daaraan zien dat ze van dezelfde maker zijn. Het zijn geen namen.',
      'word/settings.xml bevat w:rsids.',
      'In Word: Bestand, Opties, Vertrouwenscentrum, Instellingen, Privacyopties, vinkje bij ‘willekeurig getal opslaan’ uit, en dan opslaan.',
    ),
    (part: string, count: number) => ({
      message: `In ${part} staan ${count} nummers van bewerkingen (rsid); daaraan is te zien welke bestanden uit dezelfde bron komen.`,
      hint: 'Maak er een PDF van, of zet in Word bij de Privacyopties ‘Willekeurig getal opslaan om samenvoegen te verbeteren’ uit en sla het bestand op onder een nieuwe naam.',
    }),
  ),
  'bijlage-lagen': errorUnless(
    'per bestand',
    inWords(
      'Een PDF kan lagen hebben die uit staan. Iedereen kan ze aanzetten en lezen wat erop staat.',
      'De laag ‘Interne opmerkingen’ staat uit.',
      'De PDF heeft geen verborgen lagen.',
    ),
    (layer: string) => ({
      message: `De PDF heeft een laag die uit staat: ‘${layer}’; iedereen kan haar aanzetten.`,
      hint: `In Acrobat: Gereedschappen, Redigeren, Document opschonen, ‘Verborgen lagen’. Of druk het stuk af naar een nieuwe PDF. ${MEANT}`,
    }),
  ),
} as const;
