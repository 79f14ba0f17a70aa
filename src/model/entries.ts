import type { z } from 'zod';
import type { Source } from './frontmatter.ts';
import { judge } from './judge.ts';
import type { Problem } from './problem.ts';

/** The entries of a list. */
export interface Entries<T> {
  /** Those with which nothing is wrong, by their key or their place from 0. */
  readonly sound: readonly (readonly [at: string | number, data: T])[];
  /** The others, as they stand in the file. */
  readonly broken: readonly (readonly [at: string | number, raw: unknown])[];
  /** True where not even the YAML can be read, so that entries may be missing. */
  readonly unread: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Holds every entry of a list against its schema by itself, so that one wrong value does not bury the others.
 *
 * @param schema schema of the whole list: a record or an array
 * @param source the list with its places
 * @returns the entries, and everything wrong with the list
 */
export function judgeEntries<T>(
  schema: z.ZodType<Readonly<Record<string, T>> | readonly T[]>,
  source: Source,
): Entries<T> {
  const unreadable = source.problems.length > 0;
  const raw = unreadable ? source.salvaged : source.data;
  const empty = !unreadable && (raw === null || raw === undefined);
  const problems = empty ? [] : judge(schema, source).problems;
  const sound: [string | number, T][] = [];
  const broken: [string | number, unknown][] = [];
  const all = entriesOf(raw);
  for (const [at, value] of all ?? []) {
    const result = schema.safeParse(typeof at === 'number' ? [value] : { [at]: value });
    const [data] = result.success ? Object.values(result.data as Record<string, T>) : [];
    if (data === undefined) broken.push([at, value]);
    else sound.push([at, data]);
  }
  return { sound, broken, unread: unreadable || (all === undefined && !empty), problems };
}

function entriesOf(raw: unknown): [string | number, unknown][] | undefined {
  if (Array.isArray(raw)) return [...raw.entries()];
  return typeof raw === 'object' && raw !== null ? Object.entries(raw) : undefined;
}

/** @returns all words of an entry, whatever their fields are called */
export function wordsOf(raw: unknown): string[] {
  if (typeof raw === 'string' || typeof raw === 'number') return [String(raw)];
  return typeof raw === 'object' && raw !== null ? Object.values(raw).flatMap(wordsOf) : [];
}

/** @returns the text of a field of an entry, where it has it */
export function fieldOf(raw: unknown, name: string): string | undefined {
  const value =
    typeof raw === 'object' ? (raw as Record<string, unknown> | null)?.[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
