import { readdir, readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second; source: proc_pid_stat(5), fields 14 to 17 and _SC_CLK_TCK. */
const TICKS = 100;

/** What a process used so far. */
interface Use {
  /** Highest resident memory, MB. */
  readonly own: number;
  /** The same with that of all that it started. */
  readonly all: number;
  /** Seconds of processors, those of ended children too. */
  readonly processor: number;
}

/**
 * @param pid a process of this machine
 * @returns what it and all that it started used so far; Linux only, elsewhere 0
 */
export async function use(pid: number): Promise<Use> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const own = Number(/VmHWM:\s+(\d+)/.exec(await read('status'))?.[1] ?? 0) / 1024;
  // The name of the program, in brackets, may have spaces.
  const times = (await read('stat'))
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 15);
  const processor = times.reduce((sum, ticks) => sum + Number(ticks) / TICKS, 0);
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => read(`task/${thread}/children`)));
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  const rest = await Promise.all(children.map(use));
  return {
    own,
    all: rest.reduce((sum, { all }) => sum + all, own),
    processor: rest.reduce((sum, one) => sum + one.processor, processor),
  };
}
