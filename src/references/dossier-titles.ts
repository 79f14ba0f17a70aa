import { parseReferences } from './parse.ts';

const SPACE = '[ \\u00a0]';
/** The number of a dossier as it is printed, in two groups or behind a word for it. */
const NUMBER = `\\d{2}${SPACE}\\d{3}(?:[ \\u00a0-]+[IVXL]+(?![A-Za-z]))?`;
const LABELLED = `(?:[Kk]amerstuk(?:ken|dossier)?|[Dd]ossier(?:nummer)?)(?: II?)?(?: nr\\.?)?:?${SPACE}(\\d{2}[ \\u00a0.]?\\d{3}(?:[ \\u00a0-]+[IVXL]+(?![A-Za-z]))?)`;
const TITLE = '(\\p{Lu}[^|\\t]{8,180})';
/** A line that is a number and a title, as letters and papers of parliament print it above their text. */
const LINE = new RegExp(`^(?:${LABELLED}|(${NUMBER}))(?:,|:| [-–])?${SPACE}+${TITLE}$`, 'u');
/** The same in two cells of a row, above the number of the paper. */
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`);
const PAPER_NUMBER = /^nr\.?\s*\d/i;
/** A title in brackets, in quotation marks, or behind a comma in brackets: `(Kamerstuk 29 279, Rechtsstaat en rechtsorde)`. */
const INSIDE = "(\\p{Lu}\\p{Ll}+[\\p{L} ,’'-]{8,120})";
const IN_TEXT = new RegExp(
  `(?:${LABELLED},?${SPACE}(?:\\(${INSIDE}\\)|[‘“„"]${INSIDE}[’”"])|(?:${LABELLED}|(?<=\\()(${NUMBER})),${SPACE}${INSIDE}\\))`,
  'gu',
);
/** What is no title behind a number: the name of a paper, a year, the sentence that goes on. */
const OTHER =
  /^(?:Nr|Bijlage|Kamerstuk|Motie|Brief|Amendement|Verslag|Memorie|Advies|Lijst van|Antwoord|Gewijzigd|Nader|Nota van|Nota naar|Voorstel van wet|Tweede|Eerste|Vergaderjaar|Handelingen)\b|\d{4}-\d{4}|[.;:]$/;
/** Behind these stands who proposed something. */
const OF_PEOPLE = /(?:motie|amendement|lid|leden)[^()]{0,60}\(?$/i;
const PARTICLES = /^(?:\p{Lu}[\p{L}’'-]*|van|von|de|den|der|ter|ten|te|en|in|’t|c\.s\.|,)$/u;

/**
 * The titles of parliamentary dossiers that a paper prints with their numbers. What may be the name of a person, a
 * sentence or the name of another paper is none.
 *
 * @param texts the texts of a document, a paragraph each; cells of a row have tabs between
 * @returns titles by the id of the dossier, of several the first. Throws nothing
 */
export function dossierTitles(texts: readonly string[]): Map<string, string> {
  const titles = new Map<string, string>();
  const add = (number = '', title = '') => {
    const id = parseReferences(`dossier ${number}`)[0]?.id;
    const words = title.trim().replace(/,$/, '');
    if (id?.startsWith('dossier-') && !titles.has(id) && !OTHER.test(words)) titles.set(id, words);
  };
  for (const text of texts) {
    if (!/\d{3}/.test(text)) continue;
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      const cells = line.split('\t').map((cell) => cell.trim());
      const [first = '', second = ''] = cells;
      const head = cells.length === 2 && NUMBER_ALONE.test(first);
      if (head && PAPER_NUMBER.test(lines[at + 1] ?? '')) add(first, second);
      for (const cell of cells) {
        const [, labelled, number, title] = LINE.exec(cell) ?? [];
        if (title && !/[.?!] \p{Lu}|\.$/u.test(cell)) add(labelled ?? number, title);
      }
    }
    for (const match of text.matchAll(IN_TEXT)) {
      const [, bracketed, one, two, labelled, number, three] = match;
      const title = one ?? two ?? three ?? '';
      const people = OF_PEOPLE.test(text.slice(Math.max(0, match.index - 80), match.index));
      const name = title.split(' ').every((word) => PARTICLES.test(word));
      if (!people && !name) add(bracketed ?? labelled ?? number, title);
    }
  }
  return titles;
}
