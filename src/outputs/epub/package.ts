import { xmlDocument } from '../xml.ts';

/** A file of the book that its package names. */
export interface BookItem {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string | undefined;
  /** Whether it is read in turn. */
  readonly inOrder: boolean;
}

export interface BookFacts {
  readonly identifier: string;
  readonly title: string;
  readonly creator: string;
  readonly publisher: string;
  readonly description: string | undefined;
  /** ISO 8601 day of the last change. */
  readonly modified: string;
  /** Whether there are pictures in it; each has words for those who do not see it. */
  readonly pictures: boolean;
}

/** The file that says where the package is. */
export const CONTAINER = xmlDocument({
  container: {
    '@version': '1.0',
    '@xmlns': 'urn:oasis:names:tc:opendocument:xmlns:container',
    rootfiles: {
      rootfile: { '@full-path': 'boek/boek.opf', '@media-type': 'application/oebps-package+xml' },
    },
  },
});

/**
 * @param facts what the book says of itself
 * @param items its files
 * @returns the package document. Source: EPUB 3.3; EPUB Accessibility 1.1 for what it says of access
 */
export function packageOf(facts: BookFacts, items: readonly BookItem[]): string {
  const meta = (property: string, value: string) => ({ '@property': property, '#': value });
  const modes = ['textual', ...(facts.pictures ? ['visual'] : [])];
  return xmlDocument({
    package: {
      '@xmlns': 'http://www.idpf.org/2007/opf',
      '@version': '3.0',
      '@unique-identifier': 'id',
      '@xml:lang': 'nl',
      metadata: {
        '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'dc:identifier': { '@id': 'id', '#': facts.identifier },
        'dc:title': facts.title,
        'dc:language': 'nl',
        'dc:creator': facts.creator,
        'dc:publisher': facts.publisher,
        'dc:description': facts.description,
        meta: [
          meta('dcterms:modified', `${facts.modified}T00:00:00Z`),
          ...modes.map((mode) => meta('schema:accessMode', mode)),
          meta('schema:accessModeSufficient', 'textual'),
          ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText'].map(
            (feature) => meta('schema:accessibilityFeature', feature),
          ),
          meta('schema:accessibilityHazard', 'none'),
        ],
      },
      manifest: {
        item: items.map(({ id, href, type, properties }) => ({
          '@id': id,
          '@href': href,
          '@media-type': type,
          '@properties': properties,
        })),
      },
      spine: {
        itemref: items.filter(({ inOrder }) => inOrder).map(({ id }) => ({ '@idref': id })),
      },
    },
  });
}
