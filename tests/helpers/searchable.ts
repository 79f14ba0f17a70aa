/** Letters with words that no other document has, for queries whose right answer is known. */
const LETTERS: readonly (readonly [titel: string, ...paragraphs: string[]])[] = [
  [
    'Versterking van huizen in het aardbevingsgebied',
    'De gaswinning in Groningen is gestopt. De schadeafhandeling duurt nog jaren, en bewoners wachten op de versterkingsoperatie.',
  ],
  [
    'Hoogte van het eigen risico',
    'Het eigen risico in de zorgverzekering blijft gelijk. De zorgverzekeraars rekenen dit door in de zorgpremie.',
  ],
  [
    'Omgang met verzoeken van burgers bij gemeenten',
    'De Woo geeft iedereen recht op informatie. Een informatieverzoek wordt binnen vier weken beantwoord.',
  ],
  [
    'Evaluatie van de actieve openbaarmaking',
    'De Wet open overheid verplicht bestuursorganen om stukken uit zichzelf te publiceren.',
  ],
  [
    'Coördinatie bij rampen',
    'De coördinatie van de crisisbeheersing ligt bij de veiligheidsregio. De meldkamer geeft de alarmering door.',
  ],
  [
    'Leerlingen en hun gegevens',
    'Scholen houden zich aan de AVG. Leerlingvolgsystemen bewaren geen medische dossiers.',
  ],
  [
    'Gezinnen over de grens',
    'De kinderbijslag wordt ook in het buitenland uitbetaald, na een inkomenstoets.',
  ],
  [
    'Studenten in het mbo',
    'De studiefinanciering wordt verhoogd. Ook de reiskosten van mbo-studenten worden vergoed met een studentenreisproduct.',
  ],
  [
    'Schone rivieren',
    'De drinkwatervoorziening langs de Maas is kwetsbaar door lozingen. Waterzuivering alleen lost dat niet op.',
  ],
  [
    'Openheid over computersystemen',
    'Overheden zetten hun systemen in het algoritmeregister. Een mensenrechtentoets gaat eraan vooraf.',
  ],
  [
    'Wachten op een plek',
    'De wachtlijsten in de verpleeghuizen groeien. De mantelzorgers raken overbelast.',
  ],
  [
    'Nachttreinen naar Berlijn',
    'Een nieuwe treinverbinding vraagt afspraken met buitenlandse spoorwegmaatschappijen.',
  ],
  [
    'Vogelgriep bij pluimveehouders',
    'De ophokplicht geldt voor het hele land. De vaccinatiestrategie wordt na de winter bekeken.',
  ],
  [
    'Zwemmen op school',
    'De zwemvaardigheid van kinderen neemt af. Het zwembadpersoneel is schaars.',
  ],
  [
    'Ruimte in gevangenissen',
    'De celcapaciteit is krap door een personeelstekort. Verlof voor gedetineerden wordt vaker met een enkelband verleend.',
  ],
  [
    'Wrakken op de bodem van de Noordzee',
    'Bij de Waddeneilanden liggen scheepswrakken. Duikers melden een vondst bij de Rijksdienst voor het Cultureel Erfgoed.',
  ],
  [
    'Evidence-based werken met gezinnen',
    'Gemeenten kopen evidence-based hulp in. De gezinscoach vervult een scharnierfunctie.',
  ],
  [
    'Onderhoud van kastelen',
    'Eigenaren van rijksmonumenten vragen een lening bij het restauratiefonds. De leegstand van buitenplaatsen neemt toe.',
  ],
  [
    'Post op het platteland',
    'De postbezorging gaat van vijf naar drie dagen. Brievenbussen blijven binnen loopafstand.',
  ],
  [
    'Geluid rond Schiphol',
    'De geluidsoverlast daalt door minder nachtvluchten. Omwonenden krijgen een isolatiesubsidie van ten hoogste 12.500 euro.',
  ],
  [
    'Entree van rijksmusea',
    'Het museum verlaagt de toegangsprijs. De collectie reist langs drie steden, met bruiklenen van verzamelaars.',
  ],
  [
    'Gokken door minderjarigen',
    'De scherm/gameverslaving onder tieners neemt toe. Lootboxen worden verboden.',
  ],
  [
    'Herstel na de pandemie',
    'De Covid-19-steunmaatregelen liepen in 2022 af. Cafés en cateraars betaalden hun belastingschuld terug.',
  ],
  [
    'Water voor kwekers',
    'De land- en tuinbouw krijgt een beregeningsverbod. Bollentelers boren dieper naar grondwater.',
  ],
  [
    'Afscheid van een collega',
    'Een (oud-)bewindspersoon krijgt wachtgeld. De heer Łukasz Wójcik sprak op de Straße des 17. Juni.',
  ],
  [
    'Uitstoot van fabrieken',
    'De uitstoot van CO₂ en NOₓ daalde. De staalfabriek kreeg een boete van € 1.250.000 en een last onder dwangsom.',
  ],
  [
    'Dijken langs de Ĳssel',
    'De dijkversterking bij Zwolle is uitgevoerd. Het waterschap heeft de gemalen vernieuwd.',
  ],
  [
    'Vragen van de OVV over veiligheid',
    'De Onderzoeksraad onderzocht het treinongeluk bij Voorschoten. De machinist werd gehoord.',
  ],
  [
    'Kunstmatige intelligentie in de rechtspraak',
    'Rechters gebruiken geen taalmodellen. De griffier controleert elke dagvaarding.',
  ],
  [
    'Bezoek van OCW aan bibliotheken',
    'De minister van OCW bezocht de leeszaal van Assen. Voorlezen helpt peuters met hun woordenschat.',
  ],
  [
    'Geneesmiddelentekorten',
    'Apothekers melden dat insuline schaars is. Huisartsen schrijven alternatieven voor.',
  ],
  [
    'Democratieën onder druk',
    'In oudere democratieën daalt het vertrouwen. Kiezers stemmen per brief in de consulaten.',
  ],
  [
    'Vluchtelingenopvang op schepen',
    'Riviercruiseschepen bieden tijdelijk onderdak. Het COA sluit contracten met rederijen.',
  ],
  [
    'Elektriciteitsnet vol',
    'Netcongestie vertraagt nieuwe aansluitingen. Netbeheerders wijzen transformatorstations aan.',
  ],
  [
    'Pleegzorg en de rechter',
    'Pleegouders krijgen hoorrecht. De kinderbescherming adviseert over uithuisplaatsingen.',
  ],
  [
    'Hennepteelt bestraft',
    'De politie heeft plantages ontruimd. Verhuurders zijn gewaarschuwd en huurders zijn gestraft.',
  ],
  [
    'Fietsers in het verkeer',
    'Helmplicht voor snelfietsers wordt overwogen. Verkeersdoden onder ouderen namen toe.',
  ],
  [
    'Loting voor studies geneeskunde',
    'Numerus fixus blijft voor tandheelkunde. Universiteiten selecteren decentraal.',
  ],
  [
    'Bescherming van walvissen',
    'Bruinvissen stranden op Texel. Vissers gebruiken pingers aan hun netten.',
  ],
  [
    'Afschaffing van de zomertijd',
    'Brussel stelde voor de klok niet meer te verzetten. Melkveehouders verwachten geen hinder.',
  ],
];

/** Terms for `begrippen.yaml`, used by two of the letters. */
export const MORE_TERMS = `
- term: Woo
  betekenis: Wet open overheid
- term: AVG
  betekenis: Algemene verordening gegevensbescherming
`;

/** @returns the address of a letter, from its place in the row */
export function letterAddress(at: number): string {
  return `/brief/${kenmerk(at)}/`;
}

/** @returns the letters as files of a content folder */
export function searchableLetters(): { readonly path: string; readonly text: string }[] {
  return LETTERS.map(([titel, ...paragraphs], at) => ({
    path: `brieven/${kenmerk(at)}.mdx`,
    text: `---
titel: '${titel}'
kenmerk: ${kenmerk(at)}
datum: 2012-${String(1 + (at % 12)).padStart(2, '0')}-15
organisaties: [{ organisatie: bzk, rol: afzender }]
geadresseerde: [Aan de Voorzitter van de Tweede Kamer]
afzender: { regels: [Turfmarkt 147] }
ondertekening: [{ functie: [De minister], naam: B. Naam }]
---

## Toelichting

${paragraphs.join('\n\n')}
`,
  }));
}

function kenmerk(at: number): string {
  return `2012-${String(900_001 + at).padStart(10, '0')}`;
}
