import { createKeys, shownOf } from '../../build/keys.ts';
import { readDutchParts } from '../../build/word-list.ts';
import { hasErrors } from '../../checks/report.ts';
import { contentError } from '../../folder/content-error.ts';
import { archiveOf, judgeContent, publicStukken, readContent } from '../../folder/documents.ts';
import { siteDigest } from '../../folder/sources.ts';
import { openStore } from '../../folder/store.ts';
import { indexParts } from '../../search/index-parts.ts';
import { type SearchSource, sourceOf } from '../../search/opensearch/record.ts';
import { searchTexts } from '../../search/texts.ts';
import { placeOfSite } from '../../site/place.ts';
import type { PushedPart } from './push.ts';

/** An archive to push; its texts are read as they are asked for. */
export interface PushedArchive {
  readonly parts: readonly PushedPart[];
  close(): void;
}

/**
 * Reads the archive as a build does, in the parts that Pagefind has too.
 *
 * @param dir the content folder
 * @param cache folder of what the last build kept
 * @param tell is told what a person should know of it, a line at a time
 * @returns the archive
 * @throws ContentError with everything that is wrong with the content
 */
export async function readParts(
  dir: string,
  cache: string,
  tell: (line: string) => void,
): Promise<PushedArchive> {
  const store = openStore(cache, tell);
  try {
    const content = await readContent(dir, store);
    const judged = await judgeContent(content, store);
    if (hasErrors(judged.problems)) throw contentError(judged);
    const { base } = placeOfSite();
    const archive = await archiveOf(content, publicStukken(content), base, store);
    const keyOf = createKeys(siteDigest());
    const dutch = readDutchParts();
    const parts = indexParts(archive).map((part) => ({
      name: part.name,
      key: keyOf(
        part.stukken.map((stuk) => shownOf(archive, stuk)),
        [...archive.terms.values()],
      ),
      refs: part.stukken.map(({ ref }) => ref),
      *sources(): Generator<SearchSource> {
        for (const text of searchTexts(archive, part, dutch)) yield sourceOf(text, part.name);
      },
    }));
    return { parts, close: () => store.close() };
  } catch (cause) {
    store.close();
    throw cause;
  }
}
