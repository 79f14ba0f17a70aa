import type { RawLine } from '../source.ts';

const TOKEN =
  /<w:(?:t|delText)(?: [^<>]*)?>([^<]*)<|<m:t(?: [^<>]*)?>([^<]*)<|<\/w:p>|<w:(?:tab|br|cr)\b[^<>]*>|<w:lastRenderedPageBreak\/>|<(\/?)mc:Fallback>/g;

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** @returns the text of XML with its entities made signs */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi,
    (all, decimal, hex, name) => {
      if (name) return ENTITIES[name as string] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/**
 * The words of a part of a Word file, paragraph by paragraph, read as simply as can be: what the
 * import is compared with must not go the same way as the import.
 *
 * @param xml the part
 * @param page the page it starts on
 * @returns its paragraphs that have text; lines count those of a page
 */
export function rawParagraphs(xml: string, page = 1): RawLine[] {
  const lines: RawLine[] = [];
  let words: string[] = [];
  let place = { page, line: 1 };
  let fallback = false;
  for (const [token, text, formula, closing] of xml.matchAll(TOKEN)) {
    if (closing !== undefined) fallback = closing === '';
    else if (fallback) continue;
    else if (text !== undefined || formula !== undefined)
      words.push(decodeEntities(text ?? formula ?? ''));
    else if (token === '<w:lastRenderedPageBreak/>') place = { page: place.page + 1, line: 1 };
    else if (token === '</w:p>') {
      const line = words.join('');
      words = [];
      if (line.trim() === '') continue;
      lines.push({ text: line, place });
      place = { ...place, line: place.line + 1 };
    } else words.push(' ');
  }
  return lines;
}
