import { z } from 'zod';
import { fieldOf, judgeEntries } from './entries.ts';
import { date, text } from './fields.ts';
import { readYaml } from './frontmatter.ts';
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
  /** Place of `naar`. */
  readonly target?: Place;
}

/** Redirects, and everything wrong with the file by itself. */
export interface ReadRedirects {
  readonly redirects: readonly Redirect[];
  /** True where a redirect may be missing, or does not say which address it is of. */
  readonly unread: boolean;
  readonly problems: readonly Problem[];
}

/**
 * @param file `redirects.yaml`, or undefined where no address ever changed
 * @returns its redirects; one that is wrong stands for its address alone
 */
export function readRedirects(file: ListFile | undefined): ReadRedirects {
  if (!file) return { redirects: [], unread: false, problems: [] };
  const source = readYaml(file.path, file.text);
  const { sound, broken, unread, problems } = judgeEntries<Omit<Redirect, 'place' | 'target'>>(
    redirects,
    source,
  );
  const alone = broken.flatMap(([i, raw]) => {
    const van = fieldOf(raw, 'van');
    if (van === undefined || !address.safeParse(van).success) return [];
    return [{ van, reden: '', datum: '', place: source.locate([i, 'van']) }];
  });
  return {
    redirects: [
      ...sound.map(([i, redirect]) => ({
        ...redirect,
        place: source.locate([i, 'van']),
        target: source.locate([i, 'naar']),
      })),
      ...alone,
    ],
    unread: unread || alone.length < broken.length,
    problems,
  };
}
