/**
 * @param css a style, or a sheet of them
 * @returns it without its comments; one that does not end stays
 */
export function withoutComments(css: string): string {
  const parts: string[] = [];
  let done = 0;
  for (;;) {
    const start = css.indexOf('/*', done);
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2);
    if (end < 0) break;
    parts.push(css.slice(done, start));
    done = end + 2;
  }
  return [...parts, css.slice(done)].join(' ');
}
