import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { shortenPlainRuns } from './plain-runs.ts';
import { tablesWhereTheyCanBe } from './table-lines.ts';

/** What the autolinks of GFM start from; without any of these there is nothing to link. */
const MAY_HOLD_ADDRESS = /www\.|https?:\/\/|@/i;

/**
 * Reads Markdown with GFM and MDX. The search for bare addresses takes half the time of parsing, so a
 * text that cannot hold one is read without it, tables are looked for only where there can be one, and runs of
 * plain words are read as a few signs; the outcome is the same.
 *
 * @returns a function from text to its tree; it throws a VFileMessage when the text is no MDX
 */
export function createMarkdownReader(): (text: string) => Root {
  const tables = tablesWhereTheyCanBe();
  function quickTables(this: Processor): void {
    this.data().micromarkExtensions?.push(tables.extension);
  }
  const base = unified().use(remarkParse).use(remarkMdx);
  const whole = base().use(remarkGfm).use(quickTables).freeze();
  const plain = base().use(gfmWithoutAutolinks).use(quickTables).freeze();
  const parse = (text: string) => {
    tables.look(text);
    return (MAY_HOLD_ADDRESS.test(text) ? whole : plain).parse(text);
  };
  return (text) => parseShortened(text, parse) ?? parse(text);
}

/** @returns the tree, or undefined where the text has to be read as it is: to get it right, or to say what is wrong */
function parseShortened(text: string, parse: (text: string) => Root): Root | undefined {
  const short = shortenPlainRuns(text);
  if (!short) return undefined;
  try {
    const tree = parse(short.text);
    return short.restore(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function gfmWithoutAutolinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push(gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem());
  data.fromMarkdownExtensions.push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}
