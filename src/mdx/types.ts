import type { Root } from 'hast';
import type { KindName } from '../model/kind-names.ts';
import type { Problem } from '../model/problem.ts';
import type { Frontmatter } from '../model/schemas.ts';
import type { Legible } from './legible.ts';

/** A heading of the text, for the table of contents and for search. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** The place in the text where another paper is named. */
export interface Mention {
  /** Id of what is named: `kst-29279-823`, `kenmerk-2024-0000358151`, or a document, `motie/x`. */
  readonly target: string;
  /** Kind of reference (`references/types.ts`), or `stuk` for a link to a document. */
  readonly kind: string;
  /** The words that name it, as printed. */
  readonly text: string;
  /** False for a short form that may mean something else: shown, never linked. */
  readonly certain: boolean;
  /** Written by an editor as a link, so the target must exist. */
  readonly linked: boolean;
  /** The words before and after `text` in its sentence. */
  readonly before: string;
  readonly after: string;
  /** Id on the page nearest above it: a heading, a footnote, or empty at the top. */
  readonly anchor: string;
  /** True where the words around it are the editors', not the paper's. */
  readonly editorial: boolean;
  readonly line: number;
  readonly column: number;
}

/** A link to an anchor on the same page. */
export interface AnchorLink {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** A link to a page of this site, with its anchor if it has one. */
export interface PageLink {
  /** `/nota/2024-0000358151/#kern` */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What one document says of itself and of others; found in the pass that renders it. */
export interface Facts {
  readonly headings: readonly Heading[];
  readonly mentions: readonly Mention[];
  /** Number of footnotes. */
  readonly notes: number;
  /** Number of words of the text, footnotes included. */
  readonly words: number;
  /** Keys of the terms explained in the text. */
  readonly terms: readonly string[];
  /** Files that the text shows or that its annexes name, relative to the content folder. */
  readonly files: readonly string[];
  /** Where the text shows such a file or leads to it. */
  readonly fileLinks: readonly PageLink[];
  /** Titles of parliamentary dossiers that the text prints, by id. */
  readonly dossierTitles: readonly (readonly [id: string, title: string])[];
  /** Links to pages of this site, and to anchors on them. */
  readonly pages: readonly PageLink[];
}

/** A document made ready for the page. */
export interface Compiled {
  /** True where nothing was made of the text: it is no MDX, or holds what the guard refuses. */
  readonly refused: boolean;
  /** The text, without its footnotes. */
  readonly text: Root;
  /** The list of footnotes; empty where there are none. */
  readonly notes: Root;
  /** What a reader sees of both. */
  readonly seen: readonly [text: Legible, notes: Legible];
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** A document as it enters the archive. */
export interface StukOf<K extends KindName> {
  readonly kind: K;
  /** Last part of the address. */
  readonly id: string;
  /** `nota/2024-0000358151`; how other documents name it. */
  readonly ref: string;
  /** Address on the site, without the base: `/nota/2024-0000358151/`. */
  readonly path: string;
  /** Path of the source file, for messages. */
  readonly file: string;
  /** SHA-256 of that file as hexadecimal digits; absent for what does not come from a file. */
  readonly sha256?: string | undefined;
  /** Hash of that file and of all by which it was read; absent for what is not kept between builds. */
  readonly digest?: string | undefined;
  readonly data: Frontmatter[K];
  /** The text as a tree of plain data, whose texts know where they stand in the file (`places.ts`). */
  readonly text: Root;
  /** The list of footnotes; empty where there are none. */
  readonly notes: Root;
  readonly facts: Facts;
}

/** A text without words. */
export const EMPTY: Root = { type: 'root', children: [] };

export type Stuk = { [K in KindName]: StukOf<K> }[KindName];

/** What a document says of itself; known before its text is read. */
export type Head = Pick<Stuk, 'kind' | 'id' | 'ref' | 'data'>;
