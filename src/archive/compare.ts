import { diffArrays } from 'diff';
import type { BlockKind } from '../mdx/legible.ts';
import { stukBlocks, type TextBlock } from './blocks.ts';
import type { Archive } from './types.ts';
import type { VersionPair } from './versions.ts';

/** Words that both versions have, or only the older, or only the newer. */
interface Run {
  readonly type: 'zelfde' | 'weg' | 'erbij';
  readonly text: string;
}

/** A paragraph with the differences in it. */
export interface ComparedBlock {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

/** Paragraphs that stand together: to be read, or so long the same that they may be folded. */
interface Stretch {
  readonly folded: boolean;
  readonly blocks: readonly ComparedBlock[];
}

/** Two versions of a text, word by word. */
export interface Comparison {
  readonly stretches: readonly Stretch[];
  /** Numbers of words. */
  readonly added: number;
  readonly removed: number;
}

/** Fewer unchanged paragraphs than this, apart from one at each end for context, are not folded. */
const FOLD_FROM = 3;

/**
 * @param archive the archive
 * @param pair two versions of a document
 * @returns where they differ, in the order of the text
 */
export function compareVersions(
  archive: Archive,
  { texts: [older, newer] }: VersionPair,
): Comparison {
  return compareBlocks(stukBlocks(archive, older), stukBlocks(archive, newer));
}

/**
 * @param older paragraphs of the older text
 * @param newer paragraphs of the newer text
 * @returns where they differ; every word of both is in it, in order
 */
export function compareBlocks(
  older: readonly TextBlock[],
  newer: readonly TextBlock[],
): Comparison {
  const blocks: { kind: BlockKind; runs: { type: Run['type']; words: string[] }[] }[] = [];
  let added = 0;
  let removed = 0;
  for (const part of diffArrays(tokens(older), tokens(newer))) {
    const type = part.added ? 'erbij' : part.removed ? 'weg' : 'zelfde';
    for (const token of part.value) {
      const start = STARTS.get(token);
      if (start) blocks.push({ kind: start, runs: [] });
      else {
        const block = blocks.at(-1);
        const run = block?.runs.at(-1);
        if (run?.type === type) run.words.push(token);
        else block?.runs.push({ type, words: [token] });
        if (type === 'erbij') added += 1;
        if (type === 'weg') removed += 1;
      }
    }
  }
  const filled = blocks
    .filter(({ runs }) => runs.length > 0)
    .map(({ kind, runs }) => ({
      kind,
      runs: runs.map(({ type, words }) => ({ type, text: words.join(' ') })),
    }));
  return { stretches: fold(filled), added, removed };
}

/** The sign that a paragraph begins; no paper can hold it, because XML and HTML cannot. */
const STARTS: ReadonlyMap<string, BlockKind> = new Map(
  (['kop', 'punt', 'rij', 'tekst'] as const).map((kind) => [`\u0000${kind}`, kind]),
);

function tokens(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap(({ kind, words }) => [`\u0000${kind}`, ...words]);
}

function fold(blocks: readonly ComparedBlock[]): Stretch[] {
  const same = (block: ComparedBlock | undefined) =>
    block?.runs.every(({ type }) => type === 'zelfde') ?? true;
  // A paragraph beside a difference shows where the difference stands.
  const away = blocks.map((block, i) => same(block) && same(blocks[i - 1]) && same(blocks[i + 1]));
  const stretches: { folded: boolean; blocks: ComparedBlock[] }[] = [];
  for (const [i, block] of blocks.entries()) {
    const folded = away[i] ?? false;
    const last = stretches.at(-1);
    if (last?.folded === folded) last.blocks.push(block);
    else stretches.push({ folded, blocks: [block] });
  }
  return stretches.map((stretch) => ({
    ...stretch,
    folded: stretch.folded && stretch.blocks.length >= FOLD_FROM,
  }));
}
