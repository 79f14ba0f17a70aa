/**
 * @param text words of a paper or of the editors
 * @returns the same, fit to stand in HTML and between the quotes of an attribute
 */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
