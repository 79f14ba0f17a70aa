import { placeOfAnnex } from './annex-places.ts';
import { buildBody } from './body/build.ts';
import { takeClosingNotes } from './body/closing-notes.ts';
import { takeEndnotes } from './body/endnotes.ts';
import { usualSize } from './body/headings.ts';
import { joinBlocks } from './body/join-blocks.ts';
import { tieNotes } from './body/tie-notes.ts';
import { buildFrontmatter, type Findings, nameOf } from './draft.ts';
import { readHyphenation } from './hyphens.ts';
import type { ImportKind } from './letterhead/kind.ts';
import { type HeadLine, splitLetterhead } from './letterhead/lines.ts';
import type { OtherPaper } from './letterhead/other-papers.ts';
import { type Letterhead, readLetterhead } from './letterhead/read.ts';
import { dropRepeated } from './letterhead/repeated.ts';
import { takeSignatures } from './letterhead/signature.ts';
import { HIDDEN, PICTURES, REASONS, WARNINGS } from './messages.ts';
import { makeAlbum } from './pictures/album.ts';
import { captionPictures } from './pictures/captions.ts';
import { squeeze } from './runs.ts';
import type { LeftOut, Note, Paragraph, SourceDoc, Warning } from './source.ts';

/** How often the source prints the number of a note, beyond what its reader already accounts for. */
const NOTE_NUMBERS = { pdf: 2, text: 1, html: 0, docx: 0, odt: 0 } as const;

/**
 * The stages between reading and writing; each takes what the one before it made.
 *
 * @param source what the file shows
 * @param kind the kind of paper it is made of
 * @param file name of the file
 * @param other what the paper is, where it is of no kind that the archive has
 * @param given what a person answered already, and the organisations of the archive
 * @returns the frontmatter and the text, and all that is to be told of them
 */
export function makeDraft(
  source: SourceDoc,
  kind: ImportKind,
  file: string,
  other: OtherPaper | undefined,
  { answers = {}, known = {} }: Pick<Partial<Findings>, 'answers' | 'known'> = {},
) {
  const hyphens = readHyphenation(source.raw);
  const { lines, body } = splitLetterhead(source.blocks, kind, other?.isBare);
  const head = withOther(readLetterhead(lines, kind), other);
  const repeats = dropRepeated([...unplacedBlocks(head.unplaced), ...body], head.fields);
  const ends = takeEndnotes(repeats.blocks, source.notes, usualSize(repeats.blocks));
  const closing = takeClosingNotes(ends.blocks);
  const apart = [...ends.notes, ...closing.notes];
  const notes = [...source.notes, ...apart];
  const joined = joinBlocks(closing.blocks, source.format);
  const signed =
    kind === 'brief'
      ? takeSignatures(joined.blocks)
      : { signatures: [], blocks: joined.blocks, taken: [], pictures: [], inside: false };
  const tied = tieNotes(signed.blocks, notes);
  const blocks = captionPictures(tied.blocks);
  const id = nameOf(kind, head, hyphens, file, answers);
  const text = new Set(body);
  const album = makeAlbum(
    blocks,
    source.blocks.filter((block) => !text.has(block)),
    id,
  );
  const inText: Warning[] = [
    ...unread(source),
    ...joined.warnings,
    ...ends.warnings,
    ...tied.warnings,
    ...album.warnings,
  ];
  for (const { place } of signed.pictures) inText.push({ ...place, message: PICTURES.signature() });
  const last = signed.taken.at(-1)?.lines[0];
  if (signed.inside && last) inText.push({ ...last.place, message: WARNINGS.signature() });
  const built = buildBody(blocks, tied.notes, hyphens, album, inText);
  const front = buildFrontmatter({
    kind,
    head,
    signatures: signed.signatures,
    annexes: built.annexes,
    hyphens,
    answers,
    known,
  });
  const isTied = (note: Note): boolean => !tied.untied.includes(note);
  const leftOut: LeftOut[] = [
    ...source.leftOut,
    ...head.leftOut,
    ...repeats.leftOut,
    ...joined.leftOut,
    ...apart.filter(isTied).flatMap(({ label, place }) => [
      { ...place, text: label, reason: REASONS.noteMark },
      { ...place, text: label, reason: REASONS.noteMark },
    ]),
    ...source.notes.filter(isTied).flatMap(({ label, place }) =>
      Array.from({ length: NOTE_NUMBERS[source.format] }, () => ({
        ...place,
        text: label,
        reason: REASONS.noteMark,
      })),
    ),
  ];
  return {
    id,
    album,
    draft: front.data,
    tree: built.tree,
    remarks: front.warnings.map(({ message }) => message),
    leftOut,
    notes: tied.proof,
    found: [...head.warnings, ...built.warnings, ...front.warnings],
    todo: {
      missing: front.missing,
      unsaid: front.unsaid,
      annexes: (built.annexes?.annexes ?? []).filter(
        ({ nummer }) => placeOfAnnex(answers, nummer) === undefined,
      ),
      ministries: front.ministries,
      unlisted: front.unlisted,
      undescribed: built.undescribed,
      refused: album.refused + (source.unread ?? 0),
    },
  };
}

/** What was read unsurely, text that is not shown, by page and number, and pages without text. */
function unread({ hidden, imagePages = [], doubts = [] }: SourceDoc): Warning[] {
  return [
    ...doubts,
    ...hidden.map(
      ({ page, words, how }): Warning => ({
        page,
        line: 1,
        message: HIDDEN[how](words),
        grave: 'leak',
      }),
    ),
    ...imagePages.map(
      (page): Warning => ({ page, line: 1, message: WARNINGS.imagePage(page), grave: 'loss' }),
    ),
  ];
}

/** What a paper of another kind says of itself stands in its text. */
function withOther(head: Letterhead, other: OtherPaper | undefined): Letterhead {
  if (!other?.title) return head;
  const { title, date } = other;
  const fields = new Map(head.fields);
  if (date) fields.set('datum', { label: 'Datum', lines: [date], place: date.place });
  const unplaced = [...head.title, ...head.unplaced];
  return { ...head, fields, title, unplaced };
}

/** Lines of a letterhead that are text after all, as paragraphs. */
function unplacedBlocks(lines: readonly HeadLine[]): Paragraph[] {
  return [...Map.groupBy(lines, ({ paragraph }) => paragraph).values()].map((own) => ({
    type: 'paragraph',
    zone: 'main',
    lines: own.map(({ text, place }) => ({ runs: [{ text: squeeze(text) }], place })),
  }));
}
