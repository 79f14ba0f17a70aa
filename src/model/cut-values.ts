import { problem } from './messages.ts';
import type { Problem } from './problem.ts';

/** A value without quotation marks that is followed by a comment: `titel: Aanpak van # op sociale media`. */
const CUT = /^\s*(?:-\s+)?(?:[\w-]+:\s+)(?!["'|>[{&*!%@`#])(\S.*?)\s+#\s*(.*?)\s*$/;

/**
 * Finds values of which YAML takes the end for a comment. Source: YAML 1.2.2, 6.6: a `#` after white space begins one.
 *
 * @param file name for messages
 * @param text YAML
 * @param firstLine line of the file on which it starts, from 1
 * @returns a problem for each
 */
export function findCutValues(file: string, text: string, firstLine: number): Problem[] {
  if (!/\s#/.test(text)) return [];
  return text.split('\n').flatMap((line, i) => {
    const [, value = '', lost = ''] = CUT.exec(line) ?? [];
    if (value === '') return [];
    const place = { file, line: firstLine + i, column: line.indexOf(' #') + 2 };
    return [problem('yaml-hekje', place, lost, `${value} # ${lost}`)];
  });
}
