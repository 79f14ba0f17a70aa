import type { Element, ElementContent, Properties } from 'hast';
import type { Image } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Handlers, State } from 'mdast-util-to-hast';
import { find, html } from 'property-information';
import type { AnnexList } from './annexes.ts';
import { annexTable } from './annexes.ts';
import { figure, image } from './figure.ts';
import { stringAttribute } from './guard.ts';
import { redaction } from './redaction.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * How elements and components written in a document become HTML; everything that the guard let through
 * and nothing else. Handlers in the sense of mdast-util-to-hast.
 *
 * @param annexes the annexes of the document, for `<Bijlagen />`
 * @returns the handlers
 */
export function elementHandlers(annexes: AnnexList | undefined): Handlers {
  const component: Readonly<Record<string, (state: State, node: Jsx) => ElementContent[]>> = {
    Bijlagen: () => (annexes ? [annexTable(annexes)] : []),
    Figuur: (_state, node) => [figure((name) => stringAttribute(node, name))],
    Gelakt: (_state, node) => [
      redaction(stringAttribute(node, 'grond') ?? '', stringAttribute(node, 'omvang')),
    ],
    Noot: (state, node) => [editorialNote(state, node)],
  };
  const element = (state: State, node: Jsx): ElementContent[] => {
    const name = node.name ?? '';
    const make = Object.hasOwn(component, name) ? component[name] : undefined;
    if (make) {
      const made = make(state, node);
      for (const one of made) state.patch(node, one);
      return made;
    }
    const properties: Properties = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      const info = find(html, attribute.name);
      const value = typeof attribute.value === 'string' ? attribute.value : '';
      properties[info.property] = info.spaceSeparated ? value.split(/\s+/) : value;
    }
    const made: Element = {
      type: 'element',
      tagName: name,
      properties,
      children: state.all(node).filter((child) => child.type !== 'comment') as ElementContent[],
    };
    state.patch(node, made);
    return [made];
  };
  return {
    image: (state: State, node: Image) => {
      const made = image(node.url, node.alt ?? '');
      state.patch(node, made);
      return made;
    },
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  };
}

/** `<Noot>` in: a remark of the editors, marked as theirs, out. In a sentence it stays in the sentence. */
function editorialNote(state: State, node: Jsx): Element {
  const inline = node.type === 'mdxJsxTextElement';
  const label: Element = {
    type: 'element',
    tagName: inline ? 'span' : 'p',
    properties: { className: ['redactie-label'] },
    children: [{ type: 'text', value: 'Redactie' }],
  };
  return {
    type: 'element',
    tagName: inline ? 'span' : 'aside',
    properties: { className: ['noot-redactie'], dataRedactie: '' },
    children: [
      label,
      ...(inline ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(state.all(node) as ElementContent[]),
    ],
  };
}
