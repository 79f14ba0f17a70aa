import { isCaption } from '../pictures/captions.ts';
import { lineText, paragraphText } from '../runs.ts';
import type { Block, Paragraph, Picture } from '../source.ts';

export interface Signature {
  readonly functie: readonly string[];
  readonly naam: string;
}

const FUNCTION =
  /^(?:de|mede namens de) (?:minister|staatssecretaris|minister-president|viceminister-president|demissionair minister)\b/i;
const PARTICLE = /^(?:van|de|der|den|ten|ter|te|el|la|le|du|von|al|bin|’t|'t)$/i;
const TITLE = /^(?:drs|mr|dr|ir|ing|prof|dhr|mw|mevr|msc|mba|ma|ba|llm)\.?,?$/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}.'’-]*|\p{Lu}\.)$/u;

/** @returns whether a line can be the name of a person and nothing else */
export function isName(text: string): boolean {
  const words = text.split(' ').filter((word) => !TITLE.test(word));
  if (words.length < 2 || words.length > 8 || /^(De|Het)$/.test(words[0] ?? '')) return false;
  const own = words.filter((word) => !PARTICLE.test(word));
  return (
    own.length > 0 &&
    own.every((word) => NAME_WORD.test(word)) &&
    own.some((word) => word.length > 2)
  );
}

function isFunction(lines: readonly string[]): boolean {
  const text = lines.join(' ');
  return FUNCTION.test(text) && text.split(' ').length <= 25 && !/[.?!;:]$/.test(text);
}

/** What was found of the signatures, and what remains of the text. */
export interface Signed {
  readonly signatures: readonly Signature[];
  readonly blocks: readonly Block[];
  /** The blocks that were taken out, in order. */
  readonly taken: readonly Paragraph[];
  /** Images between or beside its lines: a signature by hand is no part of the text. */
  readonly pictures: readonly Picture[];
  /** True when text follows that is more than annexes on a page of their own. */
  readonly inside: boolean;
}

/**
 * Takes the signatures out of a letter: the function of a member of the government, in one or more
 * lines, with a name under it.
 *
 * @param blocks the text of the letter
 * @returns the signatures and the text without them
 */
export function takeSignatures(blocks: readonly Block[]): Signed {
  const signatures: Signature[] = [];
  const taken: Paragraph[] = [];
  const texts = blocks.filter((block) => block.type !== 'picture');
  for (let at = 0; at < texts.length; at++) {
    const found = signatureAt(texts, at);
    if (!found) continue;
    signatures.push(found.signature);
    taken.push(...(texts.slice(at, at + found.blocks) as Paragraph[]));
    at += found.blocks - 1;
  }
  const signed = new Set<Block>(taken);
  const before = (at: number): Block | undefined =>
    blocks.slice(at + 1).find((block) => block.type !== 'picture');
  const pictures = blocks.filter(
    (block, at): block is Picture =>
      block.type === 'picture' &&
      signed.has(before(at) as Block) &&
      !isCaption(blocks[at - 1]) &&
      !isCaption(blocks[at + 1]),
  );
  const gone = new Set<Block>([...taken, ...pictures]);
  const rest = blocks.filter((block) => !gone.has(block));
  const end = blocks.findLastIndex((block) => signed.has(block));
  const inside = end >= 0 && blocks.slice(end + 1).some((block) => !gone.has(block));
  return { signatures, blocks: rest, taken, pictures, inside };
}

function signatureAt(
  blocks: readonly Block[],
  at: number,
): { signature: Signature; blocks: number } | undefined {
  const first = blocks[at];
  if (first?.type !== 'paragraph' || first.item) return undefined;
  const lines = first.lines.map(lineText).filter(Boolean);
  if (!FUNCTION.test(lines[0] ?? '')) return undefined;
  const naam = lines.at(-1) ?? '';
  if (lines.length > 1 && isName(naam) && isFunction(lines.slice(0, -1))) {
    return { signature: { functie: lines.slice(0, -1), naam }, blocks: 1 };
  }
  const functie = [...lines];
  for (let next = at + 1; next < Math.min(at + 4, blocks.length); next++) {
    const block = blocks[next];
    if (block?.type !== 'paragraph' || block.item || !isFunction(functie)) return undefined;
    const text = paragraphText(block);
    if (block.lines.length === 1 && isName(text)) {
      // Two lines of a function can look like a name: the last one that does is the name.
      const after = blocks[next + 1];
      const more =
        after?.type === 'paragraph' && after.lines.length === 1 && isName(paragraphText(after));
      if (!more) return { signature: { functie, naam: text }, blocks: next - at + 1 };
    }
    functie.push(...block.lines.map(lineText));
  }
  return undefined;
}
