import type { PartEntry } from './index-files.ts';
import type { Pagefind, PagefindAnswer, SearchOptions } from './pagefind-api.ts';

/** What makes an instance of Pagefind over one index, to which others are merged. */
type CreateInstance = (options: {
  readonly basePath: string;
  readonly noWorker: boolean;
}) => Pagefind;

/**
 * Opens the indexes of some parts of the archive as one. The first lends its WebAssembly to the others.
 *
 * @param create makes an instance of Pagefind
 * @param base where the folders of the parts lie, with a slash at the end
 * @param parts the parts, newest first; at least one
 * @param options for Pagefind
 * @returns one index; what it finds in the order of days is in that order over all parts, which Pagefind would interlace
 */
export async function openParts(
  create: CreateInstance,
  base: string,
  parts: readonly PartEntry[],
  { noWorker, baseUrl }: { readonly noWorker: boolean; readonly baseUrl: string },
): Promise<Pagefind> {
  const [newest, ...others] = parts;
  const pagefind = create({ basePath: `${base}${newest?.naam}/`, noWorker });
  await pagefind.init();
  await Promise.all(
    others.map(({ naam }) => pagefind.mergeIndex(`${base}${naam}/`, { baseUrl, language: 'nl' })),
  );
  if (others.length === 0) return pagefind;
  return {
    ...pagefind,
    async search(query, options) {
      const found = await pagefind.search(query, { ...options, sort: {} });
      if (Object.keys(options.sort ?? {}).length === 0) return found;
      const answers = await Promise.all(
        parts.map(({ naam }) => pagefind.search(query, within(options, naam))),
      );
      return { ...found, results: answers.flatMap(({ results }) => results) } as PagefindAnswer;
    },
  };
}

function within(options: SearchOptions, part: string): SearchOptions {
  return { ...options, filters: { ...options.filters, deel: { any: [part] } } };
}
