import type { KindName } from '../kind-names.ts';
import type { Severity } from '../problem.ts';

/** What a rule says: what is wrong and why, and what to do. */
export interface Message {
  readonly message: string;
  readonly hint: string;
  /** What to write, letter by letter, where that is known; `…` stands for what only the editor knows. */
  readonly paste?: string | undefined;
}

/** The page of a rule in the editors' guide. */
export interface Guide {
  /** What the rule is for, in plain Dutch. */
  readonly uitleg: string;
  readonly fout: string;
  readonly goed: string;
  /**
   * Where both examples stand: in the text of a document, in its frontmatter, a whole file, a list of
   * `content/`, or a situation told in words (`verhaal`).
   */
  readonly plaats: 'tekst' | 'gegevens' | 'bestand' | 'begrippen' | 'verhaal';
  /** Kind of document that the examples belong to. */
  readonly soort: KindName;
  /** Frontmatter that both examples have besides what each document needs. */
  readonly bij: string;
}

/**
 * Whether an editor may set a rule aside for one document, with a reason: never, the rule as a whole,
 * or only for words or for a file that are named exactly.
 */
export type Silencing = 'nooit' | 'met reden' | 'per tekst' | 'per bestand';

export interface Rule {
  readonly severity: Severity;
  readonly silencing: Silencing;
  readonly guide: Guide;
  // biome-ignore lint/suspicious/noExplicitAny: each rule takes the words that its own text needs
  readonly text: (...words: any[]) => Message;
}

/** A rule that keeps a document from being published, whatever the reason. */
export const error = <W extends readonly unknown[]>(guide: Guide, text: (...words: W) => Message) =>
  ({ severity: 'error', silencing: 'nooit', guide, text }) as const;

/** A rule that keeps a document from being published until it is mended or set aside with a reason. */
export const errorUnless = <W extends readonly unknown[]>(
  silencing: Exclude<Silencing, 'nooit'>,
  guide: Guide,
  text: (...words: W) => Message,
) => ({ severity: 'error', silencing, guide, text }) as const;

/** A rule that only draws attention. */
export const warning = <W extends readonly unknown[]>(
  guide: Guide,
  text: (...words: W) => Message,
) => ({ severity: 'warning', silencing: 'met reden', guide, text }) as const;

const guide =
  (plaats: Guide['plaats']) =>
  (
    uitleg: string,
    fout: string,
    goed: string,
    more: { soort?: KindName; bij?: string } = {},
  ): Guide => ({ uitleg, fout, goed, plaats, soort: more.soort ?? 'nota', bij: more.bij ?? '' });

/** Makes a page of the guide whose examples stand in the text of a document. */
export const inText = guide('tekst');
/** Makes a page of the guide whose examples stand in the frontmatter. */
export const inData = guide('gegevens');
/** Makes a page of the guide whose examples are whole files. */
export const inFile = guide('bestand');
/** Makes a page of the guide whose examples stand in `begrippen.yaml`. */
export const inTerms = guide('begrippen');
/** Makes a page of the guide whose examples are situations, told in words. */
export const inWords = guide('verhaal');

/** Longest list of choices that is shown in full; more would bury the one that was meant. */
const SHOWN = 14;

/** @returns the values between quotation marks, those past the first fourteen as a number */
export function list(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map((value) => `‘${value}’`);
  const more = values.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` en nog ${more} andere` : '');
}

/** @returns the question whether a near value was meant, with a space before it, or nothing */
export function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : ` Bedoelde u ‘${suggestion}’?`;
}

/** What to do where a paper itself breaks a rule that can be set aside. */
export const WAY_OUT =
  'Staat het zo in het stuk zelf? Leg dat dan vast bij ‘uitzonderingen’, met de reden.';
