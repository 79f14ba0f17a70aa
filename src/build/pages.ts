import { researchChart } from '../archive/chart.ts';
import { kamerstukPages } from '../archive/kamerstuk-view.ts';
import { kindPages } from '../archive/lists.ts';
import { organisationPages } from '../archive/organisation-pages.ts';
import { registerOf, registerPages } from '../archive/register.ts';
import { relationPages } from '../archive/relation-pages.ts';
import { targetOf } from '../archive/targets.ts';
import type { Archive } from '../archive/types.ts';
import { versionPages, versionPairs } from '../archive/versions.ts';
import type { Stuk } from '../mdx/types.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { RULE_NAMES } from '../model/messages.ts';
import { type KeyOf, shownOf } from './keys.ts';

/** A page made of data, with the key of all that it shows. */
export interface PlannedPage {
  /** Its address, without the base. */
  readonly path: string;
  readonly key: string;
}

/**
 * @param archive the archive
 * @param keyOf makes keys
 * @param ofStuk the key of a document, which its files share
 * @param pageSize rows on a page of a list
 * @returns every page that is made of data; those that are always there are Astro's own
 */
export function* planPages(
  archive: Archive,
  keyOf: KeyOf,
  ofStuk: (stuk: Stuk) => string,
  pageSize: number,
): Generator<PlannedPage> {
  for (const stuk of archive.stukken) yield { path: stuk.path, key: ofStuk(stuk) };
  for (const stuk of archive.withdrawn) {
    const instead = stuk.data.intrekking?.vervangenDoor;
    yield { path: stuk.path, key: keyOf(stuk, instead && targetOf(archive, instead)) };
  }
  for (const { current, row, stuk } of versionPages(archive))
    yield { path: row.path, key: keyOf(current, row, stuk && shownOf(archive, stuk)) };
  for (const { current, name, rows, texts } of versionPairs(archive))
    yield { path: `${current.path}vergelijk/${name}/`, key: keyOf(current, rows, texts) };
  yield* planLists(archive, keyOf, pageSize);
  for (const [id] of archive.kamerstukken)
    for (const page of kamerstukPages(archive, id, pageSize))
      yield { path: page.path, key: keyOf(page) };
  for (const page of relationPages(archive, pageSize)) yield { path: page.path, key: keyOf(page) };
  for (const entry of archive.organisaties.values())
    for (const page of organisationPages(archive, entry, pageSize))
      yield { path: page.path, key: keyOf(page) };
  const parts = registerPages(registerOf(archive));
  if (parts.length > 1) for (const part of parts) yield { path: part.path, key: keyOf(part) };
  for (const redirect of archive.redirects)
    if (redirect.van.endsWith('/') && redirect.van !== '/')
      yield { path: redirect.van, key: keyOf(redirect) };
  const led = new Set(archive.redirects.map(({ van }) => van));
  for (const list of archive.faded.lists)
    if (!led.has(list.path)) yield { path: list.path, key: keyOf(list) };
  for (const rule of RULE_NAMES) yield { path: `/over/regels/${rule}/`, key: keyOf(rule) };
}

function* planLists(archive: Archive, keyOf: KeyOf, pageSize: number): Generator<PlannedPage> {
  const trails = [...archive.trails.values()];
  for (const kind of KIND_NAMES)
    for (const page of kindPages(archive, kind, pageSize)) {
      const paths = page.items.map(({ path }) => path);
      const chart = kind === 'onderzoek' && researchChart(archive, paths);
      const own = trails.filter(({ dossier }) => paths.includes(dossier.path));
      yield { path: page.path, key: keyOf(page, chart, own) };
    }
}
