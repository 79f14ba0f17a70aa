import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Served, serve } from '../../src/hosting/serve.ts';
import type { SiteName } from './build-sites.ts';

/** The folder of a site that was built before the tests. */
export function siteDir(name: SiteName = 'real'): string {
  return inject('sites')[name];
}

/** The HTML of a page of a built site. */
export function pageHtml(address: string, name: SiteName = 'real'): Promise<string> {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return readFile(path.join(siteDir(name), file), 'utf8');
}

/** Addresses of all pages of a built site. */
export async function allPages(name: SiteName = 'real'): Promise<string[]> {
  const files = await readdir(siteDir(name), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''))
    .sort();
}

/** Serves a built site during the tests of a file, with the headers of a real host. */
export function useSite(name: SiteName = 'real'): {
  readonly dist: string;
  readonly origin: string;
} {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serve(siteDir(name));
  });
  afterAll(() => served?.close());
  return {
    get dist() {
      return siteDir(name);
    },
    get origin() {
      if (!served) throw new Error('The site is served only while tests run.');
      return served.origin;
    },
  };
}
