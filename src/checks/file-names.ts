import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';

/** What programs leave beside the files of people, and what it is. */
const LITTER: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^~\$/, 'een slotbestand van Word of Excel, dat er staat zolang iemand het stuk open heeft'],
  [
    /^\.~lock\..*#$/,
    'een slotbestand van LibreOffice, dat er staat zolang iemand het stuk open heeft',
  ],
  [/^\..*\.icloud$/, 'een bestand dat nog niet van iCloud is gehaald'],
  [/^Thumbs\.db$/i, 'een lijst met voorbeelden van plaatjes, die Windows maakt'],
  [/^(?:\.DS_Store|\._.*)$/, 'een instelling van macOS'],
  [/^desktop\.ini$/i, 'een instelling van Windows'],
  [/^(?:.*~|\..*\.sw[op]|#.*#)$/, 'een reservekopie van een tekstverwerker'],
];

/** Files that belong to Git. */
const GIT = /^\.git(?:keep|ignore|attributes)$/;

/**
 * @param name name of a file
 * @returns what it is, where a program left it there; an empty string for what belongs to Git; undefined for a file of
 *   a person
 */
export function litterOf(name: string): string | undefined {
  if (GIT.test(name)) return '';
  return LITTER.find(([pattern]) => pattern.test(name))?.[1];
}

/** Names that Windows gives no file, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Characters that have a meaning in an address, or that Windows gives no file. */
const FOREIGN = /[%#?:*"<>|\\\p{Cc}]/u;

/**
 * Judges the names of attachments. They are part of an address for ever, and of a folder on the computer of everyone who
 * has the archive: what an address, Windows or macOS cannot hold is told.
 *
 * @param files paths of all files under `bestanden`
 * @param folder path of that folder, for messages
 * @returns a problem for each name that cannot stay
 */
export function judgeFileNames(files: Iterable<string>, folder: string): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const place = { file: `${folder}/${file}`, line: 1, column: 1 };
    const parts = file.split('/');
    const foreign = FOREIGN.exec(file)?.[0];
    const device = parts.find((part) => DEVICE.test(part));
    const loose = parts.find((part) => /^\s|[\s.]$/.test(part));
    const twin = seen.get(file.toLowerCase());
    if (foreign !== undefined)
      problems.push(
        problem('bijlage-naam', place, `het teken ‘${foreign}’ kan niet in een naam staan`),
      );
    else if (device !== undefined)
      problems.push(
        problem('bijlage-naam', place, `‘${device}’ is op Windows geen naam van een bestand`),
      );
    else if (loose !== undefined)
      problems.push(
        problem(
          'bijlage-naam',
          place,
          'een naam begint of eindigt niet met een spatie of een punt',
        ),
      );
    else if (twin !== undefined)
      problems.push(
        problem(
          'bijlage-naam',
          place,
          `‘${twin}’ verschilt er alleen van in hoofdletters, en voor Windows is dat één naam`,
        ),
      );
    seen.set(file.toLowerCase(), file);
  }
  return problems;
}
