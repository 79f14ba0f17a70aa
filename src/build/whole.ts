/**
 * Looks whether a site is whole: every page finds what it loads and leads to what is there.
 *
 * @param pages the paths of all files of the site, each with the addresses on it that are of the same host
 * @param base path under which the site stands, without a slash at the end
 * @param later tells of files that are made after the build
 * @returns a line for each address that leads nowhere
 */
export function brokenLinks(
  pages: ReadonlyMap<string, readonly string[]>,
  base: string,
  later: (name: string) => boolean,
): string[] {
  const isThere = (address: string) => {
    if (!address.startsWith(`${base}/`)) return false;
    const name = address.slice(base.length + 1);
    if (name === '' || name.endsWith('/')) return pages.has(`${name}index.html`);
    return pages.has(name) || later(name);
  };
  const known = new Map<string, boolean>();
  return [...pages].flatMap(([page, links]) =>
    links
      .filter((link) => {
        const there = known.get(link) ?? isThere(link);
        known.set(link, there);
        return !there;
      })
      .map((link) => `${page}: ${link} is er niet.`),
  );
}
