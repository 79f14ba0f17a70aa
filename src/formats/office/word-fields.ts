import { allIn, childOf, childrenOf, textIn, type XmlElement } from '../xml.ts';
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
  /** @returns the fields that are open, the innermost last */
  readonly open: () => readonly OpenField[];
  /** @returns whether text here is shown, and no part of an instruction */
  readonly shows: () => boolean;
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
    open: () => open,
    shows: () => open.every(({ shows }) => shows),
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

/**
 * @param root a part of a Word file
 * @returns all fields in it, in whatever form they are written
 */
export function fieldsIn(root: XmlElement): OpenField[] {
  const found: OpenField[] = [];
  const fields = openFields();
  for (const element of allIn(root)) {
    if (element.name === 'w:instrText' || element.name === 'w:delInstrText')
      fields.instruct(textIn(element));
    else if (element.name === 'w:fldChar') {
      const field = fields.mark(element);
      if (field) found.push(field);
    } else if (element.name === 'w:fldSimple') {
      const code = element.attributes['w:instr'] ?? '';
      found.push({ code, shows: true, own: undefined, composed: false });
    }
  }
  return [...found, ...fields.open()];
}
