/** What a reference points at. Dutch names are those of the publications themselves. */
export type ReferenceKind =
  | 'kamerstuk'
  | 'dossier'
  | 'aanhangsel'
  | 'handelingen'
  | 'staatsblad'
  | 'staatscourant'
  | 'tractatenblad'
  | 'bijlage'
  | 'kamervraag'
  | 'niet-dossierstuk'
  | 'zaak'
  | 'document'
  | 'activiteit'
  | 'eu-handeling'
  | 'eu-document'
  | 'eu-zaak'
  | 'ecli'
  | 'bwb'
  | 'jci'
  | 'kenmerk';

/** The parts of a reference that its id or its text gives away. */
export interface ReferenceParts {
  /** Chamber of parliament: Eerste Kamer `I`, Tweede Kamer `II`. */
  readonly kamer?: 'I' | 'II';
  /** Parliamentary year, always written in full: `2023-2024`. */
  readonly vergaderjaar?: string;
  /** Dossier of five digits without separators: `29279`. */
  readonly dossier?: string;
  /** Budget chapter, fund or council number behind the dossier: `VII`, `IIB`, `A`, `07`. */
  readonly toevoeging?: string;
  /** Number or letter within the dossier, the year or the volume: `823`, `AA`, `16a`. */
  readonly nummer?: string;
  /** Annex as printed; an empty string when the text says "bijlage bij" without a number. */
  readonly bijlage?: string;
  /** Page or pages as printed: `4`, `4-7`. */
  readonly pagina?: string;
  /** Calendar year of a gazette, an EU act, a zaak or a document number: `2021`. */
  readonly jaar?: string;
  /** Item of a sitting in the Handelingen. */
  readonly item?: string;
}

/** One reference found in a text. Offsets count UTF-16 units of the text as it was given. */
export interface Reference extends ReferenceParts {
  /** Exactly `input.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Canonical id; the same paper always has the same id, however it was written. */
  readonly id: string;
  readonly kind: ReferenceKind;
  /** False when the text leans on context: show it, never link it as if it were sure. */
  readonly certain: boolean;
  /**
   * Ids that the text includes without printing them: `nrs. 1-4` gives a reference on `nrs. 1`,
   * one on `4`, and numbers 2 and 3 here, on the first of the two.
   */
  readonly also?: readonly string[];
}

/** A reference before its offsets are translated back: they count units of the normalised text. */
export type Found = Omit<Reference, 'text'>;

/** One family of citation forms: where it may start, and what stands there. */
export interface Recogniser {
  readonly start: RegExp;
  readonly read: (text: string, match: RegExpExecArray) => readonly Found[];
}
