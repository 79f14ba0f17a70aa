import { z } from 'zod';
import { date, documentRef, text } from './fields.ts';

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
  nummer: z.int().min(1),
  datum: date,
  oorzaak: z.enum(CAUSES),
  toelichting: text.optional(),
});

/** What happened to a document since it was published. */
export const history = {
  /** Since when the paper is public on this site, where that is known. */
  openbaarSinds: date.optional(),
  /** All versions in order, the one that the text shows last; empty for a paper that never changed. */
  versies: z.array(version).default([]),
  /** Set when `status` is `ingetrokken`. */
  intrekking: z
    .strictObject({
      datum: date,
      reden: z.enum(WITHDRAWAL_REASONS),
      toelichting: text,
      /** What to read instead. */
      vervangenDoor: documentRef.optional(),
    })
    .optional(),
};

/**
 * @param data the frontmatter of a document
 * @returns the day on which the document last changed here, or undefined where nobody wrote it down
 */
export function changedOn(data: {
  readonly openbaarSinds?: string | undefined;
  readonly versies: readonly { readonly datum: string }[];
  readonly intrekking?: { readonly datum: string } | undefined;
}): string | undefined {
  const days = [
    data.openbaarSinds,
    ...data.versies.map(({ datum }) => datum),
    data.intrekking?.datum,
  ];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
