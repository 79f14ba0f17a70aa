import { describe, expect, test } from 'vitest';
import { WITHDRAWAL_REASONS } from '../../../src/model/history.ts';
import type { Organisatie } from '../../../src/model/organisatie.ts';
import { OTHER_NUMBERS, REGISTER } from '../../../src/model/waardelijsten/registers.ts';
import * as termen from '../../../src/model/waardelijsten/termen.ts';
import { CATEGORY_NUMBERS } from '../../../src/outputs/diwoo/kinds.ts';
import { readValueLists } from '../../../src/outputs/diwoo/read-lists.ts';
import { diwooFiles } from '../../../src/outputs/diwoo/sitemaps.ts';
import { robotsFile } from '../../../src/outputs/sitemap/sitemap.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';
import { diwooErrors, diwooFile, NO_DIWOO } from '../../helpers/schemas.ts';

const ORGANISATIES: Record<string, Organisatie> = {
  bzk: {
    naam: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties',
    soort: 'ministerie',
    tooi: 'https://identifier.overheid.nl/tooi/id/ministerie/mnre1034',
  },
  ezk: { naam: 'Ministerie van Economische Zaken', soort: 'ministerie' },
  kamer: { naam: 'Tweede Kamer der Staten-Generaal', soort: 'parlement' },
  'rathenau-instituut': { naam: 'Rathenau Instituut', soort: 'kennisinstituut' },
};

type Options = NonNullable<Parameters<typeof stuk>[1]>;

/** All files for the Woo-index of an archive of these documents. */
function published(...stukken: Parameters<typeof stuk>[]) {
  const archive = archiveOf(
    stukken.map(([kind, options]) => stuk(kind, options)),
    { organisaties: ORGANISATIES },
  );
  const input = publishInput(archive);
  return byPath([...diwooFiles(input), ...robotsFile(input)]);
}

/** The entries of the one sitemap that a single document gives. */
function entries(kind: Parameters<typeof stuk>[0], options?: Options): string[] {
  const files = [...published([kind, options])].filter(([path]) => /sitemap-diwoo/.test(path));
  return urlsIn(files);
}

function urlsIn(files: readonly (readonly [string, string])[]): string[] {
  return files.flatMap(([, xml]) => [...xml.matchAll(/<url>.*?<\/url>/gs)].map(([url]) => url));
}

const FILE = (titel: string, bestand: string, nummer = 1) =>
  `{ nummer: '${nummer}', titel: '${titel}', vindplaats: { soort: bestand, bestand: ${bestand} } }`;

