import {
  childrenOf,
  decodeXml,
  parseXml,
  readXml,
  type XmlElement,
  type XmlTaker,
} from '../xml.ts';
import { type Bounds, openZip, type Zip } from '../zip.ts';
import { OFFICE_NAMESPACES } from './namespaces.ts';

type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';

/** What one part says of another, or of something outside the file. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `image`, `hyperlink`, `attachedTemplate`. */
  readonly type: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** An office file: its parts, and how they hang together. */
export interface OfficePackage {
  /** What it is by its content; undefined for a ZIP that is something else. */
  readonly kind: OfficeKind | undefined;
  /** Name of the part with the text: `word/document.xml`, or what `_rels/.rels` calls it. */
  readonly main: string;
  readonly names: readonly string[];
  /** @returns the type of a part, in lower case; empty where the file gives none */
  readonly contentType: (name: string) => string;
  /** @returns the relations of a part, or of the file as a whole for an empty name */
  readonly relations: (name: string) => readonly Relation[];
  /**
   * @returns the root of a part, read once; undefined where there is no such part
   * @throws XmlError when it is no XML, ZipError when it cannot be unpacked
   */
  readonly xml: (name: string) => XmlElement | undefined;
  /**
   * Reads a part that may be large without keeping it.
   *
   * @throws XmlError when it is no XML, ZipError when it cannot be unpacked
   */
  readonly stream: (name: string, taker: XmlTaker) => void;
  readonly read: Zip['read'];
  readonly start: Zip['start'];
}

/** All XML of one file together: more text than any paper has. */
const MOST_XML = 40 * 1024 * 1024;
const ROOTS: Readonly<Record<string, OfficeKind>> = {
  'w:document': 'docx',
  'x:workbook': 'xlsx',
  'p:presentation': 'pptx',
};
const ODF = /application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)(?!-)/;
const ODF_KINDS: Readonly<Record<string, OfficeKind>> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
};

/**
 * Opens an office file (ECMA-376 part 2, or ISO 26300): names of parts come from its relations and its
 * types, and not from custom.
 *
 * @param bytes the file
 * @param bounds where they differ from those of the house; `xml` for all its XML together, in bytes
 * @returns its parts, read when they are asked for
 * @throws ZipError or XmlError when it cannot be read
 */
export function openOffice(
  bytes: Uint8Array,
  { xml: mostXml = MOST_XML, ...bounds }: Partial<Bounds> & { readonly xml?: number } = {},
): OfficePackage {
  const zip = openZip(bytes, bounds);
  const byName = new Map(zip.names.map((name) => [name.toLowerCase(), name]));
  const own = (name: string): string => byName.get(name.toLowerCase()) ?? name;
  const trees = new Map<string, XmlElement | undefined>();
  let left = mostXml;
  const xml = (wanted: string): XmlElement | undefined => {
    const name = own(wanted);
    if (!trees.has(name)) {
      const content = zip.read(name, left);
      left -= content?.length ?? 0;
      trees.set(name, content && parseXml(textOf(name, content), OFFICE_NAMESPACES).root);
    }
    return trees.get(name);
  };
  const relations = (name: string): Relation[] =>
    readRelations(name, xml(relationsPart(name)), own);
  const types = readTypes(xml('[Content_Types].xml'));
  const odf = odfKind(zip);
  const main = odf
    ? 'content.xml'
    : (relations('').find(({ type, external }) => type === 'officeDocument' && !external)?.target ??
      '');
  return {
    kind: odf ?? (main.endsWith('.bin') ? 'xlsx' : ROOTS[xml(main)?.name ?? '']),
    main,
    names: zip.names,
    contentType: types,
    relations,
    xml,
    stream(name, taker) {
      const content = zip.read(own(name));
      if (content) readXml(decodeXml(content), OFFICE_NAMESPACES, taker);
    },
    read: (name, most) => zip.read(own(name), most),
    start: (name, length) => zip.start(own(name), length),
  };
}

/** Office itself writes breaks in its older drawings as HTML has them. */
function textOf(name: string, content: Uint8Array): string {
  const text = decodeXml(content);
  return /\.vml$/i.test(name) ? text.replace(/<br>/gi, '<br/>') : text;
}

/** The type of an ODF file stands in its first part. */
function odfKind(zip: Zip): OfficeKind | undefined {
  if (!zip.names.includes('mimetype')) return undefined;
  const said = new TextDecoder('latin1').decode(zip.start('mimetype', 100));
  return ODF_KINDS[ODF.exec(said)?.[1] ?? ''];
}

function relationsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function readRelations(
  source: string,
  root: XmlElement | undefined,
  own: (name: string) => string,
): Relation[] {
  return childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
    // An address with a scheme leads outside, whatever the file says of it.
    const external =
      /^external$/i.test(TargetMode) || /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(Target);
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? Target : own(resolve(source, Target)),
      external,
    };
  });
}

/** A name as seen from the part that says it. */
function resolve(source: string, target: string): string {
  const path = decoded(target.replace(/[#?].*$/s, ''));
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readTypes(root: XmlElement | undefined): (name: string) => string {
  const entries = childrenOf(root).map(({ name, attributes }) => {
    const { Extension = '', PartName = '', ContentType = '' } = attributes;
    const key = name === 'ct:Override' ? PartName.replace(/^\//, '') : `*.${Extension}`;
    return [key.toLowerCase(), ContentType.toLowerCase()] as const;
  });
  const types = new Map(entries);
  return (name) => {
    const key = name.toLowerCase();
    return types.get(key) ?? types.get(`*.${key.slice(key.lastIndexOf('.') + 1)}`) ?? '';
  };
}
