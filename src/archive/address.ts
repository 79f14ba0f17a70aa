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
  /** Documents of a kind: all, those of a year, or a page of the list. */
  | { readonly type: 'soort'; readonly soort: KindName }
  | { readonly type: 'jaar'; readonly soort: KindName; readonly jaar: number }
  | { readonly type: 'pagina'; readonly soort: KindName; readonly pagina: number }
  /** A file under `content/bestanden`, by its path there. */
  | { readonly type: 'bestand'; readonly path: string }
  | { readonly type: 'organisatie'; readonly key: string }
  /** A page of its papers, from 2. */
  | { readonly type: 'organisatiepagina'; readonly key: string; readonly pagina: number }
  /** A parliamentary dossier: `dossier-36200-VII`. */
  | { readonly type: 'kamerstukdossier'; readonly id: string }
  /** A page of the register of numbers, from 1. */
  | { readonly type: 'kenmerken'; readonly pagina: number };

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
    case 'pagina':
      return `/${address.soort}/pagina/${address.pagina}/`;
    case 'bestand':
      return filePath(address.path);
    case 'organisatie':
      return `/organisatie/${address.key}/`;
    case 'organisatiepagina':
      return `/organisatie/${address.key}/pagina/${address.pagina}/`;
    case 'kamerstukdossier':
      return `/kamerstuk/${address.id.slice('dossier-'.length).toLowerCase()}/`;
    case 'kenmerken':
      return `/kenmerken/${address.pagina}/`;
  }
}

type Reader = readonly [pattern: RegExp, read: (...parts: string[]) => Address];

const KIND = `(${KIND_NAMES.join('|')})`;
const REF = `(${KIND.slice(1, -1)})/([^/.]+)`;
const ref = (kind: string, id: string) => `${kind}/${id}`;

/** How each kind of address reads, in the order in which they are tried. */
const READERS: readonly Reader[] = [
  [/^\/organisatie\/([^/.]+)\/$/, (key = '') => ({ type: 'organisatie', key })],
  [
    /^\/organisatie\/([^/.]+)\/pagina\/(\d+)\/$/,
    (key = '', pagina) => ({ type: 'organisatiepagina', key, pagina: Number(pagina) }),
  ],
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
    reader(`${KIND}/pagina/(\\d+)/`),
    (soort, pagina) => ({ type: 'pagina', soort: soort as KindName, pagina: Number(pagina) }),
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
  for (const [pattern, read] of READERS) {
    const found = pattern.exec(path);
    if (found) return read(...found.slice(1));
  }
  return undefined;
}
