import { readFileSync } from 'node:fs';
import type { Nodes, Root, RootContent } from 'mdast';
import { parse } from 'yaml';
import { brief } from '../../src/model/brief.ts';
import { nota } from '../../src/model/nota.ts';
import type { Frontmatter } from '../../src/model/schemas.ts';
import { parseBody } from '../unit/content/source-words.ts';

/** A document of the archive, or a draft of one. */
export type Paper =
  | { readonly kind: 'nota'; readonly data: Frontmatter['nota']; readonly body: string }
  | { readonly kind: 'brief'; readonly data: Frontmatter['brief']; readonly body: string };

/** Reads the MDX of a document; throws when its frontmatter does not satisfy the schema. */
export function readPaper(kind: Paper['kind'], mdx: string): Paper {
  const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(mdx) ?? [];
  const data: unknown = parse(frontmatter);
  return kind === 'nota'
    ? { kind, data: nota.parse(data), body }
    : { kind, data: brief.parse(data), body };
}

/** The papers of the archive of which the source is kept too. */
export const PUBLISHED = {
  nota: read('nota', 'notas/2024-0000358151.mdx'),
  brief: read('brief', 'brieven/2023-0000052515.mdx'),
} as const;

function read(kind: Paper['kind'], path: string): Paper {
  return readPaper(kind, readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'));
}

/** A piece of a paper as a typesetter needs it: words with their dress, marks of notes among them. */
export interface Word {
  readonly text: string;
  readonly note?: string;
}

export type Piece =
  | { readonly type: 'heading'; readonly depth: number; readonly words: readonly Word[] }
  | { readonly type: 'paragraph' | 'item'; readonly words: readonly Word[] }
  | { readonly type: 'caption'; readonly words: readonly Word[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Piece[])[])[] };

export interface Typeset {
  readonly pieces: readonly Piece[];
  readonly notes: readonly { readonly label: string; readonly words: readonly Word[] }[];
}

/** A paper as pieces to set, without what the editors added. */
export function toPieces(paper: Paper): Typeset {
  const tree: Root = parseBody(paper.body);
  const notes = tree.children.flatMap((node) =>
    node.type === 'footnoteDefinition' ? [{ label: node.identifier, words: words(node) }] : [],
  );
  const list = paper.data.bijlagen;
  const annexes: Piece = {
    type: 'table',
    rows: [
      list?.kolommen ?? [],
      ...(list?.lijst ?? []).map(({ nummer, titel }) => [nummer, titel]),
    ].map((row) =>
      row.map((text) => [
        { type: 'paragraph' as const, words: text.split(' ').map((one) => ({ text: one })) },
      ]),
    ),
  };
  return { pieces: tree.children.flatMap((node) => piecesOf(node, annexes)), notes };
}

function piecesOf(node: RootContent, annexes: Piece): Piece[] {
  if (node.type === 'heading') return [{ type: 'heading', depth: node.depth, words: words(node) }];
  if (node.type === 'paragraph') return [{ type: 'paragraph', words: words(node) }];
  if (node.type === 'list')
    return node.children.map((item) => ({ type: 'item', words: words(item) }));
  if (node.type !== 'mdxJsxFlowElement') return [];
  if (node.name === 'Bijlagen') return [annexes];
  if (node.name !== 'table') return [];
  const rows = descend(node, 'tr').map((row) =>
    (row as Root).children
      .filter((cell) => cell.type === 'mdxJsxFlowElement')
      .map((cell) => (cell as unknown as Root).children.flatMap((one) => piecesOf(one, annexes))),
  );
  const caption = descend(node, 'caption')[0];
  return [
    { type: 'table', rows },
    // On paper the caption stands under the table.
    ...(caption ? [{ type: 'caption' as const, words: words(caption) }] : []),
  ];
}

function descend(node: Nodes, name: string): Nodes[] {
  if (!('children' in node)) return [];
  return (node.children as Nodes[]).flatMap((child) =>
    child.type === 'mdxJsxFlowElement' && child.name === name ? [child] : descend(child, name),
  );
}

function words(node: Nodes): Word[] {
  const out: { text: string; note?: string }[] = [];
  let glued = false;
  const walk = (one: Nodes): void => {
    if (one.type === 'text') {
      const parts = one.value.split(/\s+/);
      for (const [index, text] of parts.entries()) {
        const last = out.at(-1);
        if (text !== '' && index === 0 && glued && last) last.text += text;
        else if (text !== '') out.push({ text });
        glued = index < parts.length - 1 ? false : text !== '';
      }
    } else if (one.type === 'footnoteReference') {
      const last = out.at(-1);
      if (last) last.note = one.identifier;
      glued = false;
    } else if ('children' in one) for (const child of one.children) walk(child as Nodes);
  };
  walk(node);
  return out;
}
