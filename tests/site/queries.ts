import type { BuiltSearch } from '../../src/tools/built-search.ts';
import { letterAddress } from '../helpers/searchable.ts';

/** A query with what it should find. */
export interface Expected {
  readonly query: string;
  /** Address of what should come first; undefined where the archive has nothing and must say so. */
  readonly first: string | undefined;
}

const NOTA = '/nota/2024-0000358151/';
const BRIEF = '/brief/2023-0000052515/';
const APPRAISAL = '/nota/2015-0000101753/';
const PROGRESS = '/brief/2022-0000105442/';
const KST = 'https://zoek.officielebekendmakingen.nl/kst-29279-823.html';
const CITED = 'https://zoek.officielebekendmakingen.nl/kst-26789-260.html';

const rows = (list: readonly (readonly [string, string | undefined])[]): Expected[] =>
  list.map(([query, first]) => ({ query, first }));

/** Numbers that there are, in the forms in which people write and paste them. */
export const NUMBERS: readonly Expected[] = rows([
  ['2024-0000358151', NOTA],
  ['2024 0000358151', NOTA],
  ['2024–0000358151', NOTA],
  ['2024‑0000358151', NOTA],
  ['20240000358151', NOTA],
  ['2024-358151', NOTA],
  ['0000358151', NOTA],
  ['358151', NOTA],
  ['  358151. ', NOTA],
  ['kenmerk 2024-0000358151', NOTA],
  ['nota met kenmerk 2024-0000358151', NOTA],
  ['“2024-0000358151”', NOTA],
  ['2023-0000052515', BRIEF],
  ['52515', BRIEF],
  ['Zie de brief van 22 februari 2023 (2023-0000052515)', BRIEF],
  ['2015-0000101753', APPRAISAL],
  ['101753', APPRAISAL],
  ['2022-0000105442', PROGRESS],
  ['2012-0000900003', letterAddress(2)],
  ['900020', letterAddress(19)],
  ['29 279, nr. 823', KST],
  ['29\u00a0279, nr.\u00a0823', KST],
  ['29 279 nr 823', KST],
  ['29279, nr. 823', KST],
  ['29279 nr823', KST],
  ['29279nr. 823', KST],
  ['29279-823', KST],
  ['29.279, nr. 823', KST],
  ['29 279 823', KST],
  ['kst-29279-823', KST],
  ['KST 29279 823', KST],
  ['Kamerstukken II 2023/24, 29279, nr. 823, p. 4', KST],
  ['Kamerstukken II, 2023-2024, 29 279, nr 823, bijlage 1.', KST],
  ['kamerstuk 29 279 nr. 823', KST],
  ['26 789, nr. 260', CITED],
  ['kst-26789-260', CITED],
  ['29279', '/kamerstuk/29279/'],
  ['dossier 29 279', '/kamerstuk/29279/'],
  ['2019Z14252', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2019Z14252'],
  ['2019z14252', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2019Z14252'],
  ['Z14252', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2019Z14252'],
]);

/** Numbers with a slip, parts of them, days, and words of which the meaning is open. */
export const SLIPS: readonly Expected[] = rows([
  ['2024-OOOO358151', NOTA],
  ['2O24-0000358151', NOTA],
  ['2024-000035B151', NOTA],
  ['2024-00003S8151', NOTA],
  ['2024-000035815I', NOTA],
  ['2024-0000358l5l', NOTA],
  ['Z024-0000358151', NOTA],
  ['358l51', NOTA],
  ['3S8151', NOTA],
  ['2024-00000358151', NOTA],
  ['2024-000358151', NOTA],
  ['2023-000052515', BRIEF],
  ['2023-00000052515', BRIEF],
  ['2023-00000525I5', BRIEF],
  ['2024-0000 358 151', NOTA],
  ['2 0 2 4 - 0 0 0 0 3 5 8 1 5 1', NOTA],
  ['2024 - 0000358151', NOTA],
  ['Kamerstuk 29 279, nr. 8Z3', KST],
  ['Stb. 2O21, 499', 'https://zoek.officielebekendmakingen.nl/stb-2021-499.html'],
  ['3 5 8 1 5 1', NOTA],
  ['8151', NOTA],
  ['…8151', NOTA],
  ['29Z79-823', KST],
  ['29 279, nr. 8Z3', KST],
  ['2 9 2 7 9 - 8 2 3', KST],
  ['Kamerst ukken I I, 2 0 23-2024, 2 9279, nr. 823', KST],
  ['201921425Z', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2019Z14252'],
  ['2019Z1425Z', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2019Z14252'],
  ['Kamerstukken II, 2023-2024, 527', NOTA],
  ['nota van 19-08-2024', NOTA],
  ['nota 19 augustus 2024', NOTA],
  ['19-8-2024', NOTA],
  ['brief van 22 februari 2023', BRIEF],
  ['22-02-2023', BRIEF],
]);

/** Numbers that there are not: only a public address may be given, and no neighbour. */
export const ABSENT: readonly Expected[] = rows([
  ['2099-0000358151', undefined],
  ['2024-0000358152', undefined],
  ['3581519', undefined],
  ['99999999', undefined],
  ['2012-0000999999', undefined],
  ['29 279, nr. 9823', 'https://zoek.officielebekendmakingen.nl/kst-29279-9823.html'],
  ['kst-35999-77', 'https://zoek.officielebekendmakingen.nl/kst-35999-77.html'],
  [
    'Kamerstukken II 2021/22, 35 999, nr. 77',
    'https://zoek.officielebekendmakingen.nl/kst-35999-77.html',
  ],
  ['2031Z12345', 'https://www.tweedekamer.nl/kamerstukken/detail?id=2031Z12345'],
  ['werkprogramma 2099', undefined],
]);

/** Words, parts of compounds, phrases, other names, misspelt spaces, and what goes wrong in typing. */
export const WORDS: readonly Expected[] = rows([
  // Titles and words.
  ['appreciatie literatuuronderzoek', NOTA],
  ['Appreciatie literatuuronderzoek sociale media en democratie', NOTA],
  ['literatuuronderzoek', NOTA],
  ['digitale balans', '/onderzoek/trimbos-digitale-balans/'],
  ['media en democratie', '/onderzoek/wrr-media-en-democratie/'],
  ['opkomende technologieën', '/onderzoek/bzk-opkomende-technologieen/'],
  ['werkprogramma 2023', '/onderzoek/rathenau-werkprogramma-2023-2024/'],
  ['werkprogramma 2023–2024', '/onderzoek/rathenau-werkprogramma-2023-2024/'],
  ['motie Gündogan', '/motie/gundogan-sociale-media-anonimiteit/'],
  ['motie gundogan', '/motie/gundogan-sociale-media-anonimiteit/'],
  ['anonimiteit online', '/dossier/anonimiteit-online/'],
  ['gaswinning', letterAddress(0)],
  ['gaswinning in Groningen', letterAddress(0)],
  ['ophokplicht', letterAddress(12)],
  ['nachttreinen', letterAddress(11)],
  ['trein naar Berlijn', letterAddress(11)],
  ['vogelgriep pluimvee', letterAddress(12)],
  ['Waddeneilanden', letterAddress(15)],
  ['Schiphol', letterAddress(19)],
  // Questions of an onderzoek and stations of a dossier.
  ['democratische functies waarborgen toekomst', '/onderzoek/wrr-media-en-democratie/'],
  ['rondt Digitale Balans af', '/dossier/impact-digitale-technologie/'],
  // Parts of compounds.
  ['schade Groningen', letterAddress(0)],
  ['premie zorg', letterAddress(1)],
  ['crisis alarmering', letterAddress(4)],
  ['inkomen toets', letterAddress(6)],
  ['drinkwater', letterAddress(8)],
  ['zuivering', letterAddress(8)],
  ['register computersystemen', letterAddress(9)],
  ['mensenrechten', letterAddress(9)],
  ['treinen', letterAddress(11)],
  ['vaccinatie', letterAddress(12)],
  ['capaciteit', letterAddress(14)],
  ['tekort', letterAddress(14)],
  ['monumenten', letterAddress(17)],
  ['bezorging', letterAddress(18)],
  ['overlast', letterAddress(19)],
  ['nachtvlucht', letterAddress(19)],
  // Compounds written apart.
  ['gas winning', letterAddress(0)],
  ['zorg verzekering', letterAddress(1)],
  ['kinder bijslag', letterAddress(6)],
  ['studie financiering', letterAddress(7)],
  ['drink water voorziening', letterAddress(8)],
  ['geluids overlast', letterAddress(19)],
  // Other names: abbreviations and what they stand for.
  ['Woo', letterAddress(2)],
  ['woo verzoek', letterAddress(2)],
  ['Wet open overheid', letterAddress(3)],
  ['algemene verordening gegevensbescherming', letterAddress(5)],
  ['AVG', letterAddress(5)],
  ['Wetenschappelijke Raad voor het Regeringsbeleid', '/onderzoek/wrr-media-en-democratie/'],
  // Phrases.
  ['"eigen risico"', letterAddress(1)],
  ['“eigen risico” zorgverzekering', letterAddress(1)],
  [
    '"sociale media en democratie" literatuurscan',
    '/onderzoek/literatuurscan-sociale-media-en-democratie/',
  ],
  ['"vijf naar drie dagen"', letterAddress(18)],
  ['"van vijf naar drie"', letterAddress(18)],
  // Accents, hyphens, spaces, plurals, questions in full.
  ['coordinatie crisis', letterAddress(4)],
  ['coördinatie bij rampen', letterAddress(4)],
  ['evidence-based', letterAddress(16)],
  ['evidence based', letterAddress(16)],
  ['evidence‑based hulp', letterAddress(16)],
  ['mbo studenten', letterAddress(7)],
  ['brievenbus', letterAddress(18)],
  ['kasteel', letterAddress(17)],
  ['isolatiesubsidie 12.500', letterAddress(19)],
  ['  vogelgriep\u00a0\u00a0pluimveehouders ', letterAddress(12)],
  ['Wat is er bekend over de gaswinning?', letterAddress(0)],
  ['wat doet het kabinet aan wachtlijsten in verpleeghuizen', letterAddress(10)],
]);

/** Forms that the letters do not print, of words that they do. */
export const FORMS: readonly Expected[] = rows([
  ['musea', letterAddress(20)],
  ['rijksmuseum', letterAddress(20)],
  ['stad', letterAddress(20)],
  ['collecties', letterAddress(20)],
  ['bruikleen', letterAddress(20)],
  ['verzamelaar', letterAddress(20)],
  ['lootbox', letterAddress(21)],
  ['verbieden lootboxen', letterAddress(21)],
  ['steunmaatregel', letterAddress(22)],
  ['belastingschulden', letterAddress(22)],
  ['cateraar', letterAddress(22)],
  ['bollenteler', letterAddress(23)],
  ['kweker', letterAddress(23)],
  ['bewindspersonen', letterAddress(24)],
  ['bewindslieden', letterAddress(24)],
  ['fabriek boetes', letterAddress(25)],
  ['dijken versterken', letterAddress(26)],
  ['gemaal', letterAddress(26)],
  ['vernieuwen gemalen', letterAddress(26)],
  ['treinongelukken', letterAddress(27)],
  ['machinisten', letterAddress(27)],
  ['taalmodel', letterAddress(28)],
  ['dagvaardingen', letterAddress(28)],
  ['bibliotheek', letterAddress(29)],
  ['peuter', letterAddress(29)],
  ['bezoeken leeszaal', letterAddress(29)],
  ['apotheker', letterAddress(30)],
  ['huisarts insuline', letterAddress(30)],
  ['kiezer consulaat', letterAddress(31)],
  ['schip', letterAddress(32)],
  ['rederij', letterAddress(32)],
  ['netbeheerder', letterAddress(33)],
  ['transformatorstation', letterAddress(33)],
  ['pleegouder', letterAddress(34)],
  ['uithuisplaatsing', letterAddress(34)],
  ['plantage', letterAddress(35)],
  ['straffen huurder', letterAddress(35)],
  ['verkeersdode', letterAddress(36)],
  ['walvis', letterAddress(38)],
  ['bruinvis', letterAddress(38)],
  ['melkveehouder', letterAddress(39)],
  ['nachttrein', letterAddress(11)],
  ['verpleeghuis wachtlijst', letterAddress(10)],
  ['kasteel onderhouden', letterAddress(17)],
  ['gevangenis', letterAddress(14)],
]);

/** Heads, tails and middles of compounds, and what stands at hyphens, slashes and brackets. */
export const PARTS: readonly Expected[] = rows([
  ['gameverslaving', letterAddress(21)],
  ['verslaving', letterAddress(21)],
  ['schermverslaving', letterAddress(21)],
  ['covid-19', letterAddress(22)],
  ['covid', letterAddress(22)],
  ['Covid-19 steunmaatregelen', letterAddress(22)],
  ['covid 19 maatregelen', letterAddress(22)],
  ['tuinbouw beregening', letterAddress(23)],
  ['landbouw bollentelers', letterAddress(23)],
  ['oud-bewindspersoon', letterAddress(24)],
  ['bewindspersoon', letterAddress(24)],
  ['staal', letterAddress(25)],
  ['versterking dijk', letterAddress(26)],
  ['ongeluk trein', letterAddress(27)],
  ['netcongestie elektriciteit', letterAddress(33)],
  ['opvang van vluchtelingen', letterAddress(32)],
  ['cruiseschip', letterAddress(32)],
  ['hennep', letterAddress(35)],
  ['helm fietsers', letterAddress(36)],
  ['grond water bollentelers', letterAddress(23)],
]);

/** Characters that people type otherwise. */
export const FOLDED: readonly Expected[] = rows([
  ['CO2', letterAddress(25)],
  ['CO₂', letterAddress(25)],
  ['NOx', letterAddress(25)],
  ['1.250.000', letterAddress(25)],
  ['1250000', letterAddress(25)],
  ['IJssel', letterAddress(26)],
  ['ijssel dijk', letterAddress(26)],
  ['Lukasz', letterAddress(24)],
  ['Łukasz Wojcik', letterAddress(24)],
  ['strasse', letterAddress(24)],
  ['cafes', letterAddress(22)],
  ['democratieen kiezers', letterAddress(31)],
  ['coördinátie rampen', letterAddress(4)],
  ['ﬁetsers helmplicht', letterAddress(36)],
  ['ＦＩＥＴＳＥＲＳ helmplicht', letterAddress(36)],
]);

/** Words with letters wrong, too few or too many: what was read must be told. */
export const MISSPELT: readonly Expected[] = rows([
  ['museums toegangsprijs', letterAddress(20)],
  ['gameverslafing', letterAddress(21)],
  ['lootboksen', letterAddress(21)],
  ['pandemi', letterAddress(22)],
  ['kateraars', letterAddress(22)],
  ['bolentelers', letterAddress(23)],
  ['wachtgelt', letterAddress(24)],
  ['dwangsomm', letterAddress(25)],
  ['staalfabrik', letterAddress(25)],
  ['dijkversterkin', letterAddress(26)],
  ['machenist', letterAddress(27)],
  ['Voorshcoten', letterAddress(27)],
  ['taalmodelen', letterAddress(28)],
  ['biblioteek', letterAddress(29)],
  ['woordeschat', letterAddress(29)],
  ['insulline', letterAddress(30)],
  ['appothekers', letterAddress(30)],
  ['konsulaten', letterAddress(31)],
  ['rivierkruiseschepen', letterAddress(32)],
  ['netkongestie', letterAddress(33)],
  ['netcongetsie', letterAddress(33)],
  ['pleegsorg', letterAddress(34)],
  ['uithuisplaatssingen', letterAddress(34)],
  ['henepteelt', letterAddress(35)],
  ['snelfitsers', letterAddress(36)],
  ['tandheelkude', letterAddress(37)],
  ['bruinvisen', letterAddress(38)],
  ['zomertyd', letterAddress(39)],
  ['melkveehoudders', letterAddress(39)],
  ['vogelgreep', letterAddress(12)],
  ['gaswining', letterAddress(0)],
  ['ophokplich', letterAddress(12)],
  ['Schipol', letterAddress(19)],
  ['wachtlysten verpleeghuizen', letterAddress(10)],
]);

/** Other names, abbreviations of ministries and bodies. */
export const NAMES: readonly Expected[] = rows([
  ['BZK', '/organisatie/bzk/'],
  ['ministerie van BZK', '/organisatie/bzk/'],
  ['Binnenlandse Zaken en Koninkrijksrelaties', '/organisatie/bzk/'],
  ['minister van Binnenlandse Zaken', '/organisatie/bzk/'],
  ['WRR', '/organisatie/wrr/'],
  ['Rathenau Instituut', '/organisatie/rathenau-instituut/'],
  ['rathenau', '/organisatie/rathenau-instituut/'],
  ['Trimbos', '/organisatie/trimbos-instituut/'],
  ['tweede kamer', '/organisatie/tweede-kamer/'],
  ['impact van digitale technologie', '/dossier/impact-digitale-technologie/'],
  ['anonimiteit online', '/dossier/anonimiteit-online/'],
  ['Onderwijs, Cultuur en Wetenschap', letterAddress(29)],
  ['OCW bibliotheken', letterAddress(29)],
  ['AI rechtspraak', letterAddress(28)],
  ['artificiële intelligentie', letterAddress(28)],
  ['corona', letterAddress(22)],
  ['medicijnen insuline', letterAddress(30)],
  ['asielzoekers schepen', letterAddress(32)],
  ['Centraal Orgaan opvang asielzoekers', letterAddress(32)],
  ['GDPR', letterAddress(5)],
  ['kamerbrief over zomertijd', letterAddress(39)],
  ['brief over lootboxen', letterAddress(21)],
  ['beslisnota literatuuronderzoek', NOTA],
]);

/** What is not there: nothing is shown, or what was left out is told. */
export const NOTHING: readonly string[] = [
  'xqzwvk',
  'werkprogramma 2099',
  '🙂',
  '?!',
  '…',
  '—',
  'gaswinning 99.999',
  '"gaswinning in Limburg"',
  'qwrtpsdfg',
  'zzzzzz',
];

/**
 * @param site a built site
 * @param queries questions
 * @param first among how many first results what should be found must be
 * @returns those of which it is not
 */
export async function missedBy(
  site: BuiltSearch,
  queries: readonly Expected[],
  first: number,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { query, first: expected } of queries) {
    const { rows } = await site.ask(query, 5);
    const right = rows.slice(0, first).some(({ url }) => url === expected);
    if (expected === undefined ? rows.length > 0 : !right) wrong.push(query);
  }
  return wrong;
}
