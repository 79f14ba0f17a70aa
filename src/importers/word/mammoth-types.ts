/** The document as mammoth reads it, as far as the importer looks; mammoth's own types leave it open. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly name?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly verticalAlignment?: string;
  readonly href?: string;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly checked?: boolean;
  readonly altText?: string;
  /** Of an image: reads its part of the package. */
  readonly readAsArrayBuffer?: () => Promise<ArrayBuffer>;
}

export interface WordDocument extends WordNode {
  readonly notes: { readonly resolve: (reference: WordNode) => WordNote | undefined };
}

interface WordNote {
  readonly body: readonly WordNode[];
}
