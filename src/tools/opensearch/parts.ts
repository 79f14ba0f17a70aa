import { createKeys, shownOf } from '../../build/keys.ts';
import { readDutch } from '../../build/word-list.ts';
import { hasErrors } from '../../checks/report.ts';
import { contentError } from '../../folder/content-error.ts';
import { judgeContent, publicArchive, readContent } from '../../folder/documents.ts';
import { siteDigest } from '../../folder/sources.ts';
import { openStore } from '../../folder/store.ts';
import { createSplitter } from '../../search/compounds.ts';
import { indexParts } from '../../search/index-parts.ts';
import { type SearchSource, searchSources } from '../../search/opensearch/record.ts';
import { OTHER_NAMES } from '../../search/other-names.ts';
import { searchRecord } from '../../search/records.ts';
import { createSynonyms } from '../../search/synonyms.ts';
import { createKeying } from '../../search/word-keys.ts';
import { countLongWords } from '../../search/word-lists.ts';
import { placeOfSite } from '../../site/place.ts';
import type { PushedPart } from './push.ts';

/** An archive to push; its texts are read as they are asked for. */
export interface PushedArchive {
  readonly parts: readonly PushedPart[];
  close(): void;
}

/**
 * Reads the archive as a build does, in the parts that the index of a site has too.
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
    const judged = await judgeContent(content, store, placeOfSite().base);
    if (hasErrors(judged.problems)) throw contentError(judged);
    const archive = await publicArchive(content, judged, store);
    const keyOf = createKeys(siteDigest());
    const begrippen = [...archive.terms.values()].map(({ begrip }) => begrip);
    const synonyms = createSynonyms(begrippen, OTHER_NAMES);
    let dutch: ReturnType<typeof readDutch> | undefined;
    const parts = indexParts(archive).map((part) => ({
      name: part.name,
      key: keyOf(
        part.stukken.map((stuk) => shownOf(archive, stuk)),
        begrippen,
      ),
      refs: part.stukken.map(({ ref }) => ref),
      *sources(): Generator<SearchSource> {
        dutch ??= readDutch();
        const papers = part.stukken.map((stuk) => ({
          ref: stuk.ref,
          record: searchRecord(archive, stuk, synonyms),
        }));
        const split = createSplitter(
          dutch.parts,
          countLongWords(papers.map(({ record }) => record)),
        );
        yield* searchSources(papers, part.name, createKeying(dutch.inflections, split));
      },
    }));
    return { parts, close: () => store.close() };
  } catch (cause) {
    store.close();
    throw cause;
  }
}
