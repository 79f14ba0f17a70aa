import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** A small content folder with which nothing is wrong. */
const NOTA = `---
titel: Nota over sociale media
samenvatting: De minister krijgt advies. Zij kiest daarna zelf.
kenmerk: "2024-0000000001"
datum: 2024-01-02
doel: ter informatie
aan: De minister
van: Directie Digitale Samenleving
openbaarSinds: 2024-02-01
organisaties:
  - organisatie: bzk
    rol: afzender
  - { organisatie: wrr, rol: betrokken }
relaties:
  - { soort: naar-aanleiding-van, stuk: motie/voorbeeld }
nummers: [kst-29279-823]
trefwoorden: [media, jeugd]
verwijzingen:
  - { tekst: "Kamerstukken II, 2023-2024, 527", betekent: onbekend }
bijlagen:
  gedrukt: "2"
  lijst:
    - nummer: "1"
      titel: Het advies
      vindplaats: { soort: bestand, bestand: naam/advies.pdf }
    - nummer: "2"
      titel: De brief
      vindplaats: { soort: elders, adres: "https://www.voorbeeld.nl/brief" }
versies:
  - { nummer: 1, datum: 2024-02-01, oorzaak: eerste publicatie }
  - { nummer: 2, datum: 2024-02-03, oorzaak: correctie, toelichting: Een datum is hersteld. }
status: gecorrigeerd
statusToelichting: Op 3 februari 2024 is een datum hersteld.
themas: [cultuur]
---

## Kern

De minister leest Kamerstukken II, 2023-2024, 527.[^1] Zie bijlage 1 en bijlage 2.

Zie [de motie over media](motie:voorbeeld) en [de kern](#kern).

| Jaar | Aantal |
| ---- | ------ |
| 2023 | 12     |

- een punt
- nog een punt

### Verder

Het [advies](naam/advies.pdf) staat erbij.

[^1]: De noot zegt meer.
`;
const MOTIE = `---
titel: Motie
samenvatting: De Kamer vraagt iets. Zij wil het weten.
datum: 2023-01-02
indieners: [De indiener]
kamer: Tweede Kamer
gebeurtenis: aangenomen
---

De Kamer vraagt.
`;
const FILES: Readonly<Record<string, string>> = {
  nota: NOTA,
  motie: MOTIE,
  organisaties:
    'bzk:\n  naam: Ministerie van BZK\n  soort: ministerie\n  tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre1034\nwrr:\n  naam: Wetenschappelijke Raad\n  soort: adviescollege\n',
  begrippen:
    '- term: Woo\n  betekenis: Wet open overheid\n- { term: Awb, betekenis: Algemene wet bestuursrecht }\n',
  'openbare-contacten':
    '- soort: e-mail\n  waarde: info@voorbeeld.nl\n  reden: Openbaar adres.\n  bron: De website\n',
  redirects:
    '- van: /nota/oud/\n  naar: /nota/2024-0000000001/\n  reden: Verkeerd overgenomen.\n  datum: 2024-02-01\n',
};
const PATHS: Readonly<Record<string, string>> = {
  nota: 'content/notas/2024-0000000001.mdx',
  motie: 'content/moties/voorbeeld.mdx',
};
const pathOf = (name: string) => PATHS[name] ?? `content/${name}.yaml`;

function check(changed: Readonly<Record<string, string>>): readonly Problem[] {
  const all = { ...FILES, ...changed };
  const encode = (name: string) => new TextEncoder().encode(all[name] ?? '');
  const list = (name: string) => ({ path: pathOf(name), text: all[name] ?? '' });
  const nota = {
    kind: 'nota' as const,
    id: '2024-0000000001',
    path: pathOf('nota'),
    bytes: encode('nota'),
  };
  return checkContent({
    documents: [
      nota,
      { kind: 'motie', id: 'voorbeeld', path: pathOf('motie'), bytes: encode('motie') },
    ],
    versions: [
      {
        ...nota,
        nummer: 1,
        path: 'content/versies/notas/2024-0000000001/1.mdx',
        bytes: new TextEncoder().encode(NOTA),
      },
    ],
    lists: {
      organisaties: list('organisaties'),
      begrippen: list('begrippen'),
      contacten: list('openbare-contacten'),
      redirects: list('redirects'),
    },
    files: new Map([['naam/advies.pdf', 10]]),
    pages: ['/zoeken/', '/over/privacy/'],
  }).problems;
}

