import { parseReferences } from '../references/parse.ts';

/** A line that is a number and a title, as letters and papers of parliament print it above their text. */
const LINE = /^(\d{2}[ \u00a0]\d{3}(?:[ \u00a0-]+[IVXL]+)?)[ \u00a0]+(\p{Lu}[^|\t]{8,180})$/u;
/** What is no title behind a number. */
const OTHER = /^(?:Nr|Bijlage|Kamerstuk|Motie|Brief|Amendement)\b|\d{4}-\d{4}/;
/** A title in brackets, or behind a comma in them: `(Kamerstuk 29 279, Rechtsstaat en rechtsorde)`. */
const BRACKETS =
  /(\d{2}[ \u00a0]\d{3}(?:[ \u00a0-]+[IVXL]+)?)(?:,[ \u00a0]| \()((?:\p{Lu}\p{Ll}+)[\p{L} ,’'-]{8,120})\)/gu;

/**
 * @param texts the texts of a document, a paragraph each
 * @returns the titles of parliamentary dossiers that it prints with their numbers, by id; of several the first
 */
export function dossierTitles(texts: readonly string[]): Map<string, string> {
  const titles = new Map<string, string>();
  const add = (number = '', title = '') => {
    const id = parseReferences(`dossier ${number}`)[0]?.id;
    const words = title.trim().replace(/[.;,]$/, '');
    if (id?.startsWith('dossier-') && !titles.has(id) && !OTHER.test(words)) titles.set(id, words);
  };
  for (const text of texts) {
    const line = LINE.exec(text);
    if (line && !/[.?!] \p{Lu}/u.test(text)) add(line[1], line[2]);
    if (text.includes(')'))
      for (const [, number, title] of text.matchAll(BRACKETS)) add(number, title);
  }
  return titles;
}
