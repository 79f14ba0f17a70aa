import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive } from '../archive/build.ts';
import { isDerived } from '../archive/faded.ts';
import { createTombstones } from '../archive/lasting-addresses.ts';
import type { Archive } from '../archive/types.ts';
import { checkRedirects, type Lock } from '../checks/addresses.ts';
import { report } from '../checks/report.ts';
import { problem } from '../model/messages.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import { lastingAddress } from '../publish/addresses.ts';
import { ContentError } from './content-error.ts';
import { contentDir, readFiles, readLockFile } from './folder.ts';
import { findDocuments } from './handover.ts';
import { allStukken, isPublic } from './reading.ts';
import { sitePaths } from './sums.ts';

/**
 * Holds the finished site against the list of addresses: one that is lost without a redirect or a page
 * that says why fails the build. New ones are counted, not written: that is `npm run addresses`.
 *
 * @returns an integration for Astro; it comes after everything that makes pages and files
 */
export function addresses(): AstroIntegration {
  return {
    name: 'stukkenwijzer-addresses',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const lock = readLockFile(contentDir());
        const lists = await findDocuments().lists();
        if (!lock && lists.redirects.length === 0) return;
        const archive = buildArchive({
          ...lists,
          stukken: allStukken(await findDocuments().load()).filter(isPublic),
          versions: (await findDocuments().earlier()).versions,
          promised: lock?.lines.keys() ?? [],
          files: await readFiles(contentDir()),
        });
        const built = lastingAddresses(fileURLToPath(dir));
        const problems = lostAddresses(archive, built, lock);
        if (problems.length > 0)
          throw new ContentError(
            `Adressen van de site gaan verloren.\n\n${report(problems.sort(byPlace), 'text')}`,
          );
        const fresh = [...built].filter((address) => lock && !lock.lines.has(address)).length;
        if (fresh > 0) logger.warn(`${fresh} new addresses; record them with npm run addresses`);
      },
    },
  };
}

/**
 * @param dir folder with a built site
 * @returns its lasting addresses, without the base
 */
export function lastingAddresses(dir: string): Set<string> {
  return new Set(
    sitePaths(dir)
      .map(lastingAddress)
      .filter((address) => address !== undefined),
  );
}

function lostAddresses(
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
