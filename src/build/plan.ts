import process from 'node:process';
import type { Archive } from '../archive/types.ts';
import type { CheckedContent } from '../checks/content.ts';
import { digestOf } from '../folder/digest.ts';
import { type Content, publicArchive } from '../folder/documents.ts';
import { siteDigest } from '../folder/sources.ts';
import type { LedgerRow, Store } from '../folder/store.ts';
import type { Stuk } from '../mdx/types.ts';
import { placeOfSite } from '../site/place.ts';
import { themeParts } from '../site/theme.ts';
import { site } from '../site.config.ts';
import { createKeys, type KeyOf, shownOf } from './keys.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type PlannedPage, planPages } from './pages.ts';
import { isUntouched } from './publish.ts';

/** What the site is to be, and what stands of it. */
export interface Plan {
  readonly content: Content;
  readonly archive: Archive;
  readonly pages: readonly PlannedPage[];
  readonly ledger: Ledger;
  readonly keyOf: KeyOf;
  /** The key of a document, which its page and its files share. */
  readonly keyOfStuk: (stuk: Stuk) => string;
  /** The key of what may show anything of the archive. */
  readonly wholeKey: string;
  /** Path under which the site stands, without a slash at the end. */
  readonly base: string;
  /** Where it stands, `https://example.nl/archief`. */
  readonly address: string;
}

/**
 * @param content the content, read
 * @param judged the same, judged and sound
 * @param out folder of the site
 * @param known the files that earlier builds made there
 * @param store where is kept what was found in attachments
 * @returns the plan of the site
 */
export async function makePlan(
  content: Content,
  judged: CheckedContent,
  out: string,
  known: ReadonlyMap<string, LedgerRow>,
  store: Store,
): Promise<Plan> {
  const { SITE_URL = '', PDF = '', ZIP = '', REDACTIE = '', OPENSEARCH = '' } = process.env;
  const { base, address } = placeOfSite();
  const env = [SITE_URL, PDF, ZIP, REDACTIE, OPENSEARCH];
  const keyOf = createKeys(digestOf([siteDigest(), process.version, ...env, ...themeParts()]));
  const archive = await publicArchive(content, judged, store);
  const keys = new Map<Stuk, string>();
  const keyOfStuk = (stuk: Stuk) => {
    const key = keys.get(stuk) ?? keyOf(shownOf(archive, stuk));
    keys.set(stuk, key);
    return key;
  };
  const pages = [...planPages(archive, keyOf, keyOfStuk, site.pageSize)];
  const { redirects, faded, terms, organisaties, files, attachments } = archive;
  return {
    content,
    archive,
    pages,
    wholeKey: keyOf(
      pages.map(({ key }) => key),
      [redirects, faded, terms, organisaties, files, attachments],
    ),
    ledger: openLedger(out, known, (row) => isUntouched(out, row), base),
    keyOf,
    keyOfStuk,
    base,
    address,
  };
}
