import { ownIds } from '../../archive/facts.ts';
import { responsibleOf } from '../../archive/responsible.ts';
import { numberOf } from '../../archive/targets.ts';
import type { Archive } from '../../archive/types.ts';
import type { Stuk } from '../../mdx/types.ts';
import { KINDS } from '../../model/kinds.ts';
import { languageOf } from '../../model/language.ts';
import { changedOn } from '../../model/state.ts';
import { cite } from '../../references/cite.ts';
import { type Head, jsonLd, named } from './head.ts';
import { DCTERMS, feedLinks, type HeadSite, shareMetas } from './page.ts';

/** What schema.org calls a document of each kind; it has no word for a letter or a motion. */
const TYPES: Readonly<Record<Stuk['kind'], string>> = {
  nota: 'Report',
  brief: 'DigitalDocument',
  onderzoek: 'Report',
  motie: 'DigitalDocument',
  dossier: 'Collection',
};

/** Other forms of a document, beside its page: type, name and how their address ends. */
const FORMS = [
  ['text/mdx', 'Bron', '.mdx'],
  ['text/markdown', 'Markdown', '.md'],
  ['application/json', 'JSON', '.json'],
  ['application/x-bibtex', 'BibTeX', '.bib'],
  ['application/x-research-info-systems', 'RIS', '.ris'],
  ['application/vnd.citationstyles.csl+json', 'CSL-JSON', '.csl.json'],
] as const;
const PDF = ['application/pdf', 'PDF', '.pdf'] as const;

/**
 * @param archive the archive
 * @param input the site
 * @param stuk a document
 * @param feed whether programs can follow what the page lists
 * @returns the head of its page: Dublin Core, schema.org, Open Graph with its picture, the tags that Zotero
 *   and Google Scholar read, and its source
 */
export function documentHead(archive: Archive, input: HeadSite, stuk: Stuk, feed: boolean): Head {
  const { site, address } = input;
  const { titel, samenvatting = '', trefwoorden } = stuk.data;
  const url = address + stuk.path;
  const picture = `${stuk.ref}.png`;
  const authors = responsibleOf(archive, stuk);
  const names = authors.map(({ data }) => data.naam);
  const day = dayOf(stuk);
  const number = numberOf(stuk);
  const label = KINDS[stuk.kind].singular;
  const page = { title: titel, description: samenvatting, path: stuk.path };
  return {
    metas: [
      ...shareMetas(input, { ...page, type: 'article', picture }),
      ...named([
        ['DCTERMS.title', titel],
        ['DCTERMS.type', label],
        ...names.map((name) => ['DCTERMS.creator', name] as const),
        ['DCTERMS.publisher', site.publisher.name],
        ['DCTERMS.issued', day],
        ['DCTERMS.modified', changedOn(stuk.data)],
        ['DCTERMS.language', languageOf(stuk.data) ?? site.language],
        ['DCTERMS.identifier', url],
        ...ownIds(stuk).map((id) => ['DCTERMS.identifier', written(stuk, id)] as const),
        ...trefwoorden.map((word) => ['DCTERMS.subject', word] as const),
        ...citationOf(stuk, { names, day, number, url }),
        ['citation_pdf_url', input.pdf ? `${address}/${stuk.ref}.pdf` : undefined],
      ]),
    ],
    links: [
      DCTERMS,
      ...[...(input.pdf ? [PDF] : []), ...FORMS].map(([type, title, ending]) => ({
        rel: 'alternate',
        type,
        title,
        href: `${address}/${stuk.ref}${ending}`,
      })),
      ...feedLinks(input, { ...page, feed }),
    ],
    data: jsonLd([
      {
        '@type': TYPES[stuk.kind],
        '@id': url,
        url,
        name: titel,
        genre: label,
        identifier: ownIds(stuk).map((id) => written(stuk, id)),
        abstract: samenvatting || undefined,
        datePublished: day,
        dateModified: changedOn(stuk.data),
        inLanguage: languageOf(stuk.data) ?? site.language,
        isAccessibleForFree: true,
        keywords: trefwoorden.length > 0 ? trefwoorden.join(', ') : undefined,
        author: authors.map(({ path, data }) => ({
          '@type': 'Organization',
          '@id': address + path,
          name: data.naam,
          sameAs: data.tooi,
        })),
        publisher: { '@type': 'Organization', name: site.publisher.name },
        image: `${address}/${picture}`,
        isPartOf: { '@type': 'WebSite', '@id': `${address}/`, name: site.name },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          [site.name, '/'],
          [KINDS[stuk.kind].plural, `/${stuk.kind}/`],
          [titel, stuk.path],
        ].map(([name, path], i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name,
          item: address + path,
        })),
      },
    ]),
  };
}

/**
 * @param stuk a document
 * @returns the day of the paper itself, or undefined; of research the archive knows only what its papers
 *   say of the delivery
 */
export function dayOf(stuk: Stuk): string | undefined {
  if (stuk.kind === 'dossier') return undefined;
  if (stuk.kind !== 'onderzoek') return stuk.data.datum;
  const { oplevering } = stuk.data;
  return oplevering && !oplevering.approximate ? oplevering.to : undefined;
}

/** A number as a person would write it. */
function written(stuk: Stuk, id: string): string {
  return 'kenmerk' in stuk.data && id === ownIds(stuk)[0] ? stuk.data.kenmerk : cite(id);
}

/**
 * The tags that Zotero and Google Scholar read. A paper without a known day gets none: both would make one
 * up. Source: scholar.google.com, Inclusion Guidelines for Webmasters.
 */
function citationOf(
  stuk: Stuk,
  {
    names,
    day,
    number,
    url,
  }: {
    readonly names: readonly string[];
    readonly day: string | undefined;
    readonly number: string;
    readonly url: string;
  },
): (readonly [string, string | undefined])[] {
  if (stuk.kind === 'dossier' || day === undefined) return [];
  return [
    ['citation_title', stuk.data.titel],
    ...names.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['citation_technical_report_institution', names[0]],
    ['citation_technical_report_number', number],
    ['citation_language', languageOf(stuk.data) ?? 'nl'],
    ['citation_public_url', url],
    ['citation_keywords', stuk.data.trefwoorden.join('; ')],
  ];
}
