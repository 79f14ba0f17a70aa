/** A number, letter or Roman number with what closes it, or a number with a degree sign. */
const NUMBER =
  /^(?:\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]$|^\d{1,2}°$|^\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)$/;
const BULLET = /^[•▪◦●○■□·➢►✓\-–o*]$/;
const PARAGRAPH = /^\d{1,2}(?:\.\d{1,2})+\.?$/;

/** @returns whether a text is the number or letter of an item, as a list prints it */
export const isItemNumber = (text: string): boolean => NUMBER.test(text);

/** @returns whether a text is what stands before an item of a list or a numbered paragraph, and no cell */
export function isItemMark(text: string): boolean {
  return BULLET.test(text) || NUMBER.test(text) || PARAGRAPH.test(text);
}
