import { z } from 'zod';
import { date, text } from './fields.ts';
import { readYaml } from './frontmatter.ts';
import { judge } from './judge.ts';
import type { ListFile } from './lists.ts';
import type { Place, Problem } from './problem.ts';

/**
 * An address on this site from its root, as it stands in the address bar: `/nota/2024-0000358151/`. Only characters that
 * have no meaning to any host: `*`, `:`, braces, dollars, quotation marks and spaces are a language of their own there.
 */
const address = z.string().regex(/^\/(?:[\w.~%+-][\w.~%+/-]*)?$/);
const target = z.union([
  z.string().regex(/^\/(?:[\w.~%+-][\w.~%+/-]*)?(?:#[\w.~%:-]+)?$/),
  z.string().regex(/^https:\/\/[a-z0-9.-]+(?::\d{1,5})?(?:[/?#][\w.~%+/?#&=,;@!:-]*)?$/),
]);

/** `redirects.yaml`: addresses that have no page of their own any more. */
export const redirects = z.array(
  z.strictObject({
    van: address.describe('Het oude adres, vanaf de eerste schuine streep.'),
    /** Where its readers are led; absent where there is nothing to read any more. */
    naar: target
      .optional()
      .describe('Waar de lezer nu heen gaat; leeg als er niets meer te lezen is.'),
    reden: text.describe('Waarom het adres veranderde; lezers zien dit.'),
    datum: date.describe('De dag waarop het adres veranderde.'),
  }),
);

/** An address that no longer has a page of its own: it leads elsewhere, or says that it is gone. */
export interface Redirect {
  readonly van: string;
  readonly naar?: string | undefined;
  readonly reden: string;
  readonly datum: string;
  readonly place: Place;
}

/**
 * @param file `redirects.yaml`, or undefined where no address ever changed
 * @returns its redirects, none where it is broken, and everything wrong with the file by itself
 */
export function readRedirects(file: ListFile | undefined): {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
} {
  if (!file) return { redirects: [], problems: [] };
  const source = readYaml(file.path, file.text);
  const { data = [], problems } = judge(redirects, { ...source, data: source.data ?? [] });
  return {
    redirects: data.map((redirect, i) => ({ ...redirect, place: source.locate([i, 'van']) })),
    problems,
  };
}
