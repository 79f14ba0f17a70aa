/** Where private characters begin that each stand for a place in a text: the first is that above the first heading. */
const FIRST = 0xe100;
const LAST = 0xf8ff;
const MARK = /[\ue100-\uf8ff]/g;

/**
 * @param text a sentence or a heading
 * @param place the heading under which it stands, counted from 1; 0 above the first
 * @returns the text with a character before it that says where it stands, and that is no part of any word
 */
export function markPlace(text: string, place: number): string {
  return String.fromCharCode(Math.min(FIRST + place, LAST)) + text.replace(MARK, '');
}

/**
 * @param marked a text that was marked
 * @returns the text, and the place where it stands
 */
export function readPlace(marked: string): { readonly text: string; readonly place: number } {
  const [mark = String.fromCharCode(FIRST)] = marked.match(MARK) ?? [];
  return { text: marked.replace(MARK, ''), place: mark.charCodeAt(0) - FIRST };
}
