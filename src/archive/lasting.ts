import type { Stuk } from '../mdx/types.ts';

/** A version of a document that another took the place of, with the text that it had. */
export interface Version {
  /** The document: `nota/2024-0000358151`. */
  readonly ref: string;
  readonly nummer: number;
  readonly stuk: Stuk;
}

/** A file that a document shows or has as an annex. */
export interface Attachment {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Of a PDF that can be read. */
  readonly pages?: number;
}

/** Something on a page of which the bytes can be checked. */
export interface Checkable {
  /** What it is, for people: `Brontekst van dit stuk`, `Bijlage: advies.pdf`. */
  readonly name: string;
  /** Address without the base. */
  readonly path: string;
  /** Type, size and pages: `PDF, 128 kB, 12 pagina’s`. */
  readonly note: string;
  readonly sha256: string;
}

/** A version as the history of a document shows it. */
export interface VersionRow {
  readonly nummer: number;
  /** ISO 8601. */
  readonly datum: string;
  readonly oorzaak: string;
  readonly toelichting?: string | undefined;
  /** True for the version that the page of the document shows. */
  readonly current: boolean;
  /** False where its text may not be public any more. */
  readonly readable: boolean;
  /** Address without the base. */
  readonly path: string;
  /** Comparisons with every later version that can be read, the nearest first. */
  readonly comparisons: readonly { readonly nummer: number; readonly path: string }[];
}
