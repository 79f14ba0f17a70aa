import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readPlainMarkdown } from './plain-markdown.ts';

/**
 * Reads Markdown with GFM and MDX. What is written as most papers are, Sätteri reads; anything else, and what is
 * wrong, the parser of unified. Which of the two it was makes no difference once `unravel` has been over the tree.
 *
 * @returns a function from text to its tree; it throws a VFileMessage when the text is no MDX
 */
export function createMarkdownReader(): (text: string) => Root {
  const whole = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();
  return (text) => readPlainMarkdown(text) ?? whole.parse(text);
}
