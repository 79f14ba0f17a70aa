import { problem } from '../../model/messages.ts';
import type { Place } from '../../model/problem.ts';
import type { Inspected } from './carried.ts';

/** A cell that a spreadsheet takes for a formula which starts a program (DDE), or fetches something. */
const FORMULA =
  /(?:^|[;,\t\n"])[ ]{0,20}[=+@-](?:[^;,\t\n|]{0,200}\|[^;\n!]{0,200}!|[ ]{0,20}(?:WEBSERVICE|IMPORT\w+|DDE|CALL|EXEC|REGISTER(?:\.ID)?|RTD)[ ]{0,20}\()/i;

/**
 * @param place the file
 * @param bytes plain text, CSV or JSON
 * @returns what is wrong with it, and its words
 */
export function inspectText(place: Place, bytes: Uint8Array): Inspected {
  const text = decoded(bytes);
  const isTable = /\.csv$/i.test(place.file);
  return {
    found:
      isTable && FORMULA.test(text)
        ? [problem('bijlage-script', place, 'een cel met een formule die iets uitvoert of ophaalt')]
        : [],
    text: { shown: [text], unseen: [] },
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
