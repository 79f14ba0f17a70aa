import { readSums, SUMS, summedPaths } from './sums.ts';

/** A copy of the site: a folder, or one that is fetched. */
export interface Copy {
  /** What it is called in the report. */
  readonly name: string;
  /** The bytes of a file, or why there are none. */
  readonly read: (path: string) => Promise<Uint8Array | { readonly missing: string }>;
  /** Files that nobody can ask for there, because they speak to the host. */
  readonly hidden?: readonly string[];
  /** All its files, where that can be known. */
  readonly paths?: readonly string[];
}

/** What became of a copy. */
export interface Verdict {
  /** Files that are as they were. */
  readonly same: number;
  readonly different: readonly string[];
  readonly missing: readonly { readonly path: string; readonly why: string }[];
  /** Files that the list does not name; empty where they cannot be known. */
  readonly extra: readonly string[];
}

/** Files that are read at a time. */
const AT_A_TIME = 8;

/**
 * Holds every file of a copy against the list of hashes in it.
 *
 * @param copy the copy
 * @param sha256 hashes bytes
 * @param onProgress called with the number of files done and of all
 * @returns the verdict, or a sentence for people when the copy has no list of hashes
 */
export async function verifyCopy(
  copy: Copy,
  sha256: (bytes: Uint8Array) => string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Verdict | string> {
  const list = await copy.read(SUMS);
  if ('missing' in list) return `${copy.name} heeft geen ${SUMS} (${list.missing}).`;
  const listed = readSums(new TextDecoder().decode(list));
  const sums = listed?.filter(({ path }) => !copy.hidden?.includes(path));
  if (!sums) return `De ${SUMS} van ${copy.name} is geen lijst van SHA-256-vingerafdrukken.`;
  const different: string[] = [];
  const missing: { path: string; why: string }[] = [];
  let done = 0;
  const waiting = sums.values();
  const work = async () => {
    for (const { path, sha256: expected } of waiting) {
      const bytes = await copy.read(path);
      if ('missing' in bytes) missing.push({ path, why: bytes.missing });
      else if (sha256(bytes) !== expected) different.push(path);
      onProgress(++done, sums.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const named = new Set(sums.map(({ path }) => path));
  return {
    same: sums.length - different.length - missing.length,
    different: different.sort(),
    missing: missing.sort((a, b) => (a.path < b.path ? -1 : 1)),
    extra: summedPaths(copy.paths ?? []).filter((path) => !named.has(path)),
  };
}

/** Lines of each sort that a report shows. */
const MOST = 50;

/**
 * @param name what the copy is called
 * @param verdict what became of it
 * @returns the report for people, ending in a line feed
 */
export function verdictText(name: string, verdict: Verdict): string {
  const { same, different, missing, extra } = verdict;
  const files = (n: number) => (n === 1 ? '1 bestand' : `${n} bestanden`);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : `${title}: ${files(lines.length)}\n${lines
          .slice(0, MOST)
          .map((line) => `  ${line}\n`)
          .join('')}${lines.length > MOST ? `  … en nog ${lines.length - MOST}\n` : ''}`;
  const wrong = different.length + missing.length + extra.length > 0;
  return [
    part('Anders', different),
    part(
      'Ontbreekt',
      missing.map(({ path, why }) => `${path} (${why})`),
    ),
    part('Hoort er niet bij', extra),
    wrong
      ? `${name} is geen getrouwe kopie; ${files(same)} wel gelijk.\n`
      : `${name} is een getrouwe kopie: ${files(same)} gelijk.\n`,
  ].join('');
}

/** @returns whether a copy is what it should be */
export function isFaithful({ different, missing, extra }: Verdict): boolean {
  return different.length + missing.length + extra.length === 0;
}
