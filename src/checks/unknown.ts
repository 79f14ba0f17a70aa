import type { ReadDocument } from '../mdx/document.ts';
import type { KindName } from '../model/kind-names.ts';
import type { ListName } from '../model/list-names.ts';
import type { Problem } from '../model/problem.ts';
import { kenmerkSlug } from '../references/normalise.ts';

/** What cannot be told of the content because a file of it cannot be read: it is not gone. */
export interface Unknown {
  /** Whether a document or an organisation may be there: `nota/2024-0000358151`. */
  readonly has: (ref: string) => boolean;
  /** Whether any document cannot be read; which numbers and files are its own is then unknown. */
  readonly some: boolean;
  /** Files that are there and cannot be read. */
  readonly files: ReadonlySet<string>;
}

/** Where everything can be read. */
export const NOTHING: Unknown = { has: () => false, some: false, files: new Set() };

/** Files that are there, and not as the document they should be. */
const ASTRAY = /^bestand-(?:onleesbaar|koppeling|verdwaald)$/;

interface Reading extends ReadDocument {
  readonly kind: KindName;
  readonly id: string;
}

/**
 * @param readings every document that was read
 * @param found what is wrong with files that are no text
 * @param unread lists that cannot be read
 * @returns what must not be called gone
 */
export function unknownOf(
  readings: readonly Reading[],
  found: readonly Problem[],
  unread: ReadonlySet<ListName>,
): Unknown {
  const refs = new Set(readings.flatMap(namesOf));
  const astray = found.filter(({ rule }) => ASTRAY.test(rule)).map(({ file }) => file);
  const ids = new Set(astray.map((file) => kenmerkSlug(stemOf(file))));
  const lost = readings.some(({ shown }) => !shown) || astray.some((file) => /\.mdx?$/i.test(file));
  return {
    has: (ref) =>
      refs.has(ref) ||
      ids.has(ref.replace(/^[a-z]+\//, '')) ||
      (unread.has('organisaties') && ref.startsWith('organisatie/')),
    some: lost,
    files: new Set(astray),
  };
}

const stemOf = (file: string) => file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');

/** The names by which others know a document that cannot be read, or that has another name than it should. */
function namesOf({ kind, id, shown, problems }: Reading): string[] {
  if (!shown) return [`${kind}/${id}`, `${kind}/${kenmerkSlug(id)}`];
  if (!('kenmerk' in shown.data)) return [];
  const misnamed = problems.some(({ rule }) => rule === 'bestandsnaam-kenmerk');
  return misnamed ? [shown.ref, `${kind}/${kenmerkSlug(shown.data.kenmerk)}`] : [];
}

/** Rules that hang on a list: while it cannot be read, what they find may be for its sake alone. */
const HANGING: Readonly<Record<ListName, RegExp>> = {
  organisaties: /^(?:organisatie-onbekend|afkorting-onbekend|kenmerk-vorm|persoonsgegeven-naam)$/,
  begrippen: /^afkorting-onbekend$/,
  'openbare-contacten':
    /^(?:persoonsgegeven-(?:email|telefoon|adres|iban)|bijlage-persoonsgegeven)$/,
  redirects: /^adres-verdwenen$/,
};

/**
 * @param problems everything that was found
 * @param unread lists that cannot be read
 * @returns what does not hang on those
 */
export function withoutHanging(
  problems: readonly Problem[],
  unread: ReadonlySet<ListName>,
): readonly Problem[] {
  const rules = [...unread].map((name) => HANGING[name]);
  return problems.filter(({ rule }) => !rules.some((pattern) => pattern.test(rule)));
}
