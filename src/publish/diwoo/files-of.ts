import { writeAddress } from '../../archive/address.ts';
import { BESTANDSTYPEN } from '../../model/waardelijsten/termen.ts';
import type { Papier } from './kinds.ts';

export interface FilePart {
  /** Path under `content/bestanden`. */
  readonly path: string;
  /** Title of the annex as the paper prints it. */
  readonly title: string;
  readonly format: keyof typeof BESTANDSTYPEN;
}

/** Types that the Woo-index takes, by the ending of a name, which is the last part of their address too. */
const FORMATS: ReadonlyMap<string, FilePart['format']> = new Map(
  Object.entries(BESTANDSTYPEN).map(([label, uri]) => [
    uri.slice(uri.lastIndexOf('/') + 1).toLowerCase(),
    label as FilePart['format'],
  ]),
);

/**
 * @param stuk a paper
 * @returns its annexes that lie here as a file of a type that the Woo-index takes, in the order of the
 *   paper; a file that serves as two annexes counts once, for an address may be listed once
 */
export function filesOf(stuk: Papier): FilePart[] {
  if (!('bijlagen' in stuk.data)) return [];
  const found = new Map<string, FilePart>();
  for (const { titel, vindplaats } of stuk.data.bijlagen?.lijst ?? []) {
    if (vindplaats.soort !== 'bestand') continue;
    const path = vindplaats.bestand;
    const format = FORMATS.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
    if (format !== undefined && !found.has(path)) found.set(path, { path, title: titel, format });
  }
  return [...found.values()];
}

/**
 * @param address where the site stands
 * @param file a file
 * @returns the address of the file itself
 */
export function fileAddress(address: string, { path }: Pick<FilePart, 'path'>): string {
  return address + writeAddress({ type: 'bestand', path });
}
