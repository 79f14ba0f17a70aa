import { SaxesParser } from 'saxes';

/** An element; its name and those of its attributes have the prefix that we give their namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What a file of XML says, and what it asks of a reader besides. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** What stands in `<!DOCTYPE …>`; nothing of it is followed. */
  readonly doctype: string | undefined;
  /** Names of processing instructions. */
  readonly instructions: readonly string[];
}

/** XML that is not well-formed, or nested deeper than any paper. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const DEEPEST = 800;
/** Encodings in which a tag looks as in ASCII, so that what we read is what every reader reads. */
const ENCODINGS = /^(?:utf-8|us-ascii|iso-8859-1|iso-8859-15|windows-1252)$/;

/**
 * @param bytes a file of XML
 * @returns its text, by its mark or by the encoding that it declares
 * @throws XmlError for an encoding that readers may read in different ways
 */
export function decodeXml(bytes: Uint8Array): string {
  const [one, two, three] = bytes;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  const encoding = (declared ?? 'utf-8').toLowerCase();
  if (!ENCODINGS.test(encoding)) throw new XmlError(`encoding ${encoding}`);
  const marked = one === 0xef && two === 0xbb && three === 0xbf;
  try {
    return new TextDecoder(marked ? 'utf-8' : encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError(`not ${encoding}`);
  }
}

/** What takes a file of XML as it is read. */
export interface XmlTaker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/**
 * Reads XML with its namespaces. No entity is followed but those of XML itself and those in numbers.
 *
 * @param text the file
 * @param prefixes the prefix by which the caller knows each namespace, by its address; names of other
 *   namespaces become `{address}name`, names without one stay as they are
 * @param taker what takes elements and text, in the order of the file
 * @returns what the file asks of a reader besides
 * @throws XmlError when it is not well-formed, or nested too deep
 */
export function readXml(
  text: string,
  prefixes: Readonly<Record<string, string>>,
  taker: XmlTaker,
): Omit<XmlDocument, 'root'> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const instructions: string[] = [];
  let doctype: string | undefined;
  let depth = 0;
  const nameOf = (uri: string, local: string): string => {
    const prefix = Object.hasOwn(prefixes, uri) ? prefixes[uri] : undefined;
    if (uri === '' || prefix === '') return local;
    return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`;
  };
  parser.on('error', (cause) => {
    throw new XmlError(cause.message);
  });
  parser.on('doctype', (said) => {
    doctype = said;
  });
  parser.on('processinginstruction', ({ target }) => void instructions.push(target));
  parser.on('text', taker.text);
  parser.on('cdata', taker.text);
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw new XmlError('nested too deep');
    const own = Object.values(attributes).filter(({ prefix, name }) => !isBinding(prefix, name));
    taker.open(
      nameOf(uri, local),
      Object.fromEntries(own.map((one) => [nameOf(one.uri, one.local), one.value] as const)),
    );
  });
  parser.on('closetag', () => {
    depth -= 1;
    taker.close();
  });
  parser.write(text).close();
  return { doctype, instructions };
}

/**
 * @param text a file of XML
 * @param prefixes as `readXml` takes them
 * @returns its tree, and what it asks of a reader besides
 * @throws XmlError when it is not well-formed, or nested too deep
 */
export function parseXml(text: string, prefixes: Readonly<Record<string, string>>): XmlDocument {
  const open: XmlNode[][] = [];
  let root: XmlElement | undefined;
  const asked = readXml(text, prefixes, {
    open(name, attributes) {
      const children: XmlNode[] = [];
      const element = { name, attributes, children };
      open.at(-1)?.push(element);
      root ??= element;
      open.push(children);
    },
    text: (more) => void open.at(-1)?.push(more),
    close: () => void open.pop(),
  });
  if (!root) throw new XmlError('no element');
  return { root, ...asked };
}

const isBinding = (prefix: string, name: string): boolean => prefix === 'xmlns' || name === 'xmlns';

/** @returns whether a node is an element, of that name where one is given */
export function isElement(node: XmlNode, name?: string): node is XmlElement {
  return typeof node !== 'string' && (name === undefined || node.name === name);
}

/** @returns the elements that stand directly in one, of that name where one is given */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter((node) => isElement(node, name)) as XmlElement[];
}

/** @returns the first element of that name that stands directly in one */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node) => isElement(node, name)) as XmlElement | undefined;
}

/** Goes through an element and all in it, in the order of the file. */
export function* allIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* allIn(child);
}

/** @returns all text in an element */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((node) => (typeof node === 'string' ? node : textIn(node)))
    .join('');
}
