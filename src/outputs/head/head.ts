/** What the head of a page tells programs, ready to be printed. */
export interface Head {
  readonly metas: readonly Meta[];
  readonly links: readonly HeadLink[];
  /** JSON-LD, fit to stand in a script element. */
  readonly data: string;
}

export interface Meta {
  /** `name` for most; Open Graph asks for `property`. */
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

export interface HeadLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** @returns one meta element a value; none for what is not known */
export function named(
  values: readonly (readonly [name: string, content: string | undefined])[],
): Meta[] {
  return values.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/**
 * @param graph the things that the page is about
 * @returns them as JSON-LD; `<` is escaped, so that no text can end the script element
 */
export function jsonLd(graph: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
}
