import type { Widths } from './metrics.ts';

/** Cuts a word where Dutch may break it. */
export type Syllables = (word: string) => readonly string[];

/** A text set in lines. */
export interface Setting {
  readonly size: number;
  readonly lines: readonly string[];
}

/** What a title may take up. */
interface Box {
  readonly width: number;
  readonly height: number;
  /** Height of a line, in sizes of the font. */
  readonly leading: number;
  /** Largest first. */
  readonly sizes: readonly number[];
  /** Size under which a word is rather broken than set smaller. */
  readonly whole: number;
}

/**
 * Sets a title as large as it fits: with whole words where that can be done at a fair size, else with words
 * broken by the rules of Dutch, and at last cut short.
 *
 * @param title the words
 * @param widths widths of its letters
 * @param syllables where words may be broken
 * @param box the room there is
 * @returns size and lines, of about equal length
 */
export function setTitle(title: string, widths: Widths, syllables: Syllables, box: Box): Setting {
  const words = title.split(/\s+/).filter(Boolean);
  const attempt = (size: number, cut: Syllables): Setting | undefined => {
    const room = box.width / size;
    const lines = fill(words, widths, cut, room);
    const most = Math.floor(box.height / (size * box.leading));
    if (!lines || lines.length > most) return undefined;
    return { size, lines: balance(words, widths, cut, room, lines) };
  };
  for (const size of box.sizes.filter((size) => size >= box.whole)) {
    const found = attempt(size, (word) => afterHyphens(word));
    if (found) return found;
  }
  const anywhere: Syllables = (word) => afterHyphens(word).flatMap((part) => syllables(part));
  for (const size of box.sizes) {
    const found = attempt(size, anywhere);
    if (found) return found;
  }
  const size = box.sizes.at(-1) ?? box.whole;
  const most = Math.floor(box.height / (size * box.leading));
  const letters: Syllables = (word) => [...word];
  const lines = fill(words, widths, letters, box.width / size) ?? [];
  const kept = lines.slice(0, most);
  const last = (kept.pop() ?? '').split(' ');
  return { size, lines: [...kept, `${last.slice(0, Math.max(1, last.length - 1)).join(' ')} …`] };
}

/** Fills lines one after another; undefined when a piece of a word is wider than a line. */
function fill(
  words: readonly string[],
  widths: Widths,
  cut: Syllables,
  room: number,
): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const whole = line === '' ? word : `${line} ${word}`;
    if (widths(whole) <= room) {
      line = whole;
      continue;
    }
    const fits = widths(word) <= room;
    if (fits) {
      lines.push(line);
      line = word;
      continue;
    }
    // Too wide for any line: the pieces go on from where the line is.
    for (const [i, part] of cut(word).entries()) {
      const joined = i === 0 && line !== '' ? `${line} ${part}` : line + part;
      if (widths(`${joined}-`) <= room) {
        line = joined;
        continue;
      }
      if (widths(`${part}-`) > room) return undefined;
      lines.push(i === 0 || line.endsWith('-') ? line : `${line}-`);
      line = part;
    }
  }
  return [...lines, line].filter((found) => found !== '');
}

/** Narrows the lines as far as their number stays the same, so that no word is left alone at the end. */
function balance(
  words: readonly string[],
  widths: Widths,
  cut: Syllables,
  room: number,
  lines: readonly string[],
): readonly string[] {
  // A broken word stays as wide as it can be.
  if (words.some((word) => widths(word) > room)) return lines;
  let best = lines;
  let [low, high] = [room / 2, room];
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    const found = fill(words, widths, cut, middle);
    const same = found?.length === lines.length && !words.some((word) => widths(word) > middle);
    if (same) best = found;
    if (same) high = middle;
    else low = middle;
  }
  return best;
}

function afterHyphens(word: string): string[] {
  return word.split(/(?<=[-/])/);
}
