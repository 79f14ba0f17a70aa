import { describe, expect, test } from 'vitest';
import { researchChart } from '../../../src/archive/chart.ts';
import { kindPages, newestRows, yearsOf } from '../../../src/archive/lists.ts';
import { organisationPages } from '../../../src/archive/organisation-pages.ts';
import { registerOf } from '../../../src/archive/register.ts';
import type { Archive } from '../../../src/archive/types.ts';
import { viewOf } from '../../../src/archive/view.ts';
import type { Stuk } from '../../../src/mdx/types.ts';
import { writeHtml } from '../../../src/site/write-html.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';

const bzk = { naam: 'Ministerie van BZK', afkorting: 'BZK', soort: 'ministerie' as const };
const view = (archive: Archive, ref: string) => viewOf(archive, archive.byRef.get(ref) as Stuk);
const ids = (connections: readonly { target: { id: string } }[]) =>
  connections.map(({ target }) => target.id);

const motie = stuk('motie');
const nota = stuk('nota', {
  extra:
    'relaties: [{ soort: naar-aanleiding-van, stuk: motie/motie }]\norganisaties: [{ organisatie: bzk, rol: afzender }]',
  body: '## Kern\n\nDe [motie](motie:motie) en kenmerk 2023-0000000002 en kst-29279-823.[^1]\n\n[^1]: Nog eens kst-29279-823.',
});
const brief = stuk('brief', {
  replace:
    'titel: Brief\nkenmerk: 2023-0000000002\ndatum: 2024-02-01\ngeadresseerde: [Aan de Kamer]\nafzender: { regels: [Den Haag] }\nondertekening: [{ functie: [De minister], naam: A. Naam }]',
  body: 'Zie de nota met kenmerk 2024-0000000001.',
});
const dossier = stuk('dossier', {
  replace:
    'titel: Spoor\nstations:\n  - { wanneer: "2019", titel: Begin }\n  - { wanneer: 2021-01-02, titel: De motie, stuk: motie/motie }\n  - { wanneer: 2024-01-02, titel: De nota, stuk: nota/2024-0000000001 }',
});
const archive = archiveOf([motie, dossier, nota, brief], {
  organisaties: { bzk },
  base: '/archief',
});

describe('links go both ways', () => {
  test('what one document states, the other shows in its own words', () => {
    expect(view(archive, 'nota/2024-0000000001').refersTo[0]).toMatchObject({
      target: { id: 'motie/motie' },
      relation: 'Naar aanleiding van',
    });
    expect(view(archive, 'motie/motie').citedBy[0]).toMatchObject({
      target: { id: 'nota/2024-0000000001' },
      relation: 'Leidde tot',
    });
  });

  test('a number in the text leads to the document that carries it, with the sentence', () => {
    expect(view(archive, 'nota/2024-0000000001').citedBy[0]).toMatchObject({
      target: { id: 'brief/2023-0000000002' },
      sentences: [
        {
          before: 'Zie de nota met kenmerk ',
          text: '2024-0000000001',
          after: '.',
          href: '/brief/2023-0000000002/',
        },
      ],
    });
    expect(ids(view(archive, 'nota/2024-0000000001').refersTo)).toEqual([
      'motie/motie',
      'brief/2023-0000000002',
      'kst-29279-823',
    ]);
  });

  test('papers elsewhere come after those of the archive, with every sentence that names them', () => {
    const last = view(archive, 'nota/2024-0000000001').refersTo.at(-1);
    expect(last?.target).toMatchObject({
      local: false,
      href: 'https://zoek.officielebekendmakingen.nl/kst-29279-823.html',
    });
    expect(last?.sentences.map(({ href }) => href)).toEqual([
      '/nota/2024-0000000001/#kern',
      '/nota/2024-0000000001/#noot-1',
    ]);
  });

  test('in the text, a link leads here when the archive holds the paper, under the base of the site', () => {
    const html = (ref: string) => writeHtml(view(archive, ref).text);
    expect(html('brief/2023-0000000002')).toContain('href="/archief/nota/2024-0000000001/"');
    expect(html('nota/2024-0000000001')).toContain(
      'href="https://zoek.officielebekendmakingen.nl/kst-29279-823.html"',
    );
  });

  test('the order in which documents come makes no difference', () => {
    const other = archiveOf([brief, nota, dossier, motie], {
      organisaties: { bzk },
      base: '/archief',
    });
    expect(other.stukken.map(({ ref }) => ref)).toEqual(archive.stukken.map(({ ref }) => ref));
    expect(viewOf(other, motie)).toEqual(viewOf(archive, motie));
  });
});

describe('trails', () => {
  test('a document knows its trail, and a trail says how many years are empty', () => {
    const [trail] = view(archive, 'motie/motie').trails;
    expect(trail?.dossier.ref).toBe('dossier/dossier');
    expect(trail?.stations.map(({ gap }) => gap)).toEqual([0, 1, 2]);
    expect([trail?.firstYear, trail?.lastYear]).toEqual([2019, 2024]);
  });

  test('a trail is no citation', () => {
    expect(ids(view(archive, 'motie/motie').citedBy)).toEqual(['nota/2024-0000000001']);
  });
});

