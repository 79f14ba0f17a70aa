import { fileTypeFromBuffer } from 'file-type';
import { type OfficePackage, openOffice } from '../../formats/office/package.ts';
import { allIn, XmlError } from '../../formats/xml.ts';
import { ZipError } from '../../formats/zip.ts';
import { canStrip, type PictureEnding, strip } from '../../images/strip.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import type { PublicContacts } from '../personal/find.ts';
import { findCarried, type Inspected } from './carried.ts';
import { inspectOdf } from './odf.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectText } from './plain.ts';
import { inspectSvg, textOfSvg } from './svg.ts';
import { inspectXml } from './xml.ts';

/** Endings that may be published: what the content must be, and its name to an editor. */
const KINDS: Readonly<Record<string, readonly [kind: string, words: string]>> = {
  pdf: ['pdf', 'een PDF'],
  docx: ['docx', 'een Word-bestand'],
  xlsx: ['xlsx', 'een Excel-bestand'],
  pptx: ['pptx', 'een PowerPoint-bestand'],
  odt: ['odt', 'een ODF-tekst'],
  ods: ['ods', 'een ODF-rekenblad'],
  odp: ['odp', 'een ODF-presentatie'],
  png: ['png', 'een PNG-afbeelding'],
  jpg: ['jpg', 'een JPEG-afbeelding'],
  jpeg: ['jpg', 'een JPEG-afbeelding'],
  gif: ['gif', 'een GIF-afbeelding'],
  webp: ['webp', 'een WebP-afbeelding'],
  svg: ['svg', 'een SVG-afbeelding'],
  csv: ['tekst', 'een CSV-bestand'],
  txt: ['tekst', 'gewone tekst'],
  json: ['tekst', 'een JSON-bestand'],
  xml: ['xml', 'een XML-bestand'],
  md: ['tekst', 'gewone tekst'],
};
const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(KINDS)),
  tekst: 'gewone tekst',
  zip: 'een zip-bestand',
  cfb: 'een Office-bestand van vóór 2007, of een met een wachtwoord',
  avif: 'een AVIF-afbeelding',
  exe: 'een programma',
  elf: 'een programma',
  macho: 'een programma',
  html: 'een webpagina',
  onbekend: 'iets onbekends',
};

const MEGABYTE = 1024 * 1024;
/** Larger files no one opens on a phone, and the check would have to hold them in memory. */
const LARGEST = 100 * MEGABYTE;
/** A tree of XML takes many times the memory of its file. */
const LARGEST_XML = 20 * MEGABYTE;
/**
 * Looks at a file before it is published: is it what its name says, may it be on the site, and what
 * does it carry that no reader sees. Never throws on any content, and stops within bounds of memory.
 *
 * @param name path of the file, for messages and for its ending
 * @param bytes the file
 * @param contacts what may be public of people; without it nobody is looked for
 * @param bounds of the parts of a package, for tests
 * @returns everything that is wrong with it, with the words that an exception can name
 */
export async function inspectAttachment(
  name: string,
  bytes: Uint8Array,
  contacts?: PublicContacts,
  bounds: Parameters<typeof openOffice>[1] = {},
): Promise<Finding[]> {
  const place: Place = { file: name, line: 1, column: 1 };
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return [problem('bijlage-beschadigd', place)];
  if (bytes.length > LARGEST)
    return [
      problem(
        'bijlage-te-groot',
        place,
        `${Math.ceil(bytes.length / MEGABYTE)} MB, en hooguit ${LARGEST / MEGABYTE} MB mag`,
      ),
    ];
  const said = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  const opened = isZip(bytes) ? openPackage(bytes, bounds) : undefined;
  const found = opened ? kindOfPackage(opened) : await kindOf(bytes);
  if (!said)
    return /^(?:docm|xlsm|pptm|dotm|xlsb)$/.test(ending)
      ? [problem('bijlage-macro', place, `.${ending}`)]
      : [
          problem(
            'bijlage-soort-verboden',
            place,
            ending === '' ? (WORDS[found] ?? found) : `.${ending}`,
          ),
        ];
  const [kind, words] = said;
  if (found === 'cfb' && /^(?:docx|xlsx|pptx)$/.test(kind))
    return [problem('bijlage-versleuteld', place)];
  if (opened instanceof ZipError && PACKAGE.test(kind)) return [unopened(place, opened)];
  const isMarkup = kind === 'xml' && /^(?:tekst|svg|html)$/.test(found);
  if (found !== kind && !isMarkup)
    return [problem('bijlage-andere-soort', place, words, WORDS[found] ?? `.${found}`)];
  if (canStrip(kind)) return inspectImage(place, kind, bytes);
  if (/^(?:svg|xml)$/.test(kind) && bytes.length > LARGEST_XML)
    return [
      problem('bijlage-te-groot', place, `hooguit ${LARGEST_XML / MEGABYTE} MB mag voor ${words}`),
    ];
  const inspected = await inspectContent(place, kind, bytes, opened);
  return [...inspected.found, ...(contacts ? findCarried(place, inspected.text, contacts) : [])];
}

