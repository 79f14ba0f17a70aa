import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/content.ts';
import { readability, sentencesOf } from '../../../src/checks/document/readability.ts';
import { syllables } from '../../../src/checks/document/syllables.ts';
import type { KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import type { Finding } from '../../../src/model/problem.ts';

const SUMMARY = 'samenvatting: Het is kort. Meer is er niet.';
const NOTA = `titel: A\nkenmerk: 2024-0000000001\n${SUMMARY}\ndatum: 2024-01-02\ndoel: ter informatie\naan: M`;

function file(kind: KindName, id: string, frontmatter: string, body = 'Tekst.') {
  const bytes = new TextEncoder().encode(`---\n${frontmatter}\n---\n\n${body}\n`);
  return { kind, id, path: `content/${KINDS[kind].folder}/${id}.mdx`, bytes };
}

function checked(
  documents: ReturnType<typeof file>[],
  more: { files?: string[]; found?: never[] } = {},
) {
  return checkContent({
    documents,
    lists: {
      begrippen: { path: 'content/begrippen.yaml', text: '- { term: MBZK, betekenis: minister }' },
      organisaties: {
        path: 'content/organisaties.yaml',
        text: 'ecp: { naam: Platform, afkorting: ECP, soort: platform }',
      },
    },
    files: new Map((more.files ?? []).map((name) => [name, 1])),
    pages: ['/zoeken/', '/over/privacy/'],
    ...(more.found ? { found: more.found } : {}),
  });
}

/** Rule and place of what is wrong with one note. */
const nota = (body: string, extra = '') =>
  checked([file('nota', '2024-0000000001', `${NOTA}\n${extra}`, body)]).problems.map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );

describe('exceptions', () => {
  const TABLE = '| | |\n| --- | --- |\n| a | b |';
  test('set a rule aside for one document, and are counted', () => {
    const set = 'uitzonderingen: [{ regel: tabel-zonder-kop, reden: Zo staat het in het stuk. }]';
    const { problems, excepted, archive } = checked([
      file('nota', '2024-0000000001', `${NOTA}\n${set}`, TABLE),
    ]);
    expect(problems).toEqual([]);
    expect(excepted).toBe(1);
    expect(archive.stukken).toHaveLength(1);
  });

  test('need a reason', () => {
    expect(nota(TABLE, 'uitzonderingen: [{ regel: tabel-zonder-kop, reden: "" }]')).toContain(
      'waarde-leeg 8:45',
    );
  });

  test('are told when they do nothing', () => {
    expect(
      nota('Tekst.', 'uitzonderingen: [{ regel: tabel-zonder-kop, reden: Zo is het. }]'),
    ).toEqual(['uitzondering-ongebruikt 8:20']);
  });

  test('can never let through what the guard refuses, nor personal data that they do not name', () => {
    const guard = 'uitzonderingen: [{ regel: element-onbekend, reden: Moet. }]';
    expect(nota('<script>x</script>', guard)).toEqual([
      'uitzondering-verboden 8:20',
      'element-onbekend 11:1',
    ]);
    const set = (tekst: string) =>
      `uitzonderingen: [{ regel: persoonsgegeven-telefoon, tekst: "${tekst}", reden: Persvoorlichting. }]`;
    const named = nota('Bel 06-12345678 of 06-87654321.', set('06-12345678'));
    expect(named.filter((rule) => rule.startsWith('persoonsgegeven'))).toEqual([
      'persoonsgegeven-telefoon 11:20',
    ]);
  });

  test('a misspelt name of a rule is told, with the nearest', () => {
    const { problems } = checked([
      file(
        'nota',
        '2024-0000000001',
        `${NOTA}\nuitzonderingen: [{ regel: tabel-zonder-kopp, reden: Zo is het. }]`,
      ),
    ]);
    expect(problems[0]?.message).toContain('Bedoelde u ‘tabel-zonder-kop’?');
  });

  test('of a document count for the files that it alone answers for', () => {
    const text = `${NOTA}\nbijlagen: { lijst: [{ nummer: "1", titel: B, vindplaats: { soort: bestand, bestand: a.pdf } }] }`;
    const finding = {
      file: 'content/bestanden/a.pdf',
      line: 1,
      column: 1,
      severity: 'error' as const,
      rule: 'bijlage-maker',
      message: 'm',
      hint: 'h',
      tekst: 'Jan Jansen',
    };
    const run = (set: string, found: Finding = finding) =>
      checkContent({
        documents: [file('nota', '2024-0000000001', `${text}\n${set}`)],
        lists: {},
        files: new Map([['a.pdf', 1]]),
        found: [found],
      }).problems.map(({ rule }) => rule);
    expect(run('')).toEqual(['bijlage-maker']);
    expect(
      run('uitzonderingen: [{ regel: bijlage-maker, tekst: Jan Jansen, reden: Onderzoeker. }]'),
    ).toEqual([]);
    expect(
      run('uitzonderingen: [{ regel: bijlage-maker, tekst: Piet, reden: Onderzoeker. }]'),
    ).toEqual(['bijlage-maker', 'uitzondering-ongebruikt']);
    const { tekst: _, ...layer } = { ...finding, rule: 'bijlage-lagen' };
    const set = (regel: string, tekst: string) =>
      `uitzonderingen: [{ regel: ${regel}, tekst: ${tekst}, reden: De kaart heeft lagen. }]`;
    expect(run(set('bijlage-lagen', 'a.pdf'), layer)).toEqual([]);
    expect(run(set('bijlage-lagen', 'b.pdf'), layer)).toEqual([
      'bijlage-lagen',
      'uitzondering-ongebruikt',
    ]);
    expect(run(set('bijlage-script', 'a.pdf'), { ...layer, rule: 'bijlage-script' })).toEqual([
      'bijlage-script',
      'uitzondering-verboden',
    ]);
  });
});

