import type { Element } from 'hast';
import { leadsTo } from '../../archive/localise.ts';
import type { Archive } from '../../archive/types.ts';

/**
 * @param input the archive and where the site stands
 * @param page full address of the page that the text is of
 * @returns a function that gives the full address of a link or a picture: of the paper here where the
 *   archive holds it; empty for what leads nowhere
 */
export function addressOf(
  { archive, address }: { readonly archive: Archive; readonly address: string },
  page: string,
): (node: Element) => string {
  return (node) => {
    const to = leadsTo(archive, node) ?? '';
    if (to.startsWith('#')) return page + to;
    return to.startsWith('/') ? address + to : to;
  };
}
