import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { readPlainMarkdown } from './plain-markdown.ts';

/**
 * Reads Markdown with GFM and MDX. What is written as most papers are takes a short way, which makes no difference
 * once `unravel` has been over the tree.
 *
 * @returns a function from text to its tree; it throws a VFileMessage when the text is no MDX
 */
export function createMarkdownReader(): (text: string) => Root {
  const reader = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkGfm, { singleTilde: false })
    .use(plainTextsFirst)
    .freeze();
  return (text) => reader.parse(text);
}

/** Leaves to the parser of unified what is of another form than most papers, and what is broken. */
function plainTextsFirst(this: Processor): void {
  const { parser } = this;
  if (!parser) throw new Error('The short way comes after remark-parse.');
  this.parser = (text, file) => readPlainMarkdown(text) ?? parser(text, file);
}