describe('an entry for the Woo-index', () => {
  const withPdf = () => {
    const input = { ...publishInput(archiveOf([stuk('nota')])), pdf: true };
    return [...byPath(diwooFiles(input))].filter(([path]) => /sitemap-diwoo/.test(path));
  };

  test.skipIf(NO_DIWOO)('is valid with a PDF beside the page', async () => {
    expect(await diwooErrors(withPdf())).toEqual([]);
  });

  test('stands for the PDF of a page too where one is made, each naming the other', () => {
    const [page = '', pdf = '', ...more] = urlsIn(withPdf());
    expect(more).toEqual([]);
    expect(pdf).toContain('<loc>https://stukken.example/nota/2024-0000000001.pdf</loc>');
    expect(pdf).toContain('>PDF</diwoo:format>');
    expect(pdf).toContain(
      '<diwoo:isPartOf resource="https://stukken.example/nota/2024-0000000001/">',
    );
    expect(page).toContain(
      '<diwoo:hasPart resource="https://stukken.example/nota/2024-0000000001.pdf">',
    );
  });

  test('names kenmerk and Kamerstuk number, title, summary, keywords, themes, language and format', () => {
    const [page = ''] = entries('nota', {
      extra:
        'nummers: ["29 279, nr. 823"]\ntrefwoorden: [a, b]\nthemas: [media, recht]\norganisaties: [{ organisatie: bzk, rol: afzender }, { organisatie: ezk, rol: afzender }]',
    });
    for (const part of [
      '<loc>https://stukken.example/nota/2024-0000000001/</loc>',
      '<diwoo:identifier>2024-0000000001</diwoo:identifier><diwoo:identifier>kst-29279-823</diwoo:identifier>',
      '<diwoo:aggregatiekenmerk>29279</diwoo:aggregatiekenmerk>',
      '<diwoo:officieleTitel>Nota</diwoo:officieleTitel>',
      '<diwoo:omschrijving>Kort.</diwoo:omschrijving>',
      '<diwoo:trefwoord>a</diwoo:trefwoord><diwoo:trefwoord>b</diwoo:trefwoord>',
      `<diwoo:thema resource="${termen.THEMAS.media}">media</diwoo:thema><diwoo:thema resource="${termen.THEMAS.recht}">recht</diwoo:thema>`,
      '>Nederlands</diwoo:language>',
      '>HTML</diwoo:format>',
      `<diwoo:documentsoort resource="${termen.DOCUMENTSOORTEN.beslisnota}">beslisnota</diwoo:documentsoort>`,
      '<diwoo:verantwoordelijke resource="https://identifier.overheid.nl/tooi/id/ministerie/mnre1034">Ministerie van Binnenlandse Zaken en Koninkrijksrelaties</diwoo:verantwoordelijke>',
      '<diwoo:medeverantwoordelijke>Ministerie van Economische Zaken</diwoo:medeverantwoordelijke>',
      '>vaststelling</diwoo:soortHandeling><diwoo:atTime>2024-01-02T00:00:00+01:00</diwoo:atTime>',
      '<diwoo:creatiedatum>2024-01-02</diwoo:creatiedatum>',
    ])
      expect(page).toContain(part);
  });

  test('gives a label alone for a publisher and an institute that TOOI does not know', () => {
    const [page = ''] = entries('onderzoek', {
      extra: 'organisaties: [{ organisatie: rathenau-instituut, rol: uitvoerder }]',
    });
    expect(page).toContain('<diwoo:publisher>de redactie van Stukkenwijzer</diwoo:publisher>');
    expect(page).toContain('<diwoo:verantwoordelijke>Rathenau Instituut</diwoo:verantwoordelijke>');
  });

  test('says nothing of the day on which research was finished, because the archive does not know it', () => {
    expect(entries('onderzoek')[0]).not.toContain('creatiedatum');
  });

  test('makes the chamber answer for a motion', () => {
    const [page] = entries('motie', {
      extra: 'organisaties: [{ organisatie: kamer, rol: betrokken }]',
    });
    expect(page).toContain('<diwoo:verantwoordelijke>Tweede Kamer der Staten-Generaal<');
  });

  test('escapes what XML reads as its own, and leaves out what XML cannot hold', () => {
    const [page, file] = entries('nota', {
      replace:
        'titel: "A < B & C > \\"D\\" \\u0007 \'e\'"\nsamenvatting: "]]> <script>"\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter besluitvorming\naan: MBZK',
      extra: `bijlagen: { lijst: [${FILE('P & Q', "'map/a b&c.pdf'")}] }`,
    });
    expect(page).toContain(
      'A &lt; B &amp; C &gt; &quot;D&quot;  &apos;e&apos;</diwoo:officieleTitel>',
    );
    expect(page).toContain(']]&gt; &lt;script&gt;');
    expect(file).toContain('<loc>https://stukken.example/bestanden/map/a%20b%26c.pdf</loc>');
    expect(file).toContain('<diwoo:officieleTitel>P &amp; Q</diwoo:officieleTitel>');
  });

  test('stands beside one for each annex of a type that the index takes, tied both ways', () => {
    const [page = '', pdf = '', odt = '', ...rest] = entries('nota', {
      extra: `bijlagen: { lijst: [${FILE('Advies', 'a.pdf')}, ${FILE('Tekst', 'b.ODT', 2)}, ${FILE('Tekening', 'c.svg', 3)}, ${FILE('Nog eens', 'a.pdf', 4)}] }`,
    });
    expect(rest).toEqual([]);
    expect(page).toContain(
      '<diwoo:hasPart resource="https://stukken.example/bestanden/a.pdf">Advies</diwoo:hasPart>',
    );
    expect(page).toContain('>heeft bijlage</diwoo:role>');
    expect(pdf).toContain('>PDF</diwoo:format>');
    expect(pdf).toContain('<diwoo:officieleTitel>Advies</diwoo:officieleTitel>');
    expect(pdf).toContain(
      '<diwoo:isPartOf resource="https://stukken.example/nota/2024-0000000001/">Nota</diwoo:isPartOf>',
    );
    expect(odt).toContain('>ODT</diwoo:format>');
  });

  test('names the paper that it answers, and a paper that calls itself its annex', () => {
    const xml = [
      ...published(
        ['brief', { extra: 'relaties: [{ soort: naar-aanleiding-van, stuk: motie/motie }]' }],
        ['onderzoek', { extra: 'relaties: [{ soort: bijlage-bij, stuk: brief/2023-0000000002 }]' }],
        ['motie'],
      ).values(),
    ].join('');
    const relation = (role: string, path: string) =>
      new RegExp(
        `>${role}</diwoo:role><diwoo:relation resource="https://stukken\\.example${path}">`,
      );
    expect(xml).toMatch(relation('is reactie op', '/motie/motie/'));
    expect(xml).toMatch(relation('heeft bijlage', '/onderzoek/onderzoek/'));
    expect(xml).toContain(
      '<diwoo:isPartOf resource="https://stukken.example/brief/2023-0000000002/">Brief<',
    );
  });

  test('of a withdrawn paper says why and since when, and nothing of what it said', () => {
    const found = entries('nota', {
      extra: `status: ingetrokken\nintrekking: { datum: 2024-07-01, reden: correctie privacygevoelige gegevens, toelichting: X }\nbijlagen: { lijst: [${FILE('A', 'a.pdf')}] }`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('<lastmod>2024-07-01T00:00:00+02:00</lastmod>');
    expect(found[0]).toContain('>correctie privacygevoelige gegevens</diwoo:redenVerwijdering');
    expect(found[0]).toContain('<diwoo:einddatum>2024-07-01T00:00:00+02:00</diwoo:einddatum>');
    expect(found[0]).not.toMatch(/omschrijving>|hasPart|heeft bijlage/);
  });
});

describe('the files for the Woo-index', () => {
  test('have the names that harvesters read, and robots.txt leads to the indexes alone', () => {
    const files = published(['nota'], ['brief'], ['motie'], ['dossier']);
    expect([...files.keys()]).toEqual([
      'sitemaps/sitemap-diwoo-infocat006-1.xml',
      'sitemaps/sitemapindex-diwoo-infocat006.xml',
      'sitemaps/sitemap-diwoo-infocat007-1.xml',
      'sitemaps/sitemapindex-diwoo-infocat007.xml',
      'sitemaps/sitemap-diwoo-infocat018-1.xml',
      'sitemaps/sitemapindex-diwoo-infocat018.xml',
      'robots.txt',
    ]);
    expect(files.get('robots.txt')).toBe(`User-agent: *
Allow: /
Sitemap: https://stukken.example/sitemap.xml
Sitemap: https://stukken.example/sitemaps/sitemapindex-diwoo-infocat006.xml
Sitemap: https://stukken.example/sitemaps/sitemapindex-diwoo-infocat007.xml
Sitemap: https://stukken.example/sitemaps/sitemapindex-diwoo-infocat018.xml
`);
    expect(files.get('sitemaps/sitemapindex-diwoo-infocat018.xml')).toContain(
      '<sitemapindex xmlns=',
    );
  });

  test('leave out the trails of the editors, which are no papers of the government', () => {
    expect(published(['dossier']).size).toBe(1);
  });

  test('follow a document that says it belongs elsewhere', () => {
    const files = published([
      'onderzoek',
      {
        extra:
          'diwoo: { categorie: adviezen, documentsoort: advies, taal: Engels, verantwoordelijke: bzk }',
      },
    ]);
    const xml = files.get('sitemaps/sitemap-diwoo-infocat010-1.xml');
    expect(xml).toContain('>advies</diwoo:documentsoort>');
    expect(xml).toContain('>Engels</diwoo:language>');
    expect(xml).toContain('mnre1034');
  });

  test('list an annex of two papers once', () => {
    const extra = `bijlagen: { lijst: [${FILE('A', 'a.pdf')}] }`;
    const xml = [...published(['nota', { extra }], ['brief', { extra }]).values()].join('');
    expect(xml.match(/<loc>[^<]*a\.pdf/g)).toHaveLength(1);
  });

  test('know every reason that a paper can be withdrawn for', () => {
    expect(Object.keys(termen.REDENEN)).toEqual([...WITHDRAWAL_REASONS]);
  });

  test('know a number for every category', () => {
    expect(Object.keys(CATEGORY_NUMBERS).sort()).toEqual(
      Object.keys(termen.INFORMATIECATEGORIEEN).sort(),
    );
    expect(new Set(Object.values(CATEGORY_NUMBERS)).size).toBe(18);
  });
});

describe(`against the schema of DiWoo${NO_DIWOO ? ` (${NO_DIWOO})` : ''}`, () => {
  test.skipIf(NO_DIWOO)('the value lists are those of the schema, none missing', () => {
    const { version, lists } = readValueLists(diwooFile('diwoo-metadata-lijsten.xsd'));
    expect(version).toBe(termen.DIWOO_VERSION);
    for (const [name, values] of [
      ['informatiecategorielijst', termen.INFORMATIECATEGORIEEN],
      ['documentsoortlijst', termen.DOCUMENTSOORTEN],
      ['themalijst', termen.THEMAS],
      ['taallijst', termen.TALEN],
      ['formatlijst', termen.BESTANDSTYPEN],
      ['soorthandelinglijst', termen.HANDELINGEN],
      ['documentrelatielijst', termen.DOCUMENTRELATIES],
      ['redenverwijderingvervanginglijst', termen.REDENEN],
    ] as const)
      expect(Object.entries(values).map(([label, uri]) => [uri, label])).toEqual(
        lists.get(name)?.values,
      );
    const numbers = [
      'ministerie',
      'oorg',
      'zbo',
      'provincie',
      'gemeente',
      'waterschaps',
      'so',
      'col',
    ]
      .flatMap((name) => lists.get(`${name}lijst`)?.values ?? [])
      .map(([uri]) => uri.replace('https://identifier.overheid.nl/tooi/id/', ''));
    expect([...Object.keys(REGISTER), ...OTHER_NUMBERS.split(' ')].sort()).toEqual(numbers.sort());
  });

  test.skipIf(NO_DIWOO)('every kind of entry is valid, and a wrong value is not', async () => {
    const files = published(
      [
        'nota',
        {
          extra: `themas: [media]\ntrefwoorden: ["<&>"]\nnummers: [kst-29279-823]\norganisaties: [{ organisatie: bzk, rol: afzender }, { organisatie: ezk, rol: afzender }]\nrelaties: [{ soort: reactie-op, stuk: motie/motie }]\nbijlagen: { lijst: [${FILE('A', 'a b.pdf')}] }`,
        },
      ],
      [
        'brief',
        {
          extra:
            'status: ingetrokken\nintrekking: { datum: 2024-07-01, reden: correctie procedurele fout, toelichting: X }',
        },
      ],
      ['onderzoek', { extra: 'relaties: [{ soort: bijlage-bij, stuk: nota/2024-0000000001 }]' }],
      ['motie'],
    );
    const xml = [...files].filter(([path]) => path.endsWith('.xml'));
    expect(xml.length).toBeGreaterThan(5);
    expect(await diwooErrors(xml)).toEqual([]);
    const [name = '', text = ''] = xml[0] ?? [];
    expect(await diwooErrors([[name, text.replaceAll('c_8c840238', 'c_00000000')]])).not.toEqual(
      [],
    );
  });
});
