import { datumOf } from '../archive/facts.ts';
import type { Archive } from '../archive/types.ts';
import { changedOn } from '../model/state.ts';
import { API_FOLDER } from './api/schemas.ts';

/** A file that has all of something. */
export interface Download {
  /** Path from the root of the site, without a slash before it. */
  readonly path: string;
  readonly what: string;
}

/** Everything there is to load at once. */
export const DOWNLOADS: readonly Download[] = [
  { path: `${API_FOLDER}/stukken.ndjson`, what: 'Alle stukken met hun tekst, een per regel' },
  { path: `${API_FOLDER}/stukken.csv`, what: 'Alle stukken zonder tekst, als tabel' },
  { path: `${API_FOLDER}/verwijzingen.csv`, what: 'Wat naar wat verwijst, als tabel' },
  { path: `${API_FOLDER}/rollen.csv`, what: 'Welke organisatie wat deed, als tabel' },
  { path: `${API_FOLDER}/graaf.json`, what: 'Wat naar wat verwijst, met titels' },
  { path: `${API_FOLDER}/organisaties.json`, what: 'Organisaties, met hun stukken' },
  { path: `${API_FOLDER}/dossiers.json`, what: 'Dossiers, stap voor stap' },
  { path: `${API_FOLDER}/opensearch/bulk.ndjson`, what: 'Voor een zoekmachine met OpenSearch' },
];

/** Where all of it lies in one file, made when asked (`npm run zip`). */
export const ZIP = 'alles.zip';

/**
 * @param archive the archive
 * @returns the day of the last change in it, as far as its papers tell; undefined for an empty one
 */
export function changedDay(archive: Archive): string | undefined {
  return archive.stukken
    .map((stuk) => changedOn(stuk.data) ?? datumOf(stuk))
    .sort()
    .at(-1);
}

/**
 * @param path path of a file of the site, from its root
 * @returns whether it goes into the file with everything: all but pages, what they load, and what is made of the rest
 */
export function inZip(path: string): boolean {
  if (path.startsWith('bestanden/')) return true;
  if (path.startsWith(`${API_FOLDER}/`)) return !path.includes('/opensearch/');
  return (
    /^[a-z]+\/.+\.(?:mdx|md|json|bib|ris)$/.test(path) && !/^(?:nummers|pagefind)\//.test(path)
  );
}
