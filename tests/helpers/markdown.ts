import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unravel } from '../../src/mdx/unravel.ts';

const whole = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** The tree that unified makes of a text, with nothing of ours in between; it throws what that throws. */
export function readWhole(text: string): Root {
  return whole.parse(text);
}

/** A tree as the pipeline goes on with it: elements alone on a line are blocks, and nothing asks where attributes stand. */
export function settled(tree: Root): unknown {
  unravel(tree);
  return JSON.parse(
    JSON.stringify(tree, function replace(this: { type?: string }, key, value) {
      const { type = '' } = this;
      const aside = key === 'position' && type.startsWith('mdxJsxAttribute');
      return aside || (key === 'data' && /^mdxJsx\w+Element$/.test(type)) ? undefined : value;
    }),
  );
}
