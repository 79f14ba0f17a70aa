import { REFUSALS } from './messages.ts';
import { ImportRefusal } from './refusal.ts';
import type { SourceFormat } from './source.ts';

const LIMIT = 50 * 1024 * 1024;

const ENDINGS: Readonly<Record<string, SourceFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  html: 'html',
  htm: 'html',
  md: 'text',
  markdown: 'text',
  txt: 'text',
};

/** @returns whether the name of a file says that it can be imported */
export function isImportable(name: string): boolean {
  return Object.hasOwn(ENDINGS, /\.([a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

const starts = (bytes: Uint8Array, ...codes: number[]): boolean =>
  codes.every((code, index) => bytes[index] === code);

/** What the first bytes say that a file is, in words for the editor. */
function contentOf(bytes: Uint8Array): { format?: SourceFormat | 'package'; words: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (/^[\s\0]{0,512}%PDF-/.test(head) || head.includes('%PDF-1'))
    return { format: 'pdf', words: 'een PDF' };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04))
    return { format: 'package', words: 'een zip-bestand (zoals Word)' };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { words: 'een Office-bestand van vóór 2007' };
  if (head.startsWith('{\\rtf')) return { words: 'een RTF-bestand' };
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff))
    return { words: 'een afbeelding' };
  if (/^\s*(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)/i.test(head))
    return { format: 'html', words: 'een webpagina' };
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) return { words: 'geen tekst' };
  return { format: 'text', words: 'gewone tekst' };
}

/**
 * Sees what a file is by its content, and that its name says the same.
 *
 * @param name the file name
 * @param bytes the content
 * @returns the format
 * @throws ImportRefusal when the file is too large, empty, unknown, or not what its name says
 */
export function detectFormat(name: string, bytes: Uint8Array): SourceFormat {
  if (bytes.length > LIMIT)
    throw new ImportRefusal(REFUSALS.tooLarge(Math.ceil(bytes.length / 1024 / 1024)));
  if (bytes.length === 0) throw new ImportRefusal(REFUSALS.empty());
  const ending = /\.([a-z]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = contentOf(bytes);
  // Files of other programs are known by their names, or by what they hold under another.
  if (/^(?:rtf|doc)$/.test(ending) && found.format === 'package')
    throw new ImportRefusal(REFUSALS.otherEnding(name));
  if (ending === 'rtf' || found.words === 'een RTF-bestand')
    throw new ImportRefusal(REFUSALS.richText());
  if (/^(?:docx?|dot|odt)$/.test(ending) && starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new ImportRefusal(REFUSALS.oldWord());
  if (ending === 'doc') throw new ImportRefusal(REFUSALS.notWhatItSays(name, found.words));
  const said = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (said === undefined) throw new ImportRefusal(REFUSALS.unknownKind(name));
  const isPackage = found.format === 'package' && (said === 'docx' || said === 'odt');
  const fits = isPackage || found.format === said || (said === 'html' && found.format === 'text');
  if (!fits) throw new ImportRefusal(REFUSALS.notWhatItSays(name, found.words));
  return said;
}