describe('places', () => {
  test('point at the words, after Markdown and frontmatter', () => {
    expect(nota('Eén regel.\n\nBel **06-12345678** nu.')).toEqual([
      'persoonsgegeven-telefoon 13:7',
    ]);
  });
});

describe('annexes', () => {
  const list = (...numbers: string[]) =>
    `bijlagen: { lijst: [${numbers.map((n) => `{ nummer: "${n}", titel: B, vindplaats: { soort: niet-opgenomen, reden: Weg. } }`).join(', ')}] }`;
  test('letters are no gap', () => expect(nota('Tekst.', list('A', 'C'))).toEqual([]));
  test('a number twice is', () =>
    expect(nota('Tekst.', list('1', '1')).join()).toMatch(/bijlagen-nummering 8:/));
  test('an annex of another paper is not looked for in the list', () => {
    const text =
      'Zie Kamerstukken II 2022/23, 26 643, nr. 975, bijlage 4, en bijlage 7 bij de wet, en op 3 bijlage 2 mei 2024.';
    expect(nota(text, list('1')).filter((rule) => rule.startsWith('bijlage-onbekend'))).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['Het is op 16-8-2025 aan de Kamer verzonden.', true],
    ['Op 6 juli 2025 heeft de Kamer de motie aangenomen.', true],
    ['Het overleg is op 16 augustus 2025 gepland.', false],
    ['Op 6 juli 2023 heeft de Kamer de motie aangenomen.', false],
    ['Het besluit geldt tot 1 januari 2030.', false],
  ])('%s', (text, told) => expect(nota(text).length > 0).toBe(told));

  test('a kenmerk of the year before is ordinary, one of a later year is not', () => {
    const of = (datum: string) =>
      checked([file('nota', '2024-0000000001', NOTA.replace('2024-01-02', datum))]).problems.map(
        ({ rule }) => rule,
      );
    expect(of('2025-01-10')).toEqual([]);
    expect(of('2023-12-30')).toEqual(['datum-kenmerk']);
  });
});

describe('abbreviations', () => {
  test.each([
    'De MBZK en ECP besluiten.',
    'Het Platform voor Iets Anders (PIA) begint. PIA is nieuw.',
    'Kamerstukken II 2022/23, hoofdstuk VI en XIV.',
    'In de EU en NL, van A naar B.',
    'Postbus 20011, 2500 EA Den Haag',
    'TER BESLISSING VOOR DE MINISTER',
    'ECLI:NL:RVS:2018:321 en https://voorbeeld.nl/ABC/DEF',
  ])('nothing to explain in: %s', (text) =>
    expect(nota(text).filter((rule) => rule.startsWith('afkorting'))).toEqual([]),
  );
  test('each is told once, where it stands first', () => {
    expect(nota('De ABCD komt.\n\nDe ABCD en de QRS.')).toEqual([
      'afkorting-onbekend 11:4',
      'afkorting-onbekend 13:15',
    ]);
  });
});

