import { datumOf, ownIds } from '../../archive/facts.ts';
import { dossierOf } from '../../archive/kamerstukken.ts';
import { responsibleOf } from '../../archive/responsible.ts';
import type { OrganisatieEntry } from '../../archive/types.ts';
import { firstDay, startOf } from '../../model/dates.ts';
import { changedOn, isWithdrawn } from '../../model/state.ts';
import {
  BESTANDSTYPEN,
  DOCUMENTSOORTEN,
  HANDELINGEN,
  INFORMATIECATEGORIEEN,
  REDENEN,
  TALEN,
  THEMAS,
} from '../../model/waardelijsten/termen.ts';
import type { PublishInput } from '../file.ts';
import type { XmlElements } from '../xml.ts';
import { fileAddress, filesOf } from './files-of.ts';
import { categoryOf, type Papier, WOO_KINDS } from './kinds.ts';
import { relationsOf } from './relations.ts';

type Site = Pick<PublishInput, 'archive' | 'site' | 'address' | 'pdf'>;

/** One file of a paper, as a sitemap lists it. */
export interface DiwooUrl {
  readonly loc: string;
  /** With the time of day: the index takes no bare date. */
  readonly lastmod: string;
  readonly metadata: XmlElements;
}

/**
 * Everything that the Woo-index is told of a paper: one entry for its page, one for the PDF of it where it
 * is made, and one for each file beside it. A withdrawn paper keeps the entry of its page alone, which says why and since when it is gone.
 * Source: DiWoo 0.9.8, `diwoo-metadata.xsd`.
 *
 * @param input the archive and the site
 * @param stuk a paper
 * @returns the entries, that of the page first
 */
export function diwooUrls(input: Site, stuk: Papier): DiwooUrl[] {
  const lastmod = startOf(changedOn(stuk.data) ?? datumOf(stuk));
  const page = `${input.address}${stuk.path}`;
  const files = filesOf(stuk);
  const same = sharedElements(input, stuk);
  const title = { 'diwoo:titelcollectie': { 'diwoo:officieleTitel': stuk.data.titel } };
  const pdf = input.pdf && !isWithdrawn(stuk.data) ? `${input.address}/${stuk.ref}.pdf` : undefined;
  const parts = files.map((file) => resource(fileAddress(input.address, file), file.title));
  const html: XmlElements = {
    ...same,
    ...identifiersOf(stuk),
    ...title,
    ...describing(stuk),
    'diwoo:format': term(BESTANDSTYPEN, 'HTML'),
    'diwoo:isPartOf': parentOf(input, stuk),
    'diwoo:hasParts': some(
      pdf === undefined ? parts : [resource(pdf, stuk.data.titel), ...parts],
      (part) => ({ 'diwoo:hasPart': part }),
    ),
    'diwoo:documentrelaties': some(relationsOf(input, stuk, files), (relation) => ({
      'diwoo:documentrelatie': relation,
    })),
    ...withdrawal(stuk),
  };
  const printed = {
    ...same,
    ...identifiersOf(stuk),
    ...title,
    ...describing(stuk),
    'diwoo:format': term(BESTANDSTYPEN, 'PDF'),
    'diwoo:isPartOf': resource(page, stuk.data.titel),
  };
  return [
    { loc: page, lastmod, metadata: html },
    ...(pdf === undefined ? [] : [{ loc: pdf, lastmod, metadata: printed }]),
    ...files.map((file) => ({
      loc: fileAddress(input.address, file),
      lastmod,
      metadata: {
        ...same,
        'diwoo:titelcollectie': { 'diwoo:officieleTitel': file.title },
        'diwoo:format': term(BESTANDSTYPEN, file.format),
        'diwoo:isPartOf': resource(page, stuk.data.titel),
      },
    })),
  ];
}

