import type { StukOf } from '../../mdx/types.ts';
import type { KindName } from '../../model/kind-names.ts';
import type { DOCUMENTSOORTEN, INFORMATIECATEGORIEEN } from '../../model/waardelijsten/termen.ts';

export type Categorie = keyof typeof INFORMATIECATEGORIEEN;
export type Documentsoort = keyof typeof DOCUMENTSOORTEN;

/** A document that the Woo speaks of: all but the editors' own trails. */
export type Papier = { [K in Exclude<KindName, 'dossier'>]: StukOf<K> }[Exclude<
  KindName,
  'dossier'
>];

/**
 * What the Woo-index is told of each kind, unless the document says otherwise under `diwoo`. A judgement
 * to be confirmed by an information specialist: the law has no category for decision notes, which fall
 * under the general duty of article 3.1; letters are papers received by the chambers (3.3, lid 2, a) and
 * motions are papers of the chambers (b). Research is only a report of research in the sense of the law
 * (j) when an authority asked for it, so that is for the editors to say.
 */
export const WOO_KINDS: Readonly<
  Record<Papier['kind'], { readonly categorie: Categorie; readonly documentsoort: Documentsoort }>
> = {
  nota: { categorie: 'inspanningsverplichting art 3.1 Woo', documentsoort: 'beslisnota' },
  brief: {
    categorie: 'bij vertegenwoordigende organen ingekomen stukken',
    documentsoort: 'Kamerbrief',
  },
  onderzoek: {
    categorie: 'inspanningsverplichting art 3.1 Woo',
    documentsoort: 'onderzoeksrapport',
  },
  motie: { categorie: 'vergaderstukken Staten-Generaal', documentsoort: 'motie' },
};

/**
 * The number of each category in the name of its sitemap index; harvesters read no other names.
 * Source: DiWoo, Handleiding sitemapindex en sitemaps. 018 was seen in the tests of other publishers
 * only and is to be confirmed with KOOP before a register names it.
 */
export const CATEGORY_NUMBERS: Readonly<Record<Categorie, string>> = {
  'wetten en algemeen verbindende voorschriften': '001',
  'overige besluiten van algemene strekking': '002',
  'ontwerpen van wet- en regelgeving met adviesaanvraag': '003',
  'organisatie en werkwijze': '004',
  bereikbaarheidsgegevens: '005',
  'bij vertegenwoordigende organen ingekomen stukken': '006',
  'vergaderstukken Staten-Generaal': '007',
  'vergaderstukken decentrale overheden': '008',
  'agenda’s en besluitenlijsten bestuurscolleges': '009',
  adviezen: '010',
  convenanten: '011',
  'jaarplannen en jaarverslagen': '012',
  'subsidieverplichtingen anders dan met beschikking': '013',
  'Woo-verzoeken en -besluiten': '014',
  onderzoeksrapporten: '015',
  beschikkingen: '016',
  klachtoordelen: '017',
  'inspanningsverplichting art 3.1 Woo': '018',
};

/** @returns whether the document is a paper that the Woo speaks of */
export function isPapier(stuk: { readonly kind: KindName }): stuk is Papier {
  return stuk.kind !== 'dossier';
}

/** @returns the category under which the Woo-index files the paper */
export function categoryOf({ kind, data }: Papier): Categorie {
  return data.diwoo?.categorie ?? WOO_KINDS[kind].categorie;
}
