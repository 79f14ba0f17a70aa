import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { briefWords, notaWords, parseBody } from '../unit/content/source-words.ts';
import type { Paper } from './published.ts';

/** How much of a paper came across, part by part. */
export interface Figures {
  /** Fields of the letterhead that are as published, of all that are published. */
  readonly fields: readonly [number, number];
  readonly wrongFields: readonly string[];
  /** Words in order, as part of those published: 0 to 1. */
  readonly words: number;
  readonly headings: readonly [number, number];
  readonly notes: readonly [number, number];
  readonly cells: readonly [number, number];
}

/** Fields that the editors add; no paper prints them. */
const EDITORS = new Set([
  'samenvatting',
  'concept',
  'status',
  'statusToelichting',
  'organisaties',
  'relaties',
  'nummers',
  'verwijzingen',
  'themas',
  'trefwoorden',
  'verantwoording',
]);

/** Compares a draft with the published document. */
export function measure(draft: Paper, published: Paper): Figures {
  const [ours, theirs] = [fieldsOf(draft), fieldsOf(published)];
  const wrongFields = [...theirs]
    .filter(([key, value]) => ours.get(key) !== value)
    .map(([key, value]) => `${key}: ${ours.get(key)} in plaats van ${value}`);
  const extra = [...ours]
    .filter(([key]) => !theirs.has(key))
    .map(([key, value]) => `${key}: ${value} te veel`);
  const words = allWords(published);
  return {
    fields: [theirs.size - wrongFields.length, theirs.size],
    wrongFields: [...wrongFields, ...extra],
    words: commonInOrder(allWords(draft), words) / words.length,
    headings: same(headings(draft), headings(published)),
    notes: same(notes(draft), notes(published)),
    cells: same(cells(draft), cells(published)),
  };
}

function fieldsOf({ data }: Paper): Map<string, string> {
  const out = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (path.endsWith('vindplaats') || path === 'bijlagen.toelichting') return;
    if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        walk(inner, path === '' ? key : `${path}.${key}`);
    } else out.set(path, String(value));
  };
  walk(Object.fromEntries(Object.entries(data).filter(([key]) => !EDITORS.has(key))), '');
  return out;
}

const allWords = (paper: Paper): string[] =>
  paper.kind === 'nota' ? notaWords(paper.data, paper.body) : briefWords(paper.data, paper.body);

/** Length of the longest series of words that both have in the same order. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1);
  for (const word of a) {
    const next = new Uint32Array(b.length + 1);
    for (let at = 1; at <= b.length; at++) {
      next[at] =
        word === b[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function same(found: readonly string[], wanted: readonly string[]): [number, number] {
  return [
    found.length === wanted.length
      ? commonInOrder(found, wanted)
      : Math.min(commonInOrder(found, wanted), wanted.length - 1),
    wanted.length,
  ];
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text in a part of a document, footnote marks left out. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const block = node.type === 'paragraph' || node.type === 'listItem';
  const text = node.children.map((child) => textOf(child as Nodes)).join('');
  return block ? `${text} ` : text;
}

export function headings({ body }: Paper): string[] {
  const out: string[] = [];
  visit(
    parseBody(body),
    'heading',
    (node) => void out.push(`${node.depth} ${squeeze(textOf(node))}`),
  );
  return out;
}

/** Each note with the word before its mark: a note at another place is another note. */
function notes({ body }: Paper): string[] {
  const tree = parseBody(body);
  const texts = new Map<string, string>();
  visit(
    tree,
    'footnoteDefinition',
    (node) => void texts.set(node.identifier, squeeze(textOf(node))),
  );
  const out: string[] = [];
  visit(tree, 'footnoteReference', (node, index, parent) => {
    const before = (parent?.children ?? [])
      .slice(0, index)
      .map((one) => textOf(one as Nodes))
      .join('');
    out.push(`${before.trim().split(/\s+/).at(-1)} -> ${texts.get(node.identifier)}`);
  });
  return out;
}

function cells({ body, data }: Paper): string[] {
  const out: string[] = [];
  visit(parseBody(body), (node) => {
    const isCell =
      node.type === 'tableCell' ||
      (node.type === 'mdxJsxFlowElement' && /^t[dh]$/.test(node.name ?? ''));
    if (isCell) out.push(squeeze(textOf(node as Nodes)));
  });
  const annexes = (data.bijlagen?.lijst ?? []).flatMap(({ nummer, titel }) => [nummer, titel]);
  return [...out, ...annexes];
}
