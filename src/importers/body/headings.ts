import { NOTA_SECTION } from '../letterhead/lines.ts';
import { namesPicture } from '../pictures/captions.ts';
import { allIn, paragraphText } from '../runs.ts';
import type { Block, Paragraph } from '../source.ts';

/** @returns the depth of each paragraph that is a heading, 2 to 6, no level skipped */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const ranks = new Map<Block, number>();
  const body = usualSize(blocks);
  let known = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const rank = headingRank(block, blocks[index + 1], body);
    if (rank === undefined) continue;
    ranks.set(block, rank);
    if (NOTA_SECTION.test(paragraphText(block))) known = Math.max(known, rank);
  }
  // Everything dressed like, or more heavily than, a known section is at the highest level.
  const depths = new Map<Block, number>();
  const open: number[] = [];
  for (const [block, own] of ranks) {
    const rank = own <= known ? 0 : own;
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    depths.set(block, Math.min(open.length + 1, 6));
  }
  return depths;
}

/** The number of a question or an answer, in a line of its own, whatever its dress. */
const QUESTION =
  /^(?:vraag|antwoord|vragen|antwoorden)(?: op vraag| op de vragen)? \d{1,3}[^.?!]{0,30}$/i;
const QUESTION_RANK = 49;

/** Weightier than a bold line, lighter than a heading that the source calls one. */
const TITLE_RANK = 44;

/** How heavy a heading is, lightest last; undefined for a paragraph that is none. */
function headingRank(block: Paragraph, next: Block | undefined, body: number): number | undefined {
  if (block.item) return undefined;
  const text = paragraphText(block);
  if (text === '' || text.length > 400) return undefined;
  const bold = allIn(block, 'bold');
  const italic = allIn(block, 'italic');
  if (block.level !== undefined) return bold ? 45 : italic ? 50 : block.level * 7;
  // The title of an annex: bold, first on its page, with headings under it, full stop or not.
  const under = next?.type === 'paragraph' && next.item === undefined && allIn(next, 'bold');
  if (bold && block.opensPage && under && !text.endsWith('?')) return TITLE_RANK;
  const sentence = /[.?!;,]["'”’)]*(?: ?\(?\d{1,2}\))?$/.test(text) && !/\bc\.s\.$/.test(text);
  const words = text.split(' ').length;
  const larger = (block.lines[0]?.size ?? body) - body;
  const weight = Math.min(30, Math.max(0, Math.round(larger * 2)));
  if (sentence || namesPicture(block) || /^(tabel|figuur|grafiek)\s*\d/i.test(text))
    return undefined;
  if (bold && words <= 30) return 45 - weight;
  if (larger >= 1.5 && words <= 20) return 48 - weight;
  if (QUESTION.test(text)) return QUESTION_RANK;
  const followed = next?.type === 'paragraph' ? !next.item || words <= 8 : next !== undefined;
  return italic && words <= 14 && followed && !text.endsWith(':') ? 50 : undefined;
}

/** @returns the size of most letters of a text in points; 0 where the source has no sizes */
export function usualSize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const { size, runs } of block.lines) {
      if (size === undefined) continue;
      const count = runs.reduce((sum, run) => sum + run.text.length, 0);
      letters.set(size, (letters.get(size) ?? 0) + count);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