const PACKAGE = /^(?:docx|xlsx|pptx|od[tsp])$/;

async function inspectContent(
  place: Place,
  kind: string,
  bytes: Uint8Array,
  opened: OfficePackage | ZipError | undefined,
): Promise<Inspected> {
  if (opened && !(opened instanceof ZipError)) return inspectPackage(place, kind, opened);
  if (kind === 'pdf') return inspectPdf(place, bytes);
  if (kind === 'svg')
    return { found: inspectSvg(place, bytes), text: { shown: textOfSvg(bytes), unseen: [] } };
  return kind === 'xml' ? inspectXml(place, bytes) : inspectText(place, bytes);
}

function inspectImage(place: Place, kind: PictureEnding, bytes: Uint8Array): Finding[] {
  const stripped = strip(bytes, kind);
  if (!stripped) return [problem('bijlage-beschadigd', place)];
  const { removed } = stripped;
  return removed.length > 0 ? [problem('bijlage-beeldgegevens', place, place.file, removed)] : [];
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** What a file is by its content alone. */
async function kindOf(bytes: Uint8Array): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^[\s\0]{0,512}%PDF-/.test(head)) return 'pdf';
  const type = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  if (type && type.ext !== 'xml') return type.ext;
  const start = head.replace(
    /^(?:ï»¿|\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\][^>]*)?>)+/i,
    '',
  );
  if (/^<(?:[\w-]+:)?svg[\s>]/i.test(start)) return 'svg';
  const isUtf16 = /^(?:ÿþ<|þÿ\0<)/.test(head);
  if (isUtf16 || type?.ext === 'xml' || /^(?:ï»¿)?\s*<\?xml\b/.test(head)) return 'xml';
  if (bytes.subarray(0, 64 * 1024).includes(0)) return 'onbekend';
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(start)) return 'html';
  return head.startsWith('#!') ? 'exe' : 'tekst';
}

function openPackage(
  bytes: Uint8Array,
  bounds: Parameters<typeof openOffice>[1],
): OfficePackage | ZipError {
  try {
    return openOffice(bytes, bounds);
  } catch (cause) {
    if (cause instanceof ZipError) return cause;
    if (cause instanceof XmlError) return new ZipError('damaged', cause.message);
    throw cause;
  }
}

const kindOfPackage = (opened: OfficePackage | ZipError): string =>
  opened instanceof ZipError ? 'zip' : (opened.kind ?? 'zip');

function unopened(place: Place, { fault, message }: ZipError): Finding {
  if (fault === 'bomb') return problem('bijlage-te-groot', place, message);
  return problem(fault === 'encrypted' ? 'bijlage-versleuteld' : 'bijlage-beschadigd', place);
}

function inspectPackage(place: Place, kind: string, opened: OfficePackage): Inspected {
  const nothing = { shown: [], unseen: [] };
  try {
    const locked = opened.xml('META-INF/manifest.xml');
    if (locked && [...allIn(locked)].some(({ name }) => name === 'manifest:encryption-data'))
      return { found: [problem('bijlage-versleuteld', place)], text: nothing };
    return kind.startsWith('od') ? inspectOdf(place, opened) : inspectOffice(place, opened);
  } catch (cause) {
    if (cause instanceof ZipError) return { found: [unopened(place, cause)], text: nothing };
    if (cause instanceof XmlError)
      return { found: [problem('bijlage-beschadigd', place)], text: nothing };
    throw cause;
  }
}