describe('lists', () => {
  test('newest first, and by kind and year', () => {
    expect(newestRows(archive, 2).map(({ kind }) => kind)).toEqual(['brief', 'nota']);
    expect(kindPages(archive, 'nota', 50).map(({ path, items }) => [path, items.length])).toEqual([
      ['/nota/', 1],
      ['/nota/jaar/2024/', 1],
    ]);
    expect(yearsOf(archive, 'brief')).toEqual([
      { key: '2024', name: '2024', short: '2024', count: 1, path: '/brief/jaar/2024/' },
    ]);
  });

  test('an organisation shows what it did with which papers', () => {
    const entry = archive.organisaties.get('bzk');
    const [page, ...more] = entry ? organisationPages(archive, entry, 50) : [];
    expect(page?.items.map(({ path, organisation }) => [path, organisation])).toEqual([
      ['/nota/2024-0000000001/', 'afzender'],
    ]);
    expect(more).toEqual([]);
  });

  test('an organisation with more papers than fit has pages, and its years lead to where they begin', () => {
    const papers = Array.from({ length: 5 }, (_, i) =>
      stuk('nota', {
        id: `2024-000000010${i}`,
        replace: `titel: Nota ${i}\nsamenvatting: Kort.\nkenmerk: 2024-000000010${i}\ndatum: ${2020 + i}-01-02\ndoel: ter informatie\naan: MBZK\norganisaties: [{ organisatie: bzk, rol: betrokken }, { organisatie: bzk, rol: afzender }]`,
      }),
    );
    const many = archiveOf(papers, { organisaties: { bzk } });
    const entry = many.organisaties.get('bzk');
    const pages = entry ? organisationPages(many, entry, 2) : [];
    expect(pages.map(({ path, items }) => [path, items.length])).toEqual([
      ['/organisatie/bzk/', 2],
      ['/organisatie/bzk/pagina/2/', 2],
      ['/organisatie/bzk/pagina/3/', 1],
    ]);
    expect(pages[0]?.items[0]?.organisation).toBe('afzender, betrokken');
    expect(pages[0]?.years.map(({ path }) => path)).toEqual([
      '/organisatie/bzk/#jaar-2024',
      '/organisatie/bzk/#jaar-2023',
      '/organisatie/bzk/pagina/2/#jaar-2022',
      '/organisatie/bzk/pagina/2/#jaar-2021',
      '/organisatie/bzk/pagina/3/#jaar-2020',
    ]);
  });

  test('the register holds own numbers and cited ones, in the order of their digits', () => {
    expect(
      registerOf(archive).map(({ number, own, citedBy }) => [
        number,
        own,
        ids(citedBy.map((target) => ({ target }))),
      ]),
    ).toEqual([
      ['2023-0000000002', true, ['nota/2024-0000000001']],
      ['2024-0000000001', true, ['brief/2023-0000000002']],
      ['Kamerstuk 29 279, nr. 823', false, ['nota/2024-0000000001']],
    ]);
  });

  test('research without dates stands in the overview all the same', () => {
    const one = stuk('onderzoek', { id: 'een', extra: 'start: "2022"\noplevering: eind 2024' });
    const two = stuk('onderzoek', { id: 'twee' });
    const chart = researchChart(archiveOf([two, one]), [one.path, two.path]);
    expect([chart.firstYear, chart.lastYear]).toEqual([2022, 2024]);
    expect(chart.bars.map(({ target }) => target.id)).toEqual(['onderzoek/een', 'onderzoek/twee']);
    expect(chart.bars[0]?.delivery).toMatchObject({
      printed: 'eind 2024',
      from: '2024-10-01',
      to: '2024-12-31',
    });
  });
});

describe('the letterhead', () => {
  test('is that of the paper, in its order, with what is left out said by the editors', () => {
    const full = stuk('nota', {
      extra:
        'van: DGOO\nactiefOpenbaar: Ja\nopgesteldDoor: weggelaten\nbijlagen: { gedrukt: "2", toelichting: Er zijn er drie. }\nopschriften: { kenmerk: Kenmerk }',
    });
    const { letterhead, titleLabel } = viewOf(archiveOf([full]), full);
    expect(
      letterhead.map(({ label, lines }) => [
        label,
        lines.map((parts) => parts.map(({ text }) => text).join('')),
      ]),
    ).toEqual([
      ['', ['TER BESLUITVORMING']],
      ['Nota actief openbaar', ['Ja']],
      ['Kenmerk', ['2024-0000000001']],
      ['Datum', ['2 januari 2024']],
      ['Opgesteld door', []],
      ['Bijlage(n)', ['2']],
      ['Aan', ['MBZK']],
      ['Van', ['DGOO']],
    ]);
    expect(letterhead[5]?.remark).toBe('Er zijn er drie.');
    expect(titleLabel).toBe('nota');
  });

  test('explains a term once', () => {
    const terms = [{ term: 'MBZK', vormen: [], betekenis: 'minister', organisatie: 'bzk' }];
    const found = archiveOf([nota], { organisaties: { bzk }, begrippen: terms });
    const { letterhead, terms: explained } = viewOf(found, nota);
    expect(
      letterhead.flatMap(({ lines }) => lines.flat()).filter(({ type }) => type === 'term'),
    ).toHaveLength(1);
    expect(explained.map(({ id, path }) => [id, path])).toEqual([
      ['begrip-mbzk', '/organisatie/bzk/'],
    ]);
  });
});
