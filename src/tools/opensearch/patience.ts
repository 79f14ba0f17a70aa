import { setTimeout } from 'node:timers/promises';
import { errors } from '@opensearch-project/opensearch';
import { isPassing } from '../../search/opensearch/bulk.ts';

/** What waits, and says so. */
export interface Patience {
  /** Is told why there is waiting, in one line. */
  readonly tell: (line: string) => void;
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** @returns patience by the clock */
export function patience(tell: (line: string) => void): Patience {
  return { tell, wait: (milliseconds) => setTimeout(milliseconds) };
}

/** The first wait, the longest, and how long a cluster may be away before it is given up, in milliseconds. */
const FIRST = 500;
const LONGEST = 20_000;
const ALL = 300_000;

/**
 * Does something until it succeeds or fails for good: where a cluster is busy or a node was lost it is tried again,
 * each time after a longer wait.
 *
 * @param patience how to wait
 * @param work what to do; gives `again` when it has to be done again
 * @returns what the work gave
 * @throws what the work threw, when that will not pass or passed five minutes ago
 */
export async function patiently<T>(
  { tell, wait }: Patience,
  work: () => Promise<T | typeof AGAIN>,
): Promise<T> {
  let waited = 0;
  for (let next = FIRST; ; next = Math.min(next * 2, LONGEST)) {
    let why = 'OpenSearch kan het niet bijhouden';
    try {
      const done = await work();
      if (done !== AGAIN) return done;
      if (waited >= ALL) throw new Error(why);
    } catch (cause) {
      if (!willPass(cause) || waited >= ALL) throw cause;
      why = whyOf(cause);
    }
    tell(`${why}; over ${next / 1000} s opnieuw.`);
    await wait(next);
    waited += next;
  }
}

/** Says that a part of the work has to be done again. */
export const AGAIN = Symbol('again');

function willPass(cause: unknown): boolean {
  if (cause instanceof errors.ResponseError) return isPassing(cause.statusCode);
  return (
    cause instanceof errors.ConnectionError ||
    cause instanceof errors.TimeoutError ||
    cause instanceof errors.NoLivingConnectionsError
  );
}

function whyOf(cause: unknown): string {
  if (cause instanceof errors.ResponseError)
    return cause.statusCode === 429
      ? 'OpenSearch heeft het te druk (429)'
      : `OpenSearch is er even niet (${cause.statusCode})`;
  return 'OpenSearch antwoordt niet';
}
