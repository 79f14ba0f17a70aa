import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Root as MarkdownRoot } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Begrip } from '../model/begrip.ts';
import type { Problem } from '../model/problem.ts';
import { type AnnexList, placeAnnexes } from './annexes.ts';
import { drawCheckboxes } from './checkboxes.ts';
import { elementHandlers } from './elements.ts';
import { checkFootnotes, takeFootnotes } from './footnotes.ts';
import { guard } from './guard.ts';
import { linkMentions, type Settled } from './mentions.ts';
import { numberParagraphs } from './permalinks.ts';
import { createMarkdownReader } from './reader.ts';
import { headingDepth, survey } from './survey.ts';
import { dressTables } from './tables.ts';
import { explainTerms, indexTerms } from './terms.ts';
import type { Compiled, Facts } from './types.ts';
import { unravel } from './unravel.ts';
import { unreadable } from './unreadable.ts';
import { walkElements, walkMarkdown } from './walk.ts';

/** One document as the pipeline needs it. */
export interface Document {
  readonly file: string;
  /** The text, with the lines of the frontmatter left empty so that places are true. */
  readonly body: string;
  /** Id under which other papers name this one; the text never links to itself. */
  readonly own?: string | undefined;
  readonly annexes?: AnnexList | undefined;
  readonly settled?: readonly Settled[];
}

const NO_FACTS: Facts = {
  headings: [],
  mentions: [],
  notes: 0,
  words: 0,
  terms: [],
  files: [],
  pages: [],
};

/**
 * The one ordered list of what happens to the text of a document.
 *
 * @param begrippen terms to explain at first use
 * @returns a function from a document to its HTML, its facts and everything wrong with it; it throws
 *   only for defects of the pipeline itself
 */
export function createCompiler(begrippen: readonly Begrip[]): (document: Document) => Compiled {
  const terms = indexTerms(begrippen);
  const parse = createMarkdownReader();
  const writer = unified()
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();
  const slugger = unified().use(rehypeSlug).freeze();

  return (document) => {
    const { file, annexes } = document;
    let source: MarkdownRoot;
    try {
      source = parse(document.body);
    } catch (cause) {
      return refuse([unreadable(cause, file, document.body)]);
    }
    const refused = guard(source, file);
    if (refused.length > 0) return refuse(refused);

    const problems: Problem[] = checkFootnotes(source, file);
    unravel(source);
    // The converter looks for definitions alone in what it is given, and takes long to look through it all.
    const converter = unified().use(remarkRehype, {
      handlers: {
        ...elementHandlers(annexes),
        root: (state: State) => defaultHandlers.root(state, source),
      } as Handlers,
      clobberPrefix: '',
      footnoteLabel: 'Voetnoten',
    });
    const tree = converter.runSync(definitionsOf(source)) as unknown as Root;
    if (/\[[ xX]\]/.test(document.body)) drawCheckboxes(tree);
    const notes = takeFootnotes(tree);
    slugger.runSync(headingsOf(tree));
    placeAnnexes(tree, annexes);
    problems.push(...dressTables(tree, file));

    const roots = notes ? [tree, notes] : [tree];
    const options = { file, own: document.own, settled: document.settled ?? [] };
    const found = roots.map((root) => linkMentions(root, options));
    const mentions = found.flatMap((part) => part.mentions);
    problems.push(...found.flatMap((part) => part.problems));
    const seen = new Set<string>();
    for (const root of roots) explainTerms(root, terms, seen);
    numberParagraphs(tree);
    const anchors = found.flatMap((part) => part.anchors);
    const { headings, images, problems: misplaced } = survey(tree, notes, anchors, file);
    problems.push(...misplaced);
    const attached = (annexes?.lijst ?? []).flatMap(({ vindplaats }) =>
      vindplaats.soort === 'bestand' ? [vindplaats.bestand] : [],
    );
    return {
      refused: false,
      html: writer.stringify(tree),
      notes: notes ? writer.stringify({ type: 'root', children: [notes] }) : '',
      facts: {
        headings,
        mentions,
        notes: notes ? notesIn(notes) : 0,
        words: roots.reduce((sum, root) => sum + (textOf(root).match(/\S+/g)?.length ?? 0), 0),
        terms: [...seen],
        files: [...new Set([...images, ...attached, ...found.flatMap((part) => part.files)])],
        pages: found.flatMap((part) => part.pages),
      },
      problems,
    };
  };
}

/** The definitions of links and notes, in their order, which hold wherever they stand. */
function definitionsOf(source: MarkdownRoot): MarkdownRoot {
  const children: MarkdownRoot['children'] = [];
  walkMarkdown(source, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') children.push(node);
  });
  return { type: 'root', children };
}

/** The headings in their order: the same elements, so that an id given here stands in the text. */
function headingsOf(tree: Root): Root {
  const children: Element[] = [];
  walkElements(tree, (node) => {
    if (headingDepth(node) !== undefined) children.push(node);
  });
  return { type: 'root', children };
}

function refuse(problems: readonly Problem[]): Compiled {
  return { refused: true, html: '', notes: '', facts: NO_FACTS, problems };
}

function notesIn(notes: Element): number {
  const list = notes.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  return list && 'children' in list
    ? list.children.filter((child) => child.type === 'element').length
    : 0;
}
