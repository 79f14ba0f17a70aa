import path from 'node:path';

import { planFiles } from './files.ts';
import { openPainter, type Paint } from './painter.ts';
import type { Plan } from './plan.ts';
import { runAstro } from './run-astro.ts';
import { openStaging } from './staging.ts';

/** Is told how far a step is. */
type At = (done: number, all: number) => void;

/**
 * Makes the files that are no pages: for programs, pictures, attachments, numbers.
 *
 * @param plan the plan
 * @param work an empty folder beside the site
 * @param at is told after each file
 */
export async function makeFiles(plan: Plan, work: string, at: At): Promise<void> {
  const { archive, content, address, keyOf, keyOfStuk, ledger } = plan;
  const staging = openStaging(path.join(work, 'bestanden'));
  let painter: Paint | undefined;
  const files = planFiles(archive, {
    content: content.dir,
    address,
    keyOf: keyOfStuk,
    textOf: (name) => staging.textOf(name) ?? ledger.textOf(name),
    paint: (words) => {
      if (!painter) throw new Error('The painter is opened before the first picture.');
      return painter(words);
    },
  });
  const keyed = [...files].map((file) => ({
    file,
    key: file.key === undefined ? undefined : keyOf(file.path, file.key),
  }));
  const asked = keyed.filter(({ file, key }) => ledger.wants(file.path, key));
  if (asked.some(({ file }) => file.path.endsWith('.png'))) painter = await openPainter();
  for (const [i, { file, key = '' }] of asked.entries()) {
    ledger.add(staging.write(file), staging, key);
    at(i + 1, asked.length);
  }
}

/**
 * Has Astro make the pages that changed, and what all pages load.
 *
 * @param plan the plan
 * @param work an empty folder beside the site
 * @param cache folder for what Astro keeps
 * @param at is told after each file
 */
export async function makePages(plan: Plan, work: string, cache: string, at: At): Promise<void> {
  const { archive, content, keyOf, ledger, pages } = plan;
  const stale = new Set(
    pages.filter((page) => ledger.wants(fileOf(page.path), page.key)).map((page) => page.path),
  );
  // Pages that are always there show a little of everything.
  const whole = keyOf(
    'site',
    pages.map(({ key }) => key),
  );
  if (!ledger.wantsAstro(whole) && stale.size === 0) return;
  const staging = openStaging(path.join(work, 'paginas'));
  const names = await runAstro(staging.dir, path.join(cache, 'astro'), {
    archive,
    heads: content.files.flatMap(({ stuk }) =>
      stuk ? [{ digest: stuk.digest ?? '', head: stuk }] : [],
    ),
    serial: 0,
    isWanted: (address) => stale.has(address),
  });
  const keys = new Map(pages.map((page) => [fileOf(page.path), page.key]));
  for (const [i, name] of names.entries()) {
    const key = keys.get(name);
    ledger.add(staging.found(name), staging, key ?? whole, key === undefined);
    at(i + 1, names.length);
  }
  const made = new Set(names);
  for (const address of stale)
    if (!made.has(fileOf(address))) throw new Error(`Astro made no page for ${address}.`);
}

/** The file of a page. */
function fileOf(address: string): string {
  return address === '/' ? 'index.html' : `${address.slice(1)}index.html`;
}
