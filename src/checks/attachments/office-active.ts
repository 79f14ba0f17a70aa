import type { OfficePackage, Relation } from '../../formats/office/package.ts';
import { fieldsIn, hyperlinkOf } from '../../formats/office/word-fields.ts';
import { allIn, type XmlElement } from '../../formats/xml.ts';

/** What an office file can do to who opens it, with the part where it stands. */
export interface Active {
  readonly part: string;
  readonly what: string;
  /** A macro is told by a rule of its own, a file in the file by another. */
  readonly kind: 'danger' | 'macro' | 'embedded';
}

/** Relations that run or fetch something, by the last word of their type, in lower case. */
const RELATIONS: Readonly<Record<string, readonly [kind: Active['kind'], what: string]>> = {
  vbaproject: ['macro', ''],
  wordvbadata: ['macro', ''],
  xlmacrosheet: ['macro', ''],
  xlintlmacrosheet: ['macro', ''],
  dialogsheet: ['macro', ''],
  afchunk: ['danger', 'een ander document dat bij het openen wordt ingevoegd (altChunk)'],
  control: ['danger', 'een onderdeel dat iets uitvoert (ActiveX)'],
  activexcontrolbinary: ['danger', 'een onderdeel dat iets uitvoert (ActiveX)'],
  externallink: ['danger', 'een verwijzing naar een ander rekenblad'],
  connections: ['danger', 'een verbinding met gegevens van elders'],
  querytable: ['danger', 'een vraag aan gegevens van elders'],
  extensibility: ['danger', 'een eigen menu dat iets kan uitvoeren'],
  ui: ['danger', 'een eigen menu dat iets kan uitvoeren'],
  webextension: ['danger', 'een invoegtoepassing (webextension)'],
  webextensiontaskpanes: ['danger', 'een invoegtoepassing (webextension)'],
  oleobject: ['danger', 'een ingesloten object (OLE)'],
  package: ['embedded', ''],
  powerpivotdata: ['embedded', ''],
};
const MACRO_TYPE = /macroenabled|vbaproject|vbadata|macrosheet|dialogsheet/;
const WEB = /^(?:https?:|mailto:|tel:|#)/i;

/** Fields that only show what is in the file itself, or count (ECMA-376, 17.16.5). */
const FIELDS = new Set(
  `= addin advance author autonum autonumlgl autonumout autotext barcode bibliography citation comments createdate date
   displaybarcode docproperty docvariable edittime eq filename filesize fillin formcheckbox formdropdown formtext glossary gotobutton
   if index info keywords lastsavedby listnum mergefield mergerec mergeseq next nextif noteref numchars numpages
   numwords page pageref print printdate private quote ref revnum savedate section sectionpages seq set shape skipif
   styleref subject symbol ta tc template time title toa toc username userinitials xe hyperlink`.split(
    /\s+/,
  ),
);
/** Functions of Excel that fetch or run something. */
const FUNCTIONS =
  /\b(?:WEBSERVICE|FILTERXML|CALL|REGISTER(?:\.ID)?|RTD|EXEC|IMAGE|SQL\.REQUEST|STOCKHISTORY)\s*\(/i;
/** Actions of PowerPoint that stay in the show. */
const SHOW = /^(?:|ppaction:\/\/(?:hlinksldjump|hlinkshowjump|customshow|noaction|media)\b.*)$/i;

/**
 * Looks for what an office file runs, fetches or holds, by its types, relations and content and never by
 * its names.
 *
 * @param opened the file
 * @returns everything that was found
 */
export function findActive(opened: OfficePackage): Active[] {
  return opened.names.flatMap((part) => [
    ...ofContent(part, opened),
    ...relationsNamedBy(part, opened),
    ...(isXml(part, opened) ? ofElements(part, opened.xml(part)) : []),
  ]);
}

/** @returns whether a part is read as a tree; those with cells are read as they pass */
export function isXml(part: string, opened: OfficePackage): boolean {
  const type = opened.contentType(part);
  if (/(?:worksheet|sharedstrings|pivotcacherecords)\+xml$/.test(type)) return false;
  return /\.(?:xml|vml)$/i.test(part) || /[+/]xml$/.test(type);
}

function ofContent(part: string, opened: OfficePackage): Active[] {
  if (MACRO_TYPE.test(opened.contentType(part))) return [{ part, what: '', kind: 'macro' }];
  const start = String.fromCharCode(...opened.start(part, 8));
  if (start.startsWith('MZ') || start.startsWith('\x7fELF') || start.startsWith('#!'))
    return [{ part, what: 'een programma', kind: 'danger' }];
  if (start.startsWith('\xd0\xcf\x11\xe0')) {
    const text = new TextDecoder('utf-16le').decode(opened.read(part) ?? new Uint8Array());
    return /VBA/.test(text)
      ? [{ part, what: '', kind: 'macro' }]
      : [{ part, what: 'een ingesloten object (OLE)', kind: 'danger' }];
  }
  return ['PK\x03\x04', '%PDF', '{\\rtf'].some((head) => start.startsWith(head))
    ? [{ part, what: '', kind: 'embedded' }]
    : [];
}

/** A part with relations is read whether or not there is a part that they belong to. */
function relationsNamedBy(part: string, opened: OfficePackage): Active[] {
  const found = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(part);
  if (!found) return [];
  return opened
    .relations(`${found[1]}${found[2]}`)
    .flatMap((relation) => ofRelation(part, relation));
}

function ofRelation(part: string, { type, target, external }: Relation): Active[] {
  const key = type.toLowerCase();
  const known = Object.hasOwn(RELATIONS, key) ? RELATIONS[key] : undefined;
  if (known && !(external && known[0] === 'embedded'))
    return [{ part: external ? part : target, what: known[1], kind: known[0] }];
  if (!external || (/^hyperlink$/i.test(type) && WEB.test(target))) return [];
  const what =
    {
      attachedtemplate: 'een verwijzing naar een sjabloon buiten het bestand',
      image: 'een verwijzing naar een afbeelding buiten het bestand',
      hyperlink: 'een koppeling naar een bestand op een schijf',
    }[type.toLowerCase()] ?? `een verwijzing naar iets buiten het bestand (${type})`;
  return [{ part, what, kind: 'danger' }];
}

function ofElements(part: string, root: XmlElement | undefined): Active[] {
  if (!root) return [];
  const found = new Set<string>();
  for (const { name, attributes } of allIn(root)) {
    const action = attributes['action'];
    if (/^a:hlink/.test(name) && action !== undefined && !SHOW.test(action))
      found.add('een handeling die iets uitvoert (ppaction)');
    if (name === 'w:mailMerge' || name === 'w:connectString')
      found.add('een verbinding met gegevens voor een verzendlijst');
    if (name === 'w:subDoc' || name === 'w:saveThroughXslt')
      found.add('een verwijzing naar een ander document');
    if (name === 'x:ddeLink' || name === 'x:oleLink' || name === 'x:webPr' || name === 'x:dbPr')
      found.add('een verbinding met gegevens van elders');
    if (name === 'x:definedName' && /auto_?(?:open|close|activate)/i.test(attributes['name'] ?? ''))
      found.add('een macro die vanzelf start');
    for (const key of ['src', 'href', 'o:href', 'o:althref'])
      if (
        /^(?:v|o|a|w):/.test(name) &&
        isOutside(attributes[key]) &&
        !isPlainLink(name, attributes[key])
      )
        found.add('een verwijzing naar iets buiten het bestand');
  }
  for (const { code, composed } of fieldsIn(root)) {
    const word = /^\s*(\S*)/.exec(code)?.[1]?.toLowerCase() ?? '';
    if (word === '' ? composed : !FIELDS.has(word.startsWith('=') ? '=' : word))
      found.add(
        `een veld dat iets ophaalt of uitvoert${word === '' ? '' : ` (${word.toUpperCase().slice(0, 20)})`}`,
      );
    const address = hyperlinkOf(code);
    if (address !== undefined && !WEB.test(address))
      found.add('een koppeling naar een bestand op een schijf');
  }
  return [...found].map((what) => ({ part, what, kind: 'danger' as const }));
}

const isOutside = (address: string | undefined): boolean =>
  /^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address ?? '');

/** A shape can be a link, which is followed when somebody asks for it. */
const isPlainLink = (name: string, address: string | undefined): boolean =>
  name.startsWith('v:') && !/^v:(?:imagedata|fill|stroke)$/.test(name) && WEB.test(address ?? '');

/**
 * @param formulas formulas of an Excel file
 * @returns what they fetch or run, in words for the editor
 */
export function dangerousFormulas(formulas: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const formula of formulas) {
    const bare = formula.replace(/"[^"]*"/g, '""');
    if (FUNCTIONS.test(bare)) found.add('een formule die iets ophaalt of uitvoert');
    if (/[\w'"]\s*\|/.test(bare)) found.add('een formule met een DDE-verbinding');
  }
  return [...found];
}
