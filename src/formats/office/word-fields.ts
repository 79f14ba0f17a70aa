import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { toggleOf, valOf } from './word-styles.ts';

/** A field that is read: what it is told to show, and what it shows. */
export interface OpenField {
  code: string;
  /** True behind the mark that parts the instruction from its result. */
  shows: boolean;
  /** What a form shows that has no result of its own: a tick, a choice. */
  readonly own: string | undefined;
  /** True when the instruction is made by another field. */
  composed: boolean;
}

/** Fields of a story that are open where reading is, the innermost last (ECMA-376, 17.16). */
export interface Fields {
  /** @returns whether text here is shown, and no part of an instruction */
  readonly shows: () => boolean;
  /** @returns the instructions of the fields that are open, the innermost first */
  readonly codes: () => string[];
  /** Takes a piece of an instruction. */
  readonly instruct: (text: string) => void;
  /**
   * Takes the mark at the begin, in the middle or at the end of a field.
   *
   * @returns the field that ends
   */
  readonly mark: (element: XmlElement) => OpenField | undefined;
}

/** @returns no field open */
export function openFields(): Fields {
  const open: OpenField[] = [];
  return {
    shows: () => open.every(({ shows }) => shows),
    codes: () => open.map(({ code }) => code).reverse(),
    instruct(text) {
      const last = open.at(-1);
      if (last && !last.shows) last.code += text;
    },
    mark(element) {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') {
        const outer = open.at(-1);
        if (outer && !outer.shows) outer.composed = true;
        open.push({ code: '', shows: false, own: formValue(element), composed: false });
      } else if (type === 'separate') {
        const last = open.at(-1);
        if (last) last.shows = true;
      } else if (type === 'end') return open.pop();
      return undefined;
    },
  };
}

/** A tick or a choice of an older form; of a box to type in, the result is its text. */
function formValue(begin: XmlElement): string | undefined {
  const data = childOf(begin, 'w:ffData');
  const tick = childOf(data, 'w:checkBox');
  if (tick) return (toggleOf(tick, 'w:checked') ?? toggleOf(tick, 'w:default')) ? '☒' : '☐';
  const choices = childOf(data, 'w:ddList');
  if (!choices) return undefined;
  const chosen = Number(valOf(choices, 'w:result') ?? valOf(choices, 'w:default') ?? 0);
  return childrenOf(choices, 'w:listEntry')[chosen]?.attributes['w:val'];
}

/**
 * @param code the instruction of a field
 * @returns the address that it leads to, outside the file
 */
export function hyperlinkOf(code: string): string | undefined {
  const found = /^\s*HYPERLINK\s+(?:"((?:[^"\\]|\\.)*)"|([^\s\\"]\S*))/i.exec(code);
  return (found?.[1] ?? found?.[2])?.replace(/\\(.)/g, '$1');
}
