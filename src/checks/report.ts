import type { Problem } from '../model/problem.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * @param problems what was found, in the order to show it
 * @param format `text` for people, `github` for annotations on a pull request, `json` for tools
 * @returns the whole report, ending in a line feed
 */
export function report(problems: readonly Problem[], format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(problems, null, 2)}\n`;
    case 'github':
      return problems.map(annotation).join('');
    case 'text':
      return `${problems.map(paragraph).join('')}${summary(problems)}\n`;
  }
}

/** @returns whether any of the problems keeps the content from being published */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function paragraph({ file, line, column, severity, rule, message, hint }: Problem): string {
  const word = severity === 'error' ? 'fout' : 'waarschuwing';
  return `${file}:${line}:${column}  ${word}  ${rule}\n    ${message}\n    ${hint}\n\n`;
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'Geen problemen gevonden.';
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  return `${count(errors, 'fout', 'fouten')}, ${count(warnings, 'waarschuwing', 'waarschuwingen')}.`;
}

/** Source: GitHub's workflow commands; `%`, line ends and, in properties, `:` and `,` are escaped. */
function annotation({ file, line, column, severity, rule, message, hint }: Problem): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message} ${hint}`)}\n`;
}
