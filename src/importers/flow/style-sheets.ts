import type { Element, Nodes, Root } from 'hast';
import { find, html } from 'property-information';
import { withoutComments } from '../../formats/css.ts';

/** Properties by name, in lower case; the last that holds. */
export type Declared = ReadonlyMap<string, string>;

/** One selector with what it declares. */
interface Rule {
  /** From the element itself to those around it. */
  readonly compounds: readonly Compound[];
  readonly weight: number;
  readonly declared: Declared;
}

interface Compound {
  readonly tag?: string | undefined;
  readonly id?: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
  /** True when it must stand directly around the one before. */
  readonly direct: boolean;
}

/** More rules than a page that people write has; the rest would make reading slow. */
const MOST = 5_000;
/** Rules for a screen within rules for a screen. */
const DEEPEST = 5;

/**
 * Reads the style sheets in a page, as far as they tell what is shown: elements, classes, ids and
 * attributes, one within the other. Rules for print alone, and those that wait for the mouse, do not count.
 *
 * @param tree the page
 * @returns what gives the properties of an element, by the elements around it, its own style last
 */
export function readStyleSheets(
  tree: Root,
): (element: Element, around: readonly Element[]) => Declared {
  const rules: Rule[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.tagName === 'style') {
      const media = String(node.properties['media'] ?? 'all');
      const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
      if (isShownMedia(media)) rules.push(...readRules(text));
    } else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
  const sorted = rules.slice(0, MOST).sort((a, b) => a.weight - b.weight);
  return (element, around) => {
    const all = new Map<string, string>();
    for (const { compounds, declared } of sorted)
      if (matches(compounds, element, around))
        for (const [name, value] of declared) all.set(name, value);
    for (const [name, value] of readDeclarations(String(element.properties['style'] ?? '')))
      all.set(name, value);
    return all;
  };
}

const isShownMedia = (media: string): boolean => /^\s*$|\b(?:all|screen)\b/i.test(media);

function readRules(css: string, depth = 0): Rule[] {
  const text = withoutComments(css).replace(/<!--|-->/g, ' ');
  const rules: Rule[] = [];
  let at = 0;
  while (at < text.length && rules.length < MOST) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text
      .slice(at, open)
      .replace(/^[\s\S]*;/, '')
      .trim();
    if (head.startsWith('@media')) {
      const end = closing(text, open);
      if (depth < DEEPEST && isShownMedia(head.slice(6)))
        rules.push(...readRules(text.slice(open + 1, end), depth + 1));
      at = end + 1;
      continue;
    }
    const end = head.startsWith('@') ? closing(text, open) : text.indexOf('}', open);
    if (end < 0) break;
    const declared = readDeclarations(text.slice(open + 1, end));
    if (!head.startsWith('@')) {
      for (const selector of head.split(',')) {
        const compounds = readSelector(selector);
        if (compounds) rules.push({ compounds, weight: weightOf(compounds), declared });
      }
    }
    at = end + 1;
  }
  return rules;
}

/** Where the brace that opens at a place closes. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

function readDeclarations(text: string): Map<string, string> {
  return new Map(
    text.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      const name = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).replace(/!\s*important/i, '');
      return [[name, value.trim().toLowerCase()] as const];
    }),
  );
}

const PART =
  /([a-z][\w-]*|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w-]+)\s*(?:=\s*["']?([^\]"']*)["']?\s*)?\]/iy;

/** Undefined for a selector with more than we read, such as `:hover` or `::before`. */
function readSelector(selector: string): Compound[] | undefined {
  const words = selector
    .trim()
    .replace(/\s*>\s*/g, ' >')
    .split(/\s+/);
  const compounds: Compound[] = [];
  for (const word of words) {
    const text = word.replace(/^>/, '');
    const classes: string[] = [];
    const attributes: (readonly [string, string | undefined])[] = [];
    let [tag, id]: [string | undefined, string | undefined] = [undefined, undefined];
    let at = 0;
    while (at < text.length) {
      PART.lastIndex = at;
      const found = PART.exec(text);
      if (!found) return undefined;
      if (found[1] && found[1] !== '*') tag = found[1].toLowerCase();
      if (found[2]) id = found[2];
      if (found[3]) classes.push(found[3]);
      if (found[4]) attributes.push([found[4].toLowerCase(), found[5]]);
      at += found[0].length;
    }
    if (text === '') return undefined;
    compounds.unshift({ tag, id, classes, attributes, direct: word.startsWith('>') });
  }
  return compounds;
}

const weightOf = (compounds: readonly Compound[]): number =>
  compounds.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum + (id ? 10_000 : 0) + (classes.length + attributes.length) * 100 + (tag ? 1 : 0),
    0,
  );

function matches(
  [own, ...outer]: readonly Compound[],
  element: Element,
  around: readonly Element[],
): boolean {
  if (!own || !fits(own, element)) return false;
  let direct = own.direct;
  let at = around.length - 1;
  for (const compound of outer) {
    while (!direct && at >= 0 && !fits(compound, around[at] as Element)) at -= 1;
    const found = around[at];
    if (!found || !fits(compound, found)) return false;
    direct = compound.direct;
    at -= 1;
  }
  return true;
}

function fits({ tag, id, classes, attributes }: Compound, element: Element): boolean {
  const { properties } = element;
  if (tag !== undefined && tag !== element.tagName) return false;
  if (id !== undefined && id !== properties['id']) return false;
  const own = Array.isArray(properties['className']) ? properties['className'] : [];
  if (!classes.every((name) => own.includes(name))) return false;
  return attributes.every(([name, value]) => {
    const found = properties[find(html, name).property];
    return found !== undefined && (value === undefined || String(found) === value);
  });
}
