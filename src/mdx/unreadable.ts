import { VFileMessage } from 'vfile-message';
import { problem } from '../model/messages.ts';
import type { Place, Problem } from '../model/problem.ts';

/** What the MDX parser says, and what it means to an editor. */
const REASONS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /^Expected a closing tag for `<([^>]*)>`/,
    ([, name]) => `<${name}> wordt niet afgesloten met </${name}>.`,
  ],
  [
    /^Unexpected closing tag `<\/([^>]*)>`, expected corresponding closing tag for `<([^>]*)>`/,
    ([, found, open]) => `hier sluit </${found}>, maar <${open}> staat nog open.`,
  ],
  [/^Unexpected closing slash/, () => 'hier wordt een element gesloten dat niet is geopend.'],
  [
    /^Unexpected character `\/` \(U\+\w+\) before local name/,
    () => 'een adres mag niet tussen < en > staan. Schrijf het als [woorden](adres).',
  ],
  [
    /^Unexpected (?:character `(.+?)` \(U\+\w+\)|end of (?:file|line)) before name/,
    ([, character]) =>
      `na < hoort de naam van een element te staan${character === undefined ? '' : `, niet ‘${character}’`}.`,
  ],
  [
    /^Unexpected character `(.+?)` \(U\+\w+\) in (?:name|attribute name)/,
    ([, character]) => `‘${character}’ kan niet in de naam van een element of attribuut staan.`,
  ],
  [
    /^Unexpected character `(.+?)` \(U\+\w+\) before attribute value/,
    () => 'de waarde van een attribuut hoort tussen aanhalingstekens te staan.',
  ],
  [/^Unexpected (?:end of file|lazy line) in expression/, () => 'een { wordt niet gesloten met }.'],
  [/^Unexpected end of file/, () => 'de tekst houdt op midden in een element.'],
];

/**
 * @param cause what the parser threw
 * @param file name for messages
 * @param body the text it could not read
 * @returns the same in words an editor can act on
 * @throws the cause itself when it is no message of the parser but a defect
 */
export function unreadable(cause: unknown, file: string, body: string): Problem {
  if (!(cause instanceof VFileMessage)) throw cause;
  const place: Place = { file, line: cause.line ?? 1, column: cause.column ?? 1 };
  // The parser reads what stands between braces as JavaScript; to an editor it is simply not allowed.
  if (/acorn/.test(`${cause.ruleId} ${cause.reason}`)) {
    const line = body.split('\n')[place.line - 1] ?? '';
    return /^(import|export)\b/.test(line)
      ? problem('mdx-code', { ...place, column: 1 }, `‘${line.trim()}’`)
      : problem('mdx-expressie', place, /\{([^}]*)\}?/.exec(line)?.[1] ?? line.trim());
  }
  for (const [pattern, words] of REASONS) {
    const found = pattern.exec(cause.reason);
    if (found) return problem('mdx-ongeldig', place, words(found));
  }
  return problem('mdx-ongeldig', place, `de lezer zegt: ${cause.reason}`);
}
