import XmlBuilder from 'fast-xml-builder';

/**
 * Elements as `fast-xml-builder` takes them: names to text, to further elements, or to a list of them; `@name`
 * is an attribute and `#` the text beside attributes.
 */
export interface XmlElements {
  readonly [name: string]: string | undefined | XmlElements | readonly (string | XmlElements)[];
}

/** Characters that XML cannot hold, not even escaped. Source: XML 1.0, production 2. */
const IMPOSSIBLE = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const possible = (_name: string, text: unknown) => String(text).replace(IMPOSSIBLE, '');

const OPTIONS = {
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  tagValueProcessor: possible,
  attributeValueProcessor: possible,
  jPath: false,
} as const;

const inline = new XmlBuilder(OPTIONS);
const indented = new XmlBuilder({ ...OPTIONS, format: true });

/** @returns the elements as XML, without a declaration; undefined ones are left out */
export function xmlFragment(elements: XmlElements): string {
  return inline.build(elements);
}

/** @returns a whole XML file with one root element; undefined elements are left out */
export function xmlDocument(root: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${indented.build(root)}`;
}
