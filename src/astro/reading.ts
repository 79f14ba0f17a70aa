import type { Head, Stuk } from '../mdx/types.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';
import type { Problem } from '../model/problem.ts';
import { isDraft } from '../model/state.ts';
import type { KeptStuk } from './kept.ts';
import type { Rendered } from './rendering.ts';

/** A file of the content folder, and what became of it. */
export interface RenderedFile extends Rendered {
  readonly kind: KindName;
  readonly id: string;
  readonly path: string;
}

/** All documents of the content folder as they were read at one moment. */
export interface Reading {
  /** Which reading of the folder this is, from 1. */
  readonly serial: number;
  /** Every file, sound or not, in order. */
  readonly files: readonly RenderedFile[];
  /** The documents that are sound, in the order of their files. */
  readonly stukken: Readonly<Record<KindName, readonly KeptStuk[]>>;
  /** What is wrong with the files, each by itself. */
  readonly problems: readonly Problem[];
}

/** What a document says of itself, with the hash of all that the document is made from. */
export interface KeptHead {
  readonly digest: string;
  readonly head: Head;
}

/** @returns what each sound document of a reading says of itself */
export function headsIn({ stukken }: Reading): KeptHead[] {
  return KIND_NAMES.flatMap((kind) =>
    stukken[kind].map(({ digest, stuk }) => ({ digest, head: stuk })),
  );
}

/** @returns all sound documents of a reading, kind by kind */
export function allStukken({ stukken }: Reading): Stuk[] {
  return KIND_NAMES.flatMap((kind) => stukken[kind].map(({ stuk }) => stuk));
}

/** @returns all documents that an editor at work can look at, errors and all */
export function shownStukken({ files }: Reading): Stuk[] {
  return files.flatMap(({ shown }) => shown ?? []);
}

/** @returns whether a build publishes the document; drafts are for the live preview alone */
export function isPublic({ data }: Head): boolean {
  return !isDraft(data);
}
