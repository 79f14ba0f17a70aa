/**
 * @param id what Pagefind calls a document: `2012-2024_a9377f2`
 * @returns the name of its part
 */
export function partOf(id: string): string {
  return id.slice(0, id.lastIndexOf('_'));
}

/**
 * @param name name of a part
 * @param from a year or a day, ISO 8601
 * @param to another, not before it
 * @returns whether the part may hold documents of that time; what has no year is of any
 */
export function mayHold(name: string, from: string, to: string): boolean {
  const [, first, last = first] = /^(\d{4})(?:-(\d{4}))?/.exec(name) ?? [];
  if (first === undefined || last === undefined) return true;
  return first <= to.slice(0, first.length) && last >= from.slice(0, last.length);
}
