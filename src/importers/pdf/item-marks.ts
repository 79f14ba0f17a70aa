const MARK = /^(?:[•▪◦●○■□·➢►✓\-–o*]|\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-z][.)])$/;

/** @returns whether a text is what stands before an item of a list or a numbered paragraph, and no cell */
export function isItemMark(text: string): boolean {
  return MARK.test(text);
}
