import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { problem } from '../model/messages.ts';
import type { Problem } from '../model/problem.ts';
import { parseReferences } from '../references/parse.ts';
import { isNoteLink, textOf } from './element-text.ts';
import { documentPath, linkTarget } from './links.ts';
import { linkProperties, referenceElement } from './reference-element.ts';
import { sentenceAround } from './sentence.ts';
import { headingDepth } from './survey.ts';
import type { AnchorLink, Mention, PageLink } from './types.ts';

/** What the editors settled of references that the grammar is not sure of. */
export interface Settled {
  readonly tekst: string;
  /** Id of the paper meant, or `onbekend`. */
  readonly betekent: string;
}

export interface MentionsFound {
  readonly mentions: Mention[];
  readonly anchors: AnchorLink[];
  /** Links to pages of this site. */
  readonly pages: PageLink[];
  /** Files that a link leads to. */
  readonly files: string[];
  readonly problems: Problem[];
}

interface Walk extends MentionsFound {
  readonly file: string;
  readonly own: string | undefined;
  readonly settled: readonly Settled[];
  anchor: string;
  editorial: boolean;
  /** Text of the block around the walk, and how far in it the walk is. */
  block: string;
  offset: number;
}

/** Blocks whose text is one run of sentences. */
const BLOCKS = new Set([
  'p',
  'li',
  'td',
  'th',
  'dd',
  'dt',
  'figcaption',
  'caption',
  'summary',
  'blockquote',
  'div',
]);
/** Where nothing is ever linked: what is a link already, a name, code, or withheld. */
const CLOSED = new Set(['code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Finds every paper that the text names, links those that are certain, and reads the links that the
 * editors wrote. `… Kamerstukken II, 2023-2024, 29 279, nr 823 …` becomes
 * `<a class="verwijzing" href="https://…" data-ref="kst-29279-823" title="…">…</a>`.
 *
 * @param root the text or the list of notes, with ids; changed in place
 * @param options file name for messages, id of the document itself, references settled by editors
 * @returns mentions with the sentence around each, links to anchors, problems
 */
export function linkMentions(
  root: Root | Element,
  options: { file: string; own: string | undefined; settled: readonly Settled[] },
): MentionsFound {
  const walk: Walk = {
    ...options,
    mentions: [],
    anchors: [],
    pages: [],
    files: [],
    problems: [],
    anchor: '',
    editorial: false,
    block: '',
    offset: 0,
  };
  visitChildren(root, walk);
  return walk;
}

function visitChildren(parent: Root | Element, walk: Walk): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') children.push(...linkText(child, walk));
    else {
      if (child.type === 'element') visitElement(child, walk);
      children.push(child);
    }
  }
  parent.children = children as ElementContent[];
}

function visitElement(node: Element, walk: Walk): void {
  if (
    headingDepth(node) !== undefined ||
    /^(noot-\d+|bijlage-.+)$/.test(String(node.properties['id'] ?? ''))
  ) {
    walk.anchor = String(node.properties['id']);
  }
  const outer = { block: walk.block, offset: walk.offset, editorial: walk.editorial };
  walk.editorial ||= node.properties['dataRedactie'] !== undefined;
  const block = BLOCKS.has(node.tagName);
  if (block) {
    walk.block = textOf(node);
    walk.offset = 0;
  }
  if (node.tagName === 'a') visitLink(node, walk);
  else if (CLOSED.has(node.tagName) || String(node.properties['className']) === 'gelakt') {
    walk.offset += textOf(node).length;
  } else visitChildren(node, walk);
  walk.editorial = outer.editorial;
  if (block) {
    walk.block = outer.block;
    walk.offset = outer.offset + textOf(node).length;
  }
}

function visitLink(node: Element, walk: Walk): void {
  const text = textOf(node);
  const start = walk.offset;
  walk.offset += text.length;
  if (isNoteLink(node) || node.properties['dataBestand'] !== undefined) return;
  const position = node.position?.start;
  const place = { file: walk.file, line: position?.line ?? 1, column: position?.column ?? 1 };
  if (node.properties['dataRef'] !== undefined) {
    const ref = String(node.properties['dataRef']);
    walk.mentions.push(
      mention(ref, 'stuk', text, start, walk, place, { certain: true, linked: true }),
    );
    return;
  }
  const url = String(node.properties['href'] ?? '');
  const target = linkTarget(url);
  switch (target.type) {
    case 'anchor':
      walk.anchors.push({ id: target.id, line: place.line, column: place.column });
      return;
    case 'file':
      walk.files.push(target.path);
      node.properties = { href: `/bestanden/${target.path}`, dataBestand: target.path };
      return;
    case 'malformed':
      walk.problems.push(problem('stuk-onbekend', place, url));
      return;
    case 'web':
      return;
    case 'page':
      walk.pages.push({ path: target.path, line: place.line, column: place.column });
      return;
    case 'document':
      node.properties = {
        className: ['verwijzing'],
        href: documentPath(target.ref) + (target.anchor && `#${target.anchor}`),
        dataRef: target.ref,
      };
      if (target.anchor !== '') {
        const path = `${documentPath(target.ref)}#${target.anchor}`;
        walk.pages.push({ path, line: place.line, column: place.column });
      }
      walk.mentions.push(
        mention(target.ref, 'stuk', text, start, walk, place, { certain: true, linked: true }),
      );
      return;
    case 'number':
      node.properties = linkProperties(target.id);
      walk.mentions.push(
        mention(target.id, target.kind, text, start, walk, place, { certain: true, linked: true }),
      );
  }
}

function linkText(node: Text, walk: Walk): RootContent[] {
  const start = walk.offset;
  walk.offset += node.value.length;
  const found = parseReferences(node.value).filter((reference) => reference.id !== walk.own);
  if (found.length === 0) return [node];
  const parts: RootContent[] = [];
  let done = 0;
  for (const reference of found) {
    const settled = walk.settled.find((entry) => entry.tekst === reference.text);
    const id = settled && settled.betekent !== 'onbekend' ? settled.betekent : reference.id;
    const certain = reference.certain || id !== reference.id || settled?.betekent === reference.id;
    const position = node.position?.start;
    const place = lineOf(
      node.value.slice(0, reference.start),
      position?.line ?? 1,
      position?.column ?? 1,
    );
    if (reference.start > done)
      parts.push({ type: 'text', value: node.value.slice(done, reference.start) });
    parts.push(referenceElement(reference, id, certain));
    for (const target of [id, ...(reference.also ?? [])]) {
      walk.mentions.push(
        mention(target, reference.kind, reference.text, start + reference.start, walk, place, {
          certain,
          linked: false,
        }),
      );
    }
    done = reference.end;
  }
  if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) });
  return parts;
}

function mention(
  target: string,
  kind: string,
  text: string,
  start: number,
  walk: Walk,
  place: { line: number; column: number },
  how: { certain: boolean; linked: boolean },
): Mention {
  const around = sentenceAround(walk.block, start, start + text.length);
  return {
    target,
    kind,
    text,
    ...how,
    ...around,
    anchor: walk.anchor,
    editorial: walk.editorial,
    line: place.line,
    column: place.column,
  };
}

function lineOf(before: string, line: number, column: number): { line: number; column: number } {
  const lines = before.split('\n');
  return lines.length === 1
    ? { line, column: column + before.length }
    : { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
