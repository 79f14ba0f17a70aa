import { targetOf } from '../../archive/targets.ts';
import type { Archive } from '../../archive/types.ts';
import type { ElementNode } from './tree.ts';

/**
 * @param input the archive and where the site stands
 * @param page full address of the page that the text is of
 * @returns a function that gives the full address of a link or a picture: of the paper here where the
 *   archive holds it
 */
export function addressOf(
  { archive, address }: { readonly archive: Archive; readonly address: string },
  page: string,
): (node: ElementNode) => string {
  return ({ attributes }) => {
    const ref = attributes['data-ref'];
    const own = ref === undefined ? undefined : targetOf(archive, ref);
    const href =
      own?.local && own.href ? own.href : (attributes['href'] ?? attributes['src'] ?? '');
    if (href.startsWith('#')) return page + href;
    return href.startsWith('/') ? address + href : href;
  };
}
