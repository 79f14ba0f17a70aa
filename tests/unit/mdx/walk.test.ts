import type { Element } from 'hast';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { SKIP, walkElements, walkMarkdown } from '../../../src/mdx/walk.ts';

const element = (tagName: string, ...children: Element[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

describe('a walk', () => {
  test('shows parents before children, in the order of the text, with place and parent', () => {
    const seen: string[] = [];
    walkElements(
      { type: 'root', children: [element('a', element('b')), element('c')] },
      (node, index, parent) => {
        const under = parent?.type === 'element' ? parent.tagName : parent?.type;
        seen.push(`${node.tagName} ${index} ${under}`);
      },
    );
    expect(seen).toEqual(['a 0 root', 'b 0 a', 'c 1 root']);
  });

  test('begins with the element it is given', () => {
    const seen: string[] = [];
    walkElements(element('a', element('b')), ({ tagName }, _index, parent) => {
      seen.push(`${tagName} ${parent?.type}`);
    });
    expect(seen).toEqual(['a undefined', 'b element']);
  });

  test('passes over what a visitor skips, and nothing else', () => {
    const seen: string[] = [];
    walkElements(
      { type: 'root', children: [element('a', element('b')), element('c', element('d'))] },
      ({ tagName }) => {
        seen.push(tagName);
        return tagName === 'a' ? SKIP : undefined;
      },
    );
    expect(seen).toEqual(['a', 'c', 'd']);
  });

  test('goes on where a visitor says, over what has come in the place of a node', () => {
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: '1' }] },
        { type: 'paragraph', children: [{ type: 'text', value: '2' }] },
      ],
    };
    const seen: string[] = [];
    walkMarkdown(tree, (node, index, parent) => {
      seen.push(node.type === 'text' ? node.value : node.type);
      if (node.type !== 'paragraph' || !parent) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
    expect(seen).toEqual(['root', 'paragraph', '1', 'paragraph', '2']);
  });
});
