import { EMPTY, type Head, type Stuk } from './types.ts';

/**
 * Takes the text of a withdrawn document away where it is read, so that no page, file, index or other
 * paper can show any of it. Left are its name, numbers and dates, who answers for it and why it was
 * withdrawn; the names of its files remain in the facts, because those files go too.
 *
 * @param stuk a document that was withdrawn
 * @returns what may still be known of it
 */
export function withdraw(stuk: Stuk): Stuk {
  const { data } = withdrawHead(stuk);
  const facts = {
    headings: [],
    mentions: [],
    notes: 0,
    words: 0,
    terms: [],
    files: stuk.facts.files,
    fileLinks: [],
    dossierTitles: [],
    pages: [],
  };
  return { ...stuk, sha256: undefined, data, text: EMPTY, notes: EMPTY, facts } as Stuk;
}

/**
 * @param head what a withdrawn document says of itself
 * @returns what of that may still be known
 */
function withdrawHead(head: Head): Head {
  const data = {
    ...head.data,
    samenvatting: undefined,
    statusToelichting: undefined,
    verantwoording: undefined,
    versies: [],
    relaties: [],
    verwijzingen: [],
    trefwoorden: [],
    ...('bijlagen' in head.data ? { bijlagen: undefined } : {}),
    ...('overigeGegevens' in head.data ? { overigeGegevens: [] } : {}),
    ...(head.kind === 'onderzoek' ? { vragen: [] } : {}),
    ...('beschrevenIn' in head.data ? { beschrevenIn: undefined } : {}),
    ...(head.kind === 'dossier' ? { stations: [] } : {}),
  };
  return { ...head, data } as Head;
}
