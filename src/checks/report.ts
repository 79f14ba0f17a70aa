import type { Problem } from '../model/problem.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Most problems that are shown to a person; more would only hide where to begin. JSON has them all. */
const SHOWN = 200;

/** What a report says besides the problems. */
export interface ReportContext {
  /** Address of the site; each rule has a page below it. Without it no pages are named. */
  readonly site?: string;
  /** How many exceptions with a reason set something aside. */
  readonly excepted?: number;
}

/**
 * @param problems what was found, in the order to show it
 * @param format `text` for people, `github` for annotations on a pull request, `json` for tools
 * @param context what the report says besides
 * @returns the whole report, ending in a line feed; for people and pull requests at most 200 problems,
 *   errors first where there are more
 */
export function report(
  problems: readonly Problem[],
  format: Format,
  { site, excepted = 0 }: ReportContext = {},
): string {
  const shown = format === 'json' ? problems : first(problems);
  const page = (rule: string) =>
    site === undefined ? undefined : `${site.replace(/\/$/, '')}/over/regels/${rule}/`;
  switch (format) {
    case 'json':
      return `${JSON.stringify(problems.map(bare), null, 2)}\n`;
    case 'github':
      return (
        shown.map((found) => annotation(found, page(found.rule))).join('') +
        rest(problems, shown, '::notice::')
      );
    case 'text':
      return `${shown.map((found) => paragraph(found, page(found.rule))).join('')}${rest(problems, shown, '')}${summary(problems, excepted)}\n`;
  }
}

/** @returns whether any of the problems keeps the content from being published */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The fields that tools are promised, and no others. */
function bare({ file, line, column, severity, rule, message, hint }: Problem): Problem {
  return { file, line, column, severity, rule, message, hint };
}

/**
 * @param problems everything that was found
 * @returns what is shown of it to a person: all, or the first 200, errors before warnings
 */
export function first(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= SHOWN) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [...errors, ...problems.filter(({ severity }) => severity !== 'error')].slice(0, SHOWN);
}

function rest(all: readonly Problem[], shown: readonly Problem[], lead: string): string {
  if (all.length === shown.length) return '';
  const files = new Set(all.map(({ file }) => file)).size;
  return `${lead}Getoond: de eerste ${shown.length} van ${all.length} problemen, in ${files} ${files === 1 ? 'bestand' : 'bestanden'}. Alles staat in de uitvoer van --format json.\n`;
}

function paragraph(
  { file, line, column, severity, rule, message, hint }: Problem,
  page: string | undefined,
): string {
  const word = severity === 'error' ? 'fout' : 'waarschuwing';
  const [where, what, how] = [file, message, hint].map(plain);
  return `${where}:${line}:${column}  ${word}  ${rule}\n    ${what}\n    ${how}\n${page === undefined ? '' : `    ${page}\n`}\n`;
}

/** Names of files and words of a paper can hold characters that move the cursor or colour a screen. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function summary(problems: readonly Problem[], excepted: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const set =
    excepted === 0
      ? ''
      : ` ${excepted === 1 ? '1 melding is' : `${excepted} meldingen zijn`} opzijgezet met een reden.`;
  if (problems.length === 0) return `Geen problemen gevonden.${set}`;
  return `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}.${set}`;
}

/** @returns a number with its noun: `1 fout`, `2 fouten` */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Source: GitHub's workflow commands; `%`, line ends and, in properties, `:` and `,` are escaped. */
function annotation(
  { file, line, column, severity, rule, message, hint }: Problem,
  page: string | undefined,
): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message} ${hint}${page === undefined ? '' : ` ${page}`}`)}\n`;
}
