import { create, fragment } from 'xmlbuilder2';

/** Elements as `xmlbuilder2` takes them: names to text, to further elements, or to a list of them. */
export interface XmlElements {
  readonly [name: string]: string | undefined | XmlElements | readonly (string | XmlElements)[];
}

/** Signs that XML cannot hold, not even escaped, are left out. */
const OPTIONS = { invalidCharReplacement: '' } as const;

/** @returns the elements as XML, without a declaration; undefined ones are left out */
export function xmlFragment(elements: XmlElements): string {
  return fragment(OPTIONS, elements).toString();
}

/** @returns a whole XML file with one root element; undefined elements are left out */
export function xmlDocument(root: XmlElements): string {
  return `${create({ ...OPTIONS, encoding: 'UTF-8' }, root).end({ prettyPrint: true })}\n`;
}
