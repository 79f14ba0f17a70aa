/**
 * @param path an address on this site, from its root: `/nota/`
 * @returns the address with the path under which the site stands, for links in pages
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
