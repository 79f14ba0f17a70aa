/** Where a problem stands: a file of the content folder, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One thing wrong with the content, in words an editor can act on. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** Permanent name of the rule; keys of `messages.ts`. */
  readonly rule: string;
  /** What is wrong and why it matters, in Dutch. */
  readonly message: string;
  /** What to do about it, in Dutch; with a value to paste where one is known. */
  readonly hint: string;
  /** What to write, letter by letter, where that is known; the hint says so too. */
  readonly paste?: string | undefined;
}

/** A problem with the words it is about, so that an exception can name them. */
export interface Finding extends Problem {
  /** As the message prints them. */
  readonly tekst?: string;
}

/** Sorts problems as an editor works through them: by file, then line, then column. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}
