import { inData, inFile, inText, inWords, warning } from './rule.ts';

/** Rules that only draw attention: language, dates, terms. */
export const KWALITEIT = {
  'samenvatting-ontbreekt': warning(
    inFile(
      'De samenvatting is het eerste wat een lezer ziet. Zonder samenvatting moet hij het hele stuk lezen om te weten waar het over gaat.',
      '---\ntitel: Onderzoek\ndatum: 2024-01-02\n---\n\nTekst.\n',
      '---\ntitel: Onderzoek\nsamenvatting: Wat het is. Wat eruit komt.\ndatum: 2024-01-02\n---\n\nTekst.\n',
      { soort: 'onderzoek' },
    ),
    () => ({
      message: 'De samenvatting ontbreekt; een lezer ziet niet waar het stuk over gaat.',
      hint: 'Schrijf twee tot vier zinnen in gewone taal bij ‘samenvatting’.',
    }),
  ),
  'samenvatting-lengte': warning(
    inData(
      'Een samenvatting is twee tot vier zinnen lang. Een zin zegt te weinig, vijf zinnen zijn geen samenvatting meer.',
      'samenvatting: Een nota over water.',
      'samenvatting: De minister moet kiezen hoe we het water schoon houden. Deze nota geeft drie keuzes.',
    ),
    (sentences: number) => ({
      message: `De samenvatting heeft ${sentences === 1 ? 'één zin' : `${sentences} zinnen`}; twee tot vier is goed.`,
      hint:
        sentences < 2
          ? 'Zeg in een tweede zin wat eruit komt of wat er wordt gevraagd.'
          : 'Houd alleen over wat de lezer moet weten om te kiezen of hij verder leest.',
    }),
  ),
  'samenvatting-moeilijk': warning(
    inData(
      'Een samenvatting is voor iedereen, ook voor wie niet veel leest (taalniveau B1). De controle rekent met de formule van Flesch-Douma (W.H. Douma, 1960): 206,84 min 0,77 maal het aantal lettergrepen per 100 woorden, min 0,93 maal het aantal woorden per zin. Douma noemt een tekst onder 45 ‘moeilijk’. Daar ligt de grens. Een formule begrijpt geen tekst; zij ziet alleen lange zinnen en lange woorden.',
      'samenvatting: Naar aanleiding van ontwikkelingen betreffende informatiebeveiligingsmaatregelen inventariseert de interdepartementale projectorganisatie implementatiemogelijkheden van gegevensuitwisselingsovereenkomsten. Hierbij worden uitvoeringsconsequenties geïdentificeerd.',
      'samenvatting: De minister wil dat gegevens van burgers veilig zijn. Daarom maken de ministeries samen nieuwe regels. Deze nota zegt wat er moet gebeuren.',
    ),
    (score: number, longest: string, sentence: number) => ({
      message: `De samenvatting is moeilijker dan taalniveau B1: Flesch-Douma geeft ${score}, en 45 of meer is goed.`,
      hint: `Maak zinnen korter (de langste heeft ${sentence} woorden) en kies gewone woorden, bijvoorbeeld in plaats van ‘${longest}’.`,
    }),
  ),
  'afkorting-onbekend': warning(
    inText(
      'Een afkorting die nergens wordt uitgelegd, sluit lezers buiten. Uitleg staat één keer in begrippen.yaml; de site toont haar bij het eerste gebruik.',
      'Het advies van de XYZQ volgt.',
      'Het advies van de Raad volgt.',
    ),
    (found: string) => ({
      message: `De afkorting ‘${found}’ wordt nergens uitgelegd.`,
      hint: `Voeg toe aan begrippen.yaml: - { term: ${found}, betekenis: … }`,
      paste: `- { term: ${found}, betekenis: … }`,
    }),
  ),
  'datum-kenmerk': warning(
    inData(
      'Een kenmerk begint met het jaar waarin het is gegeven. Dat kan één jaar voor de datum van het stuk liggen, maar niet erna en niet veel ervoor.',
      'kenmerk: 2024-0000000001\ndatum: 2021-01-02',
      'kenmerk: 2024-0000000001\ndatum: 2024-01-02',
    ),
    (year: string, date: string) => ({
      message: `Het kenmerk is van ${year}, maar het stuk is van ${date}; een van de twee klopt niet.`,
      hint: 'Kijk in het stuk wat er staat, en verbeter het kenmerk of de datum.',
    }),
  ),
  'datum-tegenstrijdig': warning(
    inData(
      'Twee datums bij de gegevens kunnen niet allebei waar zijn. Een stuk is bijvoorbeeld niet openbaar voordat het bestaat, en een onderzoek is niet klaar voordat het begint.',
      'start: "2024"\noplevering: "2022"',
      'start: "2022"\noplevering: "2024"',
      { soort: 'onderzoek' },
    ),
    (what: string, first: string, second: string) => ({
      message: `${what}: ${first} en ${second} kunnen niet allebei kloppen.`,
      hint: 'Kijk in het stuk wat er staat, en verbeter een van beide.',
    }),
  ),
  'datum-toekomst': warning(
    inText(
      'Het stuk vertelt over iets dat al gebeurd is, op een dag die later is dan het stuk zelf. Meestal is een van beide datums een tikfout.',
      'Het bericht is op 16 augustus 2031 aan de Kamer verzonden.',
      'Het bericht is op 1 januari 2024 aan de Kamer verzonden.',
    ),
    (words: string, date: string) => ({
      message: `Volgens de tekst is er iets gebeurd op ${words}, maar het stuk zelf is van ${date}.`,
      hint: 'Kijk in het stuk wat er staat. Staat het er echt zo, leg dat dan vast bij ‘uitzonderingen’.',
    }),
  ),
  'stations-volgorde': warning(
    inData(
      'In een dossier staan gebeurtenissen op volgorde van tijd. Een gebeurtenis die helemaal voor de vorige ligt, staat verkeerd of heeft een verkeerde datum.',
      'stations:\n  - { wanneer: "2023", titel: Brief }\n  - { wanneer: "2021", titel: Motie }',
      'stations:\n  - { wanneer: "2021", titel: Motie }\n  - { wanneer: "2023", titel: Brief }',
      { soort: 'dossier' },
    ),
    (station: string, period: string, before: string) => ({
      message: `‘${station}’ (${period}) staat na iets van ${before}; de volgorde en de datums spreken elkaar tegen.`,
      hint: 'Zet de gebeurtenissen op volgorde van tijd, of verbeter de datum.',
    }),
  ),
  'security-verloopt': warning(
    inWords(
      'In security.txt staat waar iemand een lek in de site kan melden, en tot wanneer dat klopt. Na die dag vertrouwt niemand het bestand meer.',
      'In src/site.config.ts staat bij security.expires een dag die voorbij is of bijna voorbij is.',
      'Het meldadres is nagekeken en de dag staat een jaar verder.',
    ),
    (expires: string, past: boolean) => ({
      message: past
        ? `security.txt is verlopen op ${expires}; wie een lek vindt, vertrouwt het bestand niet meer.`
        : `security.txt verloopt op ${expires}; daarna vertrouwt wie een lek vindt het bestand niet meer.`,
      hint: 'Ga na of het meldadres nog klopt en zet ‘security.expires’ in src/site.config.ts een jaar verder.',
    }),
  ),
} as const;
