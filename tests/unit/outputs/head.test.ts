import { describe, expect, test } from 'vitest';
import { documentHead } from '../../../src/outputs/head/document.ts';
import { pageHead } from '../../../src/outputs/head/page.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { publishInput } from '../../helpers/publish.ts';

function headOf(...[kind, options]: Parameters<typeof stuk>) {
  const document = stuk(kind, options);
  const archive = archiveOf([document], {
    organisaties: { bzk: { naam: 'Ministerie', soort: 'ministerie' } },
  });
  const head = documentHead(archive, publishInput(archive), document, false);
  const value = (name: string) =>
    head.metas.filter((m) => (m.name ?? m.property) === name).map(({ content }) => content);
  return { head, value, graph: JSON.parse(head.data)['@graph'] };
}

describe('the head of a document', () => {
  test('cites it as Zotero and Google Scholar read it', () => {
    const { value } = headOf('nota', {
      extra: 'organisaties: [{ organisatie: bzk, rol: afzender }]',
    });
    expect(value('citation_title')).toEqual(['Nota']);
    expect(value('citation_author')).toEqual(['Ministerie']);
    expect(value('citation_publication_date')).toEqual(['2024/01/02']);
    expect(value('citation_technical_report_number')).toEqual(['2024-0000000001']);
  });

  test('invents no day for research: the day of the paper that tells of it is another', () => {
    const { value, graph } = headOf('onderzoek', { extra: 'oplevering: eind 2024' });
    expect(value('DCTERMS.issued')).toEqual([]);
    expect(value('citation_title')).toEqual([]);
    expect(graph[0].datePublished).toBeUndefined();
    const known = headOf('onderzoek', { extra: 'oplevering: 6 juli 2023' });
    expect(known.value('DCTERMS.issued')).toEqual(['2023-07-06']);
  });

  test('leads to its picture and its source', () => {
    const { value, head } = headOf('nota');
    expect(value('og:image')).toEqual(['https://stukken.example/nota/2024-0000000001.png']);
    expect(head.links).toContainEqual({
      rel: 'alternate',
      type: 'text/mdx',
      title: 'Bron',
      href: 'https://stukken.example/nota/2024-0000000001.mdx',
    });
  });

  test('keeps a title from ending the script in which the data stands', () => {
    const title = '</script><script>alert(1)</script> & "x"';
    const { head, graph } = headOf('motie', {
      replace: `titel: '${title}'\nsamenvatting: Kort.\ndatum: 2021-01-02\nindieners: [N]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen`,
    });
    expect(head.data).not.toContain('<');
    expect(graph[0].name).toBe(title);
  });
});

test('a list that can be followed leads to its feeds, another page does not', () => {
  const input = publishInput(archiveOf([]));
  const page = { title: 'Nota’s', description: 'D', path: '/nota/' };
  const feeds = (feed: boolean) =>
    pageHead(input, { ...page, feed })
      .links.filter(({ rel }) => rel === 'alternate')
      .map(({ href }) => href);
  expect(feeds(true)).toEqual([
    'https://stukken.example/nota/atom.xml',
    'https://stukken.example/nota/feed.json',
  ]);
  expect(feeds(false)).toEqual([]);
});
