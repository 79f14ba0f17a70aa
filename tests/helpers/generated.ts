/** A document made up for tests and benchmarks; its file and its MDX. */
export interface Generated {
  /** Path under the content folder: `notas/2021-0000000017.mdx`. */
  readonly path: string;
  readonly kenmerk: string;
  readonly titel: string;
  readonly text: string;
}

const NOUNS = (
  'beleid onderzoek uitvoering toezicht subsidie gemeente provincie waterschap vergunning handhaving evaluatie ' +
  'regeling begroting aanbesteding woningbouw leefomgeving natuurherstel stikstof veiligheid jeugdzorg onderwijs ' +
  'arbeidsmarkt inburgering kinderopvang toeslag belasting mobiliteit spoorvernieuwing luchtvaart energietransitie ' +
  'warmtenet waterkwaliteit bodemdaling landbouw visserij digitalisering gegevensbescherming desinformatie cultuur ' +
  'mediabeleid sportakkoord zorgkosten ziekenhuis geneesmiddel preventie armoede schuldhulp pensioen rechtsbijstand'
).split(' ');
const HEADS =
  'Aanleiding,Geadviseerd besluit,Kern,Toelichting,Financiële overwegingen,Uitvoering,Communicatie,Planning'.split(
    ',',
  );
const OPENINGS =
  'Naar aanleiding van de motie,In vervolg op de eerdere brief,Zoals toegezegd in het debat,Gelet op de uitkomsten van het overleg,Met het oog op een zorgvuldige uitvoering,Op grond van de beschikbare cijfers'.split(
    ',',
  );
const VERBS =
  'wordt een nadere uitwerking gevraagd,is een verkenning gestart,zijn de gevolgen in kaart gebracht,wordt de Kamer voor de zomer geïnformeerd,is met de betrokken partijen afgesproken dat de afspraken worden herzien,blijkt dat de doelen op onderdelen niet worden gehaald'.split(
    ',',
  );
const TAILS =
  'waarbij de belangen van burgers en bedrijven zijn meegewogen,zonder dat dit leidt tot hogere lasten,met behoud van de bestaande waarborgen,omdat de huidige werkwijze onvoldoende aansluit bij de praktijk,zodat medeoverheden tijdig duidelijkheid hebben,ook als de omstandigheden in de komende jaren veranderen'.split(
    ',',
  );

/** A generator of numbers that gives the same row for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/**
 * Makes up notes and letters as ministries write them, of about 900 words, with headings, lists,
 * a table, footnotes and references to one another and to parliamentary papers.
 *
 * @param count how many documents
 * @returns the documents; the same ones for the same count, whatever the machine
 */
export function* generate(count: number): Generator<Generated> {
  for (let i = 0; i < count; i++) yield document(i, count);
}

/** @returns the kenmerk of the document with that place in the row */
function kenmerkOf(i: number): string {
  return `${2015 + (i % 10)}-${String(100_003 + i * 7).padStart(10, '0')}`;
}

function document(i: number, count: number): Generated {
  const random = randomFrom(i + 1);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const sentence = () =>
    `${pick(OPENINGS)} over ${pick(NOUNS)} en ${pick(NOUNS)} ${pick(VERBS)}, ${pick(TAILS)}.`;
  const paragraph = () => Array.from({ length: 2 + random(2) }, sentence).join(' ');
  const kenmerk = kenmerkOf(i);
  const titel = `${pick(['Voortgang', 'Appreciatie', 'Evaluatie', 'Uitwerking', 'Stand van zaken'])} ${pick(NOUNS)} en ${pick(NOUNS)} (${i + 1})`;
  const day = `${kenmerk.slice(0, 4)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
  const isNota = i % 2 === 0;
  // Letters return to the same dossiers: one for every 25 documents.
  const kst = () => {
    const dossier = 26_100 + random(Math.max(20, Math.round(count / 25))) * 13;
    return `${String(dossier).slice(0, 2)} ${String(dossier).slice(2)}, nr. ${1 + random(900)}`;
  };
  const year = 2015 + random(9);
  const notes = [
    `Kamerstukken II ${year}/${String(year + 1).slice(2)}, ${kst()}.`,
    `Zie de nota met kenmerk ${kenmerkOf(random(count))}.`,
    `Kamerstuk ${kst()}, p. ${1 + random(40)}.`,
    `Tweede Kamer, ${year}Z${String(10000 + random(9999))}.`,
  ];
  const table = [
    '| Onderdeel | Bedrag (x € 1.000) | Aandeel |',
    '| :-- | --: | --: |',
    ...Array.from(
      { length: 6 },
      () =>
        `| ${pick(NOUNS)} | ${(1000 + random(900_000)).toLocaleString('nl-NL')} | ${random(100)}% |`,
    ),
  ].join('\n');
  const body = HEADS.map((head, h) =>
    [
      `## ${head}`,
      h < 4 ? `${paragraph()}[^${h + 1}]` : paragraph(),
      h === 2 ? Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n') : paragraph(),
      h === 4 ? table : '',
    ].join('\n\n'),
  ).join('\n\n');
  const shared = `titel: '${titel}'\nsamenvatting: 'Deze tekst gaat over ${pick(NOUNS)}. Het kabinet legt uit wat het doet.'\nkenmerk: ${kenmerk}\ndatum: ${day}\norganisaties:\n  - { organisatie: bzk, rol: afzender }`;
  const own = isNota
    ? 'doel: ter besluitvorming\nactiefOpenbaar: Ja\naan: MBZK\nvan: DGOBDR'
    : 'geadresseerde: [Aan de Voorzitter van de Tweede Kamer]\nafzender: { regels: [Turfmarkt 147] }\nondertekening: [{ functie: [De minister], naam: A. Naam }]';
  const text = `---\n${shared}\n${own}\n---\n\n${body}\n\n${notes.map((note, n) => `[^${n + 1}]: ${note}`).join('\n\n')}\n`;
  return { path: `${isNota ? 'notas' : 'brieven'}/${kenmerk}.mdx`, kenmerk, titel, text };
}
