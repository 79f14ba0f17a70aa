import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LedgerRow } from '../folder/store.ts';
import { linksOf } from './links.ts';
import type { Arrival } from './publish.ts';
import type { Staged, Staging } from './staging.ts';

/** Why a file was made, or why not. */
export const REASONS = {
  nieuw: 'er was er nog geen',
  anders: 'wat het toont is veranderd, of de code die het maakt',
  aangeraakt: 'het bestand is buiten de bouw om veranderd of weg',
  ongewijzigd: 'het is opnieuw gemaakt en is hetzelfde',
  bewaard: 'wat het toont is hetzelfde',
  vervallen: 'het hoort niet meer bij de site',
} as const;
export type Reason = keyof typeof REASONS;

/** What is known of the site as it stands, and what becomes of it in this build. */
export interface Ledger {
  /** Takes a file into the plan. @returns whether it has to be made */
  wants(name: string, key: string): boolean;
  /** Takes all files whose paths begin so into the plan if all have that key. @returns whether they have to be made */
  wantsGroup(start: string, key: string): boolean;
  /** Takes what Astro makes besides the planned pages into the plan. @returns whether any of it has to be made */
  wantsAstro(key: string): boolean;
  /** A file was made: it will be moved in, unless the site has the very same. */
  add(file: Staged, staging: Staging, key: string, astro?: boolean): void;
  /** A file of the site that stays as it is, as text; undefined for one that does not. */
  textOf(name: string): string | undefined;
  /** Size in bytes of a file of the site as it will be, where it is made already or stays; undefined otherwise. */
  sizeOf(name: string): number | undefined;
  /** What is to be moved in. */
  readonly arrivals: readonly Arrival[];
  /** What is the same as before under another key. */
  readonly settled: readonly LedgerRow[];
  /** What goes. */
  gone(): string[];
  /** The links of every page of the site as it will be, and all its files. */
  after(): Map<string, readonly string[]>;
  /** Ids that a page has twice. */
  readonly twice: readonly string[];
  readonly why: ReadonlyMap<string, Reason>;
}

/**
 * @param out folder of the site
 * @param known the files that earlier builds made there
 * @param isUntouched whether a file is as its build left it
 * @param base path under which the site stands, without a slash at the end
 * @returns the ledger of this build
 */
export function openLedger(
  out: string,
  known: ReadonlyMap<string, LedgerRow>,
  isUntouched: (row: LedgerRow) => boolean,
  base: string,
): Ledger {
  const planned = new Set<string>();
  const arrivals: Arrival[] = [];
  const settled: LedgerRow[] = [];
  const made = new Map<string, { readonly size: number; readonly links: readonly string[] }>();
  const twice: string[] = [];
  const why = new Map<string, Reason>();
  const look = (name: string, key: string | undefined): Reason => {
    const row = known.get(name);
    if (!row) return 'nieuw';
    if (!isUntouched(row)) return 'aangeraakt';
    return key !== undefined && row.key === key ? 'bewaard' : 'anders';
  };
  const plan = (name: string, reason: Reason) => {
    planned.add(name);
    why.set(name, reason);
    return reason !== 'bewaard';
  };
  const wantsAll = (rows: readonly LedgerRow[], key: string) => {
    const kept = rows.length > 0 && rows.every((row) => look(row.path, key) === 'bewaard');
    if (kept) for (const row of rows) plan(row.path, 'bewaard');
    return !kept;
  };
  return {
    arrivals,
    settled,
    twice,
    why,
    wants: (name, key) => plan(name, look(name, key)),
    wantsGroup: (start, key) =>
      wantsAll(
        [...known.values()].filter((row) => row.path.startsWith(start)),
        key,
      ),
    wantsAstro: (key) =>
      wantsAll(
        [...known.values()].filter((row) => row.astro),
        key,
      ),
    add(file, staging, key, astro = false) {
      const row = known.get(file.path);
      const isPage = file.path.endsWith('.html');
      const same = row !== undefined && row.sha256 === file.sha256 && isUntouched(row);
      if (!planned.has(file.path)) plan(file.path, look(file.path, undefined));
      if (same) {
        staging.drop(file.path);
        settled.push({ ...row, key, astro });
        why.set(file.path, 'ongewijzigd');
        return;
      }
      let links: readonly string[] = [];
      if (isPage) {
        const address = `${base}/${file.path.replace(/(^|\/)index\.html$/, '$1')}`;
        const found = linksOf(staging.textOf(file.path) ?? '', address);
        links = found.links;
        twice.push(...found.twice.map((id) => `${address}: het id ‘${id}’ staat er twee keer.`));
      }
      made.set(file.path, { size: file.size, links });
      arrivals.push({ ...file, key, astro, links: links.join('\n'), from: staging.dir });
    },
    textOf(name) {
      if (why.get(name) !== 'bewaard' && why.get(name) !== 'ongewijzigd') return undefined;
      const place = path.join(out, name);
      return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
    },
    sizeOf: (name) => (made.get(name) ?? known.get(name))?.size,
    gone() {
      const names = [...known.keys()].filter((name) => !planned.has(name));
      for (const name of names) why.set(name, 'vervallen');
      return names;
    },
    after: () =>
      new Map(
        [...planned].map((name) => [
          name,
          made.get(name)?.links ?? (known.get(name)?.links || '').split('\n').filter(Boolean),
        ]),
      ),
  };
}
