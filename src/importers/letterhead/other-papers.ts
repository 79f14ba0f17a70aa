import { WARNINGS } from '../messages.ts';
import { lineText, paragraphText } from '../runs.ts';
import type { Block, Paragraph, Warning } from '../source.ts';
import { readDate } from './date.ts';
import type { HeadLine } from './lines.ts';

/** A paper of which the archive has no kind, with what it says of itself. */
export interface OtherPaper {
  readonly warning: Warning;
  readonly title?: readonly HeadLine[];
  readonly date?: HeadLine;
  /** True for a list: the heads of its columns are no labels of a letterhead. */
  readonly isBare?: boolean;
}

/** Printed questions and answers name their series in their head, the year of the session before it. */
const ANNEX = /^(?:Vergaderjaar \S+ )?Aanhangsel van de \p{Lu}\p{L}+$/u;
const ASKED =
  /^(vragen van (?:het lid|de leden)\b.{10,600}?) ?\((?:ingezonden|toegezonden)\b[^)]*\)\.?/i;
const ANSWERED = /\((?:ontvangen|d\.d\.) (\d{1,2} \p{L}+ \d{4})\)/iu;
/** Lists of documents under a law on openness name themselves, or head their columns so. */
const INVENTORY = /\binventaris(?:lijst)?\b/i;
const COLUMNS = /\b(?:beoordeling|weigeringsgrond(?:en)?(?:\(en\))?|documentnaam|titel doc)/i;
const NUMBERED = /^(?:(?:doc(?:ument)?\.?)? ?(?:nr\.?|nummer|volgnummer|id)|nummer|nr\.?|#)\b/i;
/** In characters: a title is no longer. */
const TITLE_LENGTH = 200;
/** In lines: what a paper is stands at its start. */
const START = 40;

/**
 * @param blocks the blocks of a paper
 * @returns what kind of paper it is, where it is one that has no kind of its own here
 */
export function recogniseOther(blocks: readonly Block[]): OtherPaper | undefined {
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const start = paragraphs.flatMap(({ lines }) => lines).slice(0, START);
  const place = { page: 1, line: 1 } as const;
  if (start.some((line) => ANNEX.test(lineText(line)))) {
    return { warning: { ...place, message: WARNINGS.annexOfProceedings() }, ...asked(paragraphs) };
  }
  const isNamed = start.slice(0, 6).some((line) => INVENTORY.test(lineText(line)));
  if (blocks.some(isInventory) || (isNamed && blocks.some(({ type }) => type === 'table')))
    return { warning: { ...place, message: WARNINGS.inventory() }, isBare: true, ...named(blocks) };
  return undefined;
}

/** What a list calls itself in the lines above its table. */
function named(blocks: readonly Block[]): Pick<OtherPaper, 'title'> {
  const above = blocks.slice(
    0,
    Math.max(
      0,
      blocks.findIndex(({ type }) => type === 'table'),
    ),
  );
  const title = above.find(
    (block): block is Paragraph =>
      block.type === 'paragraph' &&
      INVENTORY.test(paragraphText(block)) &&
      paragraphText(block).length <= TITLE_LENGTH,
  );
  return title ? { title: [headLineOf(title, paragraphText(title))] } : {};
}

function headLineOf(paragraph: Paragraph, text: string): HeadLine {
  const place = paragraph.lines[0]?.place ?? { page: 1, line: 1 };
  return { text, place, zone: 'main', group: 0, paragraph: 0 };
}

/** @returns whether a table lists documents, by the heads of its columns */
function isInventory(block: Block): boolean {
  if (block.type !== 'table' || block.place.page > 1) return false;
  return block.rows.slice(0, 3).some((row) => {
    const heads = row.map(({ blocks }) =>
      blocks.map((one) => (one.type === 'paragraph' ? paragraphText(one) : '')).join(' '),
    );
    return heads.some((text) => COLUMNS.test(text)) && heads.some((text) => NUMBERED.test(text));
  });
}

/** What was asked, of whom and about what, is the title; the day of the answer is the date. */
function asked(paragraphs: readonly Paragraph[]): Pick<OtherPaper, 'title' | 'date'> {
  const question = paragraphs.find((one) => ASKED.test(paragraphText(one)));
  const answer = paragraphs.find((one) => readDate(ANSWERED.exec(paragraphText(one))?.[1] ?? ''));
  const title = question && ASKED.exec(paragraphText(question))?.[1];
  const date = answer && ANSWERED.exec(paragraphText(answer))?.[1];
  return {
    ...(question && title ? { title: [headLineOf(question, title)] } : {}),
    ...(answer && date ? { date: headLineOf(answer, date) } : {}),
  };
}
