import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasErrors, report } from '../checks/report.ts';
import { ContentError, contentError } from '../folder/content-error.ts';
import { judgeContent, readContent } from '../folder/documents.ts';
import { readLockFile } from '../folder/folder.ts';
import { openStore, type Store } from '../folder/store.ts';
import { byPlace } from '../model/problem.ts';
import { ZIP } from '../outputs/downloads.ts';
import { SUMS } from '../outputs/sums.ts';
import { withPdf } from '../site/pdf-link.ts';
import { placeOfSite } from '../site/place.ts';
import { withZip } from '../site/zip-link.ts';
import { site } from '../site.config.ts';
import { lastingAddresses, lostAddresses } from './addresses.ts';
import type { Reason } from './ledger.ts';
import { takeTurn } from './lock.ts';
import { makeFiles, makePages } from './make.ts';
import { knownOutputs } from './out.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { publish, seal } from './publish.ts';
import { brokenLinks } from './whole.ts';
import { makeWords } from './words.ts';

/** What is built, from what, to where. */
export interface BuildOrder {
  /** The content folder. */
  readonly content: string;
  /** Folder of the site. */
  readonly out: string;
  /** Folder for what one build leaves to the next. */
  readonly cache: string;
  readonly progress: Progress;
  /** Is told what a person who builds should know, a line at a time. */
  readonly tell: (line: string) => void;
}

/** What a build did. */
export interface BuildReport {
  readonly made: number;
  readonly kept: number;
  readonly dropped: number;
  /** How many files the site has. */
  readonly files: number;
  /** Addresses that the list does not have yet. */
  readonly fresh: number;
  /** Why each file was made, kept or dropped, by path. */
  readonly why: ReadonlyMap<string, Reason>;
}

/** Beside the site, on the disk of the project: Astro cannot work on another. */
const WORK = path.resolve('.cache/bouw');

/**
 * Builds the site: reads and compiles the content, judges it, plans every file of the site by its key, makes those that
 * changed beside the site, moves them in, and seals the whole.
 *
 * @param order what to build
 * @returns what was made, kept and dropped
 * @throws ContentError with everything that is wrong with the content
 * @throws BuildRefusal when another build runs, or the folder of the site is not its own
 */
export async function buildSite(order: BuildOrder): Promise<BuildReport> {
  const endTurn = takeTurn();
  try {
    rmSync(WORK, { recursive: true, force: true });
    const store = openStore(order.cache, order.tell);
    try {
      return await buildWith(store, order);
    } finally {
      store.close();
    }
  } finally {
    rmSync(WORK, { recursive: true, force: true });
    endTurn();
  }
}

async function buildWith(store: Store, order: BuildOrder): Promise<BuildReport> {
  const { content: dir, out, cache, progress } = order;
  const known = knownOutputs(out, dir, store);

  progress.begin('lezen');
  const content = await readContent(dir, store, progress.at);

  progress.begin('oordelen');
  const judged = await judgeContent(content, store, placeOfSite().base);
  if (hasErrors(judged.problems)) throw contentError(judged);

  progress.begin('plannen');
  const plan = await makePlan(content, judged, out, known, store);

  progress.begin('bestanden');
  await makeFiles(plan, WORK, progress.at);
  progress.begin('zoekindex');
  await makeWords(plan, WORK, progress.at);
  progress.begin('pagina’s');
  await makePages(plan, WORK, cache, progress.at);

  progress.begin('plaatsen');
  const gone = plan.ledger.gone();
  const fresh = holdTogether(plan, dir);
  mkdirSync(out, { recursive: true });
  publish(out, plan.ledger, gone, store, progress.at);

  progress.begin('verzegelen');
  const files = seal(out, store.ledger(path.resolve(out)));
  store.keepOnly(['stuk', 'tekst'], content.keys);
  progress.end();
  const { arrivals, why } = plan.ledger;
  return {
    made: arrivals.length,
    kept: why.size - arrivals.length - gone.length,
    dropped: gone.length,
    files,
    fresh,
    why,
  };
}

/** The list of hashes comes last of all, a PDF is printed from the page, and the file with everything has all others. */
const isMadeLater = (name: string) =>
  name === SUMS || (withPdf() && name.endsWith('.pdf')) || (withZip() && name === ZIP);

/**
 * Sees that the site as it will be is whole: no id twice on a page, no link to what is not there, no address lost.
 *
 * @returns how many addresses the list does not have yet
 */
function holdTogether({ archive, base, ledger }: Plan, dir: string): number {
  const files = ledger.after();
  const wrong = [...ledger.twice, ...brokenLinks(files, base, isMadeLater)];
  if (wrong.length > 0)
    throw new ContentError(`De pagina’s zijn niet goed.\n\n${wrong.sort().join('\n')}\n`);
  const lock = readLockFile(dir);
  const addresses = lastingAddresses(files.keys());
  const lost = lock || archive.redirects.length > 0 ? lostAddresses(archive, addresses, lock) : [];
  if (lost.length > 0)
    throw new ContentError(
      `Adressen van de site gaan verloren.\n\n${report(lost.sort(byPlace), 'text', { site: site.url })}`,
    );
  return lock ? [...addresses].filter((address) => !lock.lines.has(address)).length : 0;
}
