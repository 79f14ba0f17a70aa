/**
 * The one question that decides whether the text of a document may be public. Everything that is made
 * of documents asks it, or takes `archive.stukken`, which holds no withdrawn ones.
 *
 * @param data the frontmatter of a document
 * @returns whether the document was taken back
 */
export function isWithdrawn(data: { readonly status: string }): boolean {
  return data.status === 'ingetrokken';
}

/**
 * The one question that decides whether a document is published at all. Drafts are for the check and the
 * live preview.
 *
 * @param data the frontmatter of a document
 * @returns whether the editors still work on it
 */
export function isDraft(data: { readonly concept: boolean }): boolean {
  return data.concept;
}

/**
 * @param data the frontmatter of a document
 * @returns what a page says of the state of the document: `concept` for a draft, else its status
 */
export function shownStatus(data: { readonly concept: boolean; readonly status: string }): string {
  return isDraft(data) ? 'concept' : data.status;
}

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
