/** Words around a number, and the number itself, which is never broken over two lines. */
export interface Run {
  readonly text: string;
  readonly number: boolean;
}

/**
 * Digits joined by hyphens or points, short enough for the narrowest screen (`2024-0000358151`, `29279-823`), and papers of
 * a parliamentary dossier as they are printed (`29 279, nr. 823`).
 */
const NUMBER =
  /[\p{L}\d]*\d[-\u2010\u2011./][\p{L}\d./-]*\d[\p{L}\d]*|(?<![\p{L}\d])(?:\d\d \d{3}(?:,? nr\.? \d+)?|nr\.? \d+)(?![\p{L}\d])/gu;
const LONGEST = 22;

/**
 * @param text a title or a heading
 * @returns the same text in runs, numbers apart
 */
export function numberRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    if (found.length > LONGEST) continue;
    if (index > from) runs.push({ text: text.slice(from, index), number: false });
    runs.push({ text: found, number: true });
    from = index + found.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), number: false });
  return runs;
}
