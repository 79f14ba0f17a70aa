import type { KindName } from '../../model/kind-names.ts';
import { squeeze } from '../runs.ts';
import type { RawLine } from '../source.ts';

/** Kinds of paper that can be imported. */
export type ImportKind = Extract<KindName, 'nota' | 'brief' | 'onderzoek'>;

/** @returns whether a word names a kind that can be imported */
export function isImportKind(word: string): word is ImportKind {
  return word === 'nota' || word === 'brief' || word === 'onderzoek';
}

/** What tells the kinds apart, with how much it says. */
const SIGNS: readonly (readonly [ImportKind, RegExp, number])[] = [
  ['nota', /^ter (besluitvorming|beslissing|ondertekening|informatie|bespreking|advisering)$/i, 3],
  ['nota', /^(nota )?actief openbaar\b/i, 3],
  ['nota', /^(beslis)?nota$/i, 2],
  ['nota', /^geadviseerd besluit$/i, 3],
  ['nota', /^opgesteld door\b/i, 2],
  ['nota', /^(aanleiding|kernpunten|krachtenveld)$/i, 1],
  ['nota', /^informatie die niet openbaar ?gemaakt kan worden/i, 3],
  ['brief', /^>? ?retouradres\b/i, 3],
  ['brief', /^geachte (mevrouw |heer )?(de )?voorzitter/i, 3],
  ['brief', /^(aan )?de voorzitter van de (tweede|eerste) kamer/i, 3],
  ['brief', /^(betreft|onderwerp)\b/i, 1],
  ['brief', /^hoogachtend,?$/i, 2],
  ['brief', /^de (minister|staatssecretaris) (van|voor)\b.{0,80}$/i, 1],
  [
    'onderzoek',
    /^(publiekssamenvatting|managementsamenvatting|samenvatting|onderzoeksvra(ag|gen)|onderzoeksrapport|methode|methoden|conclusies)$/i,
    2,
  ],
  ['onderzoek', /\bin opdracht van\b.{0,80}\b(ministerie|wodc|kabinet)\b/i, 1],
];

/** A nota and a letter say what they are on their first pages; a report may print one further on. */
const FIRST = 2;

/**
 * @param lines the lines of a paper, headings and letterhead among them
 * @returns the most likely kind, and whether it stands clear of the others
 */
export function recogniseKind(lines: Iterable<RawLine>): { kind: ImportKind; sure: boolean } {
  const score: Record<ImportKind, number> = { nota: 0, brief: 0, onderzoek: 0 };
  const seen = new Set<number>();
  for (const { text, place } of lines) {
    const line = squeeze(text);
    for (const [index, [kind, sign, weight]] of SIGNS.entries()) {
      if (seen.has(index) || (kind !== 'onderzoek' && place.page > FIRST) || !sign.test(line))
        continue;
      seen.add(index);
      score[kind] += weight;
    }
  }
  const ranked = (Object.entries(score) as [ImportKind, number][]).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  const kind = first && first[1] > 0 ? first[0] : 'onderzoek';
  return { kind, sure: (first?.[1] ?? 0) >= 3 && (first?.[1] ?? 0) > (second?.[1] ?? 0) };
}
