import { createReader } from '../mdx/document.ts';
import { KINDS } from '../model/kinds.ts';
import { problem } from '../model/messages.ts';
import { compare, type Proof } from './compare.ts';
import { type ImportKind, recogniseKind } from './letterhead/kind.ts';
import type { KnownOrganisations } from './letterhead/organisations.ts';
import { recogniseOther } from './letterhead/other-papers.ts';
import { makeDraft } from './make-draft.ts';
import { findMarkings } from './markings.ts';
import { REFUSALS, WARNINGS } from './messages.ts';
import type { Recogniser } from './pdf/recognise.ts';
import type { Beside } from './pictures/address.ts';
import type { OmittedPicture, PictureFile } from './pictures/album.ts';
import type { Answers } from './questions.ts';
import { readSource } from './read-source.ts';
import { ImportRefusal } from './refusal.ts';
import type { LeftOut, Progress, Warning } from './source.ts';
import { writeMdx } from './write.ts';

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The kind of paper, when a person already knows it. */
  readonly kind?: ImportKind;
  readonly onProgress?: Progress;
  /** Reads the pages of a PDF that are an image; without it they stay unread. */
  readonly recognise?: Recogniser;
  /** What a person answered already of what only a person can say (`openQuestions`). */
  readonly answers?: Answers;
  /** The list of organisations of the archive, by key; without it none is proposed. */
  readonly organisations?: KnownOrganisations;
  /** Gives the files beside it, for the images of a web page; without it there are none. */
  readonly beside?: Beside;
}

/** What a draft lacks that only a person can give. */
interface Todo {
  /** Fields that the schema needs and the paper does not give. */
  readonly missing: readonly string[];
  /** Fields of the editors that nobody filled in yet: `samenvatting`, `organisaties`. */
  readonly unsaid: readonly string[];
  /** Annexes of which must be said where they are. */
  readonly annexes: readonly { readonly nummer: string; readonly titel: string }[];
  /** Ministries of the letterhead that the archive does not know yet, as lines for `organisaties.yaml`. */
  readonly ministries: readonly string[];
  /** True when the letterhead names annexes and the text does not list them. */
  readonly unlisted: boolean;
  /** Images that stand in the draft without words for who does not see them. */
  readonly undescribed: number;
  /** Images that are not in the draft and may show something of the paper. */
  readonly refused: number;
}

export interface Imported extends Proof {
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
    request.recognise,
  );
  if (source.raw.every(({ text }) => text.trim() === ''))
    throw new ImportRefusal(REFUSALS.noText());
  const other = recogniseOther(source.blocks);
  const recognised = other ? { kind: 'onderzoek' as const, sure: true } : recogniseKind(source.raw);
  const kind = request.kind ?? recognised.kind;
  const warnings: Warning[] = [...source.warnings];
  if (other) warnings.push(other.warning);
  if (!recognised.sure && request.kind === undefined) {
    warnings.push({ page: 1, line: 1, message: WARNINGS.kindUnsure(KINDS[kind].singular) });
  }
  const { id, album, draft, tree, remarks, leftOut, found, todo, notes } = makeDraft(
    source,
    kind,
    request.name,
    other,
    {
      ...(request.answers ? { answers: request.answers } : {}),
      ...(request.organisations ? { known: request.organisations } : {}),
    },
  );
  const compared = compare(source, draft, tree, leftOut, notes);
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
    ...compared.proof,
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
