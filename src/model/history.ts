import { z } from 'zod';
import { date, documentRef, text } from './fields.ts';
import { problem } from './messages.ts';
import type { Place, Problem } from './problem.ts';
import { isWithdrawn } from './state.ts';

/** Why a version took the place of the one before it. */
export const CAUSES = ['eerste publicatie', 'aanvulling', 'correctie', 'privacy'] as const;

/**
 * Why a paper was taken back, in the words of the value list "reden van verwijdering of vervanging" of
 * DiWoo 0.9.8.
 */
export const WITHDRAWAL_REASONS = [
  'correctie privacygevoelige gegevens',
  'correctie procedurele fout',
] as const;

/** A version of a document: the first, or one that came in its place. */
const version = z.strictObject({
  nummer: z.int().min(1).describe('Het nummer van de versie; de eerste is 1.'),
  datum: date.describe('De dag waarop deze versie op de site kwam.'),
  oorzaak: z.enum(CAUSES).describe('Waarom deze versie er kwam.'),
  toelichting: text.optional().describe('Wat er veranderde, in een zin; lezers zien dit.'),
});

/** What happened to a document since it was published. */
export const history = {
  /** Since when the paper is public on this site, where that is known. */
  openbaarSinds: date.optional().describe('De dag waarop het stuk op deze site openbaar werd.'),
  /**
   * All versions in order, the one that the text shows last; empty for a paper that never changed. The
   * text of an earlier one is the file as it was, in `content/versies/<map>/<id>/<nummer>.mdx`.
   */
  versies: z
    .array(version)
    .default([])
    .describe('Alle versies van het stuk, de eerste voorop; leeg als het nooit veranderde.'),
  /** Set when `status` is `ingetrokken`. */
  intrekking: z
    .strictObject({
      datum: date.describe('De dag van de intrekking.'),
      reden: z.enum(WITHDRAWAL_REASONS).describe('De reden, uit de lijst van DiWoo.'),
      toelichting: text.describe('Wat er aan de hand was, in een zin; lezers zien dit.'),
      /** What to read instead. */
      vervangenDoor: documentRef
        .optional()
        .describe('Het stuk dat een lezer nu moet lezen: soort/naam.'),
    })
    .optional()
    .describe('Alleen bij status ingetrokken: wanneer en waarom.'),
};

/** The fields by which a document tells what became of it. */
interface History {
  readonly status: string;
  readonly openbaarSinds?: string | undefined;
  readonly versies: readonly z.infer<typeof version>[];
  readonly intrekking?: { readonly datum: string } | undefined;
}

/**
 * What a schema of one field cannot say: status and withdrawal go together, versions count from 1 and
 * do not go back in time.
 *
 * @param data the frontmatter of a document
 * @param locate place of a value in it
 * @returns everything that contradicts itself
 */
export function historyProblems(
  data: History,
  locate: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const problems: Problem[] = [];
  if (isWithdrawn(data) && !data.intrekking)
    problems.push(problem('intrekking-ontbreekt', locate(['status'])));
  if (!isWithdrawn(data) && data.intrekking)
    problems.push(problem('intrekking-zonder-status', locate(['intrekking']), data.status));
  for (const [i, { nummer, datum }] of data.versies.entries()) {
    const before = data.versies[i - 1];
    if (nummer !== i + 1)
      problems.push(problem('versie-nummer', locate(['versies', i, 'nummer']), nummer, i + 1));
    if (before && datum < before.datum)
      problems.push(
        problem('versie-datum', locate(['versies', i, 'datum']), nummer, datum, before.datum),
      );
  }
  return problems;
}
