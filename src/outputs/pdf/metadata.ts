import { xmlFragment } from '../xml.ts';

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly title: string;
  /** Organisations that the paper is of. */
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, the day that it bears. */
  readonly day: string;
  /** Name of the program that printed it. */
  readonly producer: string;
}

/** The property of PDF/UA, which PDF/A wants explained. Source: ISO 14289-1, 5; ISO 19005-3, 6.6.2.3. */
const EXPLAINED = {
  'rdf:Bag': {
    'rdf:li': {
      '@rdf:parseType': 'Resource',
      'pdfaSchema:schema': 'PDF/UA identification schema',
      'pdfaSchema:namespaceURI': 'http://www.aiim.org/pdfua/ns/id/',
      'pdfaSchema:prefix': 'pdfuaid',
      'pdfaSchema:property': {
        'rdf:Seq': {
          'rdf:li': {
            '@rdf:parseType': 'Resource',
            'pdfaProperty:name': 'part',
            'pdfaProperty:valueType': 'Integer',
            'pdfaProperty:category': 'internal',
            'pdfaProperty:description': 'Part of ISO 14289 that the file conforms to',
          },
        },
      },
    },
  },
};

/**
 * @param facts what the file says of itself
 * @returns the same as XMP, with the standards that it keeps to: PDF/A-3a and PDF/UA-1. Source: ISO 16684-1
 */
export function xmpOf({ title, authors, language, day, producer }: PdfFacts): string {
  const moment = `${day}T00:00:00Z`;
  const description = {
    '@rdf:about': '',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
    '@xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    '@xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
    '@xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    '@xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    '@xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    '@xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
    'dc:title': { 'rdf:Alt': { 'rdf:li': { '@xml:lang': 'x-default', '#': title } } },
    'dc:language': { 'rdf:Bag': { 'rdf:li': language } },
    ...(authors.length > 0 ? { 'dc:creator': { 'rdf:Seq': { 'rdf:li': [...authors] } } } : {}),
    'xmp:CreateDate': moment,
    'xmp:ModifyDate': moment,
    'pdf:Producer': producer,
    'pdfaid:part': '3',
    'pdfaid:conformance': 'A',
    'pdfuaid:part': '1',
    'pdfaExtension:schemas': EXPLAINED,
  };
  const body = xmlFragment({
    'x:xmpmeta': {
      '@xmlns:x': 'adobe:ns:meta/',
      'rdf:RDF': {
        '@xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
        'rdf:Description': description,
      },
    },
  });
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${body}\n<?xpacket end="r"?>`;
}
