import { toldIn } from '../../archive/graph.ts';
import { responsibleOf } from '../../archive/responsible.ts';
import { numberOf } from '../../archive/targets.ts';
import type { Archive } from '../../archive/types.ts';
import type { Stuk } from '../../mdx/types.ts';
import { formatDate } from '../../model/dates.ts';
import { KINDS } from '../../model/kinds.ts';
import { dayOf } from '../head/document.ts';

/** What a citation says of a paper, before it takes a form. */
export interface Source {
  /** `nota/2024-0000358151`. */
  readonly ref: string;
  readonly title: string;
  /** `Nota`. */
  readonly genre: string;
  /** Names of organisations; the publisher of this site for a trail, nobody where it is not known. */
  readonly authors: readonly string[];
  /** ISO 8601; undefined where the archive does not know the day of the paper. */
  readonly day: string | undefined;
  /** As printed; empty where the paper has none. */
  readonly number: string;
  readonly url: string;
  /** Name of this site. */
  readonly site: string;
  /** The paper that tells of it, where the archive does not hold the paper itself. */
  readonly toldIn: Source | undefined;
}

/**
 * @param archive the archive
 * @param input the site and where it stands
 * @param stuk a document
 * @returns what citations of it say
 */
export function sourceOf(
  archive: Archive,
  { site, address }: { readonly site: { readonly name: string }; readonly address: string },
  stuk: Stuk,
): Source {
  const told = toldIn(stuk);
  const teller = told === undefined ? undefined : archive.byRef.get(told);
  return {
    ref: stuk.ref,
    title: stuk.data.titel,
    genre: KINDS[stuk.kind].singular,
    authors:
      stuk.kind === 'dossier'
        ? [site.name]
        : responsibleOf(archive, stuk).map(({ data }) => data.naam),
    day: dayOf(stuk),
    number: numberOf(stuk),
    url: address + stuk.path,
    site: site.name,
    toldIn: teller && teller !== stuk ? sourceOf(archive, { site, address }, teller) : undefined,
  };
}

/** Words between what was not seen and the paper in which it is told. */
const TOLD_IN = 'beschreven in';

/** @returns for references that have a note: where the paper is told of, or nothing for one that is held */
export function noteOf({ toldIn: teller }: Source): string | undefined {
  return teller && `${TOLD_IN[0]?.toUpperCase()}${TOLD_IN.slice(1)}: ${leidraad(teller)}`;
}

/**
 * The form of the Leidraad voor juridische auteurs for a paper that is no parliamentary paper: author,
 * title, (kind, number), day, address between points of the guide.
 *
 * @param source the paper
 * @returns one line
 */
export function leidraad(source: Source): string {
  const { authors, title, genre, number, day, url, toldIn: teller } = source;
  const kind = [genre.toLowerCase(), number && `kenmerk ${number}`].filter(Boolean).join(', ');
  const what = `‘${title}’ (${kind})`;
  if (teller)
    return `${[authors.join(' & '), what].filter(Boolean).join(', ')}, ${TOLD_IN}: ${leidraad(teller)}`;
  const parts = [authors.join(' & '), what, day && formatDate(day), url];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/**
 * APA, seventh edition, as Dutch universities write it: author, (year, day month), title, [kind],
 * number, site, address. "z.d." where the day is not known.
 *
 * @param source the paper
 * @returns one line
 */
export function apa(source: Source): string {
  const { authors, title, genre, number, day, site, url, toldIn: teller } = source;
  const [year, ...rest] = day === undefined ? [] : formatDate(day).split(' ').reverse();
  const date = year === undefined ? 'z.d.' : `${year}, ${rest.reverse().join(' ')}`;
  const what = `${title}${number === '' ? '' : ` (${number})`} [${genre}]`;
  const end = /[.?!]$/.test(what) ? '' : '.';
  const by = authors.join(' & ');
  if (teller) return `${[by, what].filter(Boolean).join('. ')}, ${TOLD_IN} ${apa(teller)}`;
  const where = authors.includes(site) ? '' : ` ${site}.`;
  if (authors.length === 0) return `${what}${end} (${date}).${where} ${url}`;
  return `${by}. (${date}). ${what}${end}${where} ${url}`;
}
