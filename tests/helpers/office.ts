import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ML = 'application/vnd.openxmlformats-officedocument';

/** Declarations of the prefixes that parts of Word, Excel and PowerPoint commonly use. */
export const DECLARED = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: OFFICE,
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  dc: 'http://purl.org/dc/elements/1.1/',
  cp: `${PACKAGE}/metadata/core-properties`,
  vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** @returns a ZIP with these files */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [
          typeof content === 'string' ? strToU8(content) : content,
          { level: name === 'mimetype' ? 0 : 6 },
        ],
      ]),
    ),
  );
}

/** What a relation of a part says: its type, its target, and whether that lies outside the file. */
export type Related = readonly [type: string, target: string, mode?: 'External'];

/** @returns a part with relations, which get the ids rId1, rId2 … */
export function relationsOf(related: readonly Related[]): string {
  const rows = related.map(([type, target, mode], at) => {
    const address = type.includes('/') ? type : `${OFFICE}/${type}`;
    const outside = mode ? ` TargetMode="${mode}"` : '';
    return `<Relationship Id="rId${at + 1}" Type="${address}" Target="${target.replaceAll('&', '&amp;')}"${outside}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

/** @returns `[Content_Types].xml` with a type for each part that is named */
export function typesOf(types: Readonly<Record<string, string>>): string {
  const rows = Object.entries(types).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${PACKAGE}/relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${rows.join('')}</Types>`;
}

/** Main parts of each kind, with what they are called and say when they are empty. */
const MAINS = {
  docx: [
    'word/document.xml',
    `${ML}.wordprocessingml.document.main+xml`,
    '<w:body/>',
    'w:document',
  ],
  xlsx: ['xl/workbook.xml', `${ML}.spreadsheetml.sheet.main+xml`, '<x:sheets/>', 'x:workbook'],
  pptx: [
    'ppt/presentation.xml',
    `${ML}.presentationml.presentation.main+xml`,
    '<p:sldIdLst/>',
    'p:presentation',
  ],
} as const;

/** Parts of a Word file by what they are to its document, and the element that holds them. */
const WORD_PARTS: Readonly<Record<string, readonly [type: string, root: string]>> = {
  'word/styles.xml': ['styles', 'w:styles'],
  'word/numbering.xml': ['numbering', 'w:numbering'],
  'word/footnotes.xml': ['footnotes', 'w:footnotes'],
  'word/endnotes.xml': ['endnotes', 'w:endnotes'],
  'word/comments.xml': ['comments', 'w:comments'],
  'word/settings.xml': ['settings', 'w:settings'],
  'word/header1.xml': ['header', 'w:hdr'],
  'word/footer1.xml': ['footer', 'w:ftr'],
};

/** What a made package has besides its main part. */
export interface PackageParts {
  /** What stands in the main part. */
  readonly main?: string;
  /** Other parts by name; those of Word that are known get their element and their relation. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Relations of the main part, before those of the known parts. */
  readonly related?: readonly Related[];
  readonly types?: Readonly<Record<string, string>>;
}

/** @returns an Office file of that kind */
export function officeFile(
  kind: keyof typeof MAINS,
  { main, parts = {}, related = [], types = {} }: PackageParts = {},
): Uint8Array {
  const [name, type, empty, root] = MAINS[kind];
  const known = Object.keys(parts).filter((part) => WORD_PARTS[part]);
  const folder = name.slice(0, name.indexOf('/') + 1);
  const rest = Object.entries(parts).map(([part, content]) => {
    const holder = WORD_PARTS[part]?.[1];
    return [
      part,
      holder && typeof content === 'string'
        ? `<${holder} ${DECLARED}>${content}</${holder}>`
        : content,
    ] as const;
  });
  const links: Related[] = [
    ...related,
    ...known.map((part): Related => [WORD_PARTS[part]?.[0] ?? '', part.slice(folder.length)]),
  ];
  return zipOf({
    '[Content_Types].xml': typesOf({ [name]: type, ...types }),
    '_rels/.rels': relationsOf([['officeDocument', name]]),
    [name]: `<${root} ${DECLARED}>${main ?? empty}</${root}>`,
    [`${folder}_rels/${name.slice(folder.length)}.rels`]: relationsOf(links),
    ...Object.fromEntries(rest),
  });
}

/** @returns a Word file with this in its body */
export function wordFile(body: string, more: Omit<PackageParts, 'main'> = {}): Uint8Array {
  return officeFile('docx', { ...more, main: `<w:body>${body}</w:body>` });
}

/** @returns an ODF file of that kind with these parts */
export function odfFile(
  kind: 'text' | 'spreadsheet' | 'presentation',
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  return zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, ...parts });
}

/** Declarations of the prefixes that parts of ODF commonly use. */
export const ODF_DECLARED = [
  'office text table style presentation meta manifest form script',
  'fo=xsl-fo-compatible draw=drawing',
]
  .join(' ')
  .split(' ')
  .map((pair) => pair.split('='))
  .map(
    ([prefix, name]) =>
      `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name ?? prefix}:1.0"`,
  )
  .concat(
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');
