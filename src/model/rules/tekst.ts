import { error, errorUnless, inText, inWords, list, meant, WAY_OUT } from './rule.ts';

/** Rules on the text of a document: what may stand in it, and how it is built up. */
export const TEKST = {
  'mdx-ongeldig': error(
    inText(
      'De tekst is Markdown met hier en daar een element. De tekens < en { hebben daarin een eigen betekenis.',
      'Het aandeel is <5% van het totaal.',
      'Het aandeel is \\<5% van het totaal.',
    ),
    (detail: string) => ({
      message: `De tekst is geen geldige MDX: ${detail}`,
      hint: 'Een losse { of < in de tekst schrijft u als \\{ of &lt;. Sluit elk element dat u opent.',
    }),
  ),
  'mdx-code': error(
    inText(
      'Een stuk is tekst, geen programma. Programmacode zou worden uitgevoerd op de computer die de site maakt.',
      'import Kaart from "./kaart.js";\n\nTekst.',
      'Tekst.',
    ),
    (what: string) => ({
      message: `${what} is programmacode; die zou op de bouwmachine worden uitgevoerd en mag niet in een stuk staan.`,
      hint: 'Haal de regel weg. De onderdelen die een stuk mag gebruiken staan zonder import klaar.',
    }),
  ),
  'mdx-expressie': error(
    inText(
      'Wat tussen accolades staat, leest de site als programma. Gewone accolades schrijft u met een schuine streep ervoor.',
      'De verzameling {a, b} is leeg.',
      'De verzameling \\{a, b\\} is leeg.',
    ),
    (source: string) => ({
      message: `{${source}} is een expressie; die zou als programma worden uitgevoerd.`,
      hint: 'Schrijf een letterlijke accolade als \\{ of laat hem weg. Alleen opmerkingen {/* … */} mogen.',
    }),
  ),
  'element-onbekend': error(
    inText(
      'Een stuk mag alleen elementen gebruiken die op de lijst staan. Zo kan niemand iets op de pagina zetten dat lezers schaadt.',
      '<script>alert(1)</script>',
      'Tekst.',
    ),
    (name: string, suggestion?: string) => ({
      message: `Het element <${name}> mag niet in een stuk staan.${meant(suggestion)}`,
      hint: 'Gebruik Markdown, een tabel of een lijst, of een van de onderdelen Noot, Gelakt, Figuur en Bijlagen.',
      paste: suggestion,
    }),
  ),
  'attribuut-onbekend': error(
    inText(
      'Elk element mag maar enkele attributen hebben. Opmaak hoort bij de site, niet bij het stuk.',
      'Dit is <span color="red">rood</span>.',
      'Dit is **belangrijk**.',
    ),
    (element: string, name: string, allowed: readonly string[]) => ({
      message: `Het attribuut ‘${name}’ mag niet op <${element}> staan.`,
      hint:
        allowed.length > 0
          ? `Op <${element}> mogen: ${list(allowed)}.`
          : `Op <${element}> mogen geen attributen staan.`,
    }),
  ),
  'attribuut-expressie': error(
    inText(
      'De waarde van een attribuut staat tussen aanhalingstekens. Tussen accolades zou zij als programma worden uitgevoerd.',
      'Naam: <Gelakt grond={"5.1.2e"} />',
      'Naam: <Gelakt grond="5.1.2e" />',
    ),
    (element: string, name: string) => ({
      message: `De waarde van ‘${name}’ op <${element}> is een expressie; die zou als programma worden uitgevoerd.`,
      hint: `Schrijf de waarde tussen aanhalingstekens: ${name}="…".`,
    }),
  ),
  'attribuut-spread': error(
    inText(
      'Attributen schrijft u een voor een uit. De korte vorm met drie punten is programmacode.',
      'Naam: <Gelakt {...alles} />',
      'Naam: <Gelakt grond="5.1.2e" />',
    ),
    (element: string) => ({
      message: `Op <${element}> staat {…}; dat zou als programma worden uitgevoerd.`,
      hint: 'Schrijf elk attribuut voluit, met de waarde tussen aanhalingstekens.',
    }),
  ),
  'attribuut-waarde': error(
    inText(
      'Het attribuut kan alleen bepaalde waarden hebben.',
      '<table><thead><tr><th scope="kolom">Jaar</th></tr></thead></table>',
      '<table><thead><tr><th scope="col">Jaar</th></tr></thead></table>',
    ),
    (element: string, name: string, found: string, allowed: string) => ({
      message: `‘${found}’ kan niet bij ‘${name}’ op <${element}> staan.`,
      hint: `Mogelijk is: ${allowed}.`,
    }),
  ),
  'html-verboden': error(
    inWords(
      'HTML die de site niet kan nakijken, komt er niet op.',
      'Zie <!-- verborgen --> hier.',
      'Zie {/* opmerking voor collega’s */} hier.',
    ),
    () => ({
      message: 'Hier staat HTML die de site niet kan controleren.',
      hint: 'Schrijf het in Markdown, of met een van de toegestane elementen.',
    }),
  ),
  'onderdeel-onvolledig': error(
    inText(
      'Dit onderdeel heeft een gegeven nodig om iets te kunnen zeggen aan de lezer. Een weggelakt deel zonder grond vertelt niet waarom het weg is.',
      'Naam: <Gelakt />',
      'Naam: <Gelakt grond="5.1.2e" />',
    ),
    (name: string, attribute: string, example: string) => ({
      message: `<${name}> heeft ‘${attribute}’ nodig.`,
      hint: `Schrijf bijvoorbeeld: ${example}`,
      paste: example,
    }),
  ),
  'lakgrond-onbekend': error(
    inText(
      'Wat is weggelakt, is weggelakt op grond van een artikel van de Wet open overheid. Lezers hebben recht op die grond.',
      'Naam: <Gelakt grond="privacy" />',
      'Naam: <Gelakt grond="5.1.2e" />',
    ),
    (found: string, allowed: readonly string[]) => ({
      message: `‘${found}’ is geen grond van de Woo; lezers zien zo niet waarom iets is weggelakt.`,
      hint: `Kies uit: ${allowed.map((ground) => `‘${ground}’`).join(', ')}.`,
    }),
  ),
  'lakking-zonder-grond': errorUnless(
    'per tekst',
    inText(
      'Zwarte blokjes of ‘[gelakt]’ zeggen niet waarom er iets ontbreekt, en een schermlezer leest ze niet goed voor. Gebruik het onderdeel Gelakt, met de grond uit de Wet open overheid.',
      'Aanwezig waren ████ en de minister.',
      'Aanwezig waren <Gelakt grond="5.1.2e" /> en de minister.',
    ),
    (found: string) => ({
      message: `‘${found}’ zegt niet op welke grond er iets is weggelaten; de Woo vraagt dat wel.`,
      hint: 'Vervang het door <Gelakt grond="5.1.2e" />, met de grond die geldt. Zorg dat de weggelaten tekst nergens in het bestand staat.',
      paste: '<Gelakt grond="5.1.2e" />',
    }),
  ),
  'nesting-onjuist': error(
    inText(
      'In een tabel en in een lijst mogen alleen bepaalde elementen direct staan. Browsers verplaatsen al het andere, en dan raakt de tekst uit volgorde.',
      '<ul>losse tekst</ul>',
      '<ul><li>losse tekst</li></ul>',
    ),
    (child: string, parent: string, allowed: readonly string[]) => ({
      message: `Hier staat ${child}; dat kan niet direct in <${parent}>, want browsers verplaatsen het en de tekst raakt uit volgorde.`,
      hint: `Zet het in ${list(allowed)}.`,
    }),
  ),
  'afbeelding-verboden': error(
    inText(
      'Afbeeldingen staan in content/bestanden. Een afbeelding van elders vertelt anderen wie de pagina leest. AVIF kan de site niet veilig verwerken.',
      '![Grafiek](https://voorbeeld.nl/grafiek.png)',
      '![Een lijn die stijgt](voorbeeld/grafiek.png)',
    ),
    (url: string) => ({
      message: `De afbeelding ‘${url}’ mag niet: alleen bestanden uit content/bestanden, en geen AVIF. Een afbeelding van elders vertelt anderen wie er leest.`,
      hint: 'Zet het bestand als PNG, JPEG of SVG in content/bestanden en schrijf de naam ervan.',
    }),
  ),
  'afbeelding-zonder-alt': error(
    inText(
      'Wie niet ziet, hoort de alternatieve tekst. Een bestandsnaam zegt niet wat er te zien is.',
      '![](voorbeeld/grafiek.png)',
      '![Het aandeel stijgt van 3 naar 7 procent](voorbeeld/grafiek.png)',
    ),
    (path: string) => ({
      message: `Bij de afbeelding ‘${path}’ staat niet wat er te zien is; wie niet ziet, mist haar.`,
      hint: 'Schrijf tussen de rechte haken wat de afbeelding laat zien: ![Het aandeel stijgt van 3 naar 7 procent](…).',
    }),
  ),
  'voetnoot-onbekend': error(
    inText(
      'In de tekst staat het teken van een voetnoot, maar de noot zelf is er niet.',
      'Een zin.[^1]',
      'Een zin.[^1]\n\n[^1]: De noot.',
    ),
    (label: string) => ({
      message: `Voetnoot [^${label}] wordt genoemd, maar de tekst ervan ontbreekt.`,
      hint: `Voeg onderaan toe: [^${label}]: tekst van de voetnoot`,
      paste: `[^${label}]: …`,
    }),
  ),
  'voetnoot-ongebruikt': error(
    inText(
      'Een voetnoot zonder teken in de tekst komt niet op de pagina. Zo gaan woorden van het stuk verloren.',
      'Een zin.\n\n[^1]: De noot.',
      'Een zin.[^1]\n\n[^1]: De noot.',
    ),
    (label: string) => ({
      message: `Voetnoot [^${label}] wordt nergens in de tekst genoemd en zou niet op de pagina komen.`,
      hint: `Zet [^${label}] waar de noot hoort, of haal de noot weg.`,
    }),
  ),
  'kop-niveau': errorUnless(
    'met reden',
    inText(
      'Wie met een schermlezer leest, springt van kop naar kop. Slaat het stuk een niveau over, dan lijkt er een deel te ontbreken.',
      '## Kern\n\n#### Planning',
      '## Kern\n\n### Planning',
    ),
    (found: number, expected: number) => ({
      message: `Een kop van niveau ${found} volgt op een hoger niveau dan ${found - 1}; wie met een schermlezer leest raakt de weg kwijt.`,
      hint: `Gebruik niveau ${expected}: ${'#'.repeat(expected)} in plaats van ${'#'.repeat(found)}.`,
      paste: '#'.repeat(expected),
    }),
  ),
  'kop-eerste': error(
    inText(
      'De titel van het stuk is de kop van niveau 1. Koppen in de tekst beginnen bij niveau 2.',
      '# Aanleiding',
      '## Aanleiding',
    ),
    () => ({
      message: 'De titel is al de kop van niveau 1; een tweede # in de tekst kan niet.',
      hint: 'Gebruik ## voor de koppen van het stuk.',
    }),
  ),
  'id-dubbel': error(
    inText(
      'Een anker is een plaats op de pagina waar een koppeling naartoe kan. Twee plaatsen met dezelfde naam kan niet.',
      'Een <span id="kern">woord</span> en nog <span id="kern">een</span>.',
      'Een <span id="kern">woord</span> en nog <span id="slot">een</span>.',
    ),
    (id: string) => ({
      message: `Het anker ‘${id}’ komt twee keer voor op de pagina; een koppeling ernaar komt op de verkeerde plaats.`,
      hint: 'Geef een van beide een ander id.',
    }),
  ),
  'tabel-zonder-kop': errorUnless(
    'met reden',
    inText(
      'Een schermlezer leest bij elke cel de kop van de kolom voor. Zonder koppen is een tabel een rij losse woorden.',
      '|  |  |\n| --- | --- |\n| 2023 | 12 |',
      '| Jaar | Aantal |\n| --- | --- |\n| 2023 | 12 |',
    ),
    () => ({
      message:
        'De tabel heeft geen kopcellen; wie niet ziet waar een cel staat, begrijpt haar niet.',
      hint: `Schrijf in de bovenste rij wat er in elke kolom staat, of maak er <th scope="col"> van. ${WAY_OUT}`,
    }),
  ),
} as const;
