import { documentPath, filePath, readFilePath } from '../mdx/links.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';

/** Something that has an address on the site. */
export type Address =
  /** The page of a document, `nota/2024-0000358151`. */
  | { readonly type: 'stuk'; readonly ref: string }
  /** A file that is made beside that page: `mdx`, `json`, `csl.json`. */
  | { readonly type: 'vorm'; readonly ref: string; readonly ending: string }
  | { readonly type: 'versie'; readonly ref: string; readonly nummer: number }
  | { readonly type: 'versiebron'; readonly ref: string; readonly nummer: number }
  | {
      readonly type: 'vergelijking';
      readonly ref: string;
      readonly van: number;
      readonly tot: number;
    }
  /** Documents of a kind: all, or those of a year. */
  | { readonly type: 'soort'; readonly soort: KindName }
  | { readonly type: 'jaar'; readonly soort: KindName; readonly jaar: number }
  /** A file under `content/bestanden`, by its path there. */
  | { readonly type: 'bestand'; readonly path: string }
  | { readonly type: 'organisatie'; readonly key: string }
  /** A parliamentary dossier: `dossier-36200-VII`. */
  | { readonly type: 'kamerstukdossier'; readonly id: string }
  /** All papers of one part after the text of a document, where they are too many for its page. */
  | { readonly type: 'verband'; readonly ref: string; readonly deel: Deel }
  /** A page of any of these lists, from 2. */
  | { readonly type: 'pagina'; readonly van: ListAddress; readonly pagina: number }
  /** A page of the register of numbers, from 1. */
  | { readonly type: 'kenmerken'; readonly pagina: number };

/** Parts after the text of a document that list papers, and have pages of their own when long. */
export const DELEN = ['verwijst-naar', 'geciteerd-door', 'zie-ook'] as const;
export type Deel = (typeof DELEN)[number];

const LISTS = ['soort', 'jaar', 'organisatie', 'kamerstukdossier', 'verband'] as const;

/** A list that may go on on further pages. */
export type ListAddress = Extract<Address, { readonly type: (typeof LISTS)[number] }>;

function isList(address: Address | undefined): address is ListAddress {
  return address !== undefined && (LISTS as readonly string[]).includes(address.type);
}

/**
 * @param address something that has an address
 * @returns the address, without the base of the site: `/nota/2024-0000358151/`
 */
export function writeAddress(address: Address): string {
  switch (address.type) {
    case 'stuk':
      return documentPath(address.ref);
    case 'vorm':
      return `/${address.ref}.${address.ending}`;
    case 'versie':
      return `/${address.ref}/versie/${address.nummer}/`;
    case 'versiebron':
      return `/${address.ref}/versie/${address.nummer}.mdx`;
    case 'vergelijking':
      return `/${address.ref}/vergelijk/${address.van}-${address.tot}/`;
    case 'soort':
      return `/${address.soort}/`;
    case 'jaar':
      return `/${address.soort}/jaar/${address.jaar}/`;
    case 'bestand':
      return filePath(address.path);
    case 'organisatie':
      return `/organisatie/${address.key}/`;
    case 'kamerstukdossier':
      return `/kamerstuk/${address.id.slice('dossier-'.length).toLowerCase()}/`;
    case 'verband':
      return `/${address.ref}/${address.deel}/`;
    case 'pagina':
      return `${writeAddress(address.van)}pagina/${address.pagina}/`;
    case 'kenmerken':
      return `/kenmerken/${address.pagina}/`;
  }
}

/**
 * @param list a list
 * @returns gives the address of each of its pages, from 1, which is the list itself
 */
export function pagesAt(list: ListAddress): (page: number) => string {
  return (page) => writeAddress(page === 1 ? list : { type: 'pagina', van: list, pagina: page });
}

type Reader = readonly [pattern: RegExp, read: (...parts: string[]) => Address];

const KIND = `(${KIND_NAMES.join('|')})`;
const REF = `(${KIND.slice(1, -1)})/([^/.]+)`;
const ref = (kind: string, id: string) => `${kind}/${id}`;

/** How each kind of address reads, in the order in which they are tried. */
const READERS: readonly Reader[] = [
  [/^\/organisatie\/([^/.]+)\/$/, (key = '') => ({ type: 'organisatie', key })],
  [
    /^\/kamerstuk\/(\d+(?:-[a-z0-9-]+)?)\/$/,
    (number = '') => ({ type: 'kamerstukdossier', id: `dossier-${number.toUpperCase()}` }),
  ],
  [/^\/kenmerken\/(\d+)\/$/, (pagina) => ({ type: 'kenmerken', pagina: Number(pagina) })],
  [reader(`${KIND}/`), (soort) => ({ type: 'soort', soort: soort as KindName })],
  [
    reader(`${KIND}/jaar/(\\d{4})/`),
    (soort, jaar) => ({ type: 'jaar', soort: soort as KindName, jaar: Number(jaar) }),
  ],
  [
    reader(`${REF}/versie/(\\d+)/`),
    (kind = '', id = '', nummer) => ({
      type: 'versie',
      ref: ref(kind, id),
      nummer: Number(nummer),
    }),
  ],
  [
    reader(`${REF}/versie/(\\d+)\\.mdx`),
    (kind = '', id = '', nummer) => ({
      type: 'versiebron',
      ref: ref(kind, id),
      nummer: Number(nummer),
    }),
  ],
  [
    reader(`${REF}/vergelijk/(\\d+)-(\\d+)/`),
    (kind = '', id = '', van, tot) => ({
      type: 'vergelijking',
      ref: ref(kind, id),
      van: Number(van),
      tot: Number(tot),
    }),
  ],
  [
    reader(`${REF}/(${DELEN.join('|')})/`),
    (kind = '', id = '', deel) => ({ type: 'verband', ref: ref(kind, id), deel: deel as Deel }),
  ],
  [reader(`${REF}/`), (kind = '', id = '') => ({ type: 'stuk', ref: ref(kind, id) })],
  [
    reader(`${REF}\\.([a-z0-9]+(?:\\.[a-z0-9]+)*)`),
    (kind = '', id = '', ending = '') => ({ type: 'vorm', ref: ref(kind, id), ending }),
  ],
];

function reader(source: string): RegExp {
  return new RegExp(`^/${source}$`);
}

/**
 * @param path an address without the base, a query or an anchor
 * @returns what has that address; undefined for pages that the site has whatever its content, and for what is no
 *   address of ours
 */
export function readAddress(path: string): Address | undefined {
  const file = readFilePath(path);
  if (file !== undefined) return file === '' ? undefined : { type: 'bestand', path: file };
  const [, list, page] = /^(.+\/)pagina\/(\d+)\/$/.exec(path) ?? [];
  if (list !== undefined) {
    const van = readAddress(list);
    return isList(van) ? { type: 'pagina', van, pagina: Number(page) } : undefined;
  }
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(path);
    if (found) return read(...found.slice(1));
  }
  return undefined;
}
