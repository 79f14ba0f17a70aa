import type { Redirect } from '../model/redirects.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { isDerived } from './faded.ts';

/** Forms of a document that lie beside its page; those made when asked for too. */
const ENDINGS = ['mdx', 'md', 'json', 'bib', 'ris', 'csl.json', 'pdf', 'epub'] as const;

type VersionAddress = Extract<Address, { readonly type: 'versie' | 'versiebron' }>;

/**
 * A document that moves takes its files and its earlier versions along.
 *
 * @param redirects what `redirects.yaml` says
 * @param isAlive whether an address has a page
 * @param promised addresses that the site ever had, which tell which versions there were
 * @returns the same, without those of lists that came back, and for each document that moved or went one for each file beside its page
 */
export function withFiles(
  redirects: readonly Redirect[],
  isAlive: (address: string) => boolean,
  promised: readonly string[] = [],
): Redirect[] {
  const own = new Set(redirects.map(({ van }) => van));
  const versions = new Map<string, VersionAddress[]>();
  for (const path of own.size > 0 ? promised : []) {
    const address = readAddress(path);
    if (address?.type !== 'versie' && address?.type !== 'versiebron') continue;
    versions.set(address.ref, [...(versions.get(address.ref) ?? []), address]);
  }
  return redirects.flatMap((redirect) => {
    if (redirect.van.endsWith('/') && isDerived(redirect.van) && isAlive(redirect.van)) return [];
    const from = readAddress(redirect.van);
    const to = redirect.naar === undefined ? undefined : readAddress(redirect.naar);
    if (from?.type !== 'stuk') return [redirect];
    const along = [
      ...ENDINGS.map((ending) => ({ type: 'vorm', ref: from.ref, ending }) as const),
      ...(versions.get(from.ref) ?? []),
    ].map((address) => ({
      ...redirect,
      van: writeAddress(address),
      naar: to?.type === 'stuk' ? writeAddress({ ...address, ref: to.ref }) : redirect.naar,
    }));
    return [redirect, ...along.filter(({ van }) => !own.has(van))];
  });
}
