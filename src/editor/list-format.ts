import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { yamlDocument, yamlText } from '../model/write-yaml.ts';

/** Names of the formats: entries in order, and entries that stand under a key. */
export const LIST_FORMAT = 'lijst';
export const KEYED_LIST_FORMAT = 'lijst-met-sleutels';

/** Where the form has the entries of a list. */
export const ENTRIES_FIELD = 'regels';

/** Fields of the form that the entries of a list do not have: their key, and what stands above them. */
export const KEY_FIELD = 'sleutel';
export const REMARK_FIELD = 'opmerking';

type Entry = Readonly<Record<string, unknown>>;

/** A list as the form holds it: what stands above it, and its entries. */
interface List {
  readonly [REMARK_FIELD]?: string | undefined;
  readonly [ENTRIES_FIELD]: readonly Entry[];
}

/**
 * Reads a list for the form of the editor in the browser, with the comments above it and above its
 * entries, which would be lost otherwise.
 *
 * @param text the whole file
 * @returns the entries, each with its key where it has one
 * @throws Error when the file cannot be read
 */
export function readList(text: string): List {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  const nodes = nodesOf(document);
  // The reader takes words above the whole list for words above its first entry.
  const above = document.contents?.commentBefore ?? nodes[0]?.top.commentBefore ?? '';
  const end = document.commentBefore ? -1 : above.lastIndexOf('\n\n');
  const heading = document.commentBefore ?? above.slice(0, Math.max(end, 0));
  const entries = nodes.map(({ top, entry }, i) => ({
    ...(top === entry ? {} : { [KEY_FIELD]: String(isScalar(top) ? top.value : top) }),
    ...(entry.toJS(document) as Entry),
    ...remark(i === 0 ? above.slice(end + 1) : top.commentBefore),
  }));
  return { ...remark(heading), [ENTRIES_FIELD]: entries };
}

/**
 * Writes what the form holds as editors write it by hand.
 *
 * @param list the list as `readList` gave it, changed in the form
 * @param keyed whether the entries stand under their keys
 * @returns the whole file
 * @throws Error when two entries have the same key, as one of them would be lost
 */
export function writeList(list: List, keyed: boolean): string {
  const entries = list[ENTRIES_FIELD];
  const bare = entries.map(({ [KEY_FIELD]: key, [REMARK_FIELD]: _, ...entry }) => ({ key, entry }));
  if (keyed) forbidTwice(bare.map(({ key }) => String(key)));
  const document = yamlDocument(
    keyed
      ? Object.fromEntries(bare.map(({ key, entry }) => [String(key), entry]))
      : bare.map(({ entry }) => entry),
  );
  document.commentBefore = marked(list[REMARK_FIELD]);
  for (const [i, { top }] of nodesOf(document).entries()) {
    top.commentBefore = marked(entries[i]?.[REMARK_FIELD]);
    // A line is left open between large entries, and above a new part of a list of small ones.
    top.spaceBefore = i > 0 && (keyed || Boolean(top.commentBefore));
  }
  return yamlText(document);
}

function forbidTwice(keys: readonly string[]): void {
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice === undefined) return;
  throw new Error(
    `De sleutel ‘${twice}’ staat er twee keer. Geef een van beide een andere sleutel.`,
  );
}

/** The entries of a list with the node that comments stand above: their key, or they themselves. */
function nodesOf({ contents }: Document): { top: Node; entry: Node }[] {
  const items = isSeq(contents) || isMap(contents) ? contents.items : [];
  return items.map((item) =>
    isPair(item)
      ? { top: item.key as Node, entry: item.value as Node }
      : { top: item as Node, entry: item as Node },
  );
}

/** A comment as the form shows it, without the space behind each `#`; nothing where there is none. */
function remark(comment: string | null | undefined): { [REMARK_FIELD]?: string } {
  const words = comment?.replace(/^ /gm, '').trim();
  return words ? { [REMARK_FIELD]: words } : {};
}

/** The same as a comment. */
function marked(words: unknown): string | null {
  return words ? String(words).replace(/^(?=.)/gm, ' ') : null;
}