/** Puts what the problem gives to paste on its line: for the whole line, or for the words it is about. */
function pasted(text: string, { line, message, paste = '', rule }: Problem): string {
  const lines = text.split('\n');
  const here = lines[line - 1] ?? '';
  const wrong = /‘([^’]*)’/.exec(message)?.[1] ?? '';
  const whole = rule === 'yaml-ongeldig' && /^\s*(?:- )?[\w-]+:/.test(paste) && here.trim() !== '';
  lines[line - 1] = whole ? paste : here.replace(wrong, paste);
  return lines.join('\n');
}

/**
 * A mistake: in which file, what was there, what an editor made of it, what the message must say, and how it is mended
 * as the hint says: by what there is to paste, or by hand; back to what it was where that is what the hint asks.
 */
type Mistake = readonly [
  file: string,
  was: string,
  made: string,
  says: RegExp,
  mend: 'plak' | 'terug' | readonly [from: string, to: string],
  hint?: RegExp,
];

const MISTAKES: readonly Mistake[] = [
  // What YAML hides.
  ['nota', 'titel: Nota', 'titel:Nota', /achter ‘titel:’ ontbreekt een spatie/, 'plak'],
  ['nota', 'datum: 2024-01-02', 'datum:2024-01-02', /achter ‘datum:’ ontbreekt een spatie/, 'plak'],
  ['nota', 'doel: ter', 'doel:ter', /achter ‘doel:’ ontbreekt een spatie/, 'plak'],
  ['nota', 'aan: De', 'aan:De', /achter ‘aan:’ ontbreekt een spatie/, 'plak'],
  ['nota', 'titel: Nota', 'titel:\u00a0Nota', /achter ‘titel:’ staat een vaste spatie/, 'plak'],
  ['nota', 'aan: De', 'aan:\u00a0De', /achter ‘aan:’ staat een vaste spatie/, 'plak'],
  [
    'nota',
    '    rol: afzender',
    '\u00a0\u00a0\u00a0\u00a0rol: afzender',
    /ingesprongen met een vaste spatie/,
    'plak',
  ],
  [
    'nota',
    '    rol: afzender',
    '\trol: afzender',
    /ingesprongen met een tab/,
    ['\trol', '    rol'],
    /gewone spaties/,
  ],
  [
    'nota',
    '      titel: Het advies',
    '\t\t\ttitel: Het advies',
    /ingesprongen met een tab/,
    'plak',
  ],
  ['nota', 'datum: 2024-01-02', 'datum: “2024-01-02”', /gekrulde aanhalingstekens/, 'plak'],
  [
    'nota',
    'doel: ter informatie',
    'doel: ‘ter informatie’',
    /gekrulde aanhalingstekens/,
    ['‘ter informatie’', "'ter informatie'"],
    /rechte/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: “Nota”: over media',
    /gekrulde aanhalingstekens/,
    ['“Nota”: over media', "'Nota: over media'"],
    /rechte/,
  ],
  [
    'nota',
    'titel: Nota over',
    'titel: Nota: over',
    /een dubbele punt in de tekst/,
    ['Nota: over sociale media', "'Nota: over sociale media'"],
    /enkele aanhalingstekens/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: "Nota over sociale media',
    /aanhalingsteken " dat nergens sluit/,
    ['sociale media', 'sociale media"'],
    /teken "/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    "titel: 'Nota over sociale media",
    /aanhalingsteken ' dat nergens sluit/,
    ['sociale media', "sociale media'"],
    /teken '/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    "titel: 'Nota over 's lands media'",
    /midden in de waarde/,
    'plak',
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: "Nota over "sociale" media"',
    /midden in de waarde/,
    'plak',
  ],
  [
    'nota',
    'trefwoorden: [media, jeugd]',
    'trefwoorden: [media, jeugd',
    /haakje \[ dat nergens sluit/,
    'terug',
    /teken \]/,
  ],
  [
    'nota',
    'themas: [cultuur]',
    'themas: [cultuur',
    /haakje \[ dat nergens sluit/,
    'terug',
    /teken \]/,
  ],
  ['nota', 'rol: betrokken }', 'rol: betrokken', /haakje { dat nergens sluit/, 'terug', /teken }/],
  [
    'nota',
    'stuk: motie/voorbeeld }',
    'stuk: motie/voorbeeld',
    /haakje { dat nergens sluit/,
    'terug',
    /teken }/,
  ],
  [
    'nota',
    'bestand: naam/advies.pdf }',
    'bestand: naam/advies.pdf',
    /haakje { dat nergens sluit/,
    'terug',
    /teken }/,
  ],
  [
    'nota',
    '{ organisatie: wrr,',
    '{ organisatie:wrr,',
    /achter ‘organisatie:’ ontbreekt een spatie/,
    ['organisatie:wrr', 'organisatie: wrr'],
    /organisatie: wrr/,
  ],
  [
    'nota',
    'titel: Nota over',
    'titel: @Nota over',
    /kan niet met . beginnen/,
    ['@Nota over sociale media', "'@Nota over sociale media'"],
    /enkele aanhalingstekens/,
  ],
  [
    'nota',
    'titel: Nota over',
    'titel: *Nota over',
    /kan niet met \* beginnen/,
    ['*Nota over sociale media', "'*Nota over sociale media'"],
    /enkele aanhalingstekens/,
  ],
  [
    'nota',
    'titel: Nota over',
    'titel: %Nota over',
    /kan niet met . beginnen/,
    ['%Nota over sociale media', "'%Nota over sociale media'"],
    /enkele aanhalingstekens/,
  ],
  [
    'nota',
    'trefwoorden: [media, jeugd]',
    'trefwoorden: &a [media, *a]',
    /verwijst hier naar zichzelf/,
    'terug',
    /Schrijf de waarde uit/,
  ],
  ['nota', 'aan: De minister', ' aan: De minister', /‘aan:’ springt te ver in/, 'plak'],
  ['nota', '    rol: afzender', '      rol: afzender', /‘rol:’ springt te ver in/, 'plak'],
  [
    'nota',
    'doel: ter informatie',
    'datum: 2024-01-03\ndoel: ter informatie',
    /twee keer/,
    ['datum: 2024-01-03\n', ''],
    /Voeg de twee samen/,
  ],
  [
    'nota',
    'doel: ter informatie',
    'zomaar een regel\ndoel: ter informatie',
    /geen veld|niet bij het veld/,
    ['zomaar een regel\n', ''],
    /dubbele punt/,
  ],
  [
    'nota',
    'doel: ter informatie',
    '<<<<<<< HEAD\ndoel: ter informatie\n=======\n>>>>>>> tak',
    /deze regel is van Git/,
    ['<<<<<<< HEAD\ndoel: ter informatie\n=======\n>>>>>>> tak', 'doel: ter informatie'],
    /haal de regels/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: Nota # over sociale media',
    /# over sociale media/,
    ['Nota # over sociale media', '"Nota # over sociale media"'],
    /tussen aanhalingstekens/,
  ],
  ['nota', '---\ntitel', '--\ntitel', /\(frontmatter\) ontbreken/, 'terug', /regel ---/],
  ['nota', 'themas: [cultuur]\n---', 'themas: [cultuur]', /niet afgesloten/, 'terug', /alleen ---/],
  // Values.
  ['nota', 'doel: ter informatie', 'doel: ter informtie', /‘ter informtie’ kan niet/, 'plak'],
  ['nota', 'doel: ter informatie', 'doel: Ter informatie', /‘Ter informatie’ kan niet/, 'plak'],
  [
    'nota',
    'datum: 2024-01-02',
    'datum: 2 januari 2024',
    /‘2 januari 2024’ heeft niet de vorm/,
    'plak',
    /zoals: 2024-01-02\.$/,
  ],
  ['nota', 'datum: 2024-01-02', 'datum: 2024–01–02', /heeft niet de vorm/, 'plak'],
  ['nota', 'datum: 2024-01-02', 'datum: 2024-01-02\u200b', /heeft niet de vorm/, 'plak'],
  [
    'nota',
    'datum: 2024-01-02',
    'datum: 02-01-2024',
    /‘02-01-2024’ heeft niet de vorm/,
    'terug',
    /jaar, maand, dag/,
  ],
  [
    'nota',
    'datum: 2024-01-02',
    'datum: 2024-02-30',
    /heeft niet de vorm/,
    'terug',
    /een dag die bestaat/,
  ],
  ['nota', 'datum: 2024-01-02', 'datum: 2024-1-2', /heeft niet de vorm/, 'terug', /2024-08-19/],
  ['nota', 'datum: 2024-01-02', 'datum:', /‘datum’ is leeg/, 'terug', /Vul het in/],
  ['nota', 'titel: Nota over sociale media', "titel: ''", /‘titel’ is leeg/, 'terug', /Vul het in/],
  ['nota', 'titel: Nota over sociale media', 'titel:', /‘titel’ is leeg/, 'terug', /Vul het in/],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: 2024',
    /hoort tekst, maar er staat een getal/,
    ['titel: 2024', 'titel: "2024"'],
    /aanhalingstekens/,
  ],
  [
    'nota',
    'titel: Nota over sociale media',
    'titel: [Nota]',
    /hoort tekst, maar er staat een lijst/,
    'terug',
    /tekst/,
  ],
  [
    'nota',
    'kenmerk: "2024-0000000001"',
    'kenmerk: 20240000000001',
    /hoort tekst, maar er staat een getal/,
    'terug',
    /aanhalingstekens/,
  ],
  [
    'nota',
    '- nummer: "1"',
    '- nummer: 1',
    /hoort tekst, maar er staat een getal/,
    'terug',
    /aanhalingstekens/,
  ],
  [
    'nota',
    'trefwoorden: [media, jeugd]',
    'trefwoorden: media',
    /hoort een lijst/,
    ['trefwoorden: media', 'trefwoorden: [media]'],
    /lijst/,
  ],
  [
    'nota',
    'nummers: [kst-29279-823]',
    'nummers: kst-29279-823',
    /hoort een lijst/,
    'terug',
    /lijst/,
  ],
  [
    'nota',
    'trefwoorden: [media, jeugd]',
    'trefwoorden: [media, 2024]',
    /hoort tekst/,
    ['2024]', '"2024"]'],
    /aanhalingstekens/,
  ],
  [
    'nota',
    'doel: ter informatie',
    'doel: ter informatie\nconcept: ja',
    /hoort ja of nee \(true of false\)/,
    ['concept: ja\n', ''],
    /true of false/,
  ],
  ['nota', 'rol: afzender', 'rol: verzender', /‘verzender’ kan niet/, 'terug', /‘afzender’/],
  ['nota', 'rol: afzender', 'rol: Afzender', /‘Afzender’ kan niet/, 'plak'],
  ['nota', 'organisatie: bzk', 'organisatie: bkz', /‘bkz’ staat niet in organisaties/, 'plak'],
  [
    'nota',
    'organisatie: bzk',
    'organisatie: BZK',
    /‘BZK’ heeft niet de vorm/,
    'terug',
    /sleutel uit organisaties/,
  ],
  [
    'nota',
    'organisatie: bzk',
    'organisatie: Ministerie van BZK',
    /heeft niet de vorm/,
    'terug',
    /sleutel uit organisaties/,
  ],
  ['nota', 'soort: naar-aanleiding-van', 'soort: naar aanleiding van', /kan niet bij/, 'plak'],
  ['nota', 'stuk: motie/voorbeeld', 'stuk: motie/voorbeld', /geen stuk ‘motie\/voorbeld’/, 'plak'],
  [
    'nota',
    'stuk: motie/voorbeeld',
    'stuk: motie:voorbeeld',
    /heeft niet de vorm/,
    'terug',
    /schuine streep/,
  ],
  [
    'nota',
    'stuk: motie/voorbeeld',
    'stuk: Motie/Voorbeeld',
    /heeft niet de vorm/,
    'terug',
    /de soort/,
  ],
  ['nota', 'soort: bestand', 'soort: bestnad', /‘bestnad’ kan niet/, 'plak'],
  [
    'nota',
    'adres: "https://www.voorbeeld.nl/brief"',
    'adres: www.voorbeeld.nl/brief',
    /heeft niet de vorm/,
    'terug',
    /https:\/\//,
  ],
  [
    'nota',
    'bestand: naam/advies.pdf',
    'bestand: naam/advis.pdf',
    /‘naam\/advis.pdf’ staat niet/,
    ['naam/advis.pdf', 'naam/advies.pdf'],
    /naam/,
  ],
  [
    'nota',
    'vindplaats: { soort: elders, adres: "https://www.voorbeeld.nl/brief" }',
    'vindplaats: elders',
    /hoort een groep velden/,
    'terug',
    /velden/,
  ],
  ['nota', 'oorzaak: correctie', 'oorzaak: fout', /‘fout’ kan niet/, 'terug', /‘correctie’/],
  ['nota', '{ nummer: 2,', '{ nummer: 3,', /op de plaats van versie 2/, 'terug', /vanaf 1/],
  ['nota', '{ nummer: 1,', '{ nummer: 0,', /heeft niet de vorm/, 'terug', /1 of meer/],
  [
    'nota',
    '2024-02-03, oorzaak',
    '2024-01-03, oorzaak',
    /eerder dan de versie ervoor|voor de vorige/,
    'terug',
    /Kijk in het stuk|datums/,
  ],
  ['nota', 'status: gecorrigeerd', 'status: gecorigeerd', /‘gecorigeerd’ kan niet/, 'plak'],
  [
    'nota',
    'status: gecorrigeerd',
    'status: ingetrokken',
    /‘intrekking’ ontbreekt/,
    [
      'status: ingetrokken',
      'status: ingetrokken\nintrekking: { datum: 2026-01-31, reden: correctie procedurele fout, toelichting: Dubbel. }',
    ],
    /Voeg toe: intrekking/,
  ],
  ['nota', 'themas: [cultuur]', 'themas: [cultur]', /waardelijst van DiWoo/, 'plak'],
  [
    'nota',
    'kenmerk: "2024-0000000001"',
    'kenmerk: "2024-0000000002"',
    /bestand heet ‘2024-0000000001’/,
    'terug',
    /verbeter het kenmerk/,
  ],
  ['nota', 'betekent: onbekend', 'betekent: []', /heeft niet de vorm/, 'terug', /onbekend/],
  ['nota', '2023-2024, 527"', '2023-2024, 528"', /niet in de tekst/, 'terug', /letterlijk/],
  // Fields.
  ['nota', 'trefwoorden:', 'trefworden:', /veld ‘trefworden’ bestaat hier niet/, 'plak'],
  ['nota', 'titel: Nota', 'Titel: Nota', /veld ‘Titel’ bestaat hier niet/, 'plak'],
  ['nota', 'organisaties:', 'organisatie:', /veld ‘organisatie’ bestaat hier niet/, 'plak'],
  ['nota', 'samenvatting:', 'samevatting:', /veld ‘samevatting’ bestaat hier niet/, 'plak'],
  ['nota', '    rol: afzender', '    role: afzender', /veld ‘role’ bestaat hier niet/, 'plak'],
  [
    'nota',
    'openbaarSinds',
    'openbaar',
    /veld ‘openbaar’ bestaat hier niet/,
    ['openbaar:', 'openbaarSinds:'],
    /‘openbaarSinds’/,
  ],
  [
    'nota',
    'toelichting: Een datum',
    'uitleg: Een datum',
    /veld ‘uitleg’ bestaat hier niet/,
    'terug',
    /‘toelichting’/,
  ],
  // The text.
  ['nota', '(motie:voorbeeld)', '(motie:voorbeld)', /geen stuk ‘motie:voorbeld’/, 'plak'],
  ['nota', '(#kern)', '(#kren)', /geen anker ‘#kren’/, 'plak'],
  [
    'nota',
    '(naam/advies.pdf)',
    '(naam/advis.pdf)',
    /‘naam\/advis.pdf’ staat niet/,
    'terug',
    /naam/,
  ],
  [
    'nota',
    '## Kern',
    '<script>x</script>\n\n## Kern',
    /element <script> mag niet/,
    ['<script>x</script>\n\n', ''],
  ],
  ['nota', '### Verder', '##### Verder', /kop|niveau/i, 'terug'],
  ['nota', '527.[^1]', '527.[^2]', /\^?2|voetnoot/, 'terug'],
  [
    'nota',
    'Het [advies]',
    'Bel 06-12345678. Het [advies]',
    /06-12345678/,
    ['Bel 06-12345678. ', ''],
  ],
  [
    'nota',
    'Het [advies]',
    'Mail jan.jansen@voorbeeld.nl. Het [advies]',
    /jan\.jansen@voorbeeld\.nl/,
    ['Mail jan.jansen@voorbeeld.nl. ', ''],
  ],
  ['nota', 'Het [advies]', '{advies} Het [advies]', /\{|accolade|expressie/i, ['{advies} ', '']],
  ['nota', '(motie:voorbeeld)', '(javascript:alert)', /mag niet/, 'terug', /https/],
  [
    'nota',
    '[de motie over media](motie:voorbeeld)',
    '[de lijst van nota’s](/notas/)',
    /geen pagina ‘\/notas\/?’/,
    'plak',
  ],
  ['nota', 'Het [advies]', '<b>Het [advies]', /b>|sluit/i, 'terug'],
  ['nota', '| 2023 | 12     |', '| 2023 | 12 | 13 |', /cel|kolom/i, 'terug'],
  ['nota', 'Het [advies]', 'Het\u0007 [advies]', /teken/i, 'terug'],
  // Another kind, and the lists.
  ['motie', 'kamer: Tweede Kamer', 'kamer: Tweede kamer', /‘Tweede kamer’ kan niet/, 'plak'],
  [
    'motie',
    'indieners: [De indiener]',
    'indieners: De indiener',
    /hoort een lijst/,
    'terug',
    /lijst/,
  ],
  ['motie', 'gebeurtenis: aangenomen', 'gebeurtenis: aangenomn', /‘aangenomn’ kan niet/, 'plak'],
  ['organisaties', 'soort: ministerie', 'soort: minsterie', /‘minsterie’ kan niet/, 'plak'],
  [
    'organisaties',
    'mnre1034',
    'mnre9999',
    /niet in de registers van TOOI/,
    'terug',
    /laat ‘tooi’ weg/,
  ],
  [
    'organisaties',
    'tooi: https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
    'tooi: mnre1034',
    /heeft niet de vorm/,
    'terug',
    /identifier\.overheid\.nl/,
  ],
  ['organisaties', 'wrr:\n', 'WRR:\n', /‘WRR’ heeft niet de vorm/, 'terug', /kleine-letters/],
  [
    'organisaties',
    '  naam: Wetenschappelijke Raad',
    '  naam:Wetenschappelijke Raad',
    /achter ‘naam:’ ontbreekt een spatie/,
    'plak',
  ],
  [
    'organisaties',
    '  naam: Ministerie van BZK',
    '  nam: Ministerie van BZK',
    /veld ‘nam’ bestaat hier niet/,
    'plak',
  ],
  [
    'begrippen',
    'betekenis: Wet open',
    'beteknis: Wet open',
    /veld ‘beteknis’ bestaat hier niet/,
    'plak',
  ],
  ['begrippen', 'term: Awb', 'term: Woo', /staat twee keer/, 'terug', /Voeg de twee samen/],
  [
    'begrippen',
    'bestuursrecht }',
    'bestuursrecht',
    /haakje { dat nergens sluit/,
    'terug',
    /teken }/,
  ],
  ['openbare-contacten', 'soort: e-mail', 'soort: email', /‘email’ kan niet/, 'plak'],
  ['openbare-contacten', '  bron: De website', '  bron:', /is leeg/, 'terug', /Vul het in/],
  [
    'redirects',
    'van: /nota/oud/',
    'van: nota/oud/',
    /heeft niet de vorm/,
    'terug',
    /schuine streep/,
  ],
  [
    'redirects',
    'naar: /nota/2024-0000000001/',
    'naar: /nota/2024-0000000002/',
    /staat niets/,
    ['0000000002/', '0000000001/'],
  ],
  [
    'redirects',
    'naar: /nota/2024-0000000001/',
    'naar: http://voorbeeld.nl/',
    /heeft niet de vorm/,
    'terug',
    /https/,
  ],
  [
    'redirects',
    'datum: 2024-02-01',
    'datum: 1 februari',
    /heeft niet de vorm/,
    'terug',
    /jaar, maand, dag/,
  ],
  [
    'redirects',
    'van: /nota/oud/',
    'van: /nota/2024-0000000001/',
    /bestaat nog|bij zichzelf/,
    'terug',
  ],
];

/** The line at which two texts begin to differ. */
function firstDifference(a: string, b: string): number {
  const [one, other] = [a.split('\n'), b.split('\n')];
  return one.findIndex((line, i) => line !== other[i]) + 1;
}

test('with no mistake nothing is wrong', () => {
  expect(check({})).toEqual([]);
});

test('there are a hundred mistakes at least', () => {
  expect(MISTAKES.length).toBeGreaterThanOrEqual(100);
});

describe('a mistake is told at its line, with its cause and with what mends it', () => {
  test.each(MISTAKES.map((mistake) => [`${mistake[0]}: ${mistake[2]}`, mistake] as const))(
    '%j',
    (_, [file, was, made, says, mend, hint]) => {
      const sound = FILES[file] ?? '';
      expect(sound).toContain(was);
      const wrong = sound.replace(was, () => made);
      const problems = check({ [file]: wrong });
      const [first] = problems;
      if (!first) throw new Error('Nothing is told.');
      const told = problems.map(({ line, message }) => `${line} ${message}`).join('\n');
      expect(first.file).toBe(pathOf(file));
      expect(first.message, told).toMatch(says);
      const line = firstDifference(wrong, sound);
      // A field that is not there, or a closing line, has no line of its own.
      if (!/frontmatter|afgesloten/.test(first.message)) expect(first.line, told).toBe(line);
      expect(problems.length, told).toBeLessThanOrEqual(2);
      if (hint) expect(first.hint).toMatch(hint);
      if (mend === 'plak') expect(first.paste, first.hint).toBeDefined();
      const mended =
        mend === 'plak'
          ? pasted(wrong, first)
          : mend === 'terug'
            ? sound
            : wrong.replace(mend[0], () => mend[1]);
      expect(check({ [file]: mended }).map(({ message }) => message)).toEqual([]);
    },
  );
});
