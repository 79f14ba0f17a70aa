import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { yamlDocument, yamlText } from '../model/write-yaml.ts';

/**
 * @param data the frontmatter
 * @param tree the text
 * @param remarks what a person must still do, as comments above the frontmatter's fields
 * @returns the document as it goes into the content folder
 */
export function writeMdx(
  data: Readonly<Record<string, unknown>>,
  tree: Root,
  remarks: readonly string[],
): string {
  const text = unified()
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '*',
      strong: '*',
      rule: '-',
      resourceLink: true,
      listItemIndent: 'one',
      tightDefinitions: false,
    })
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkMdx)
    .stringify(tree);
  return `---\n${writeYaml(data, remarks)}---\n\n${withoutCode(plainAddresses(text))}`;
}

function writeYaml(data: Readonly<Record<string, unknown>>, remarks: readonly string[]): string {
  const document = yamlDocument(data);
  if (remarks.length > 0)
    document.commentBefore = remarks
      .map((remark) => ` ${remark.replaceAll('\n', '\n   ')}`)
      .join('\n');
  return yamlText(document);
}

/** Web addresses in the text become links by themselves; the writer would break them with a backslash. */
function plainAddresses(text: string): string {
  return text
    .replace(/\b(https?)\\:\/\//g, '$1://')
    .replace(/\bwww\\\./g, 'www.')
    .replace(/(\w)\\@(\w)/g, '$1@$2')
    .replace(/\\&(?!#?\w+;)/g, '&')
    .replace(/\b(?:https?:\/\/|www\.)[^\s<>]+/g, (address) =>
      address.replace(/\\([~_*[\].])/g, '$1'),
    );
}

/** A paragraph that starts with the word import or export would be read as a program. */
function withoutCode(text: string): string {
  return text.replace(
    /^(im|ex)(?=port\b)/gm,
    (start) => `&#${start.charCodeAt(0)};${start.slice(1)}`,
  );
}
