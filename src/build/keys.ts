import { checkablesOf } from '../archive/integrity.ts';
import { letterheadOf } from '../archive/letterhead.ts';
import { targetOf } from '../archive/targets.ts';
import type { Archive } from '../archive/types.ts';
import { historyOf } from '../archive/versions.ts';
import { connectionsOf } from '../archive/view.ts';
import { digestOf } from '../folder/digest.ts';
import type { Stuk } from '../mdx/types.ts';

/** Gives the key of something that a page or a file shows. */
export type KeyOf = (...shown: readonly unknown[]) => string;

/**
 * @param code hash of all that the site is made of besides the content
 * @returns what makes keys: the hash of what is shown and of the code that shows it. A document counts by its digest,
 *   so that no text has to be read
 */
export function createKeys(code: string): KeyOf {
  return (...shown) => digestOf([code, JSON.stringify(shown, asDigest)]);
}

/** A document stands for its text and all that it says of itself. */
function asDigest(_name: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (!isStuk(value)) return value;
  return [value.ref, value.digest ?? value.sha256, value.data];
}

function isStuk(value: unknown): value is Stuk {
  return typeof value === 'object' && value !== null && 'facts' in value && 'ref' in value;
}

/**
 * Everything that the page of a document and its files show: its text, and of the rest of the archive what they show
 * beside it, with the addresses to which its words lead.
 *
 * @param archive the archive
 * @param stuk a document, or an earlier version of one
 * @returns what to make its key of
 */
export function shownOf(archive: Archive, stuk: Stuk): unknown {
  const { facts, data } = stuk;
  const named = new Set(facts.mentions.map(({ target }) => target));
  if ('bijlagen' in data)
    for (const { vindplaats } of data.bijlagen?.lijst ?? [])
      if (vindplaats.soort === 'archief') named.add(vindplaats.stuk);
  return [
    stuk,
    letterheadOf(archive, stuk),
    data.organisaties.map(({ organisatie }) => archive.organisaties.get(organisatie)),
    facts.terms.map((id) => archive.terms.get(id)),
    [...named].map((id) => targetOf(archive, id)).filter(({ local }) => local),
    facts.files.map((file) => [archive.files.get(file), archive.attachments.get(file)]),
    connectionsOf(archive, stuk),
    historyOf(archive, stuk),
    checkablesOf(archive, stuk),
  ];
}
