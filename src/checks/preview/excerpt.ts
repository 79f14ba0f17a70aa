/** A line of a source file, cut where it is long. */
export interface ExcerptLine {
  readonly number: number;
  /** All of the line, or what comes before the words that a problem is about. */
  readonly text: string;
  /** Those words, on the line of the problem. */
  readonly mark?: string;
  readonly after?: string;
}

/** Lines shown on either side of the one that it is about. */
const AROUND = 2;
/** Characters shown of a line; a paragraph is often one line of a thousand. */
const WIDTH = 160;
/** Characters shown before the words that it is about. */
const BEFORE = 60;

/**
 * @param source a text file
 * @param line the line that a problem is about, from 1
 * @param column where on it, from 1
 * @returns that line and those around it; nothing where the file has no such line
 */
export function excerptOf(source: string, line: number, column: number): ExcerptLine[] {
  const lines = source.split(/\r?\n/);
  // What comes after the last end of line is no line.
  if (lines.at(-1) === '') lines.pop();
  if (line > lines.length) return [];
  const first = Math.max(1, line - AROUND);
  return lines.slice(first - 1, line + AROUND).map((text, i): ExcerptLine => {
    const number = first + i;
    return number === line ? { number, ...marked(text, column - 1) } : { number, text: cut(text) };
  });
}

function marked(text: string, at: number): Omit<ExcerptLine, 'number'> {
  const words = /^\S+/.exec(text.slice(at, at + WIDTH - BEFORE))?.[0];
  if (words === undefined) return { text: cut(text) };
  const before = text.slice(0, at);
  const short = before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before;
  return { text: short, mark: words, after: cut(text.slice(at + words.length)) };
}

function cut(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
