import type { z } from 'zod';
import { writeAddress } from '../../archive/address.ts';
import { datumOf, ownIds } from '../../archive/facts.ts';
import { toldIn } from '../../archive/graph.ts';
import { letterheadOf } from '../../archive/letterhead.ts';
import { numberOf } from '../../archive/targets.ts';
import type { Connection } from '../../archive/types.ts';
import { historyOf } from '../../archive/versions.ts';
import { connectionsOf } from '../../archive/view.ts';
import type { Stuk } from '../../mdx/types.ts';
import { firstDay, lastDayOf } from '../../model/dates.ts';
import { changedOn } from '../../model/state.ts';
import type { PublishInput } from '../file.ts';
import { notesOf, sectionsOf } from '../text/sections.ts';
import type * as schemas from './schemas.ts';

type Input = Pick<PublishInput, 'archive' | 'address'>;
export type ApiStuk = z.infer<typeof schemas.stuk>;

/**
 * @param input the archive and where the site stands
 * @param stuk a document that may be read
 * @returns the line that lists of documents have for it
 * @throws Error for a withdrawn document, which is in no list
 */
export function shortOf(
  { address }: Pick<Input, 'address'>,
  stuk: Stuk,
): z.infer<typeof schemas.kort> {
  const { status, titel, samenvatting } = stuk.data;
  if (status === 'ingetrokken') throw new Error(`${stuk.ref} was withdrawn.`);
  const datum = datumOf(stuk);
  return {
    ref: stuk.ref,
    soort: stuk.kind,
    titel,
    nummer: numberOf(stuk) || undefined,
    datum: firstDay(datum),
    ...(datum === firstDay(datum) ? {} : { datumTot: lastDayOf(datum) }),
    samenvatting,
    status,
    gewijzigd: changedOn(stuk.data),
    pagina: address + stuk.path,
    json: `${address}/${stuk.ref}.json`,
  };
}

/**
 * @param input the archive and where the site stands
 * @param stuk a document that may be read
 * @returns everything that its page says, for programs
 */
export function apiStuk(input: Input, stuk: Stuk): ApiStuk {
  const { archive, address } = input;
  const { refersTo, citedBy, seeAlso, trails } = connectionsOf(archive, stuk);
  const beside = (ending: string) => `${address}/${stuk.ref}${ending}`;
  return {
    ...shortOf(input, stuk),
    nummers: [...new Set(ownIds(stuk))],
    trefwoorden: stuk.data.trefwoorden,
    verantwoording: stuk.data.verantwoording,
    openbaarSinds: stuk.data.openbaarSinds,
    briefhoofd: letterheadOf(archive, stuk).items.map(({ label, lines }) => ({
      opschrift: label,
      regels: lines.map((line) => line.map(({ text }) => text).join('')),
    })),
    organisaties: stuk.data.organisaties.flatMap(({ organisatie, rol }) => {
      const entry = archive.organisaties.get(organisatie);
      return entry ? [{ id: entry.key, naam: entry.data.naam, rol, tooi: entry.data.tooi }] : [];
    }),
    onderdelen: sectionsOf(stuk.text),
    noten: notesOf(stuk),
    bijlagen: annexesOf(input, stuk),
    ondertekening: stuk.kind === 'brief' ? stuk.data.ondertekening : [],
    beschrevenIn: toldIn(stuk),
    verwijstNaar: refersTo.map((connection) => connectionOf(address, connection)),
    geciteerdDoor: citedBy.map((connection) => connectionOf(address, connection)),
    zieOok: seeAlso.map((connection) => connectionOf(address, connection)),
    dossiers: trails.map(({ dossier }) => dossier.ref),
    versies: historyOf(archive, stuk).map((row) => ({
      nummer: row.nummer,
      datum: row.datum,
      oorzaak: row.oorzaak as ApiStuk['versies'][number]['oorzaak'],
      toelichting: row.toelichting,
      adres: address + row.path,
      huidig: row.current,
      leesbaar: row.readable,
    })),
    bron: { adres: beside('.mdx'), sha256: stuk.sha256 },
    vormen: {
      html: address + stuk.path,
      markdown: beside('.md'),
      mdx: beside('.mdx'),
      json: beside('.json'),
      bibtex: beside('.bib'),
      ris: beside('.ris'),
      csl: beside('.csl.json'),
    },
  };
}

/** @returns an address of ours in full; one elsewhere as it is */
export function full(address: string, href: string | undefined): string | undefined {
  return href?.startsWith('/') ? address + href : href;
}

function connectionOf(
  address: string,
  { target, relation, origin, sentences }: Connection,
): ApiStuk['verwijstNaar'][number] {
  return {
    id: target.id,
    titel: target.title,
    adres: full(address, target.href),
    hier: target.local,
    relatie: relation,
    oorsprong: origin,
    zinnen: sentences.map(({ before, text, after, href, certain }) => ({
      voor: before,
      tekst: text,
      na: after,
      adres: full(address, href) ?? address,
      zeker: certain,
    })),
  };
}

function annexesOf({ archive, address }: Input, { data }: Stuk): ApiStuk['bijlagen'] {
  if (!('bijlagen' in data)) return [];
  return (data.bijlagen?.lijst ?? []).map(({ nummer, titel, vindplaats }) => {
    const { soort: waar } = vindplaats;
    const annex = { nummer, titel, waar };
    if (vindplaats.soort === 'archief')
      return { ...annex, adres: address + writeAddress({ type: 'stuk', ref: vindplaats.stuk }) };
    if (vindplaats.soort === 'elders') return { ...annex, adres: vindplaats.adres };
    if (vindplaats.soort === 'niet-opgenomen') return { ...annex, reden: vindplaats.reden };
    const facts = archive.attachments.get(vindplaats.bestand);
    return {
      ...annex,
      adres: address + writeAddress({ type: 'bestand', path: vindplaats.bestand }),
      bytes: archive.files.get(vindplaats.bestand),
      paginas: facts?.pages,
      sha256: facts?.sha256,
    };
  });
}
