import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';

/** A style with those it is based on, itself first. */
interface WordStyle {
  readonly id: string;
  /** `heading 1`, `Caption`: the name that no language changes. */
  readonly name: string;
  readonly chain: readonly XmlElement[];
}

/** The styles of a Word file (ECMA-376, 17.7). */
export interface WordStyles {
  /** Properties of runs that hold where nothing else says so. */
  readonly defaults: XmlElement | undefined;
  /** @returns the style of that kind with that id; without an id the one that holds by default */
  readonly find: (
    kind: 'paragraph' | 'character' | 'table',
    id: string | undefined,
  ) => WordStyle | undefined;
}

/**
 * @param opened a Word file
 * @returns its styles
 */
export function readWordStyles(opened: OfficePackage): WordStyles {
  const part = opened.relations(opened.main).find(({ type }) => type === 'styles')?.target;
  const root = part === undefined ? undefined : opened.xml(part);
  const byId = new Map<string, XmlElement>();
  const standard = new Map<string, string>();
  for (const style of childrenOf(root, 'w:style')) {
    const { 'w:type': kind = '', 'w:styleId': id = '', 'w:default': holds } = style.attributes;
    byId.set(`${kind} ${id}`, style);
    if (isOn(holds ?? '0')) standard.set(kind, id);
  }
  const known = new Map<string, WordStyle>();
  return {
    defaults: childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    find(kind, wanted) {
      const id = wanted ?? standard.get(kind);
      if (id === undefined) return undefined;
      const key = `${kind} ${id}`;
      let style = known.get(key);
      if (!style) {
        const chain: XmlElement[] = [];
        let next = byId.get(key);
        while (next && !chain.includes(next)) {
          chain.push(next);
          next = byId.get(`${kind} ${valOf(next, 'w:basedOn') ?? ''}`);
        }
        style = { id, name: valOf(chain[0], 'w:name') ?? '', chain };
        known.set(key, style);
      }
      return style;
    },
  };
}

/** @returns the `w:val` of a property that stands in an element */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** @returns what a property that is on or off says; undefined where it is not there */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && isOn(found.attributes['w:val'] ?? '1');
}

const isOn = (value: string): boolean => !/^(?:0|false|off)$/.test(value);
