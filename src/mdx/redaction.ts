import type { Element } from 'hast';
import { GROUNDS, parseGround } from '../model/grounds.ts';

/**
 * A part of the paper that was withheld: `<Gelakt grond="5.1.2e" />` becomes text that says so, with
 * the ground and what it means. Never a black box: a box hides nothing and says nothing.
 *
 * @param ground the legal ground as the editor wrote it; the guard has seen to it that it is one
 * @param extent how much was withheld, when the editor says so (`twee alinea's`)
 * @returns the element
 */
export function redaction(ground: string, extent: string | undefined): Element {
  const key = parseGround(ground) ?? ground;
  const words = extent ? `[gelakt, ${extent}: ` : '[gelakt: ';
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['gelakt'], dataRedactie: '' },
    children: [
      { type: 'text', value: words },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['gelakt-artikel'] },
        children: [{ type: 'text', value: `Woo ${key}` }],
      },
      { type: 'text', value: ', ' },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['gelakt-grond'] },
        children: [{ type: 'text', value: GROUNDS[key]?.toLowerCase() ?? '' }],
      },
      { type: 'text', value: ']' },
    ],
  };
}
