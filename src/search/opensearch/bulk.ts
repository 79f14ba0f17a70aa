/** A paper that is to be in the index, or is to go. */
export type Change =
  | { readonly ref: string; readonly source: object }
  | { readonly ref: string; readonly source: undefined };

/** Changes that go in one request, as the `_bulk` interface takes them, by the id of the paper. */
export type BulkPart = ReadonlyMap<string, string>;

/** Bytes and papers of a part: as much as a small node takes at once, and a reader waits for. */
const MOST_BYTES = 4_000_000;
const MOST_PAPERS = 500;

/**
 * Cuts changes into parts of bounded size. A paper that is larger than a part is a part of its own.
 *
 * @param changes what is to change; asked for one by one, as each part is taken
 * @param mostBytes how large a part may be
 * @returns the parts
 */
export function* bulkParts(changes: Iterable<Change>, mostBytes = MOST_BYTES): Generator<BulkPart> {
  let part = new Map<string, string>();
  let bytes = 0;
  for (const { ref, source } of changes) {
    const lines =
      source === undefined
        ? `${JSON.stringify({ delete: { _id: ref } })}\n`
        : `${JSON.stringify({ index: { _id: ref } })}\n${JSON.stringify(source)}\n`;
    const size = new TextEncoder().encode(lines).length;
    if (part.size > 0 && (bytes + size > mostBytes || part.size >= MOST_PAPERS)) {
      yield part;
      part = new Map();
      bytes = 0;
    }
    part.set(ref, lines);
    bytes += size;
  }
  if (part.size > 0) yield part;
}

/** What the `_bulk` interface answers for each change, under the name of what was done. */
export interface BulkAnswer {
  readonly items: readonly Readonly<Record<string, BulkItem>>[];
}

interface BulkItem {
  readonly _id?: string | null;
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason?: string | null } | undefined;
}

/** Too many requests, or a node that went and whose work another has yet to take over. */
const PASSING = new Set([429, 502, 503, 504]);

/** @returns whether a request with this status may do better later */
export function isPassing(status: number | undefined): boolean {
  return status !== undefined && PASSING.has(status);
}

/**
 * @param part what was sent
 * @param answer what came back
 * @returns what has to be sent again, and what was refused for good, with why
 */
export function readBulkAnswer(
  part: BulkPart,
  { items }: BulkAnswer,
): { readonly again: BulkPart; readonly refused: readonly string[] } {
  const again = new Map<string, string>();
  const refused: string[] = [];
  for (const item of items)
    for (const [deed, { _id, status, error }] of Object.entries(item)) {
      const ref = _id ?? '';
      // What is to go and is gone is well.
      if (status < 300 || (deed === 'delete' && status === 404)) continue;
      if (isPassing(status)) again.set(ref, part.get(ref) ?? '');
      else refused.push(`${ref}: ${error?.reason ?? error?.type ?? status}`);
    }
  return { again, refused };
}
