import { type OfficePackage, openOffice } from '../formats/office/package.ts';
import { allIn, XmlError } from '../formats/xml.ts';
import { ZipError } from '../formats/zip.ts';
import { REFUSALS } from './messages.ts';
import { ImportRefusal } from './refusal.ts';
import type { SourceDoc } from './source.ts';

/** In megabytes: more text than any paper has. */
const LIMIT = 40;
/** What a package is that is another than its name says. */
const WORDS: Readonly<Record<string, string>> = {
  docx: 'een Word-bestand',
  odt: 'een ODF-tekst',
  xlsx: 'een rekenblad',
  ods: 'een rekenblad',
  pptx: 'een presentatie',
  odp: 'een presentatie',
};

/**
 * Opens a file of Word or LibreOffice without trusting it.
 *
 * @param name the file name, for messages
 * @param bytes the file
 * @param kind what it must be by its content
 * @param read reads it
 * @returns what was read
 * @throws ImportRefusal when the file is damaged, encrypted, too large inside, or something else
 */
export function readPackage(
  name: string,
  bytes: Uint8Array,
  kind: 'docx' | 'odt',
  read: (opened: OfficePackage) => SourceDoc,
): SourceDoc {
  try {
    // An image that cannot be unpacked is told where it stands; the rest of the file can still be read.
    const opened = openOffice(bytes, {
      xml: LIMIT * 1024 * 1024,
      ratio: Number.POSITIVE_INFINITY,
    });
    if (opened.kind !== kind) {
      const found = WORDS[opened.kind ?? ''] ?? 'een zip-bestand zonder tekst';
      throw new ImportRefusal(REFUSALS.notWhatItSays(name, found));
    }
    const manifest = opened.xml('META-INF/manifest.xml');
    if (manifest && [...allIn(manifest)].some((one) => one.name === 'manifest:encryption-data'))
      throw new ImportRefusal(REFUSALS.encrypted());
    return read(opened);
  } catch (cause) {
    if (cause instanceof ZipError) {
      if (cause.fault === 'bomb') throw new ImportRefusal(REFUSALS.bomb(LIMIT));
      throw new ImportRefusal(
        cause.fault === 'encrypted' ? REFUSALS.encrypted() : REFUSALS.damaged(),
      );
    }
    if (cause instanceof XmlError) throw new ImportRefusal(REFUSALS.damaged());
    throw cause;
  }
}
