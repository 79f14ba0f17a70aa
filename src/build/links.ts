import { Parser } from 'htmlparser2';

/** What a finished page asks for and leads to on its own site, and ids that it has twice. */
export interface PageLinks {
  /** Paths from the root of the host, without queries and anchors, decoded. */
  readonly links: readonly string[];
  readonly twice: readonly string[];
}

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src'] as const;

/**
 * Looks over a finished page before it is published.
 *
 * @param html the page
 * @param path its own path from the root of the host
 * @returns the addresses on this site that stand in it, and ids that stand in it twice
 */
export function linksOf(html: string, path: string): PageLinks {
  const links = new Set<string>();
  const ids = new Set<string>();
  const twice: string[] = [];
  const page = new URL(path, 'https://site.invalid');
  const parser = new Parser({
    onopentag(_name, attributes) {
      const { id } = attributes;
      if (id !== undefined && ids.has(id)) twice.push(id);
      else if (id !== undefined) ids.add(id);
      for (const name of ADDRESSES) {
        const value = attributes[name];
        if (value === undefined || value.startsWith('#')) continue;
        const url = URL.canParse(value, page.href) ? new URL(value, page) : undefined;
        if (url?.origin === page.origin) links.add(decodeURI(url.pathname));
      }
    },
  });
  parser.end(html);
  return { links: [...links].sort(), twice };
}
