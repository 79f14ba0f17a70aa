import type { Place, Problem, Severity } from './problem.ts';

/** What a rule says: what is wrong and why, and what to do. */
interface Message {
  readonly message: string;
  readonly hint: string;
}

interface Rule {
  readonly severity: Severity;
  // biome-ignore lint/suspicious/noExplicitAny: each rule takes the words that its own text needs
  readonly text: (...words: any[]) => Message;
}

const list = (values: readonly string[]) => values.map((value) => `‘${value}’`).join(', ');
const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` Bedoelde u ‘${suggestion}’?`;

const error = <W extends readonly unknown[]>(text: (...words: W) => Message) =>
  ({ severity: 'error', text }) as const;
const warning = <W extends readonly unknown[]>(text: (...words: W) => Message) =>
  ({ severity: 'warning', text }) as const;

/** Every rule of the content with its words to the editor. Names are permanent. */
const RULES = {
  'bestand-leeg': error(() => ({
    message: 'Het bestand is leeg; er zou een pagina zonder stuk ontstaan.',
    hint: 'Vul het bestand, of verwijder het.',
  })),
  'bestand-niet-utf8': error(() => ({
    message: 'Het bestand is geen UTF-8; letters met accenten zouden verminkt op de site komen.',
    hint: 'Sla het bestand op met de tekencodering UTF-8.',
  })),
  'bestand-te-groot': error((megabytes: number) => ({
    message: `Het bestand is ${megabytes} MB; een stuk is hooguit 2 MB tekst.`,
    hint: 'Zet afbeeldingen en bijlagen in eigen bestanden en houd alleen de tekst over.',
  })),
  'bestandsnaam-ongeldig': error((name: string, suggestion: string) => ({
    message: `De bestandsnaam ‘${name}’ kan geen adres worden: alleen kleine letters, cijfers en streepjes.`,
    hint: `Hernoem het bestand naar ‘${suggestion}.mdx’.`,
  })),
  'bestandsnaam-kenmerk': error((name: string, expected: string) => ({
    message: `Het bestand heet ‘${name}’, maar het kenmerk geeft het adres ‘${expected}’.`,
    hint: `Hernoem het bestand naar ‘${expected}.mdx’, of verbeter het kenmerk.`,
  })),
  'frontmatter-ontbreekt': error(() => ({
    message:
      'De gegevens van het stuk (frontmatter) ontbreken; zonder titel en datum kan het niet worden getoond.',
    hint: 'Begin het bestand met een regel ---, dan de gegevens, dan weer een regel ---.',
  })),
  'frontmatter-niet-gesloten': error(() => ({
    message: 'De gegevens van het stuk beginnen met --- maar worden niet afgesloten.',
    hint: 'Zet na het laatste gegeven een regel met alleen ---.',
  })),
  'yaml-ongeldig': error((detail: string) => ({
    message: `De gegevens zijn geen geldige YAML: ${detail}`,
    hint: 'Zet tekst met een dubbele punt of een aanhalingsteken tussen enkele aanhalingstekens en spring in met spaties.',
  })),
  'veld-onbekend': error((key: string, allowed: readonly string[], suggestion?: string) => ({
    message: `Het veld ‘${key}’ bestaat hier niet en zou stil verloren gaan.${meant(suggestion)}`,
    hint: `Gebruik een van: ${list(allowed)}.`,
  })),
  'veld-ontbreekt': error((path: string, example: string) => ({
    message: `Het verplichte veld ‘${path}’ ontbreekt.`,
    hint: `Voeg toe: ${example}`,
  })),
  'waarde-onbekend': error(
    (path: string, found: string, allowed: readonly string[], suggestion?: string) => ({
      message: `‘${found}’ kan niet bij ‘${path}’ staan.${meant(suggestion)}`,
      hint: `Kies uit: ${list(allowed)}.`,
    }),
  ),
  'waarde-niet-in-lijst': error((path: string, found: string, suggestion?: string) => ({
    message: `‘${found}’ staat niet in de waardelijst van DiWoo voor ‘${path}’; de Woo-index zou het stuk weigeren.${meant(suggestion)}`,
    hint: 'Kies een waarde uit docs/waardelijsten.md en schrijf die letterlijk over.',
  })),
  'tooi-onbekend': error((found: string, suggestion?: string) => ({
    message: `‘${found}’ staat niet in de registers van TOOI; de Woo-index zou de stukken van deze organisatie weigeren.${meant(suggestion)}`,
    hint: 'Zoek het nummer op in standaarden.overheid.nl/tooi, of laat ‘tooi’ weg als de organisatie er niet in staat.',
  })),
  'waarde-soort': error((path: string, expected: string, found: string) => ({
    message: `Bij ‘${path}’ hoort ${expected}, maar er staat ${found}.`,
    hint: `Schrijf bij ‘${path}’ ${expected}. Zet een nummer dat tekst is tussen aanhalingstekens.`,
  })),
  'waarde-vorm': error((path: string, found: string, example: string) => ({
    message: `‘${found}’ heeft niet de vorm die bij ‘${path}’ hoort.`,
    hint: `Schrijf het zoals: ${example}.`,
  })),
  'waarde-leeg': error((path: string) => ({
    message: `‘${path}’ is leeg.`,
    hint: 'Vul het in, of laat het veld weg als het stuk niets geeft.',
  })),
  'periode-onleesbaar': error((path: string, found: string) => ({
    message: `De periode ‘${found}’ bij ‘${path}’ wordt niet begrepen en kan niet op de tijdlijn staan.`,
    hint: 'Schrijf bijvoorbeeld: 2022, Q1 2023, eind 2024, voorjaar 2023, juli 2023, 6 juli 2023 of 2023-07-06.',
  })),
  'mdx-ongeldig': error((detail: string) => ({
    message: `De tekst is geen geldige MDX: ${detail}`,
    hint: 'Een losse { of < in de tekst schrijft u als \\{ of &lt;. Sluit elk element dat u opent.',
  })),
  'mdx-code': error((what: string) => ({
    message: `${what} is programmacode; die zou op de bouwmachine worden uitgevoerd en mag niet in een stuk staan.`,
    hint: 'Haal de regel weg. De onderdelen die een stuk mag gebruiken staan zonder import klaar.',
  })),
  'mdx-expressie': error((source: string) => ({
    message: `{${source}} is een expressie; die zou als programma worden uitgevoerd.`,
    hint: 'Schrijf een letterlijke accolade als \\{ of laat hem weg. Alleen opmerkingen {/* … */} mogen.',
  })),
  'element-onbekend': error((name: string, suggestion?: string) => ({
    message: `Het element <${name}> mag niet in een stuk staan.${meant(suggestion)}`,
    hint: 'Gebruik Markdown, een tabel of een lijst, of een van de onderdelen Noot, Gelakt, Figuur en Bijlagen.',
  })),
  'attribuut-onbekend': error((element: string, name: string, allowed: readonly string[]) => ({
    message: `Het attribuut ‘${name}’ mag niet op <${element}> staan.`,
    hint:
      allowed.length > 0
        ? `Op <${element}> mogen: ${list(allowed)}.`
        : `Op <${element}> mogen geen attributen staan.`,
  })),
  'attribuut-expressie': error((element: string, name: string) => ({
    message: `De waarde van ‘${name}’ op <${element}> is een expressie; die zou als programma worden uitgevoerd.`,
    hint: `Schrijf de waarde tussen aanhalingstekens: ${name}="…".`,
  })),
  'attribuut-spread': error((element: string) => ({
    message: `Op <${element}> staat {…}; dat zou als programma worden uitgevoerd.`,
    hint: 'Schrijf elk attribuut voluit, met de waarde tussen aanhalingstekens.',
  })),
  'attribuut-waarde': error((element: string, name: string, found: string, allowed: string) => ({
    message: `‘${found}’ kan niet bij ‘${name}’ op <${element}> staan.`,
    hint: `Mogelijk is: ${allowed}.`,
  })),
  'adres-verboden': error((url: string) => ({
    message: `Het adres ‘${url}’ mag niet: het kan code uitvoeren of buiten de site om gegevens laden.`,
    hint: 'Gebruik https://, http://, mailto:, tel:, een pad op deze site of een verwijzing zoals nota:2024-0000358151.',
  })),
  'afbeelding-verboden': error((url: string) => ({
    message: `De afbeelding ‘${url}’ mag niet: alleen bestanden uit content/bestanden, en geen AVIF. Een afbeelding van elders vertelt anderen wie er leest.`,
    hint: 'Zet het bestand als PNG, JPEG of SVG in content/bestanden en schrijf de naam ervan.',
  })),
  'html-verboden': error(() => ({
    message: 'Hier staat HTML die de site niet kan controleren.',
    hint: 'Schrijf het in Markdown, of met een van de toegestane elementen.',
  })),
  'onderdeel-onvolledig': error((name: string, attribute: string, example: string) => ({
    message: `<${name}> heeft ‘${attribute}’ nodig.`,
    hint: `Schrijf bijvoorbeeld: ${example}`,
  })),
  'lakgrond-onbekend': error((found: string, allowed: readonly string[]) => ({
    message: `‘${found}’ is geen grond van de Woo; lezers zien zo niet waarom iets is weggelakt.`,
    hint: `Kies uit: ${list(allowed)}.`,
  })),
  'nesting-onjuist': error((child: string, parent: string, allowed: readonly string[]) => ({
    message: `Hier staat ${child}; dat kan niet direct in <${parent}>, want browsers verplaatsen het en de tekst raakt uit volgorde.`,
    hint: `Zet het in ${list(allowed)}.`,
  })),
  'voetnoot-onbekend': error((label: string) => ({
    message: `Voetnoot [^${label}] wordt genoemd, maar de tekst ervan ontbreekt.`,
    hint: `Voeg onderaan toe: [^${label}]: tekst van de voetnoot`,
  })),
  'voetnoot-ongebruikt': error((label: string) => ({
    message: `Voetnoot [^${label}] wordt nergens in de tekst genoemd en zou niet op de pagina komen.`,
    hint: `Zet [^${label}] waar de noot hoort, of haal de noot weg.`,
  })),
  'kop-niveau': error((found: number, expected: number) => ({
    message: `Een kop van niveau ${found} volgt op een hoger niveau dan ${found - 1}; wie met een schermlezer leest raakt de weg kwijt.`,
    hint: `Gebruik niveau ${expected}: ${'#'.repeat(expected)} in plaats van ${'#'.repeat(found)}.`,
  })),
  'kop-eerste': error(() => ({
    message: 'De titel is al de kop van niveau 1; een tweede # in de tekst kan niet.',
    hint: 'Gebruik ## voor de koppen van het stuk.',
  })),
  'id-dubbel': error((id: string) => ({
    message: `Het anker ‘${id}’ komt twee keer voor op de pagina; een koppeling ernaar komt op de verkeerde plaats.`,
    hint: 'Geef een van beide een ander id.',
  })),
  'tabel-zonder-kop': error(() => ({
    message: 'De tabel heeft geen kopcellen; wie niet ziet waar een cel staat, begrijpt haar niet.',
    hint: 'Maak van de bovenste cellen <th scope="col">.',
  })),
  'anker-onbekend': error((id: string, suggestion?: string) => ({
    message: `Er is op deze pagina geen anker ‘#${id}’.${meant(suggestion && `#${suggestion}`)}`,
    hint: 'Verwijs naar een kop, een voetnoot of een bijlage van dit stuk.',
  })),
  'stuk-onbekend': error((target: string, suggestion?: string) => ({
    message: `Het archief heeft geen stuk ‘${target}’.${meant(suggestion)}`,
    hint: 'Verbeter de verwijzing, of voeg het stuk toe.',
  })),
  'organisatie-onbekend': error((key: string, suggestion?: string) => ({
    message: `‘${key}’ staat niet in organisaties.yaml.${meant(suggestion)}`,
    hint: 'Verbeter de sleutel, of voeg de organisatie toe aan organisaties.yaml.',
  })),
  'kenmerk-dubbel': error((kenmerk: string, other: string) => ({
    message: `Het nummer ‘${kenmerk}’ hoort al bij ${other}; een nummer moet naar één stuk leiden.`,
    hint: 'Verbeter het nummer van een van beide, of verwijder het dubbele stuk.',
  })),
  'begrip-dubbel': error((form: string) => ({
    message: `‘${form}’ staat twee keer in begrippen.yaml.`,
    hint: 'Voeg de twee samen.',
  })),
  'verwijzing-niet-gevonden': error((text: string) => ({
    message: `‘${text}’ staat bij ‘verwijzingen’, maar niet in de tekst.`,
    hint: 'Neem de woorden letterlijk over uit het stuk, of haal de regel weg.',
  })),
  'bestand-ontbreekt': error((path: string) => ({
    message: `Het bestand ‘${path}’ staat niet in de map content.`,
    hint: 'Voeg het bestand toe, of verbeter de naam.',
  })),
  'security-verloopt': warning((expires: string, past: boolean) => ({
    message: past
      ? `security.txt is verlopen op ${expires}; wie een lek vindt, vertrouwt het bestand niet meer.`
      : `security.txt verloopt op ${expires}; daarna vertrouwt wie een lek vindt het bestand niet meer.`,
    hint: 'Ga na of het meldadres nog klopt en zet ‘security.expires’ in src/site.config.ts een jaar verder.',
  })),
  'intrekking-ontbreekt': error(() => ({
    message:
      'Het stuk is ingetrokken, maar ‘intrekking’ ontbreekt; een lezer ziet niet wanneer en waarom.',
    hint: 'Voeg toe: intrekking: { datum: 2026-01-31, reden: correctie procedurele fout, toelichting: … }',
  })),
  'intrekking-zonder-status': error((status: string) => ({
    message: `Er staat een ‘intrekking’, maar de status is ‘${status}’; de tekst zou gewoon openbaar blijven.`,
    hint: 'Schrijf ‘status: ingetrokken’, of haal ‘intrekking’ weg.',
  })),
  'versie-nummer': error((found: number, expected: number) => ({
    message: `Versie ${found} staat op de plaats van versie ${expected}; het adres van een versie hangt aan haar nummer.`,
    hint: 'Nummer de versies vanaf 1, zonder sprongen, de oudste eerst.',
  })),
  'versie-datum': error((nummer: number, datum: string, before: string) => ({
    message: `Versie ${nummer} is van ${datum}, eerder dan de versie ervoor (${before}).`,
    hint: 'Verbeter een van de datums, of zet de versies op volgorde.',
  })),
  'versie-ontbreekt': error((file: string) => ({
    message: `De tekst van deze eerdere versie ontbreekt: ${file}. Haar adres zou leeg zijn.`,
    hint: 'Zet het bestand zoals het was op die plaats. Mag de tekst niet meer openbaar zijn, geef de versie erna dan ‘oorzaak: privacy’.',
  })),
  'versie-privacy': error((nummer: number) => ({
    message: `Versie ${nummer} is om de privacy vervangen, maar haar tekst staat er nog en zou openbaar blijven.`,
    hint: 'Verwijder dit bestand; haar adres zegt dan dat zij niet meer openbaar is. Denk ook aan de geschiedenis van Git.',
  })),
  'versie-overbodig': error((ref: string) => ({
    message: `Bij ${ref} hoort geen eerdere versie met dit nummer; de tekst zou nergens te zien zijn.`,
    hint: 'Noem de versie bij ‘versies’ van het stuk, of verwijder dit bestand. De laatste versie is het stuk zelf.',
  })),
  'adres-verdwenen': error((address: string) => ({
    message: `Het adres ${address} bestond en zou verdwijnen; wie ernaar verwijst, komt dan nergens.`,
    hint: `Zet in redirects.yaml waar het nu staat: - { van: ${address}, naar: …, reden: …, datum: … }. Laat ‘naar’ weg als er niets meer te lezen is. Of trek het stuk in met ‘status: ingetrokken’.`,
  })),
  'adres-nieuw': warning((count: number, first: string) => ({
    message: `${count === 1 ? '1 adres staat' : `${count} adressen staan`} nog niet in de lijst, zoals ${first}; zonder die regel kan het later ongemerkt verdwijnen.`,
    hint: 'Bouw de site en leg de adressen vast: npm run build && npm run addresses.',
  })),
  'omleiding-dubbel': error((van: string) => ({
    message: `Het adres ${van} wordt twee keer omgeleid; het kan maar naar één plaats leiden.`,
    hint: 'Haal een van beide regels weg.',
  })),
  'omleiding-bron-bestaat': error((van: string) => ({
    message: `Het adres ${van} bestaat nog; de pagina zou verborgen raken achter de omleiding.`,
    hint: 'Haal de omleiding weg, of verplaats of verwijder wat op dat adres staat.',
  })),
  'omleiding-lus': error((van: string) => ({
    message: `De omleiding van ${van} komt weer bij zichzelf uit; een lezer komt nergens.`,
    hint: 'Laat een van de adressen naar een pagina leiden die er is.',
  })),
  'omleiding-keten': error((naar: string, end: string | undefined) => ({
    message: `${naar} wordt zelf omgeleid; elke stap kost de lezer tijd en een zoekmachine geeft het op.`,
    hint: end ? `Leid rechtstreeks naar ${end}.` : 'Laat ‘naar’ weg: ook het doel is vervallen.',
  })),
  'omleiding-doel-ontbreekt': error((naar: string, suggestion?: string) => ({
    message: `Op ${naar} staat niets; de omleiding zou een lezer nergens brengen.${meant(suggestion)}`,
    hint: 'Verbeter ‘naar’, of laat het weg als er niets meer te lezen is.',
  })),
  'samenvatting-ontbreekt': warning(() => ({
    message: 'De samenvatting ontbreekt; een lezer ziet niet waar het stuk over gaat.',
    hint: 'Schrijf twee tot vier zinnen in gewone taal bij ‘samenvatting’.',
  })),
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
type Words<R extends RuleName> = Parameters<(typeof RULES)[R]['text']>;

/**
 * @param rule name of the rule that is broken
 * @param place where, lines and columns from 1
 * @param words what the text of the rule needs
 * @returns the problem in the words of the catalogue
 */
export function problem<R extends RuleName>(rule: R, place: Place, ...words: Words<R>): Problem {
  const { severity, text } = RULES[rule] as Rule;
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    severity,
    rule,
    ...text(...words),
  };
}
