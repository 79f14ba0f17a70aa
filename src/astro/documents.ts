import type { AstroIntegration } from 'astro';
import type { CheckedContent } from '../checks/content.ts';
import type { ContentFile } from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import { isDraft } from '../model/history.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';
import { readLists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import { judgeReading } from './check-folder.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import { type EarlierReading, readEarlier } from './earlier.ts';
import { cacheDir, contentDir, readCollection, readListFiles } from './folder.ts';
import { keptDocuments, offerDocuments } from './handover.ts';
import { type KeptStuk, keptFile, readKept, writeKept } from './kept.ts';
import { type Rendered, type Rendering, startRendering } from './rendering.ts';

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

/** Keeps the documents of a content folder; each is rendered again only when something changed. */
export interface Documents {
  /** Reads the folder and starts rendering what changed, while Astro still has to be loaded. */
  begin(): void;
  /** The documents; the first call reads them, and later calls give the same reading. */
  load(): Promise<Reading>;
  /** The texts that documents had before; read once, and again after `refresh`. */
  earlier(): Promise<EarlierReading>;
  /** What `npm run check` says of the documents as they were read; made once, and again after `refresh`. */
  judged(): Promise<CheckedContent>;
  /** Reads the folder again. */
  refresh(): Promise<Reading>;
  /** Serial of the reading that every page of the live preview follows; 0 before it starts. */
  followed: number;
}

interface FileWithDigest extends ContentFile {
  readonly ref: string;
  readonly digest: string;
}

interface Begun {
  /** What was kept from the reading before. */
  readonly known: ReadonlyMap<string, KeptStuk>;
  readonly files: readonly FileWithDigest[];
  /** Those that have to be rendered. */
  readonly stale: readonly FileWithDigest[];
  readonly rendering: Rendering;
}

/**
 * Keeps documents in memory and, between builds, in the cache. The key of a document is a hash of its
 * text, the lists that all documents share, and the sources of the pipeline.
 *
 * @param dir the content folder
 * @param cache folder for what is kept between builds
 * @returns the documents; nothing is read yet
 */
export function openDocuments(dir: string, cache: string): Documents {
  const file = keptFile(cache);
  let serial = 0;
  let kept: Map<string, KeptStuk> | undefined;
  let begun: Promise<Begun> | undefined;
  let reading: Promise<Reading> | undefined;
  let earlier: Promise<EarlierReading> | undefined;
  let judged: Promise<CheckedContent> | undefined;

  const begin = async (): Promise<Begun> => {
    const known = kept ?? readKept(file);
    const listFiles = await readListFiles(dir);
    const texts = [listFiles.begrippen, listFiles.organisaties, listFiles.contacten];
    const pipeline = digestOf(pipelineDigest('.'), ...texts.map((list) => list?.text ?? ''));
    const files = KIND_NAMES.flatMap((kind) => readCollection(dir, kind)).map((found) => ({
      ...found,
      ref: `${found.kind}/${found.id}`,
      digest: digestOf(pipeline, found.bytes),
    }));
    const stale = files.filter(({ ref, digest }) => known.get(ref)?.digest !== digest);
    return {
      known,
      files,
      stale,
      rendering: startRendering(stale, readLists(listFiles)),
    };
  };
  const settle = async ({ known, files, stale, rendering }: Begun): Promise<Reading> => {
    const rendered = await rendering.finish();
    const fresh = new Map(stale.map(({ ref }, i) => [ref, rendered[i]]));
    kept = new Map();
    const found: RenderedFile[] = [];
    for (const { kind, id, path, ref, digest } of files) {
      const old = known.get(ref);
      const outcome = fresh.get(ref) ?? (old && { ...old, shown: old.stuk });
      if (!outcome) continue;
      const { stuk, shown, problems, used } = outcome;
      found.push({ kind, id, path, stuk, shown, problems, used });
      if (stuk) kept.set(ref, { digest, stuk, problems, used });
    }
    if (stale.length > 0 || kept.size !== known.size) await writeKept(file, kept.values());
    const problems = found.flatMap((one) => one.problems);
    serial += 1;
    return { serial, files: found, stukken: byKind(kept), problems };
  };
  const documents: Documents = {
    followed: 0,
    begin() {
      begun ??= begin();
      // A fault is thrown to whoever asks for the documents.
      begun.catch(() => {});
    },
    load() {
      reading ??= (begun ?? begin()).then(settle);
      return reading;
    },
    earlier() {
      earlier ??= readEarlier(dir);
      return earlier;
    },
    judged() {
      judged ??= Promise.all([documents.load(), documents.earlier()]).then(
        ([{ files }, { files: versions }]) => judgeReading(dir, files, versions),
      );
      return judged;
    },
    refresh() {
      earlier = undefined;
      judged = undefined;
      reading = begin().then(settle);
      return reading;
    },
  };
  return documents;
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
export function isPublic({ data }: Stuk): boolean {
  return !isDraft(data);
}

/**
 * Offers the documents to loaders, pages and integrations, unless the command did so already.
 *
 * @returns an integration for Astro; it comes before those that ask for documents
 */
export function documents(): AstroIntegration {
  return {
    name: 'stukkenwijzer-documents',
    hooks: {
      'astro:config:setup': () => {
        if (!keptDocuments()) offerDocuments(openDocuments(contentDir(), cacheDir()));
      },
    },
  };
}

function byKind(kept: ReadonlyMap<string, KeptStuk>): Reading['stukken'] {
  const found = Object.fromEntries(
    KIND_NAMES.map((kind): [KindName, KeptStuk[]] => [kind, []]),
  ) as Record<KindName, KeptStuk[]>;
  for (const entry of kept.values()) found[entry.stuk.kind].push(entry);
  return found;
}
