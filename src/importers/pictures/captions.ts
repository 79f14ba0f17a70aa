import { paragraphText } from '../runs.ts';
import type { Block, Paragraph, Picture } from '../source.ts';

/** `Figuur 1. Titel`, `Figuur 2 Titel`; a sentence goes on in lower case: `Figuur 3 laat zien …`. */
const CAPTION =
  /^(?:[Ff]iguur|FIGUUR|[Ff]ig\.?|[Aa]fbeelding|[Aa]fb\.?|[Gg]rafiek|[Kk]aart|[Ff]oto|[Ii]llustratie|[Ss]chema|[Dd]iagram) ?[A-Z]?\.?\d+(?:[.-]\d+)*[a-z]?(?:$| ?[:.–—-]| [\p{Lu}\d“‘"'(€])/u;
const TABLE = /^tabel\b/i;
const SOURCE = /^Bron: \S/;
const LONGEST = 300;

/**
 * Gives each image what the paper prints with it: its caption, above or under it, and its source.
 *
 * @param blocks the text, with marks for its notes
 * @returns the text, without the paragraphs that went to an image; those with more than plain words, such
 *   as the mark of a note, stay where they are, because a caption cannot hold them
 */
export function captionPictures(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const next = blocks[at + 1];
    if (block.type === 'table') {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, blocks: captionPictures(cell.blocks) })),
      );
      out.push({ ...block, rows });
    } else if (isCaption(block) && next?.type === 'picture' && canHold(next)) {
      out.push(withSource({ ...next, caption: block }, blocks[at + 2]));
      at += (out.at(-1) as Picture).source ? 2 : 1;
    } else if (block.type === 'picture' && canHold(block)) {
      const captioned = isCaption(next) ? { ...block, caption: next } : block;
      const taken = captioned.caption ? 1 : 0;
      out.push(withSource(captioned, blocks[at + 1 + taken]));
      at += taken + ((out.at(-1) as Picture).source ? 1 : 0);
    } else out.push(block);
  }
  return out;
}

/** @returns whether a block is the caption of an image, by its words or by what the source says of it */
export function isCaption(block: Block | undefined): block is Paragraph {
  if (!isPlain(block)) return false;
  const text = paragraphText(block);
  if (text.length > LONGEST) return false;
  return CAPTION.test(text) || (block.caption === true && !TABLE.test(text));
}

/** @returns whether a block says by its words that an image stands with it */
export function namesPicture(block: Paragraph): boolean {
  const text = paragraphText(block);
  return text.length <= LONGEST && CAPTION.test(text);
}

const canHold = ({ image }: Picture): boolean => !('ornament' in image);

function withSource(picture: Picture, next: Block | undefined): Picture {
  if (!isPlain(next) || !SOURCE.test(paragraphText(next))) return picture;
  return paragraphText(next).length <= LONGEST ? { ...picture, source: next } : picture;
}

function isPlain(block: Block | undefined): block is Paragraph {
  return (
    block?.type === 'paragraph' &&
    block.item === undefined &&
    block.lines.every(({ runs }) =>
      runs.every(({ note, raised, link }) => note === undefined && !raised && link === undefined),
    )
  );
}
