/** Name of the list of hashes, at the root of the site. */
export const SUMS = 'SHA256SUMS';

/** A file of the site with its hash. */
export interface Sum {
  /** Path from the root of the site, without a slash before it. */
  readonly path: string;
  /** SHA-256 as hexadecimal digits. */
  readonly sha256: string;
}

/**
 * @param paths all files of a built site
 * @returns those whose hash is listed, in the order of the list: all but the list itself and the
 *   compressed siblings, which hold nothing of their own and are made after the build
 */
export function summedPaths(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths
    .filter((path) => path !== SUMS && !isCompressed(path, all))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** @returns whether a file is the compressed form of another that lies beside it */
export function isCompressed(path: string, all: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(path) && all.has(path.slice(0, -3));
}

/**
 * @param sums hashes in the order to list them
 * @returns the list as `sha256sum` of GNU coreutils writes it; a line with a backslash or a line feed
 *   in its name begins with a backslash
 */
export function writeSums(sums: readonly Sum[]): string {
  return sums
    .map(({ path, sha256 }) => {
      const name = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
      return `${name === path ? '' : '\\'}${sha256}  ${name}\n`;
    })
    .join('');
}

/**
 * @param text a list of hashes
 * @returns its files, or undefined when it is no list of SHA-256 hashes
 */
export function readSums(text: string): Sum[] | undefined {
  const sums: Sum[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, escaped, sha256 = '', name = ''] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sha256 === '') return undefined;
    const path =
      escaped === '' ? name : name.replace(/\\([\\n])/g, (_, c) => (c === 'n' ? '\n' : c));
    sums.push({ path, sha256 });
  }
  return sums.length > 0 ? sums : undefined;
}
