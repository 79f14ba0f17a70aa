/** Sizes in units of text before compression. One in so many keys may end a file. */
export interface Measure {
  readonly least: number;
  readonly most: number;
  readonly oneIn: number;
}

/** A stretch of rows in the order of their keys, that no file boundary may cut. */
export interface Group<Row> {
  readonly key: string;
  readonly size: number;
  readonly rows: readonly Row[];
}

/**
 * Joins groups into stretches of a good size. Where one ends is decided by the keys around that place alone, so a new
 * key changes its own stretch and leaves the others as they were.
 *
 * @param groups in the order of their keys
 * @param measure sizes
 * @returns stretches, each with its first key
 */
export function cut<Row>(
  groups: readonly Group<Row>[],
  { least, most, oneIn }: Measure,
): Group<Row>[] {
  const stretches: { key: string; size: number; rows: Row[] }[] = [];
  let last: { key: string; size: number; rows: Row[] } | undefined;
  for (const { key, size, rows } of groups) {
    const full = last !== undefined && last.size + size > most;
    if (last === undefined || full || (last.size >= least && hash(key) % oneIn === 0)) {
      last = { key, size: 0, rows: [] };
      stretches.push(last);
    }
    last.size += size;
    last.rows.push(...rows);
  }
  return stretches;
}

/** FNV-1a with its bits mixed at the end: any change of the key changes the outcome. */
function hash(key: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    state = Math.imul(state ^ key.charCodeAt(i), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}
