import type { Element, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** The papers of which the converted text is kept in `tests/fixtures/seeds`. */
export type SeedKind = 'nota' | 'brief';

interface Rule {
  /** What the rule takes away or moves, and why that is no word of the paper. */
  readonly why: string;
  readonly apply: (text: string) => string;
}

const replace = (why: string, pattern: RegExp, by: string): Rule => ({
  why,
  apply: (text) => text.replace(pattern, by),
});

/** How each conversion marks a footnote, in the running text and before the note itself. */
const NOTE_MARK: Readonly<Record<SeedKind, string>> = {
  nota: '<sup>\\d+</sup>',
  brief: '[¹²³⁴⁵⁶⁷⁸⁹]',
};

/** A line of the converted text that starts with a footnote mark holds the text of that note. */
const notePattern = (kind: SeedKind) => new RegExp(`^${NOTE_MARK[kind]} +(.+)$`, 'gm');

/** Lines of cells between tabs, with the empty lines that a page break leaves between them. */
const TABLE = /^.*\t.*$(?:\n+^.*\t.*$)*/m;

/** Everything that the conversion to text added to the words of the paper, one rule a habit. */
const RULES: readonly Rule[] = [
  {
    why: 'the block with reference and date that the PDF prints on every page: only the first one is the letterhead',
    apply: (text) => {
      let seen = false;
      return text.replace(
        /^\*\*Onze referentie\*\*\s+\S+\s+\*\*Datum\*\*\s+\d+ \p{L}+ \d{4}$/gmu,
        (block) => {
          if (seen) return '';
          seen = true;
          return block;
        },
      );
    },
  },
  {
    why: 'the caption stands under the table on paper, and first in an HTML table',
    apply: (text) => {
      const caption = /^Tabel \d+\. .+$/m.exec(text)?.[0];
      if (!caption) return text;
      return text.replace(caption, '').replace(TABLE, (table) => `${caption}\n${table}`);
    },
  },
  {
    why: 'a row that a page break cut in two is one row: its second half has no first two cells',
    apply: (text) => text.replace(TABLE, joinRows),
  },
  replace('a rule across the page', /^---$/gm, ''),
  replace(
    'a word with a hyphen, cut at that hyphen by the end of the line',
    /(?<=\p{L}-)\n(?=\p{L})/gu,
    '',
  ),
  {
    why: 'the address of a link and its brackets; a web address that the end of the line cut is one word',
    apply: (text) =>
      text.replace(/\[([^\]]+)\]\([^)]*\)/g, (_, label: string) => label.replaceAll('\n', '')),
  },
  replace('angle brackets around a web address', /<(https?:[^>]+)>/g, '$1'),
  replace('debris of HTML in the cells of a table', /<\/?(?:p|ul|li)\b[^>]*>/g, ' '),
  replace('bullets of a list', /•|^- /gm, ' '),
  replace('marks of a heading', /^#+ /gm, ''),
  replace('marks of bold and italic', /\*+/g, ''),
  replace('the mark of a quotation before the return address', /^> /gm, ''),
];

function joinRows(table: string): string {
  const rows: string[][] = [];
  for (const line of table.split(/\n+/)) {
    const cells = line.split('\t');
    const row = rows.at(-1);
    if (row && cells[0] === '' && cells[1] === '') {
      for (const [index, cell] of cells.entries()) row[index] = `${row[index] ?? ''} ${cell}`;
    } else {
      rows.push(cells);
    }
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/**
 * The words of a paper as its page must show them: letterhead, title, body, signature, footnotes.
 *
 * @param seedText the paper as text converted from PDF
 * @param kind the kind of paper, which decides how footnotes are marked
 * @returns its words in order, without the furniture of pages and of the conversion
 */
export function seedWords(seedText: string, kind: SeedKind): string[] {
  const notes = [...seedText.matchAll(notePattern(kind))].map((match) => match[1] ?? '');
  // Notes first: what remains of their marks stands in the running text, where it is no word.
  const running = seedText
    .replace(notePattern(kind), '')
    .replace(new RegExp(NOTE_MARK[kind], 'g'), '');
  return [running, ...notes].flatMap((part) =>
    split(RULES.reduce((text, rule) => rule.apply(text), part)),
  );
}

/** Elements that do not interrupt a word: `<sup>`, a link and the like stand inside a line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements whose text nobody reads on the page. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg']);

/** The editors' own words, and the marks that lead to a footnote and back. */
function isLeftOut(element: Element): boolean {
  const classes = element.properties['className'];
  const has = (name: string) => Array.isArray(classes) && classes.includes(name);
  return (
    UNREAD.has(element.tagName) ||
    element.properties['dataRedactie'] !== undefined ||
    has('noot-verwijzing') ||
    has('noot-terug')
  );
}

function isLetterhead(node: RootContent): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('briefhoofd');
}

/** The parts of a page that hold its letterhead, taken out of it. */
function takeLetterhead(node: Root | Element): Element[] {
  const children = node.children as RootContent[];
  const found = children.filter(isLetterhead) as Element[];
  const others = children.filter((child) => !isLetterhead(child));
  node.children = others as typeof node.children;
  return [
    ...found,
    ...others.flatMap((child) => (child.type === 'element' ? takeLetterhead(child) : [])),
  ];
}

function textOf(node: Root | RootContent, inPaper: boolean): string {
  if (node.type === 'text') return inPaper ? node.value : '';
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'root') return node.children.map((child) => textOf(child, inPaper)).join('');
  if (isLeftOut(node)) return '';
  const inside = inPaper || node.properties['dataStuk'] !== undefined;
  const text = node.children.map((child) => textOf(child, inside)).join('');
  return INLINE.has(node.tagName) ? text : ` ${text} `;
}

/**
 * The words of the paper on a page: what stands in elements with `data-stuk`, in the order of the
 * document, without what the editors added (`data-redactie`) and without footnote marks. Only the
 * letterhead comes first, as on paper: a page has it after the title, for who reads on a phone.
 *
 * @param html a page or a part of one
 * @returns the words in order
 */
export function pageWords(html: string): string[] {
  const page = unified().use(rehypeParse).parse(html);
  const letterhead = takeLetterhead(page);
  return split([...letterhead, page].map((part) => textOf(part, false)).join(' '));
}
