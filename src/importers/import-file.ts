import type { HiddenText } from '../formats/hidden.ts';
import { createReader } from '../mdx/document.ts';
import { KINDS } from '../model/kinds.ts';
import { problem } from '../model/messages.ts';
import { buildBody } from './body/build.ts';
import { takeClosingNotes } from './body/closing-notes.ts';
import { joinBlocks } from './body/join-blocks.ts';
import { tieNotes } from './body/tie-notes.ts';
import { compare } from './compare.ts';
import { buildFrontmatter, nameOf } from './draft.ts';
import { readHyphenation } from './hyphens.ts';
import { type ImportKind, recogniseKind } from './letterhead/kind.ts';
import { splitLetterhead } from './letterhead/lines.ts';
import { readLetterhead } from './letterhead/read.ts';
import { dropRepeated } from './letterhead/repeated.ts';
import { takeSignatures } from './letterhead/signature.ts';
import { findMarkings } from './markings.ts';
import { HIDDEN, PICTURES, REASONS, REFUSALS, WARNINGS } from './messages.ts';
import type { Beside } from './pictures/address.ts';
import { makeAlbum, type OmittedPicture, type PictureFile } from './pictures/album.ts';
import { captionPictures } from './pictures/captions.ts';
import { readSource } from './read-source.ts';
import { ImportRefusal } from './refusal.ts';
import type { LeftOut, Progress, SourceDoc, Warning } from './source.ts';
import { writeMdx } from './write.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The kind of paper, when a person already knows it. */
  readonly kind?: ImportKind;
  readonly onProgress?: Progress;
  /** Gives the files beside it, for the images of a web page; without it there are none. */
  readonly beside?: Beside;
}

/** What a draft lacks that only a person can give. */
interface Todo {
  /** Fields that the schema needs and the paper does not give. */
  readonly missing: readonly string[];
  /** Annexes of which must be said where they are. */
  readonly annexes: number;
  /** True when the letterhead names annexes and the text does not list them. */
  readonly unlisted: boolean;
  /** Images that stand in the draft without words for who does not see them. */
  readonly undescribed: number;
  /** Images that are not in the draft and may show something of the paper. */
  readonly refused: number;
}

export interface Imported {
  readonly kind: ImportKind;
  /** Name of the draft, without `.mdx`. */
  readonly id: string;
  readonly mdx: string;
  /** What a person must look at: what the paper says of itself, then all else in its order. */
  readonly warnings: readonly Warning[];
  /** Words of the source that are not in the draft, with why. */
  readonly leftOut: readonly LeftOut[];
  /** What only a person can fill in. */
  readonly todo: Todo;
  /** The images of the draft, for the folder `bestanden`. */
  readonly files: readonly PictureFile[];
  /** Images that show nothing of the paper, with what they are. */
  readonly omitted: readonly OmittedPicture[];
  /** Words that came across, as part of those that belong in the draft: 0 to 1. */
  readonly share: number;
}

/**
 * Makes a draft of a paper: reads the file, recognises its letterhead, rebuilds its text, writes it
 * down and compares the words. The draft is for a person to finish; nothing is lost silently.
 *
 * @param request the file
 * @returns the draft and everything that a person must know of it
 * @throws ImportRefusal with one sentence, when the file cannot be imported
 */
