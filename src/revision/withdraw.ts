import { WITHDRAWAL_REASONS } from '../model/history.ts';
import { KINDS } from '../model/kinds.ts';
import type { Frontmatter } from '../model/schemas.ts';
import { isDraft, isWithdrawn } from '../model/state.ts';
import { asSentence, type Change, type Paper } from './change.ts';
import { withField } from './fields.ts';
import { Refusal } from './refusal.ts';

/** What the editor says of the withdrawal. */
export interface Withdrawal {
  /** ISO 8601. */
  readonly datum: string;
  /** A reason of DiWoo, or a word of it: `privacy`, `fout`. */
  readonly reden: string;
  readonly toelichting: string;
  /** What to read instead: `brief/2026-0000000001`. */
  readonly vervangenDoor?: string | undefined;
}

/**
 * Takes a paper back. Its address and numbers stay and say so; nothing of its text is public any more.
 *
 * @param paper the paper as it lies
 * @param data what it says of itself
 * @param withdrawal what the editor says of it
 * @returns what is to be written
 * @throws Refusal when the paper is not public, or the reason is none
 */
export function withdraw(
  { kind, id, source }: Paper,
  data: Frontmatter[Paper['kind']],
  { datum, reden, toelichting, vervangenDoor }: Withdrawal,
): Change {
  if (isDraft(data))
    throw new Refusal(
      'Dit stuk is een concept en staat niet op de site. Er is niets in te trekken.',
    );
  if (isWithdrawn(data)) throw new Refusal('Dit stuk is al ingetrokken.');
  const meant = WITHDRAWAL_REASONS.filter((reason) => reason.includes(reden.trim().toLowerCase()));
  const [reason] = meant;
  if (reason === undefined || meant.length > 1)
    throw new Refusal(
      `‘${reden}’ is geen reden van een intrekking. Kies bij --reden uit: privacy, fout.`,
    );
  const file = `${KINDS[kind].folder}/${id}.mdx`;
  const text = withField(withField(source, 'status', 'ingetrokken'), 'intrekking', {
    datum,
    reden: reason,
    toelichting: asSentence(toelichting),
    ...(vervangenDoor === undefined ? {} : { vervangenDoor }),
  });
  return {
    rewritten: new Map([[file, text]]),
    added: new Map(),
    renamed: new Map(),
    done: [
      `${file} is ingetrokken: ${reason}.`,
      `Het adres /${kind}/${id}/ blijft en zegt dat. De tekst, de bron en de bijlagen komen nergens meer op de site.`,
    ],
    next: reason.includes('privacy')
      ? [
          'Haal de tekst onder de gegevens weg; alleen de gegevens zijn genoeg.',
          'De tekst staat nog in de geschiedenis van Git. Zie docs/redactie.md, Er staat iets privés openbaar.',
        ]
      : [],
  };
}
