import { kindPages, type ListPage } from '../archive/lists.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';
import { site } from '../site.config.ts';
import { archive } from './archive.ts';
import { wanted } from './wanted.ts';

/** A page that lists documents of a kind. */
export interface KindList {
  readonly kind: KindName;
  readonly path: string;
  readonly page: ListPage;
}

/**
 * @param below address of the pages of a route, after that of the kind: `pagina/`
 * @returns the pages to make there, each with the rest of its address
 */
export async function kindLists(below: string): Promise<(KindList & { readonly rest: string })[]> {
  const all = await archive();
  const pages = KIND_NAMES.flatMap((kind) =>
    kindPages(all, kind, site.pageSize).map((page) => ({ kind, path: page.path, page })),
  );
  const here = pages.flatMap((list) => {
    const start = `/${list.kind}/${below}`;
    const rest = list.path.slice(start.length, -1);
    const own = below === '' ? list.path === start : list.path.startsWith(start);
    return own ? [{ ...list, rest }] : [];
  });
  return wanted(here);
}
