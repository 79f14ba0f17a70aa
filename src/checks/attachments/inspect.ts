import { fileTypeFromBuffer } from 'file-type';
import { canStrip, type PictureEnding, strip } from '../../images/strip.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { inspectOdf, ODF_PARTS } from './odf.ts';
import { inspectOffice, OFFICE_PARTS, type Package } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectSvg } from './svg.ts';
import { readDirectory, unpack } from './zip.ts';

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
/** Most that the parts of a package that are read may be when unpacked. */
const UNPACKED = 32 * MEGABYTE;
/** Unpacked, all together may be this much, and no more than this many times what is packed. */
const WHOLE = 500 * MEGABYTE;
const RATIO = 200;

/**
 * Looks at a file before it is published: is it what its name says, may it be on the site, and what
 * does it carry that no reader sees. Never throws on any content, and stops within bounds of memory.
 *
 * @param name path of the file, for messages and for its ending
 * @param bytes the file
 * @param unpacked most bytes that the parts of a package that are read may be when unpacked
 * @returns everything that is wrong with it, with the words that an exception can name
 */
export async function inspectAttachment(
  name: string,
  bytes: Uint8Array,
  unpacked = UNPACKED,
): Promise<Finding[]> {
  const place: Place = { file: name, line: 1, column: 1 };
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const said = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (bytes.length === 0) return [problem('bijlage-beschadigd', place)];
  if (bytes.length > LARGEST)
    return [
      problem(
        'bijlage-te-groot',
        place,
        `${Math.ceil(bytes.length / MEGABYTE)} MB, en hooguit ${LARGEST / MEGABYTE} MB mag`,
      ),
    ];
  const found = await kindOf(bytes);
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
  if (found !== kind && !(kind === 'xml' && found === 'svg'))
    return [problem('bijlage-andere-soort', place, words, WORDS[found] ?? `.${found}`)];
  if (kind === 'pdf') return inspectPdf(place, bytes);
  if (found === 'svg') return inspectSvg(place, new TextDecoder().decode(bytes));
  if (canStrip(kind)) return inspectImage(place, kind, bytes);
  return /^(?:docx|xlsx|pptx|od[tsp])$/.test(kind)
    ? inspectPackage(place, kind, bytes, unpacked)
    : [];
}

function inspectImage(place: Place, kind: PictureEnding, bytes: Uint8Array): Finding[] {
  const stripped = strip(bytes, kind);
  if (!stripped) return [problem('bijlage-beschadigd', place)];
  const { removed } = stripped;
  return removed.length > 0 ? [problem('bijlage-beeldgegevens', place, place.file, removed)] : [];
}

/** What a file is by its content alone. */
async function kindOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04)
    return packageKind(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^[\s\0]{0,512}%PDF-/.test(head)) return 'pdf';
  const type = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  if (type && type.ext !== 'xml') return type.ext;
  if (bytes.subarray(0, 64 * 1024).includes(0)) return 'onbekend';
  const start = head.replace(
    /^(?:ï»¿|\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\][^>]*)?>)+/i,
    '',
  );
  if (/^<(?:[\w-]+:)?svg[\s>]/i.test(start)) return 'svg';
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(start)) return 'html';
  if (/^#!/.test(head)) return 'exe';
  return type?.ext === 'xml' || /^(?:ï»¿)?\s*<\?xml\b/.test(head) ? 'xml' : 'tekst';
}

function packageKind(bytes: Uint8Array): string {
  const directory = readDirectory(bytes);
  if (typeof directory === 'string') return 'zip';
  const names = new Set(directory.map(({ name }) => name));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'xlsx';
  if (names.has('ppt/presentation.xml')) return 'pptx';
  // The first entry of an ODF package is its type, packed as it is.
  const type = new TextDecoder('latin1').decode(bytes.subarray(30, 130));
  const odf = /application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)(?!-)/.exec(
    type,
  )?.[1];
  return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[odf ?? ''] ?? 'zip';
}

async function inspectPackage(
  place: Place,
  kind: string,
  bytes: Uint8Array,
  unpacked: number,
): Promise<Finding[]> {
  const directory = readDirectory(bytes);
  if (directory === 'beschadigd') return [problem('bijlage-beschadigd', place)];
  if (directory === 'te groot') return [problem('bijlage-te-groot', place, 'te veel delen')];
  if (directory.some(({ encrypted }) => encrypted)) return [problem('bijlage-versleuteld', place)];
  const whole = directory.reduce((sum, { size }) => sum + size, 0);
  if (whole > WHOLE || (whole > 20 * MEGABYTE && whole > bytes.length * RATIO))
    return [problem('bijlage-te-groot', place, `uitgepakt ${Math.ceil(whole / MEGABYTE)} MB`)];
  const wanted = kind.startsWith('od') ? ODF_PARTS : OFFICE_PARTS;
  const parts = new Map<string, string>();
  let left = unpacked;
  for (const entry of directory) {
    if (!wanted.test(entry.name)) continue;
    const content = await unpack(bytes, entry, left);
    if (content === 'beschadigd') return [problem('bijlage-beschadigd', place)];
    if (content === 'te groot')
      return [
        problem(
          'bijlage-te-groot',
          place,
          `${entry.name} wordt uitgepakt groter dan ${Math.round(unpacked / MEGABYTE)} MB`,
        ),
      ];
    left -= content.length;
    parts.set(entry.name, new TextDecoder('utf-8').decode(content));
  }
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    return [problem('bijlage-versleuteld', place)];
  const opened: Package = { parts, names: directory.map(({ name }) => name) };
  return kind.startsWith('od') ? inspectOdf(place, opened) : inspectOffice(place, opened);
}
