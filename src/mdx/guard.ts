import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { GROUNDS, parseGround } from '../model/grounds.ts';
import { LANGUAGE_CODES } from '../model/language.ts';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Place, Problem } from '../model/problem.ts';
import { CHILDREN, COMPONENTS, ELEMENTS, isAllowedUrl, isOwnFile, VALUES } from './allowlist.ts';
import { SKIP, walkMarkdown } from './walk.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What to use for elements that people know from elsewhere. */
const INSTEAD: Readonly<Record<string, string>> = {
  img: 'Figuur',
  aside: 'Noot',
  mark: 'Gelakt',
};

/** What a stretch of Markdown is called when it stands where an element should. */
const MARKDOWN_WORDS: Readonly<Record<string, string>> = {
  text: 'losse tekst',
  list: 'een lijst in Markdown',
  table: 'een tabel in Markdown',
  paragraph: 'een alinea',
};

/**
 * Refuses everything in a document that is code or could harm a reader; strips nothing.
 *
 * @param tree the document as remark-mdx read it
 * @param file name for messages
 * @returns every refusal, with its place; empty when the document is only a document
 */
export function guard(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const at = (node: Nodes): Place => ({
    file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  walkMarkdown(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
        problems.push(problem('mdx-code', at(node), `‘${firstLine(node.value)}’`));
        return SKIP;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value)) {
          problems.push(problem('mdx-expressie', at(node), firstLine(node.value)));
        }
        return SKIP;
      case 'html':
        problems.push(problem('html-verboden', at(node)));
        return SKIP;
      case 'link':
      case 'definition':
        if (!isAllowedUrl(node.url)) problems.push(problem('adres-verboden', at(node), node.url));
        return undefined;
      case 'image':
        if (!isOwnFile(node.url)) problems.push(problem('afbeelding-verboden', at(node), node.url));
        else if (!saysSomething(node.alt ?? '', node.url))
          problems.push(problem('afbeelding-zonder-alt', at(node), node.url));
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        problems.push(...judgeElement(node, at));
        return undefined;
      default:
        return undefined;
    }
  });
  return problems;
}

/** True for an expression that is a comment and nothing else. */
export function isComment(source: string): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(source) || source.trim() === '';
}

function judgeElement(node: Jsx, at: (node: Nodes) => Place): Problem[] {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(ELEMENTS, name)
    ? ELEMENTS[name]
    : Object.hasOwn(COMPONENTS, name)
      ? COMPONENTS[name]
      : undefined;
  if (allowed === undefined) {
    const known = [...Object.keys(ELEMENTS), ...Object.keys(COMPONENTS)];
    const meant = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : nearest(name, known);
    return [problem('element-onbekend', at(node), name, name === '' ? undefined : meant)];
  }
  const problems = node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [problem('attribuut-spread', at(node), name)];
    }
    if (!allowed.includes(attribute.name)) {
      return [problem('attribuut-onbekend', at(node), name, attribute.name, allowed)];
    }
    if (attribute.value !== null && typeof attribute.value === 'object') {
      return [problem('attribuut-expressie', at(node), name, attribute.name)];
    }
    const value = attribute.value ?? '';
    const pattern = Object.hasOwn(VALUES, attribute.name) ? VALUES[attribute.name] : undefined;
    return pattern && !pattern.test(value)
      ? [
          problem(
            'attribuut-waarde',
            at(node),
            name,
            attribute.name,
            value,
            explain(attribute.name),
          ),
        ]
      : [];
  });
  if (Object.hasOwn(COMPONENTS, name)) problems.push(...judgeComponent(name, node, at(node)));
  return [...problems, ...judgeChildren(name, node, at)];
}

function judgeComponent(name: string, node: Jsx, place: Place): Problem[] {
  if (name === 'Gelakt') {
    const ground = stringAttribute(node, 'grond');
    if (ground === undefined) {
      return [problem('onderdeel-onvolledig', place, name, 'grond', '<Gelakt grond="5.1.2e" />')];
    }
    return parseGround(ground)
      ? []
      : [problem('lakgrond-onbekend', place, ground, Object.keys(GROUNDS))];
  }
  if (name === 'Figuur') {
    const example = '<Figuur src="2024-0000358151/grafiek.png" alt="Wat de grafiek laat zien" />';
    const missing = ['src', 'alt'].filter((key) => !stringAttribute(node, key)?.trim());
    const source = stringAttribute(node, 'src');
    return [
      ...missing.map((key) => problem('onderdeel-onvolledig', place, name, key, example)),
      ...(missing.length === 0 && !saysSomething(stringAttribute(node, 'alt') ?? '', source ?? '')
        ? [problem('afbeelding-zonder-alt', place, source ?? '')]
        : []),
      ...(source && !isOwnFile(source) ? [problem('afbeelding-verboden', place, source)] : []),
    ];
  }
  return [];
}

function judgeChildren(name: string, node: Jsx, at: (node: Nodes) => Place): Problem[] {
  const allowed = Object.hasOwn(CHILDREN, name) ? CHILDREN[name] : undefined;
  if (!allowed) return [];
  return node.children.flatMap((child) => {
    // A paragraph of elements alone is unwrapped later, so its children are what counts.
    const parts: readonly Nodes[] = child.type === 'paragraph' ? child.children : [child];
    return parts.flatMap((part) => {
      if (part.type === 'text' && part.value.trim() === '') return [];
      if (part.type === 'mdxTextExpression' || part.type === 'mdxFlowExpression') return [];
      if ('name' in part && allowed.includes(part.name ?? '')) return [];
      const found = 'name' in part ? `<${part.name}>` : (MARKDOWN_WORDS[part.type] ?? 'Markdown');
      return [problem('nesting-onjuist', at(part), found, name, allowed)];
    });
  });
}

/** Whether the alternative text of an image is more than the name of its file. */
function saysSomething(alt: string, source: string): boolean {
  const words = alt.trim().toLowerCase();
  return words !== '' && !source.toLowerCase().split('/').includes(words);
}

/** The value of an attribute written between quotes. */
export function stringAttribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

function explain(attribute: string): string {
  const words: Readonly<Record<string, string>> = {
    scope: 'col, row, colgroup of rowgroup',
    type: '1, a, A, i of I',
    lang: Object.entries(LANGUAGE_CODES)
      .map(([name, code]) => `${code} (${name})`)
      .join(', '),
    id: 'kleine letters, cijfers en streepjes, beginnend met een letter',
    headers: 'ids van kopcellen, met spaties ertussen',
  };
  return words[attribute] ?? 'een getal';
}

function firstLine(source: string): string {
  const line = source.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
