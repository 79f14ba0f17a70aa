import { error, inData, inFile, inTerms, inWords, list, meant, warning } from './rule.ts';

/** Rules on the frontmatter of a document and on the lists beside it. */
export const GEGEVENS = {
  'frontmatter-ontbreekt': error(
    inFile(
      'Boven de tekst staan de gegevens van het stuk, tussen twee regels met drie streepjes. Zonder die gegevens weet de site niet wat het is.',
      'Aan de minister.\n',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nAan de minister.\n',
    ),
    () => ({
      message:
        'De gegevens van het stuk (frontmatter) ontbreken; zonder titel en datum kan het niet worden getoond.',
      hint: 'Begin het bestand met een regel ---, dan de gegevens, dan weer een regel ---.',
    }),
  ),
  'frontmatter-niet-gesloten': error(
    inFile(
      'De gegevens beginnen en eindigen met een regel met drie streepjes. Ontbreekt de tweede, dan leest de site het hele stuk als gegevens.',
      '---\ntitel: Nota\n\nAan de minister.\n',
      '---\ntitel: Nota\n---\n\nAan de minister.\n',
    ),
    () => ({
      message: 'De gegevens van het stuk beginnen met --- maar worden niet afgesloten.',
      hint: 'Zet na het laatste gegeven een regel met alleen ---.',
    }),
  ),
  'yaml-ongeldig': error(
    inData(
      'De gegevens staan in YAML: een naam, een dubbele punt, een spatie en een waarde. Staat er in de waarde zelf een dubbele punt, dan moet zij tussen aanhalingstekens.',
      'trefwoorden: [a, b\nvan: Nota: over water',
      "trefwoorden: [a, b]\nvan: 'Nota: over water'",
    ),
    (detail: string, hint?: string, paste?: string) => ({
      message: `De gegevens zijn geen geldige YAML: ${detail}`,
      hint:
        hint ??
        'Zet tekst met een dubbele punt of een aanhalingsteken tussen enkele aanhalingstekens en spring in met spaties.',
      paste,
    }),
  ),
  'veld-onbekend': error(
    inData(
      'Elk soort stuk heeft vaste velden. Een veld dat er niet bij hoort is meestal een tikfout. Het zou stil verloren gaan.',
      'trefworden: [water]',
      'trefwoorden: [water]',
    ),
    (key: string, allowed: readonly string[], suggestion?: string) => ({
      message: `Het veld ‘${key}’ bestaat hier niet en zou stil verloren gaan.${meant(suggestion)}`,
      hint: `Gebruik een van: ${allowed.map((name) => `‘${name}’`).join(', ')}.`,
      paste: suggestion,
    }),
  ),
  'veld-ontbreekt': error(
    inFile(
      'Zonder dit gegeven kan de pagina niet worden gemaakt of gevonden.',
      '---\ntitel: Onderzoek\nsamenvatting: Kort.\n---\n\nTekst.\n',
      '---\ntitel: Onderzoek\nsamenvatting: Kort.\ndatum: 2024-01-02\n---\n\nTekst.\n',
      { soort: 'onderzoek' },
    ),
    (path: string, example: string) => ({
      message: `Het verplichte veld ‘${path}’ ontbreekt.`,
      hint: `Voeg toe: ${example}`,
      paste: example,
    }),
  ),
  'waarde-onbekend': error(
    inData(
      'Bij dit veld kunt u uit een vaste lijst kiezen. Zo betekent een woord overal hetzelfde.',
      'doel: ter besluitvroming',
      'doel: ter besluitvorming',
    ),
    (path: string, found: string, allowed: readonly string[], suggestion?: string) => ({
      message: `‘${found}’ kan niet bij ‘${path}’ staan.${meant(suggestion)}`,
      hint: `Kies uit: ${list(allowed)}.`,
      paste: suggestion,
    }),
  ),
  'waarde-niet-in-lijst': error(
    inData(
      'De Woo-index aanvaardt alleen waarden uit de waardelijsten van DiWoo. Die lijsten zijn lang; zij staan in docs/waardelijsten.md.',
      'themas: [aval]',
      'themas: [afval]',
    ),
    (path: string, found: string, suggestion?: string) => ({
      message: `‘${found}’ staat niet in de waardelijst van DiWoo voor ‘${path}’; de Woo-index zou het stuk weigeren.${meant(suggestion)}`,
      hint: 'Kies een waarde uit docs/waardelijsten.md en schrijf die letterlijk over.',
      paste: suggestion,
    }),
  ),
  'tooi-onbekend': error(
    inWords(
      'Elke overheidsorganisatie heeft een nummer in de registers van TOOI. Met een ander nummer weigert de Woo-index de stukken van deze organisatie.',
      'tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre9999',
      'tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
    ),
    (found: string, suggestion?: string) => ({
      message: `‘${found}’ staat niet in de registers van TOOI; de Woo-index zou de stukken van deze organisatie weigeren.${meant(suggestion)}`,
      hint: 'Zoek het nummer op in standaarden.overheid.nl/tooi, of laat ‘tooi’ weg als de organisatie er niet in staat.',
      paste: suggestion,
    }),
  ),
  'waarde-soort': error(
    inData(
      'Hier hoort iets van een andere soort: een lijst in plaats van één woord, of tekst in plaats van een getal.',
      'trefwoorden: water',
      'trefwoorden: [water]',
    ),
    (path: string, expected: string, found: string) => ({
      message: `Bij ‘${path}’ hoort ${expected}, maar er staat ${found}.`,
      hint: `Schrijf bij ‘${path}’ ${expected}. Zet een nummer dat tekst is tussen aanhalingstekens.`,
    }),
  ),
  'waarde-vorm': error(
    inData(
      'De waarde heeft een vaste vorm, zodat de site ermee kan rekenen of ernaar kan verwijzen. Een datum schrijft u als jaar-maand-dag.',
      'datum: 2 januari 2024',
      'datum: 2024-01-02',
    ),
    (path: string, found: string, example: string, paste?: string) => ({
      message: `‘${found}’ heeft niet de vorm die bij ‘${path}’ hoort.`,
      hint: `Schrijf het zoals: ${example}.`,
      paste,
    }),
  ),
  'waarde-leeg': error(
    inData(
      'Het veld staat er, maar er staat niets in. Heeft het stuk dit gegeven niet, laat het veld dan weg.',
      "titel: ''",
      'titel: Nota over water',
    ),
    (path: string) => ({
      message: `‘${path}’ is leeg.`,
      hint: 'Vul het in, of laat het veld weg als het stuk niets geeft.',
    }),
  ),
  'periode-onleesbaar': error(
    inData(
      'Een periode schrijft u zoals het stuk haar noemt. De site moet haar wel kunnen lezen, om haar op de tijdlijn te zetten.',
      'start: binnenkort',
      'start: najaar 2024',
      { soort: 'onderzoek' },
    ),
    (path: string, found: string) => ({
      message: `De periode ‘${found}’ bij ‘${path}’ wordt niet begrepen en kan niet op de tijdlijn staan.`,
      hint: 'Schrijf bijvoorbeeld: 2022, Q1 2023, eind 2024, voorjaar 2023, juli 2023, 6 juli 2023 of 2023-07-06.',
    }),
  ),
  'begrip-dubbel': error(
    inTerms(
      'Een afkorting kan op de site maar één uitleg hebben.',
      '- { term: Woo, betekenis: Wet open overheid }\n- { term: WOO, vormen: [Woo], betekenis: Wet open overheid }',
      '- { term: Woo, vormen: [WOO], betekenis: Wet open overheid }',
    ),
    (form: string) => ({
      message: `‘${form}’ staat twee keer in begrippen.yaml.`,
      hint: 'Voeg de twee samen.',
    }),
  ),
  'organisatie-onbekend': error(
    inData(
      'Organisaties staan één keer beschreven, in organisaties.yaml. Een stuk noemt de sleutel die daar staat.',
      'organisaties: [{ organisatie: bkz, rol: afzender }]',
      'organisaties: [{ organisatie: bzk, rol: afzender }]',
    ),
    (key: string, suggestion?: string) => ({
      message: `‘${key}’ staat niet in organisaties.yaml.${meant(suggestion)}`,
      hint: 'Verbeter de sleutel, of voeg de organisatie toe aan organisaties.yaml.',
      paste: suggestion,
    }),
  ),
  'kenmerk-dubbel': error(
    inFile(
      'Een nummer moet naar één stuk leiden. Hebben twee stukken hetzelfde nummer, dan weet een lezer niet welk stuk hij ziet.',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\nnummers: ["2023-0000000002"]\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nTekst.\n',
      '---\ntitel: Nota\nsamenvatting: Kort.\nkenmerk: 2024-0000000001\nnummers: [kst-29279-823]\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK\n---\n\nTekst.\n',
    ),
    (kenmerk: string, other: string) => ({
      message: `Het nummer ‘${kenmerk}’ hoort al bij ${other}; een nummer moet naar één stuk leiden.`,
      hint: 'Verbeter het nummer van een van beide. Is het twee keer hetzelfde stuk, voeg de teksten dan samen in een ervan.',
    }),
  ),
  'kenmerk-vorm': warning(
    inData(
      'Het ministerie van BZK nummert zijn stukken als jaartal, streepje, tien cijfers. Een andere vorm is meestal een tikfout, en dan vindt niemand het stuk op nummer.',
      'kenmerk: 2024-358151\norganisaties: [{ organisatie: bzk, rol: afzender }]',
      'kenmerk: 2024-0000000001\norganisaties: [{ organisatie: bzk, rol: afzender }]',
    ),
    (kenmerk: string, suggestion?: string) => ({
      message: `‘${kenmerk}’ is geen kenmerk zoals BZK ze geeft (jaartal, streepje, tien cijfers); lezers vinden het stuk zo niet op nummer.${meant(suggestion)}`,
      hint: 'Neem het kenmerk over zoals het in het stuk staat, bijvoorbeeld 2024-0000358151.',
      paste: suggestion,
    }),
  ),
  'uitzondering-verboden': error(
    inData(
      'Sommige regels beschermen lezers en mensen, of zonder hen kan geen pagina worden gemaakt. Daarop is geen uitzondering mogelijk.',
      'uitzonderingen: [{ regel: kenmerk-dubbel, reden: Het moet vandaag online. }]',
      'uitzonderingen: [{ regel: samenvatting-lengte, reden: Het stuk is één zin lang. }]\nsamenvatting: Kort.',
    ),
    (rule: string) => ({
      message: `Op de regel ‘${rule}’ is geen uitzondering mogelijk: zij beschermt lezers, of zonder haar kan de pagina niet worden gemaakt.`,
      hint: 'Haal de uitzondering weg en herstel wat de regel noemt.',
    }),
  ),
  'uitzondering-zonder-tekst': error(
    inData(
      'Een uitzondering op een regel over persoonsgegevens geldt alleen voor de woorden die u noemt, een op een regel over bijlagebestanden alleen voor het bestand dat u noemt. Zo kan er niet ongemerkt een tweede gegeven doorheen.',
      'uitzonderingen: [{ regel: persoonsgegeven-email, reden: Openbaar adres. }]',
      'uitzonderingen: [{ regel: persoonsgegeven-email, tekst: loket@voorbeeld.nl, reden: Openbaar adres. }]\nverantwoording: Vragen aan loket@voorbeeld.nl.',
    ),
    (rule: string) => ({
      message: `De uitzondering op ‘${rule}’ noemt niet waar het om gaat; dan zou elk ander gegeven ook doorgaan.`,
      hint: 'Voeg toe: tekst: en daarachter de woorden precies zoals de melding ze noemt, of de naam van het bestand in content/bestanden.',
    }),
  ),
  'uitzondering-ongebruikt': warning(
    inData(
      'De uitzondering doet niets meer. Blijft zij staan, dan kan zij later een nieuwe fout verbergen.',
      'uitzonderingen: [{ regel: tabel-zonder-kop, reden: Zo staat het in het stuk. }]',
      'verantwoording: Er is geen uitzondering nodig.',
    ),
    (rule: string) => ({
      message: `De uitzondering op ‘${rule}’ is niet nodig: de regel geeft hier geen melding.`,
      hint: 'Haal de uitzondering weg.',
    }),
  ),
} as const;
