import type { Place } from '../../model/problem.ts';

const BLOCK =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|t[dhr]|table|thead|tbody|caption|h[1-6]|div|section|aside|figure|figcaption|blockquote|details|summary|br|hr)\b[^>]*>/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#x26;': '&',
  '&lt;': '<',
  '&#x3C;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/**
 * @param html HTML that the pipeline made
 * @returns the words that a reader sees, with a line end where a block ends
 */
export function wordsOf(html: string): string {
  return html
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&[#a-zA-Z\d]+;/g, (sign) => SIGNS[sign] ?? ' ');
}

/**
 * @param file name for messages
 * @param source the whole file
 * @returns the place of an offset in it
 */
export function placesIn(file: string, source: string): (offset: number) => Place {
  return (offset) => {
    const before = source.slice(0, offset);
    const line = before.split('\n').length;
    return { file, line, column: offset - before.lastIndexOf('\n') };
  };
}

/** @returns where the text begins after the frontmatter; 0 where there is none */
export function bodyStart(source: string): number {
  const end = /^---[ \t]*$/m.exec(source.slice(3));
  return source.startsWith('---') && end ? 3 + end.index + end[0].length : 0;
}

/**
 * @param source the whole file
 * @param words words of the page
 * @returns where they stand in the text; where it begins when marks stand between them
 */
export function offsetOf(source: string, words: string): number {
  const start = bodyStart(source);
  const at = source.indexOf(words, start);
  return at < 0 ? Math.min(start + 1, source.length) : at;
}