describe('links', () => {
  const others = [
    file(
      'motie',
      'm',
      `titel: M\n${SUMMARY}\ndatum: 2023-07-06\nindieners: [G]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen`,
      '## Kern\n\nTekst.',
    ),
  ];
  const links = (body: string, files: string[] = []) =>
    checked([file('nota', '2024-0000000001', NOTA, body), ...others], { files })
      .problems.filter(({ rule }) => rule !== 'bestand-ongebruikt')
      .map(({ rule, message }) => `${rule}: ${/Bedoelde u .*$/.exec(message)?.[0] ?? ''}`);

  test('to pages, lists, files and anchors that are there', () => {
    expect(
      links(
        '[a](/zoeken/?q=x), [b](/motie/m/#kern), [c](motie:m#kern), [d](/nota/), [e](/bestanden/x/y.pdf), [f](x/y.pdf), [g](/motie/m.mdx), [h](/nota/jaar/2024/)',
        ['x/y.pdf'],
      ),
    ).toEqual([]);
  });
  test.each([
    ['[zoek](/zoekn/)', 'pagina-onbekend: Bedoelde u ‘/zoeken/’?'],
    ['[motie](/motie/n/)', 'pagina-onbekend: Bedoelde u ‘/motie/m/’?'],
    ['[kern](/motie/m/#kren)', 'anker-onbekend: Bedoelde u ‘#kern’?'],
    ['[kern](motie:m#kren)', 'anker-onbekend: Bedoelde u ‘#kern’?'],
    ['[pdf van het advies](/bestanden/x/y.pfd)', 'bestand-ontbreekt: Bedoelde u ‘x/y.pdf’?'],
    ['[kern](#%E0)', 'anker-onbekend: '],
    ['[privacy](/over/privacy/#cookies)', 'anker-onbekend: '],
    ['[alle nota’s](/nota/#top)', 'anker-onbekend: '],
  ])('%s leads nowhere', (text, told) => expect(links(text, ['x/y.pdf'])).toEqual([told]));
});

test('an image that is not there is told at its own place', () => {
  const found = checked([
    file('nota', '2024-0000000001', NOTA, 'Tekst.\n\nEen ![plaatje](kaart.png) in de regel.'),
  ]).problems.find(({ rule }) => rule === 'bestand-ontbreekt');
  const line = `---\n${NOTA}\n---\n\n`.split('\n').length + 2;
  expect(found).toMatchObject({ line, column: 5 });
});

test('a file that no document uses is told, unless a document could not be read', () => {
  const run = (frontmatter: string) =>
    checked([file('nota', '2024-0000000001', frontmatter)], { files: ['a.png'] }).problems.map(
      ({ rule }) => rule,
    );
  expect(run(NOTA)).toEqual(['bestand-ongebruikt']);
  expect(run('titel: ""')).not.toContain('bestand-ongebruikt');
});

describe('readability', () => {
  test.each(
    Object.entries({
      de: 1,
      water: 2,
      ministerie: 4,
      media: 3,
      democratie: 4,
      technologieën: 5,
      digitale: 4,
      beïnvloeden: 4,
      motie: 2,
      onderzoek: 3,
      eeuw: 1,
      nieuw: 1,
      mooi: 1,
      vlaai: 1,
      groei: 1,
      museum: 3,
      radio: 3,
      idee: 2,
      zee: 1,
      zeeën: 2,
      coöperatie: 5,
      rijbewijs: 3,
      huis: 1,
      ruïne: 3,
      kwaliteit: 3,
      financiën: 4,
      Europa: 3,
      BZK: 3,
      privacy: 3,
      anonimiteit: 5,
      overheid: 3,
      geëist: 2,
      jaar: 1,
      auto: 2,
      bureau: 2,
    }),
  )('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

  test('sentences do not end at an abbreviation or a number', () => {
    expect(
      sentencesOf('De motie Gündogan c.s. is aangenomen. Zie nr. 3. Dat was in 2023. Klaar?'),
    ).toEqual(['De motie Gündogan c.s. is aangenomen.', 'Zie nr. 3. Dat was in 2023. Klaar?']);
  });

  test('plain sentences score high, long words and sentences low', () => {
    expect(readability('De zon schijnt. Het is warm.')?.score).toBeGreaterThan(90);
    expect(
      readability('Implementatieverantwoordelijkheid behoeft interdepartementale coördinatie.')
        ?.score,
    ).toBeLessThan(0);
    expect(readability('')).toBeUndefined();
  });
});
