import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Begrip } from '../model/begrip.ts';
import type { Place, Problem } from '../model/problem.ts';
import { dossierTitles } from '../references/dossier-titles.ts';
import { type AnnexList, annexRowId, placeAnnexes } from './annexes.ts';
import { drawCheckboxes } from './checkboxes.ts';
import { elementHandlers } from './elements.ts';
import { checkFootnotes, takeFootnotes } from './footnotes.ts';
import { guard } from './guard.ts';
import { nameHeadings } from './headings.ts';
import { countWords, legible } from './legible.ts';
import { linkMentions, type Settled, withSentences } from './mentions.ts';
import { numberPlaces } from './permalinks.ts';
import { dropPositions, markPlaces } from './places.ts';
import { createMarkdownReader } from './reader.ts';
import { survey } from './survey.ts';
import { findSwallowed } from './swallowed.ts';
import { dressTables } from './tables.ts';
import { explainTerms, indexTerms } from './terms.ts';
import { type Compiled, EMPTY, type Facts } from './types.ts';
import { unravel } from './unravel.ts';
import { unreadable } from './unreadable.ts';
import { walkMarkdown } from './walk.ts';

/** One document as the pipeline needs it. */
export interface Document {
  readonly file: string;
  /** The text, with the lines of the frontmatter left empty so that places are true. */
  readonly body: string;
  /** What to add to an offset in the text to get that in the file; 0 where the text is all of it. */
  readonly shift?: number;
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
  fileLinks: [],
  dossierTitles: [],
  pages: [],
};

/**
 * The one ordered list of what happens to the text of a document.
 *
 * @param begrippen terms to explain at first use
 * @returns a function from a document to its tree, its facts and everything wrong with it; it throws
 *   only for defects of the pipeline itself
 */
export function createCompiler(begrippen: readonly Begrip[]): (document: Document) => Compiled {
  const terms = indexTerms(begrippen);
  const parse = createMarkdownReader();

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

    const problems: Problem[] = [
      ...checkFootnotes(source, file),
      ...findSwallowed(source, document.body, file),
    ];
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
    markPlaces(tree, document.body, document.shift ?? 0);
    if (/\[[ xX]\]/.test(document.body)) drawCheckboxes(tree);
    const list = takeFootnotes(tree);
    const notes: Root = { type: 'root', children: list ? [list] : [] };
    nameHeadings(tree, [notes], [...(annexes?.lijst ?? []).map(annexRowId), ...terms.ids.values()]);
    placeAnnexes(tree, annexes);
    problems.push(...dressTables(tree, file));

    const roots = [tree, notes];
    const placeOf = (offset: number) => placeIn(document, offset);
    const options = { file, own: document.own, settled: document.settled ?? [], placeOf };
    const found = roots.map((root) => linkMentions(root, options));
    problems.push(...found.flatMap((part) => part.problems));
    const explained = new Set<string>();
    for (const root of roots) explainTerms(root, terms, explained);
    numberPlaces(tree);
    const anchors = found.flatMap((part) => part.anchors);
    const { headings, images, problems: misplaced } = survey(tree, list, anchors, file);
    problems.push(...misplaced);
    const fileLinks = [...images, ...found.flatMap((part) => part.fileLinks)];
    const attached = (annexes?.lijst ?? []).flatMap(({ vindplaats }) =>
      vindplaats.soort === 'bestand' ? [vindplaats.bestand] : [],
    );
    const shown = images.map(({ path }) => path);
    for (const root of roots) dropPositions(root);
    const seen = [legible(tree), legible(notes)] as const;
    return {
      refused: false,
      text: tree,
      notes,
      seen,
      facts: {
        headings,
        mentions: found.flatMap((part, i) => withSentences(part.mentions, seen[i] ?? seen[0])),
        notes: list ? notesIn(list) : 0,
        words: seen.reduce((sum, part) => sum + countWords(part), 0),
        terms: [...explained],
        files: [...new Set([...shown, ...attached, ...fileLinks.map(({ path }) => path)])],
        fileLinks,
        dossierTitles: [
          ...dossierTitles(seen.flatMap(({ blocks }) => blocks.map(({ text }) => text))),
        ],
        pages: found.flatMap((part) => part.pages),
      },
      problems,
    };
  };
}

/** The place in the file of an offset in it. */
function placeIn({ file, body, shift = 0 }: Document, offset: number): Place {
  const before = body.slice(0, offset - shift);
  return {
    file,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
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

function refuse(problems: readonly Problem[]): Compiled {
  const nothing = legible(EMPTY);
  return {
    refused: true,
    text: EMPTY,
    notes: EMPTY,
    seen: [nothing, nothing],
    facts: NO_FACTS,
    problems,
  };
}

function notesIn(notes: Element): number {
  const list = notes.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  return list && 'children' in list
    ? list.children.filter((child) => child.type === 'element').length
    : 0;
}
