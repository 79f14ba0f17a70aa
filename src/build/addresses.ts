import { isDerived } from '../archive/faded.ts';
import { createTombstones } from '../archive/lasting-addresses.ts';
import type { Archive } from '../archive/types.ts';
import { checkRedirects, type Lock } from '../checks/addresses.ts';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';
import { lastingAddress } from '../outputs/addresses.ts';

/**
 * @param files paths of the files of a built site
 * @returns its lasting addresses, without the base
 */
export function lastingAddresses(files: Iterable<string>): Set<string> {
  return new Set([...files].map(lastingAddress).filter((address) => address !== undefined));
}

/**
 * Holds the finished site against the list of addresses.
 *
 * @param archive the documents that are public
 * @param built the lasting addresses of the site
 * @param lock the list of addresses that it ever had; without one nothing was promised
 * @returns a problem for each address that is lost without a redirect or a page that says why
 */
export function lostAddresses(
  archive: Archive,
  built: ReadonlySet<string>,
  lock: Lock | undefined,
): Problem[] {
  const { redirects } = archive;
  const moved = new Set(redirects.map(({ van }) => van));
  // A redirect has a page too, which is no reason to keep it from leading away.
  const own = new Set([...built].filter((address) => !moved.has(address)));
  const problems = checkRedirects(
    redirects.filter(({ van }) => van.endsWith('/')),
    (address) => own.has(address),
    own,
  );
  const buried = createTombstones(archive);
  for (const [address, line] of lock?.lines ?? []) {
    if (isDerived(address)) continue;
    if (built.has(address) || moved.has(address) || buried(address)) continue;
    const place = { file: lock?.file ?? '', line, column: 1 };
    problems.push(problem('adres-verdwenen', place, address));
  }
  return problems;
}
