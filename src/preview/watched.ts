import path from 'node:path';
import type { Archive } from '../archive/types.ts';
import type { CheckedContent } from '../checks/content.ts';
import {
  type Content,
  judgeContent,
  readContent,
  shownStukken,
  withAttachments,
} from '../folder/documents.ts';
import { openStore } from '../folder/store.ts';
import { type Current, offer } from '../site/current.ts';
import { placeOfSite } from '../site/place.ts';

/** The content folder as an editor at work sees it: drafts and documents with errors too. */
export interface Watched {
  /** Which reading of the folder this is, from 1. */
  readonly serial: number;
  /** Serial of the reading that every page follows; 0 before the preview starts. */
  followed: number;
  content(): Promise<Content>;
  archive(): Promise<Archive>;
  /** What `npm run check` says of the folder as it was read. */
  judged(): Promise<CheckedContent>;
  /** Reads the folder again. */
  refresh(): Promise<void>;
}

const PLACE = Symbol.for('stukkenwijzer.watched');
type Shared = { [PLACE]?: Watched };

/**
 * @returns the content folder as it is watched
 * @throws Error outside the live preview
 */
export function watched(): Watched {
  const found = (globalThis as Shared)[PLACE];
  if (!found) throw new Error('Only the live preview watches the content folder.');
  return found;
}

/**
 * Begins to keep the content folder for the live preview, and gives pages and collections what they are made of.
 *
 * @param dir the content folder
 * @param cache folder for what is kept
 * @returns the folder; nothing is read yet
 */
export function watch(dir: string, cache: string): Watched {
  const store = openStore(path.join(cache, 'voorbeeld'));
  const { base } = placeOfSite();
  let serial = 1;
  let content: Promise<Content> | undefined;
  let archive: Promise<Archive> | undefined;
  let judged: Promise<CheckedContent> | undefined;
  const build = async (): Promise<Archive> => {
    const { shown } = await found.judged();
    return withAttachments(await found.content(), shown, store);
  };
  const found: Watched = {
    get serial() {
      return serial;
    },
    followed: 0,
    content() {
      content ??= readContent(dir, store);
      return content;
    },
    archive() {
      archive ??= build();
      return archive;
    },
    judged() {
      judged ??= found.content().then((read) => judgeContent(read, store, base));
      return judged;
    },
    async refresh() {
      serial += 1;
      const fresh = readContent(dir, store);
      content = fresh;
      archive = undefined;
      judged = undefined;
      await fresh;
    },
  };
  (globalThis as Shared)[PLACE] = found;
  offer(async (): Promise<Current> => {
    const shown = shownStukken(await found.content());
    return {
      archive: await found.archive(),
      heads: shown.map((head) => ({ digest: head.digest ?? '', head })),
      serial,
      isWanted: () => true,
      sizeOf: () => undefined,
    };
  });
  return found;
}
