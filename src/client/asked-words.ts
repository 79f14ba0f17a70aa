import { createMatches } from '../search/matches.ts';

/** Longer questions are a pasted text. */
const MOST_WORDS = 40;

const asked = (new URLSearchParams(location.search).get('gezocht') ?? '').split(/\s+/);
const text = document.querySelector('main');
if (text && 'highlights' in CSS) mark(text, asked.filter(Boolean).slice(0, MOST_WORDS));

/**
 * Marks the words of the search that led here, without a change to the page: the text stays the paper's.
 * Source: CSS Custom Highlight API.
 */
function mark(root: Element, words: readonly string[]): void {
  const matches = createMatches(words.map((word) => [word]));
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s()[\]“”„‘"]+/g)) {
      if (matches(word) < 0) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.replace(/[.,;:!?’]+$/, '').length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('gezocht', new Highlight(...ranges));
}
