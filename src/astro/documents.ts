import type { AstroIntegration } from 'astro';
import type { CheckedContent } from '../checks/content.ts';
import type { ContentFile } from '../mdx/document.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';
import type { Lists } from '../model/lists.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import type { EarlierReading } from './earlier.ts';
import { cacheDir, contentDir, readCollection, readListFiles } from './folder.ts';
import { keptDocuments, offerDocuments } from './handover.ts';
import { type KeptStuk, keptFile, readKept, writeKept } from './kept.ts';
import { headsIn, type KeptHead, type Reading, type RenderedFile } from './reading.ts';
import { type Rendering, startRendering } from './rendering.ts';

/** Keeps the documents of a content folder; each is rendered again only when something changed. */
export interface Documents {
  /** Reads the folder and starts rendering what changed, while Astro still has to be loaded. */
  begin(): void;
  /** What sound documents say of themselves, in the order of their files, before their text is rendered. */
  heads(): Promise<readonly KeptHead[]>;
  /**
   * The documents; the first call reads them, and later calls give the same reading. Whoever calls has
   * nothing else to do, because its thread may render too.
   */
  load(): Promise<Reading>;
  /** Waits until somebody else calls `load`, who has nothing else to do until all documents are rendered. */
  asked(): Promise<void>;
  /** The lists that all documents share, as they were read with them. */
  lists(): Promise<Lists>;
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
  let heads: Promise<readonly KeptHead[]> | undefined;
  let lists: Promise<Lists> | undefined;
  let judged: Promise<CheckedContent> | undefined;
  const asked = Promise.withResolvers<void>();

  const begin = async (): Promise<Begun> => {
    const known = kept ?? readKept(file);
    const listFiles = readListFiles(dir);
    const shared = [listFiles.begrippen, listFiles.organisaties, listFiles.contacten];
    const pipeline = digestOf([pipelineDigest('.'), ...shared.map((list) => list?.text ?? '')]);
    const files = KIND_NAMES.flatMap((kind) => readCollection(dir, kind)).map((found) => ({
      ...found,
      ref: `${found.kind}/${found.id}`,
      digest: digestOf([pipeline, found.bytes]),
    }));
    const stale = files.filter(({ ref, digest }) => known.get(ref)?.digest !== digest);
    const rendering = startRendering(stale, listFiles);
    lists = rendering.lists;
    return { known, files, stale, rendering };
  };
  const headsOf = async ({ known, files, stale, rendering }: Begun): Promise<KeptHead[]> => {
    const found = await rendering.heads();
    const fresh = new Map(stale.map(({ ref }, i) => [ref, found[i]]));
    return files.flatMap(({ ref, digest }) => {
      const head = fresh.has(ref) ? fresh.get(ref) : known.get(ref)?.stuk;
      return head ? [{ digest, head }] : [];
    });
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
    // All of this is in the reading now.
    begun = undefined;
    heads = undefined;
    return { serial, files: found, stukken: byKind(kept), problems };
  };
  const start = () => {
    begun ??= begin();
    return begun;
  };
  const documents: Documents = {
    followed: 0,
    begin() {
      // A fault is thrown to whoever asks for the documents.
      start().catch(() => {});
    },
    heads() {
      heads ??= reading && !begun ? reading.then(headsIn) : start().then(headsOf);
      return heads;
    },
    load() {
      reading ??= start().then(settle);
      asked.resolve();
      return reading;
    },
    asked() {
      return asked.promise;
    },
    lists() {
      return lists ?? start().then(({ rendering }) => rendering.lists);
    },
    earlier() {
      earlier ??= Promise.all([documents.lists(), import('./earlier.ts')]).then(
        ([found, { readEarlier }]) => readEarlier(dir, found),
      );
      return earlier;
    },
    judged() {
      judged ??= Promise.all([
        documents.load(),
        documents.earlier(),
        documents.lists(),
        import('./check-folder.ts'),
      ]).then(([{ files }, { files: versions }, found, { judgeReading }]) =>
        judgeReading(dir, files, versions, found),
      );
      return judged;
    },
    refresh() {
      earlier = undefined;
      heads = undefined;
      judged = undefined;
      begun = begin();
      reading = begun.then(settle);
      return reading;
    },
  };
  return documents;
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
