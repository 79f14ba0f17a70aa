/** A heading with its attributes, its id and its words. */
const HEADING = /<h([2-6])((?:\s[^>]*?)?\sid="([^"]+)"[^>]*)>(.*?)<\/h\1>/gs;
/** A paragraph that the pipeline numbered; the paragraphs in other elements it left alone. */
const PARAGRAPH = /<p id="((?:[^"]*-)?p\d+)">(.*?)<\/p>/gs;

/**
 * Puts the signs by which readers copy an address beside headings and paragraphs. The words of a heading
 * are its link, unless there is a link among them; a paragraph gets one without words, which the style
 * draws, so that nothing is added to the text that is read, copied or printed.
 *
 * @param html the text of a document
 * @returns the same with a link on each heading and paragraph to itself
 */
export function withPermalinks(html: string): string {
  return html
    .replace(HEADING, (_, level: string, attributes: string, id: string, words: string) =>
      /<a[\s>]/.test(words)
        ? `<h${level}${attributes}>${words}${sign(id, 'Vast adres van deze kop')}</h${level}>`
        : `<h${level}${attributes}><a class="kop-anker" href="#${id}">${words}</a></h${level}>`,
    )
    .replace(
      PARAGRAPH,
      (_, id: string, words: string) =>
        `<p id="${id}">${words}${sign(id, 'Vast adres van deze alinea')}</p>`,
    );
}

function sign(id: string, label: string): string {
  return `<a class="anker" href="#${id}" aria-label="${label}"></a>`;
}
