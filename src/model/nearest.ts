/**
 * Edit distance in which swapping two neighbours counts as one mistake (optimal string alignment).
 *
 * @param a first word
 * @param b second word
 * @returns the number of insertions, deletions, replacements and swaps between them
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidate an editor most likely meant.
 *
 * @param word what was written
 * @param candidates what could have been written
 * @returns the nearest candidate within a third of its length (two mistakes at least, one in words of
 *   four letters and less), or undefined
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let score = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const limit = candidate.length <= 4 ? 1 : Math.max(2, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const found = distance(lower, candidate.toLowerCase());
    if (found <= limit && found < score) {
      best = candidate;
      score = found;
    }
  }
  return best;
}
