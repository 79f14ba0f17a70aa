/**
 * Puts something on a finished page.
 *
 * @param page HTML of a page of the site
 * @param head for the end of its head
 * @param top for the beginning of its main part
 * @returns the page with both; a page without a head or a main part keeps what it has
 */
export function insert(page: string, head: string, top: string): string {
  return page
    .replace(/<\/head>/i, (end) => head + end)
    .replace(/<main\b[^>]*>/i, (start) => start + top);
}
