import { allIn, decodeXml, parseXml, XmlError } from '../../formats/xml.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import type { Inspected } from './carried.ts';

/** Namespaces of which a browser runs what is in them, and of the styles that make other XML into them. */
const RUN: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': 'html',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xsl/transform': 'xsl',
  'http://www.w3.org/1999/XSL/Transform': 'xsl',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul': 'xul',
};

/**
 * A browser opens XML as a page, so it is on the site only where a document asks for it with a reason; and
 * never when something in it can run.
 *
 * @param place the file
 * @param bytes the XML
 * @returns what is wrong with it, and its words
 */
export function inspectXml(place: Place, bytes: Uint8Array): Inspected {
  const found: Finding[] = [problem('bijlage-xml', place)];
  const danger = (what: string): void => void found.push(problem('bijlage-script', place, what));
  try {
    const { root, doctype, instructions } = parseXml(decodeXml(bytes), RUN);
    if (doctype !== undefined) danger('een eigen definitie van tekens of onderdelen (DOCTYPE)');
    if (instructions.length > 0) danger('een opdracht aan de browser (xml-stylesheet)');
    const all = [...allIn(root)];
    if (all.some(({ name }) => /^(?:html|svg|xsl|math|xul):/.test(name)))
      danger('een stuk webpagina of tekening dat iets kan uitvoeren');
    return {
      found,
      text: {
        shown: all.flatMap(({ attributes, children }) => [
          ...Object.values(attributes),
          ...children.filter((child) => typeof child === 'string'),
        ]),
        unseen: [],
      },
    };
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    if (/entit/i.test(cause.message)) danger('een eigen definitie van tekens (ENTITY)');
    else danger('opmaak die geen geldige XML in UTF-8 is');
    return { found, text: { shown: [], unseen: [] } };
  }
}
