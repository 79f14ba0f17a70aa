import { current } from './current.ts';

/**
 * @param pages what the pages of a route are made of, each with its address without the base
 * @returns those that have to be made; the others stand as they are
 */
export async function wanted<P extends { readonly path: string }>(
  pages: readonly P[],
): Promise<P[]> {
  const { isWanted } = await current();
  return pages.filter(({ path }) => isWanted(path));
}
