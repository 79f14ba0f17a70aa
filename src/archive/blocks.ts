import { type BlockKind, legible } from '../mdx/legible.ts';
import type { Stuk } from '../mdx/types.ts';
import { letterheadOf } from './letterhead.ts';
import type { Archive } from './types.ts';

/** A paragraph, heading, item or row of a document, as words alone. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly words: readonly string[];
}

const image = (alt: string) => ` [afbeelding: ${alt}] `;

/**
 * @param archive the archive
 * @param stuk a document or an earlier version of one
 * @returns all that it says, in the order of its page: title, letterhead, text, signatures, notes
 */
export function stukBlocks(archive: Archive, stuk: Stuk): TextBlock[] {
  const block = (text: string, kind: BlockKind = 'tekst'): TextBlock => ({
    kind,
    words: text.split(/\s+/).filter((word) => word !== ''),
  });
  const seen = (text: Stuk['text']) =>
    legible(text, { image }).blocks.map(({ kind, text: words }) =>
      // The cells of a row stand beside one another, as they do on the page.
      block(words.replaceAll('\t', ' | '), kind),
    );
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
    ...seen(stuk.text),
    ...signatures,
    ...seen(stuk.notes),
  ].filter(({ words }) => words.length > 0);
}
