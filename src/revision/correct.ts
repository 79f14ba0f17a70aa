import { splitFrontmatter } from '../model/frontmatter.ts';
import { CAUSES } from '../model/history.ts';
import { KINDS } from '../model/kinds.ts';
import type { Frontmatter } from '../model/schemas.ts';
import { isDraft, isWithdrawn } from '../model/state.ts';
import { asSentence, type Change, inWords, type Paper } from './change.ts';
import { withEntries, withField } from './fields.ts';
import { Refusal } from './refusal.ts';

/** Why a later version can come. */
const LATER = CAUSES.filter((cause) => cause !== 'eerste publicatie');

/** What the editor says of the new version. */
export interface Correction {
  /** ISO 8601. */
  readonly datum: string;
  readonly oorzaak: string;
  /** What changed, in a sentence. */
  readonly toelichting: string;
  /** The day on which the first version became public, where the paper does not say so. */
  readonly sinds?: string | undefined;
}

function versionsIn(source: string): number {
  const data = splitFrontmatter('', source).data as { versies?: unknown } | undefined;
  return Array.isArray(data?.versies) ? data.versies.length : 0;
}

/**
 * Makes room for a new version of a paper: the text as it was is kept, unless it may not be public.
 *
 * @param paper the paper as it lies, which the editor may have begun to change
 * @param data what it says of itself
 * @param was the text as it was published
 * @param correction what the editor says of it
 * @returns what is to be written
 * @throws Refusal when the paper cannot have a new version, or something is missing
 */
export function correct(
  paper: Paper,
  data: Frontmatter[Paper['kind']],
  was: string,
  { datum, oorzaak, toelichting, sinds }: Correction,
): Change {
  const { kind, id, source } = paper;
  if (isDraft(data))
    throw new Refusal(
      'Dit stuk is een concept en nog niet openbaar. Wijzig het gewoon; er is geen versie nodig.',
    );
  if (isWithdrawn(data))
    throw new Refusal('Dit stuk is ingetrokken. Van een ingetrokken stuk komt geen nieuwe versie.');
  if (!LATER.some((cause) => cause === oorzaak))
    throw new Refusal(
      `‘${oorzaak}’ is geen oorzaak van een nieuwe versie. Kies bij --oorzaak uit: ${LATER.join(', ')}.`,
    );
  const known = data.versies;
  if (versionsIn(was) !== known.length)
    throw new Refusal(
      'Er staat al een nieuwe versie klaar die nog niet in Git is vastgelegd. Verbeter de tekst gewoon verder.',
    );
  const first = data.openbaarSinds ?? sinds;
  if (known.length === 0 && first === undefined)
    throw new Refusal(
      'Sinds wanneer staat dit stuk op de site? Geef de dag erbij, bijvoorbeeld: --sinds 2026-03-01.',
    );
  const nummer = Math.max(1, known.length);
  const file = `${KINDS[kind].folder}/${id}.mdx`;
  const kept = `versies/${KINDS[kind].folder}/${id}/${nummer}.mdx`;
  const entries = [
    ...(known.length === 0 ? [{ nummer: 1, datum: first, oorzaak: 'eerste publicatie' }] : []),
    { nummer: nummer + 1, datum, oorzaak, toelichting: asSentence(toelichting) },
  ];
  let text = withEntries(source, 'versies', entries);
  if (oorzaak !== 'aanvulling') text = withField(text, 'status', 'gecorrigeerd');
  const explained = data.statusToelichting !== undefined;
  if (!explained)
    text = withField(
      text,
      'statusToelichting',
      `${asSentence(toelichting).slice(0, -1)} (${inWords(datum)}).`,
    );
  const secret = oorzaak === 'privacy';
  return {
    rewritten: new Map([[file, text]]),
    added: secret ? new Map() : new Map([[kept, was]]),
    renamed: new Map(),
    done: [
      `Versie ${nummer + 1} staat bij de gegevens van ${file}, met de oorzaak ${oorzaak}.`,
      secret
        ? `De tekst van versie ${nummer} is niet bewaard: zij mag niet meer te lezen zijn.`
        : `De tekst van versie ${nummer} staat in ${kept}.`,
    ],
    next: [
      `Verbeter nu de tekst in ${file}.`,
      ...(explained ? ['Kijk of ‘statusToelichting’ nog klopt; die stond er al.'] : []),
      ...(secret
        ? [
            'De oude tekst staat nog in de geschiedenis van Git. Zie docs/redactie.md, Er staat iets privés openbaar.',
          ]
        : []),
    ],
  };
}
