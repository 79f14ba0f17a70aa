import { writeAddress } from '../archive/address.ts';
import type { Archive } from '../archive/types.ts';
import { describe } from '../references/resolve.ts';

/** Something that has a name and an address here: `/organisatie/bzk/`. */
export interface NamedThing {
  /** What it is, in one word: `Organisatie`, `Kamerstukdossier`, `Dossier`, `Begrip`. */
  readonly soort: string;
  readonly titel: string;
  /** Address without the base. */
  readonly pad: string;
  /** Other names by which people ask for it. */
  readonly ook: readonly string[];
  /** One sentence about it, or empty. */
  readonly uitleg: string;
}

/**
 * @param archive the archive
 * @returns what a question may be the name of: organisations, trails, terms, and parliamentary dossiers with a title
 */
export function namedThings(archive: Archive): NamedThing[] {
  const organisations = [...archive.organisaties.values()].map(
    ({ path, data }): NamedThing => ({
      soort: 'Organisatie',
      titel: data.naam,
      pad: path,
      ook: [data.afkorting ?? '', data.naam.replace(/^Ministerie van /, '')].filter(
        (name) => name !== '' && name !== data.naam,
      ),
      uitleg: data.toelichting ?? '',
    }),
  );
  const trails = [...archive.trails.values()].map(
    ({ dossier }): NamedThing => ({
      soort: 'Dossier',
      titel: dossier.data.titel,
      pad: writeAddress({ type: 'stuk', ref: dossier.ref }),
      ook: [],
      uitleg: dossier.data.samenvatting ?? '',
    }),
  );
  const dossiers = [...archive.kamerstukken.keys()].flatMap((id): NamedThing[] => {
    const [titel, ...others] = (archive.dossierTitles.get(id) ?? []).map((one) => one.titel);
    if (titel === undefined) return [];
    const pad = writeAddress({ type: 'kamerstukdossier', id });
    const name = describe(id);
    return [{ soort: 'Kamerstukdossier', titel, pad, ook: [name, ...others], uitleg: name }];
  });
  return [...organisations, ...trails, ...dossiers, ...termsOf(archive)];
}

/** A term stands where it leads to: its organisation, or the newest paper that explains it. */
function termsOf(archive: Archive): NamedThing[] {
  return [...archive.terms.values()].flatMap(({ id, begrip, path }): NamedThing[] => {
    const paper = archive.stukken.find(({ facts }) => facts.terms.includes(id));
    const pad = path ?? (paper && `${writeAddress({ type: 'stuk', ref: paper.ref })}#${id}`);
    if (pad === undefined) return [];
    const { term, vormen, betekenis, uitleg } = begrip;
    const ook = [...vormen, betekenis];
    return [
      {
        soort: 'Begrip',
        titel: `${term}: ${betekenis}`,
        pad,
        ook: [term, ...ook],
        uitleg: uitleg ?? '',
      },
    ];
  });
}
