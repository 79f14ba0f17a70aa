import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { isUnseen } from '../../formats/colour.ts';
import { countWords, type HiddenText, type Hiding, summed } from '../../formats/hidden.ts';
import { type Declared, readStyleSheets } from './style-sheets.ts';
import { textOf } from './tree-text.ts';

/** What an element gives on to those in it. */
interface Inherited {
  readonly ink: string;
  readonly ground: string;
  readonly visible: boolean;
  readonly tiny: boolean;
}

const START: Inherited = { ink: '000000', ground: 'ffffff', visible: true, tiny: false };
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  navy: '000080',
  yellow: 'ffff00',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
};
const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head']);

/**
 * Takes out of a page what nobody who reads it sees: hidden by an attribute, by its style or that of the
 * page, by Word, in the colour of its ground, or in a dialog that is closed. What has a line through it
 * gets the element for that.
 *
 * @param tree the page
 * @returns the page as it is shown, and how many words are not
 */
export function onlyShown(tree: Root): { readonly tree: Root; readonly hidden: HiddenText[] } {
  const declaredOf = readStyleSheets(tree);
  const hidden: HiddenText[] = [];
  const hide = (node: Nodes, how: Hiding): void => {
    const words = countWords(wordsOf(node));
    if (words > 0) hidden.push({ page: 1, words, how });
  };
  const visit = (
    nodes: readonly Nodes[],
    from: Inherited,
    around: readonly Element[],
  ): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return shownText(node, from, hide);
      if (node.type !== 'element') return node.type === 'comment' ? [node] : [];
      if (NO_TEXT.has(node.tagName)) return [node];
      const declared = declaredOf(node, around);
      const how = hidingOf(node, declared);
      if (how) {
        hide(node, how);
        return [];
      }
      const children = visit(node.children, inherit(from, declared, node), [...around, node]);
      const struck = /line-through/.test(
        declared.get('text-decoration') ?? declared.get('text-decoration-line') ?? '',
      );
      return [{ ...node, children: struck ? [within('del', children)] : children }];
    });
  const children = visit(tree.children as Nodes[], START, []) as RootContent[];
  return { tree: { ...tree, children }, hidden: summed(hidden) };
}

function shownText(
  node: Text,
  { ink, ground, visible, tiny }: Inherited,
  hide: (node: Nodes, how: Hiding) => void,
): ElementContent[] {
  const unseen = isUnseen(ink, ground);
  if (visible && !tiny && !unseen) return [node];
  hide(node, visible && !tiny ? 'colour' : 'style');
  return [{ type: 'text', value: ' ' }];
}

function hidingOf(element: Element, declared: Declared): Hiding | undefined {
  const { properties, tagName } = element;
  if (properties['hidden'] !== undefined && properties['hidden'] !== false) return 'style';
  if (tagName === 'dialog' && properties['open'] === undefined) return 'style';
  const is = (name: string, form: RegExp): boolean => form.test(declared.get(name) ?? '');
  if (is('display', /^none\b/) || is('mso-hide', /^(?:all|screen)\b/)) return 'style';
  if (is('opacity', /^0(?:\.0+)?%?$/)) return 'style';
  const shut = is('overflow', /hidden|clip/) || is('position', /absolute|fixed/);
  const sides = ['width', 'height', 'max-width', 'max-height'];
  if (shut && sides.some((name) => is(name, /^[01](?:px)?$/))) return 'outside';
  if (is('clip', /^rect\((?:[01](?:px)?[\s,]*){4}\)/) || is('clip-path', /inset\((?:50|100)%/))
    return 'outside';
  const far = /^-\d{3,}(?:\.\d+)?(?:px|pt|em|rem|%|vw|vh)/;
  const placed = is('position', /absolute|fixed|relative/);
  const away = ['left', 'right', 'top', 'bottom'].some((name) => is(name, far));
  if ((placed && away) || is('text-indent', far) || is('transform', /scale\(0\)/)) return 'outside';
  return undefined;
}

function inherit(from: Inherited, declared: Declared, element: Element): Inherited {
  const colour = declared.get('color') ?? attribute(element, 'color');
  const ground =
    declared.get('background-color') ?? declared.get('background') ?? attribute(element, 'bgColor');
  const behind = readColour(ground) ?? from.ground;
  const visibility = declared.get('visibility');
  const size = declared.get('font-size');
  return {
    ink: colour === 'transparent' ? behind : (readColour(colour) ?? from.ink),
    // Nobody knows what a picture shows behind the text.
    ground: /url\(|gradient/.test(ground ?? declared.get('background-image') ?? '') ? '' : behind,
    visible: visibility === undefined ? from.visible : !/hidden|collapse/.test(visibility),
    tiny: size === undefined ? from.tiny : /^(?:0|[01](?:\.\d+)?(?:px|pt))(?:[a-z]*)$/.test(size),
  };
}

const attribute = (element: Element, name: string): string | undefined => {
  const value = element.properties[name];
  return typeof value === 'string' ? value.toLowerCase() : undefined;
};

function readColour(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const hex = /#([\da-f]{6}|[\da-f]{3})\b/.exec(value)?.[1];
  if (hex) return hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('');
  const rgb = /rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+(0?\.\d+|0))?/.exec(value);
  if (rgb) {
    if (rgb[4] !== undefined && Number(rgb[4]) < 0.5) return undefined;
    return [rgb[1], rgb[2], rgb[3]]
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('');
  }
  for (const word of value.split(/[\s,]+/)) if (Object.hasOwn(NAMED, word)) return NAMED[word];
  return undefined;
}

const within = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** The text of a node without that of programs and styles. */
function wordsOf(node: Nodes): string {
  if (node.type === 'element' && NO_TEXT.has(node.tagName)) return '';
  if (!('children' in node)) return textOf(node);
  return node.children.map((child) => wordsOf(child as Nodes)).join(' ');
}
