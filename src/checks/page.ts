/**
 * @param html a finished page
 * @returns ids that more than one element carries; links to them would land in the wrong place
 */
export function duplicateIds(html: string): string[] {
  // What looks like an id may be text; to see that it stands in a tag takes four times as long.
  return twice(html, /\sid="([^"]+)"/gi).length === 0
    ? []
    : twice(html, /<[a-z][^>]*?\sid="([^"]+)"/gi);
}

function twice(html: string, pattern: RegExp): string[] {
  const ids = [...html.matchAll(pattern)].map(([, id = '']) => id);
  return ids.length === new Set(ids).size
    ? []
    : [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
