/**
 * @param html a finished page
 * @returns ids that more than one element carries; links to them would land in the wrong place
 */
export function duplicateIds(html: string): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [, id = ''] of html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/gi)) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice];
}
