/**
 * @param path address of a list, without the base: `/nota/`
 * @returns the addresses of its feeds, without the base
 */
export function feedAddresses(path: string): { readonly atom: string; readonly json: string } {
  return { atom: `${path}atom.xml`, json: `${path}feed.json` };
}