export async function importFile(request: ImportRequest): Promise<Imported> {
  const source = await readSource(
    request.name,
    request.bytes,
    request.beside ?? (() => undefined),
    request.onProgress,
  );
  if (source.raw.every(({ text }) => text.trim() === ''))
    throw new ImportRefusal(REFUSALS.noText());
  const recognised = recogniseKind(source.raw.map(({ text }) => text.replace(/\s+/g, ' ').trim()));
  const kind = request.kind ?? recognised.kind;
  const warnings: Warning[] = [
    ...source.warnings,
    ...source.hidden.map(tellHidden),
    ...(source.imagePages ?? []).map((page) => ({
      page,
      line: 1,
      message: WARNINGS.imagePage(page),
    })),
  ];
  if (!recognised.sure && request.kind === undefined) {
    warnings.push({ page: 1, line: 1, message: WARNINGS.kindUnsure(KINDS[kind].singular) });
  }
  const { id, album, draft, tree, remarks, leftOut, found, todo } = makeDraft(
    source,
    kind,
    request.name,
  );
  const compared = compare(source.raw, draft, tree, leftOut);
  const markings = findMarkings(source.raw);
  const mdx = writeMdx(draft, tree, [...markings.map(({ message }) => message), ...remarks]);
  return {
    kind,
    id,
    mdx,
    warnings: [
      ...markings,
      ...[...warnings, ...found, ...compared.warnings].sort(byPlace),
      ...judge(kind, id, mdx, new Set(todo.missing)),
    ],
    leftOut: [...compared.leftOut].sort(byPlace),
    todo,
    files: album.files,
    omitted: album.omitted,
    share: compared.share,
  };
}

/** What is not shown is told by page and number of words; the words themselves are nowhere. */
function tellHidden({ page, words, how }: HiddenText): Warning {
  return { page, line: 1, message: HIDDEN[how](words) };
}

/** How often the source prints the number of a note, beyond what its reader already accounts for. */
const NOTE_NUMBERS = { pdf: 2, text: 1, html: 0, docx: 0, odt: 0 } as const;

/** The stages between reading and writing; each takes what the one before it made. */
function makeDraft(source: SourceDoc, kind: ImportKind, file: string) {
  const hyphens = readHyphenation(source.raw);
  const { lines, body } = splitLetterhead(source.blocks, kind);
  const head = readLetterhead(lines, kind);
  const repeats = dropRepeated(body, head.fields);
  const closing = takeClosingNotes(repeats.blocks);
  const notes = [...source.notes, ...closing.notes];
  const joined = joinBlocks(closing.blocks, source.format);
  const signed =
    kind === 'brief'
      ? takeSignatures(joined.blocks)
      : { signatures: [], blocks: joined.blocks, taken: [], pictures: [], inside: false };
  const tied = tieNotes(signed.blocks, notes);
  const blocks = captionPictures(tied.blocks);
  const id = nameOf(kind, head, hyphens, file);
  const text = new Set(body);
  const album = makeAlbum(
    blocks,
    source.blocks.filter((block) => !text.has(block)),
    id,
  );
  const inText: Warning[] = [...joined.warnings, ...tied.warnings, ...album.warnings];
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
  });
  const leftOut: LeftOut[] = [
    ...source.leftOut,
    ...head.leftOut,
    ...repeats.leftOut,
    ...joined.leftOut,
    ...closing.notes.flatMap(({ label, place }) => [
      { ...place, text: label, reason: REASONS.noteMark },
      { ...place, text: label, reason: REASONS.noteMark },
    ]),
    ...source.notes.flatMap(({ label, place }) =>
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
    found: [...head.warnings, ...built.warnings, ...front.warnings],
    todo: {
      missing: front.missing,
      annexes: built.annexes?.annexes.length ?? 0,
      unlisted: front.unlisted,
      undescribed: built.undescribed,
      refused: album.refused + (source.unread ?? 0),
    },
  };
}

/** What the check of the archive would say of the draft, as far as no warning says it already. */
function judge(kind: ImportKind, id: string, mdx: string, said: ReadonlySet<string>): Warning[] {
  const read = createReader([]);
  const path = `content/${KINDS[kind].folder}/${id}.mdx`;
  const { problems } = read({ kind, id, path, bytes: new TextEncoder().encode(mdx) });
  const place = { file: path, line: 1, column: 1 };
  const known = new Set(
    [...said].map((field) => problem('veld-ontbreekt', place, field, '').message),
  );
  return problems
    .filter(
      ({ severity, message, rule }) =>
        severity === 'error' &&
        // A figure without alternative text has a warning of its own.
        rule !== 'onderdeel-onvolledig' &&
        !known.has(message),
    )
    .map(({ message, line }) => ({ page: 1, line, message: WARNINGS.schema(message) }));
}

function byPlace(a: LeftOut | Warning, b: LeftOut | Warning): number {
  return a.page - b.page || a.line - b.line;
}
