import { readdir } from 'node:fs/promises';

/**
 * @returns the addresses of the pages of the site that are no document, as they lie in `src/pages`:
 *   `/zoeken/`, `/over/privacy/`; pages made of data are none of them
 */
export async function sitePages(): Promise<string[]> {
  const files = await readdir('src/pages', { recursive: true }).catch(() => []);
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:astro|mdx)$/.test(file) && !file.includes('['))
    .map((file) => `/${file.replace(/\.(?:astro|mdx)$/, '/').replace(/(^|\/)index\/$/, '$1')}`)
    .sort();
}
