import type { Stuk } from '../mdx/types.ts';
import { letterheadOf } from './letterhead.ts';
import type { Archive } from './types.ts';

export type BlockKind = 'kop' | 'punt' | 'tekst';

/** A paragraph, heading, item or row of a document, as words alone. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly words: readonly string[];
}

/** A tag with its name and its attributes, or words; quotes in attributes may hold a `>`. */
const PART = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*)>|([^<]+)/g;
const BLOCK =
  /^(?:p|h[1-6]|li|ul|ol|tr|table|thead|tbody|caption|figure|figcaption|div|section|blockquote|aside|details|summary|dl|dt|dd|pre|br|hr)$/;
/** Marks of footnotes are no words. */
const LEFT_OUT = /class="(?:noot-verwijzing|noot-terug)[" ]/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * @param html HTML that the pipeline made
 * @returns its words, paragraph by paragraph
 */
export function htmlBlocks(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let kind: BlockKind = 'tekst';
  let words = '';
  let skipped = '';
  const close = () => {
    const found = split(words);
    if (found.length > 0) blocks.push({ kind, words: found });
    words = '';
  };
  for (const [, end, name = '', attributes = '', text] of html.matchAll(PART)) {
    if (skipped !== '') {
      if (end === '/' && name === skipped) skipped = '';
    } else if (text !== undefined) words += text;
    else if (end === '' && LEFT_OUT.test(attributes)) skipped = name;
    else if (name === 'img') words += ` [afbeelding: ${/alt="([^"]*)"/.exec(attributes)?.[1]}] `;
    // The cells of a row stand beside one another, as they do on the page.
    else if (/^t[dh]$/.test(name)) words += end === '' && words.trim() !== '' ? ' | ' : ' ';
    else if (BLOCK.test(name)) {
      close();
      // The paragraph with which an item of a list begins is that item.
      if (end === '/') kind = 'tekst';
      else if (!(name === 'p' && kind === 'punt'))
        kind = /^h[1-6]$/.test(name) ? 'kop' : name === 'li' ? 'punt' : 'tekst';
    }
  }
  close();
  return blocks;
}

/**
 * @param archive the archive
 * @param stuk a document or an earlier version of one
 * @returns all that it says, in the order of its page: title, letterhead, text, signatures, notes
 */
export function stukBlocks(archive: Archive, stuk: Stuk): TextBlock[] {
  const block = (text: string, kind: BlockKind = 'tekst'): TextBlock => ({
    kind,
    words: split(text),
  });
  const letterhead = letterheadOf(archive, stuk).items.map(({ label, lines }) => {
    const values = lines.map((parts) => parts.map(({ text }) => text).join('')).join(', ');
    return block(label === '' ? values : `${label}: ${values}`);
  });
  const signatures =
    stuk.kind === 'brief'
      ? stuk.data.ondertekening.map(({ functie, naam }) => block([...functie, naam].join(', ')))
      : [];
  return [
    block(stuk.data.titel, 'kop'),
    ...letterhead,
    ...htmlBlocks(stuk.html),
    ...signatures,
    ...htmlBlocks(stuk.notes),
  ].filter(({ words }) => words.length > 0);
}

function split(text: string): string[] {
  return text
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
      const hex = /^#x/i.test(name);
      return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
    })
    .split(/\s+/)
    .filter((word) => word !== '');
}
