import { matchesOf } from './scan.ts';

/** A text in another spelling, with the way back to the text as it was given. */
export interface Rewritten {
  readonly text: string;
  /** Offset in `text` -> offset of the same character in the original text. */
  readonly toOriginal: (offset: number) => number;
  /** Stretch of `text` -> the stretch of the original from its first character up to its last. */
  readonly spanOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** A text that stays as it is. */
export function asItIs(text: string): Rewritten {
  return {
    text,
    toOriginal: (offset) => offset,
    spanOf: (start, end) => ({ start, end }),
  };
}

/**
 * Replaces every match of a pattern and remembers where each stood. All characters of a replacement
 * lead back to the beginning of what they replace; a stretch that ends in one ends behind it.
 *
 * @param text any text
 * @param pattern a global expression
 * @param replace what stands for a match; may be empty
 * @param between what stands for the text between matches; must be as long as it
 * @returns the new text with the way back. Throws nothing of its own
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  replace: (match: string) => string,
  between: (stretch: string) => string = (stretch) => stretch,
): Rewritten {
  let result = '';
  let done = 0;
  // Where each stretch begins, here and in the original: those at odd places are replacements.
  const begins: number[] = [0];
  const origins: number[] = [0];
  for (const match of matchesOf(pattern, text)) {
    result += between(text.slice(done, match.index));
    begins.push(result.length);
    origins.push(match.index);
    result += replace(match[0]);
    done = match.index + match[0].length;
    begins.push(result.length);
    origins.push(done);
  }
  result += between(text.slice(done));
  const stretchAt = (offset: number): number => {
    let low = 0;
    let high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const toOriginal = (offset: number): number => {
    const stretch = stretchAt(offset);
    const moved = stretch % 2 === 0 ? offset - (begins[stretch] ?? 0) : 0;
    return Math.min((origins[stretch] ?? 0) + moved, text.length);
  };
  const spanOf = (start: number, end: number) => {
    const from = toOriginal(start);
    if (end <= start) return { start: from, end: from };
    const last = stretchAt(end - 1);
    const to = last % 2 === 0 ? toOriginal(end - 1) + 1 : (origins[last + 1] ?? text.length);
    return { start: from, end: to };
  };
  return { text: result, toOriginal, spanOf };
}

/**
 * @param outer a rewritten text
 * @param inner the same, rewritten once more
 * @returns the innermost text with the way back to the outermost original. Throws nothing
 */
export function within(outer: Rewritten, inner: Rewritten): Rewritten {
  return {
    text: inner.text,
    toOriginal: (offset) => outer.toOriginal(inner.toOriginal(offset)),
    spanOf: (start, end) => {
      const span = inner.spanOf(start, end);
      return outer.spanOf(span.start, span.end);
    },
  };
}
