import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { problem } from '../model/messages.ts';
import type { Place, Problem } from '../model/problem.ts';
import { parseReferences } from '../references/parse.ts';
import { isBacklink, isNoteMark } from './element-text.ts';
import { type Legible, legible } from './legible.ts';
import { documentPath, linkTarget } from './links.ts';
import { partOf, placeAt } from './places.ts';
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

/** A mention before its sentence is known. */
export interface FoundMention extends Omit<Mention, 'before' | 'after'> {
  /** What names it in the tree. */
  readonly element: Element;
}

export interface MentionsFound {
  readonly mentions: FoundMention[];
  readonly anchors: AnchorLink[];
  /** Links to pages of this site. */
  readonly pages: PageLink[];
  /** Files that a link leads to. */
  readonly fileLinks: PageLink[];
  readonly problems: Problem[];
}

interface Walk extends MentionsFound {
  readonly file: string;
  readonly own: string | undefined;
  readonly settled: readonly Settled[];
  /** The place in the file of an offset in it. */
  readonly placeOf: (offset: number) => Place;
  anchor: string;
  editorial: boolean;
}

/** Where nothing is ever linked: what is a link already, a name, code, or withheld. */
const CLOSED = new Set(['code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Finds every paper that the text names, links those that are certain, and reads the links that the
 * editors wrote. `… Kamerstukken II, 2023-2024, 29 279, nr 823 …` becomes
 * `<a class="verwijzing" href="https://…" data-ref="kst-29279-823" title="…">…</a>`.
 *
 * @param root the text or the list of notes, with ids; changed in place
 * @param options file name for messages, id of the document itself, references settled by editors, and the way from an
 *   offset in the file to its place
 * @returns mentions, links to anchors, problems
 */
export function linkMentions(
  root: Root | Element,
  options: Pick<Walk, 'file' | 'own' | 'settled' | 'placeOf'>,
): MentionsFound {
  const walk: Walk = {
    ...options,
    mentions: [],
    anchors: [],
    pages: [],
    fileLinks: [],
    problems: [],
    anchor: '',
    editorial: false,
  };
  visitChildren(root, walk);
  return walk;
}

/**
 * Puts the sentence around each mention.
 *
 * @param found the mentions of a text, in its order
 * @param seen what a reader sees of that text
 * @returns the mentions, with the words before and after them
 */
export function withSentences(found: readonly FoundMention[], seen: Legible): Mention[] {
  return found.map(({ element, ...mention }) => {
    const stretch = seen.stretchOf(element);
    if (!stretch) return { ...mention, before: '', after: '' };
    // A sentence does not go past its paragraph or its cell.
    const from =
      Math.max(...['\n', '\t'].map((end) => seen.text.lastIndexOf(end, stretch.start - 1))) + 1;
    const to = stretch.start + (/[\n\t]|$/.exec(seen.text.slice(stretch.start))?.index ?? 0);
    const line = seen.text.slice(from, to);
    return { ...mention, ...sentenceAround(line, stretch.start - from, stretch.end - from) };
  });
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
  const { editorial } = walk;
  walk.editorial ||= node.properties['dataRedactie'] !== undefined;
  if (node.tagName === 'a') visitLink(node, walk);
  else if (!CLOSED.has(node.tagName) && String(node.properties['className']) !== 'gelakt')
    visitChildren(node, walk);
  walk.editorial = editorial;
}

function visitLink(node: Element, walk: Walk): void {
  if (isNoteMark(node) || isBacklink(node) || node.properties['dataBestand'] !== undefined) return;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const place: Place = { file: walk.file, line, column };
  const named = (target: string, kind: string) =>
    walk.mentions.push({
      element: node,
      target,
      kind,
      text: legible(node).text.trim(),
      certain: true,
      linked: true,
      anchor: walk.anchor,
      editorial: walk.editorial,
      line,
      column,
    });
  if (node.properties['dataRef'] !== undefined) {
    named(String(node.properties['dataRef']), 'stuk');
    return;
  }
  const url = String(node.properties['href'] ?? '');
  const target = linkTarget(url);
  switch (target.type) {
    case 'anchor':
      walk.anchors.push({ id: target.id, line, column });
      return;
    case 'file':
      walk.fileLinks.push({ path: target.path, line, column });
      node.properties = { dataBestand: target.path };
      return;
    case 'malformed':
      walk.problems.push(problem('stuk-onbekend', place, url));
      return;
    case 'web':
      return;
    case 'page':
      walk.pages.push({ path: target.path, line, column });
      return;
    case 'document':
      node.properties = {
        className: ['verwijzing'],
        dataRef: target.ref,
        ...(target.anchor === '' ? {} : { dataAnker: target.anchor }),
      };
      if (target.anchor !== '')
        walk.pages.push({ path: `${documentPath(target.ref)}#${target.anchor}`, line, column });
      named(target.ref, 'stuk');
      return;
    case 'number':
      node.properties = linkProperties(target.id);
      named(target.id, target.kind);
  }
}

function linkText(node: Text, walk: Walk): RootContent[] {
  const found = parseReferences(node.value).filter((reference) => reference.id !== walk.own);
  if (found.length === 0) return [node];
  const parts: RootContent[] = [];
  let done = 0;
  for (const reference of found) {
    const settled = walk.settled.find((entry) => entry.tekst === reference.text);
    const id = settled && settled.betekent !== 'onbekend' ? settled.betekent : reference.id;
    const certain = reference.certain || id !== reference.id || settled?.betekent === reference.id;
    const places = node.data?.places;
    const { line, column } = walk.placeOf(places ? placeAt(places, reference.start) : 0);
    if (reference.start > done) parts.push(partOf(node, done, reference.start));
    const element = referenceElement(partOf(node, reference.start, reference.end), id, certain);
    parts.push(element);
    // What an editor has settled has no other reading.
    const also = certain === reference.certain ? (reference.also ?? []) : [];
    for (const target of [id, ...also]) {
      walk.mentions.push({
        element,
        target,
        kind: reference.kind,
        text: reference.text,
        certain,
        linked: false,
        anchor: walk.anchor,
        editorial: walk.editorial,
        line,
        column,
      });
    }
    done = reference.end;
  }
  if (done < node.value.length) parts.push(partOf(node, done, node.value.length));
  return parts;
}
