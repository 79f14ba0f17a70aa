import type { Archive } from '../archive/types.ts';
import type { Stuk } from '../mdx/types.ts';
import type { site } from '../site.config.ts';

/** A file for machines, as it is to lie in the built site. */
export interface PublishedFile {
  /** Path from the root of the site, without a slash before it: `nota/2024-0000358151.mdx`. */
  readonly path: string;
  /** Makes the file: whole, or in parts where it is too large to hold at once. */
  readonly make: () => Body | Iterable<string>;
  /** Tells all that the file shows; one without it may show anything of the archive. */
  readonly key?: string | undefined;
}

/** Files whose number and names follow from what they hold; together they may show anything of the archive. */
export interface FileGroup {
  /** How the paths of all of them begin, and of no other file. */
  readonly start: string;
  readonly make: () => Iterable<PublishedFile>;
}

type Body = string | Uint8Array;

/** Everything that files for machines are made of; nothing is read from elsewhere. */
export interface PublishInput {
  /** The documents that are public. */
  readonly archive: Archive;
  readonly site: typeof site;
  /** Where the site stands, with its base path and without a slash at the end: `https://example.nl/archief`. */
  readonly address: string;
  /** Whether each page is printed as a PDF beside it once the site is built. */
  readonly pdf?: boolean;
  /** Tells all that the page and the files of a document show, its text and what it has to do with others. */
  readonly keyOf: (stuk: Stuk) => string;
  /** The text of another file of the site, where it stands as this build would make it. */
  readonly textOf: (path: string) => string | undefined;
  /** The bytes of the source file of a document. */
  readonly sourceOf: (stuk: Stuk) => Uint8Array;
  /** The bytes of a file under `content/bestanden`, by its path there. */
  readonly attachmentOf: (path: string) => Uint8Array;
  /** SHA-256 as hexadecimal digits. */
  readonly sha256: (bytes: string | Uint8Array) => string;
}
