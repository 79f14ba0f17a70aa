import type { Redirect } from '../model/redirects.ts';
import { readAddress, writeAddress } from './address.ts';
import { isDerived } from './faded.ts';

/** Forms of a document that lie beside its page; those made when asked for too. */
const ENDINGS = ['mdx', 'md', 'json', 'bib', 'ris', 'csl.json', 'pdf', 'epub'] as const;

/**
 * A document that moves takes its files along.
 *
 * @param redirects what `redirects.yaml` says
 * @param isAlive whether an address has a page
 * @returns the same, without those of lists that came back, and for each document that moved or went one for each file beside its page
 */
export function withFiles(
  redirects: readonly Redirect[],
  isAlive: (address: string) => boolean,
): Redirect[] {
  const own = new Set(redirects.map(({ van }) => van));
  return redirects.flatMap((redirect) => {
    if (redirect.van.endsWith('/') && isDerived(redirect.van) && isAlive(redirect.van)) return [];
    const from = readAddress(redirect.van);
    const to = redirect.naar === undefined ? undefined : readAddress(redirect.naar);
    if (from?.type !== 'stuk') return [redirect];
    const files = ENDINGS.map((ending) => ({
      ...redirect,
      van: writeAddress({ type: 'vorm', ref: from.ref, ending }),
      naar:
        to?.type === 'stuk' ? writeAddress({ type: 'vorm', ref: to.ref, ending }) : redirect.naar,
    }));
    return [redirect, ...files.filter(({ van }) => !own.has(van))];
  });
}
