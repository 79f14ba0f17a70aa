import type { Root } from 'mdast';
import { REASONS, UNIT_LABEL, WARNINGS } from './messages.ts';
import { marksOf, orderOf, type Part, pieces, type Sequel } from './order.ts';
import { draftText } from './proof-text.ts';
import type { LeftOut, SourceDoc, SourcePlace, Warning } from './source.ts';

/** What an import can prove of itself. */
export interface Proof {
  /** Words of the source that the draft has, as part of those that belong in it: 0 to 1. */
  readonly share: number;
  /** Words that follow one another in the source and in the draft, as part of those in the draft: 0 to 1. */
  readonly order: number;
  /** Numbers and letters that start a line. */
  readonly marks: Part;
  readonly notes: Part;
  /** Pages that were read: not those that are an image. */
  readonly pages: Part;
  /** True when nothing at all is missing. */
  readonly whole: boolean;
}

/** How the draft relates to its source. */
export interface Comparison {
  readonly proof: Proof;
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Warning[];
}

/** Why words may be missing: labels, names of officials, and what is proven to stand there already. */
const EXCUSES: readonly string[] = [
  REASONS.label,
  REASONS.clause,
  REASONS.officials,
  REASONS.repeated,
  REASONS.repeatedHead,
  REASONS.duplicate,
  REASONS.pageNumber,
  REASONS.noteMark,
  REASONS.marking,
  REASONS.head,
  REASONS.rule,
];

interface Found extends Sequel {
  readonly place: SourcePlace;
}

/**
 * Compares the words of the source with those of the draft, and accounts for every word that is not
 * in it. The words of the source are those of a reader of its own, not of the stages of the import.
 *
 * @param source what the source shows
 * @param data the frontmatter of the draft
 * @param tree the text of the draft
 * @param leftOut what the stages left out, with why
 * @param notes the notes that were found, and those of which mark and text are together
 * @returns what can be proven, and everything that did not come across
 */
export function compare(
  source: Pick<SourceDoc, 'raw' | 'pages' | 'imagePages' | 'recognised'>,
  data: Readonly<Record<string, unknown>>,
  tree: Root,
  leftOut: readonly LeftOut[],
  notes: Part,
): Comparison {
  const draft = draftText(data, tree);
  const sequence = draft.texts.flatMap(pieces);
  const left = count(sequence);
  const isExcuse = ({ reason }: LeftOut): boolean => EXCUSES.includes(reason);
  const excuses = leftOut.filter(isExcuse).map(({ text }) => pieces(text));
  const excused = count(excuses.flat());
  const lines = count(excuses.map((one) => one.join(' ')));
  const longest = Math.max(0, ...excuses.map((one) => one.length));
  const told = count(leftOut.filter((one) => !isExcuse(one)).flatMap(({ text }) => pieces(text)));
  const found: Found[] = [];
  let chain = 0;
  for (const { text, place, follows } of source.raw) {
    if (!follows) chain += 1;
    const own = pieces(text);
    // What a line starts with and was left out as such is not looked for elsewhere in the draft.
    let from = Math.min(own.length, longest);
    while (from > 0 && !take(lines, own.slice(0, from).join(' '))) from -= 1;
    for (const piece of own.slice(0, from)) take(excused, piece);
    found.push(...own.slice(from).map((piece) => ({ piece, place, chain })));
  }
  const missing: Found[] = [];
  const kept = new Set<Found>();
  let total = 0;
  for (const one of found) {
    if (take(left, one.piece)) kept.add(one);
    else if (take(excused, one.piece)) continue;
    else missing.push(one);
    total += 1;
  }
  const lost = mend(missing, left, excused);
  const here = total - lost.length;
  const untold = lost.filter(({ piece }) => !take(told, piece));
  const stretches = stretch(untold);
  const warnings: Warning[] = stretches.map(({ text, ...place }) => ({
    ...place,
    message: WARNINGS.lost(text),
    grave: 'loss',
  }));
  const marks = count(draft.marks.flatMap(pieces));
  const own = [...left]
    .flatMap(([piece, times]) => Array<string>(times).fill(piece))
    .filter((piece) => !OWN_WORDS.has(piece) && !take(marks, piece));
  if (own.length > 0) {
    warnings.push({ page: 1, line: 1, message: WARNINGS.added(own.slice(0, 20).join(' ')) });
  }
  const proof = {
    share: total === 0 ? 0 : here / total,
    order: orderOf(
      found.filter((one) => kept.has(one)),
      sequence,
    ),
    marks: marksOf(source.raw, sequence),
    notes,
    pages: { have: source.pages - (source.imagePages?.length ?? 0), of: source.pages },
  };
  const parts = [proof.marks, proof.notes, proof.pages];
  const whole =
    !source.recognised &&
    proof.share === 1 &&
    proof.order === 1 &&
    parts.every(({ have, of }) => have === of);
  return {
    proof: { ...proof, whole },
    leftOut: [...leftOut, ...stretches.map((one) => ({ ...one, reason: REASONS.unknown }))],
    warnings,
  };
}

/** Values that the schema spells in its own way. */
const OWN_WORDS = new Set(
  pieces(`weggelaten concept niet opgenomen ${WARNINGS.annexReason()} ter ${UNIT_LABEL}`),
);

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left === 0) return false;
  if (left === 1) counts.delete(word);
  else counts.set(word, left - 1);
  return true;
}

/** In characters: no word or address that a line breaks is longer. */
const LONGEST = 300;

/**
 * Two pieces that the draft has as one word: a hyphen or an address at the end of a line, undone. The second may be
 * counted in another place, where the same piece stands by itself.
 */
function mend(
  missing: readonly Found[],
  draft: Map<string, number>,
  excused: Map<string, number>,
): Found[] {
  const open = Map.groupBy(missing, ({ piece }) => piece);
  const isOpen = (piece: string, times: number) => (open.get(piece)?.length ?? 0) >= times;
  const mended = new Set<Found>();
  const close = (piece: string) => {
    const one = open.get(piece)?.shift();
    if (one) mended.add(one);
  };
  // Few words of a draft are to spare.
  for (const word of open.size > 0 ? [...draft.keys()] : [])
    for (let at = 1; at < Math.min(word.length, LONGEST) && draft.has(word); at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      while (isOpen(first, first === second ? 2 : 1) && isOpen(second, 1) && take(draft, word)) {
        close(first);
        close(second);
      }
    }
  return missing.filter((one) => !mended.has(one) && !takeHalves([draft, excused], one.piece));
}

/** A piece that is two words: the ends of two cells with little between them. */
function takeHalves(counts: readonly Map<string, number>[], piece: string): boolean {
  const holder = (word: string): Map<string, number> | undefined =>
    counts.find((one) => one.has(word));
  for (let at = 1; at < piece.length; at++) {
    const [first, second] = [piece.slice(0, at), piece.slice(at)];
    const [one, other] = [holder(first), holder(second)];
    if (!one || !other || (first === second && one.get(first) === 1)) continue;
    return take(one, first) && take(other, second);
  }
  return false;
}

/** Lost words of one line as one stretch. */
function stretch(lost: readonly Found[]): { page: number; line: number; text: string }[] {
  const out: { page: number; line: number; text: string }[] = [];
  for (const { piece, place } of lost) {
    const last = out.at(-1);
    if (last && last.page === place.page && last.line === place.line) last.text += ` ${piece}`;
    else out.push({ page: place.page, line: place.line, text: piece });
  }
  return out;
}
