import { close, createIndex } from 'pagefind';

/** An index of words in the making. Pagefind reports its errors as data; here they are thrown. */
export interface SearchIndex {
  /** @param url address of the page from the root of the site; @param html the whole page */
  add(url: string, html: string): Promise<void>;
  /** @param dir folder to write the index to */
  write(dir: string): Promise<void>;
  close(): Promise<void>;
}

/** @returns an empty index for Dutch text */
export async function openIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
  const check = (found: readonly string[], what: string) => {
    if (found.length > 0) throw new Error(`Pagefind could not ${what}: ${found.join('; ')}`);
  };
  return {
    async add(url, html) {
      const { errors } = await index.addHTMLFile({ url, content: html });
      check(errors, `read ${url}`);
    },
    async write(dir) {
      const { errors } = await index.writeFiles({ outputPath: dir });
      check(errors, `write ${dir}`);
    },
    close: () => close().then(() => undefined),
  };
}