/** What holds for every file of a paper. */
function sharedElements(input: Site, stuk: Papier): XmlElements {
  const { data, kind } = stuk;
  const { name, tooi } = input.site.publisher;
  const [first, ...others] = responsibleOf(input.archive, stuk);
  const day = startOf(data.datum);
  return {
    'diwoo:publisher': resource(tooi || undefined, name),
    'diwoo:verantwoordelijke': first && organisation(first),
    'diwoo:medeverantwoordelijken': some(others, (other) => ({
      'diwoo:medeverantwoordelijke': organisation(other),
    })),
    'diwoo:classificatiecollectie': {
      'diwoo:informatiecategorieen': {
        'diwoo:informatiecategorie': term(INFORMATIECATEGORIEEN, categoryOf(stuk)),
      },
      'diwoo:documentsoorten': {
        'diwoo:documentsoort': term(
          DOCUMENTSOORTEN,
          data.diwoo?.documentsoort ?? WOO_KINDS[kind].documentsoort,
        ),
      },
      'diwoo:themas': some(data.themas, (thema) => ({ 'diwoo:thema': term(THEMAS, thema) })),
      'diwoo:trefwoorden': some(data.trefwoorden, (word) => ({ 'diwoo:trefwoord': word })),
    },
    // Of research the archive knows the day of the paper that tells of it, not that of the report; a month is no day.
    'diwoo:creatiedatum':
      kind === 'onderzoek' || data.datum !== firstDay(data.datum) ? undefined : data.datum,
    'diwoo:language': term(TALEN, data.diwoo?.taal ?? 'Nederlands'),
    'diwoo:aggregatiekenmerk': aggregateOf(stuk),
    // The standard asks for one act at least; the day of the paper is the only one that papers print.
    'diwoo:documenthandelingen': {
      'diwoo:documenthandeling': {
        'diwoo:soortHandeling': term(HANDELINGEN, 'vaststelling'),
        'diwoo:atTime': day,
      },
    },
  };
}

/** The paper to which this one says that it is an annex. */
function parentOf({ archive, address }: Site, { data }: Papier): XmlElements | undefined {
  const stated = data.relaties.find(({ soort }) => soort === 'bijlage-bij');
  const parent = stated && archive.byRef.get(stated.stuk);
  return parent && resource(address + parent.path, parent.data.titel);
}

function identifiersOf(stuk: Papier): XmlElements {
  const printed = 'kenmerk' in stuk.data ? [stuk.data.kenmerk] : [];
  const others = ownIds(stuk)
    .slice(printed.length)
    .map((id) => id.replace(/^kenmerk-/, ''));
  return {
    'diwoo:identifiers': some([...printed, ...others], (id) => ({ 'diwoo:identifier': id })),
  };
}

/** The parliamentary dossier of the paper, where it has a number in one. */
function aggregateOf(stuk: Papier): string | undefined {
  for (const id of ownIds(stuk)) {
    const dossier = dossierOf(id);
    if (dossier !== undefined) return dossier.slice('dossier-'.length);
  }
  return undefined;
}

function describing(stuk: Papier): XmlElements {
  const { samenvatting } = stuk.data;
  return {
    'diwoo:omschrijvingen':
      samenvatting === undefined ? undefined : { 'diwoo:omschrijving': samenvatting },
  };
}

function withdrawal({ data }: Papier): XmlElements {
  if (!data.intrekking) return {};
  return {
    'diwoo:geldigheid': { 'diwoo:einddatum': startOf(data.intrekking.datum) },
    'diwoo:redenVerwijderingVervanging': term(REDENEN, data.intrekking.reden),
  };
}

function organisation({ data }: OrganisatieEntry): XmlElements {
  return resource(data.tooi, data.naam);
}

/** @returns a value of a list, with its label */
function term<L extends Readonly<Record<string, string>>>(
  list: L,
  label: keyof L & string,
): XmlElements {
  return resource(list[label], label);
}

/** @returns a label, with the address of what it names where that is known */
function resource(uri: string | undefined, label: string): XmlElements {
  return { '@resource': uri, '#': label };
}

/** A list element with one child a value, or nothing at all: XML knows no empty lists here. */
function some<T>(values: readonly T[], child: (value: T) => XmlElements): XmlElements | undefined {
  const [name] = Object.keys(values[0] === undefined ? {} : child(values[0]));
  if (name === undefined) return undefined;
  return { [name]: values.map((value) => child(value)[name] as string | XmlElements) };
}
