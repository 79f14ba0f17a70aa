import { describe, expect, test } from 'vitest';
import { linksOf } from '../../../src/build/links.ts';
import { type ContentFolder, checkContent } from '../../../src/checks/content.ts';
import { report } from '../../../src/checks/report.ts';
import type { KindName } from '../../../src/model/kind-names.ts';
import { KINDS } from '../../../src/model/kinds.ts';

const SUMMARY = 'samenvatting: Het is kort. Meer is er niet.';
const NOTA = `${SUMMARY}\ndatum: 2024-01-02\ndoel: ter informatie\naan: M`;

function file(kind: KindName, id: string, frontmatter: string, body = 'Tekst.') {
  const bytes = new TextEncoder().encode(`---\n${frontmatter}\n---\n\n${body}\n`);
  return { kind, id, path: `content/${KINDS[kind].folder}/${id}.mdx`, bytes };
}

function problems(folder: Partial<ContentFolder>) {
  const { problems: found } = checkContent({
    documents: [],
    lists: {},
    files: new Map(),
    ...folder,
  });
  return report(found, 'text');
}

const organisaties = {
  path: 'content/organisaties.yaml',
  text: 'bzk: { naam: BZK, soort: ministerie }',
};

describe('documents are held against one another', () => {
  test('a paper that is to be read instead of a withdrawn one, and is not there', () => {
    const withdrawn =
      'status: ingetrokken\nintrekking: { datum: 2024-02-01, reden: correctie procedurele fout, toelichting: Dubbel., vervangenDoor: nota/2024-0000000009 }';
    expect(
      problems({
        documents: [
          file(
            'nota',
            '2024-0000000001',
            `titel: A\nkenmerk: 2024-0000000001\n${NOTA}\n${withdrawn}`,
          ),
        ],
      }),
    ).toContain('Het archief heeft geen stuk ‘nota/2024-0000000009’.');
  });

  test('a number with two owners', () => {
    expect(
      problems({
        documents: [
          file('nota', '2024-0000000001', `titel: A\nkenmerk: 2024-0000000001\n${NOTA}`),
          file(
            'nota',
            '2024-0000000002',
            `titel: B\nkenmerk: 2024-0000000002\nnummers: ["2024-0000000001"]\n${NOTA}`,
          ),
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/notas/2024-0000000002.mdx:4:1  fout  kenmerk-dubbel
          Het nummer ‘2024-0000000001’ hoort al bij content/notas/2024-0000000001.mdx; een nummer moet naar één stuk leiden.
          Verbeter het nummer van een van beide. Is het twee keer hetzelfde stuk, voeg de teksten dan samen in een ervan.

      1 fout, 0 waarschuwingen.
      "
    `);
  });

  test('documents, organisations, annexes and files that do not exist, with what was probably meant', () => {
    expect(
      problems({
        lists: { organisaties },
        documents: [
          file(
            'motie',
            'gundogan',
            `titel: M\n${SUMMARY}\ndatum: 2023-07-06\nindieners: [G]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen`,
          ),
          file(
            'nota',
            '2024-0000000001',
            `titel: A\nkenmerk: 2024-0000000001\n${NOTA}\nrelaties: [{ soort: voert-uit, stuk: motie/gundogam }]\norganisaties: [{ organisatie: bkz, rol: afzender }]\nbijlagen: { lijst: [{ nummer: "1", titel: B, vindplaats: { soort: bestand, bestand: x.pdf } }] }`,
            'Zie [de motie](motie:gundogann) en [een nota](kenmerk:2024-0000000011).',
          ),
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/notas/2024-0000000001.mdx:8:32  fout  stuk-onbekend
          Het archief heeft geen stuk ‘motie/gundogam’. Bedoelde u ‘motie/gundogan’?
          Verbeter de verwijzing, of voeg het stuk toe.

      content/notas/2024-0000000001.mdx:9:18  fout  organisatie-onbekend
          ‘bkz’ staat niet in organisaties.yaml. Bedoelde u ‘bzk’?
          Verbeter de sleutel, of voeg de organisatie toe aan organisaties.yaml.

      content/notas/2024-0000000001.mdx:10:76  fout  bestand-ontbreekt
          Het bestand ‘x.pdf’ staat niet in content/bestanden.
          Voeg het bestand toe, of verbeter de naam.

      content/notas/2024-0000000001.mdx:13:5  fout  stuk-onbekend
          Het archief heeft geen stuk ‘motie:gundogann’. Bedoelde u ‘motie:gundogan’?
          Verbeter de verwijzing, of voeg het stuk toe.

      content/notas/2024-0000000001.mdx:13:36  fout  stuk-onbekend
          Het archief heeft geen stuk ‘kenmerk:2024-0000000011’. Bedoelde u ‘kenmerk:2024-0000000001’?
          Verbeter de verwijzing, of voeg het stuk toe.

      5 fouten, 0 waarschuwingen.
      "
    `);
  });

  test('a document with an error of its own does not make links to it wrong', () => {
    expect(
      problems({
        documents: [
          file('motie', 'kapot', 'titel: ""'),
          file('onderzoek', 'x', `titel: X\n${SUMMARY}\ndatum: 2024-01-02`, '[motie](motie:kapot)'),
        ],
      }),
    ).not.toContain('stuk-onbekend');
  });

  test('the lists are judged as well', () => {
    const begrippen = {
      path: 'content/begrippen.yaml',
      text: '- { term: Woo, betekenis: Wet open overheid, organisatie: bz }\n- { term: Woo, betekenis: nog eens }\n- { trem: X }',
    };
    expect(problems({ lists: { organisaties, begrippen } })).toMatchInlineSnapshot(`
      "content/begrippen.yaml:1:46  fout  organisatie-onbekend
          ‘bz’ staat niet in organisaties.yaml. Bedoelde u ‘bzk’?
          Verbeter de sleutel, of voeg de organisatie toe aan organisaties.yaml.

      content/begrippen.yaml:2:5  fout  begrip-dubbel
          ‘Woo’ staat twee keer in begrippen.yaml.
          Voeg de twee samen.

      content/begrippen.yaml:3:3  fout  veld-ontbreekt
          Het verplichte veld ‘3 › betekenis’ ontbreekt.
          Voeg toe: betekenis: …

      content/begrippen.yaml:3:5  fout  veld-onbekend
          Het veld ‘trem’ bestaat hier niet en zou stil verloren gaan. Bedoelde u ‘term’?
          Gebruik een van: ‘term’, ‘vormen’, ‘betekenis’, ‘uitleg’, ‘organisatie’.

      4 fouten, 0 waarschuwingen.
      "
    `);
  });

  test('a thousand files with an error each are all told', () => {
    const documents = Array.from({ length: 1000 }, (_, i) =>
      file('onderzoek', `x-${i}`, 'titel: X\ndatum: gisteren'),
    );
    const { problems: found } = checkContent({ documents, lists: {}, files: new Map() });
    expect(found.filter(({ rule }) => rule === 'waarde-vorm')).toHaveLength(1000);
  });
});

describe('the report', () => {
  const problem = {
    file: 'content/a,b.mdx',
    line: 3,
    column: 2,
    severity: 'error' as const,
    rule: 'r',
    message: '100% mis\nhier',
    hint: 'Doe: dit',
  };
  test('annotates a pull request', () => {
    expect(report([problem], 'github')).toBe(
      '::error file=content/a%2Cb.mdx,line=3,col=2,title=r::100%25 mis%0Ahier Doe: dit\n',
    );
  });
  test('is one array for tools', () => {
    expect(JSON.parse(report([problem], 'json'))).toEqual([problem]);
  });
  test('says so when there is nothing to say', () => {
    expect(report([], 'text')).toBe('Geen problemen gevonden.\n');
  });
});

test('of a finished page the addresses on its own host are known, and ids that stand on it twice', () => {
  const html =
    '<h2 id="a">x</h2><p class="b" id="c"></p><a data-id="a" id="a" href="../x y/?q=1#z">id="c"</a><img src="/b.png"><a href="https://elders.nl/">e</a><a href="#c">c</a>';
  expect(linksOf(html, '/map/hier/')).toEqual({ links: ['/b.png', '/map/x y/'], twice: ['a'] });
});

describe('a draft', () => {
  const draft = file(
    'nota',
    '2024-0000000001',
    `titel: A\nkenmerk: 2024-0000000001\nconcept: true\n${NOTA}`,
  );
  const motie = (fields: string, body?: string) =>
    file(
      'motie',
      'm',
      `titel: M\n${SUMMARY}\ndatum: 2022-01-02\nindieners: [N]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen\n${fields}`,
      body,
    );

  test('is judged as any other document', () => {
    expect(problems({ documents: [draft] })).toBe('Geen problemen gevonden.\n');
    const motion = motie('concept: true\nindiener: N');
    expect(problems({ documents: [motion] })).toContain('fout  veld-onbekend');
  });

  test('cannot be linked to from what is published, and the message says what to do', () => {
    const relatie = 'relaties: [{ soort: hoort-bij, stuk: nota/2024-0000000001 }]';
    expect(problems({ documents: [draft, motie(relatie)] })).toMatchInlineSnapshot(`
      "content/moties/m.mdx:8:32  fout  stuk-concept
          ‘nota/2024-0000000001’ is nog een concept en staat niet op de site; de lezer zou op een dode koppeling klikken.
          Is het stuk klaar? Haal dan ‘concept: true’ weg in content/notas/2024-0000000001.mdx. Moet het nog wachten? Haal dan deze verwijzing weg, of maak ook van dit stuk een concept.

      1 fout, 0 waarschuwingen.
      "
    `);
    for (const link of [
      'nota:2024-0000000001',
      'kenmerk:2024-0000000001',
      '/nota/2024-0000000001/',
      '/nota/2024-0000000001.json',
    ])
      expect(
        problems({ documents: [draft, motie('', `Zie [de nota](${link}).`)], pages: [] }),
      ).toMatch(
        /^content\/moties\/m\.mdx:11:\d+ {2}fout {2}stuk-concept\n[\s\S]*\n1 fout, 0 waarschuwingen\.\n$/,
      );
  });

  test('can be linked to from another draft', () => {
    expect(
      problems({
        documents: [draft, motie('concept: true', 'Zie [de nota](nota:2024-0000000001).')],
      }),
    ).not.toContain('stuk-concept');
  });
});
