import { numberOf } from '../../archive/targets.ts';
import type { Head } from '../../mdx/types.ts';
import { KINDS } from '../../model/kinds.ts';
import type { PublishInput } from '../file.ts';
import type { PictureWords } from './design.ts';

/** Where the picture of the site itself lies; pages that are no document show it. */
export const SITE_PICTURE = 'voorbeeld.png';

/** Where a picture lies, from the root of the site, and what it says. */
export interface Picture {
  readonly path: string;
  readonly words: PictureWords;
}

/**
 * @param heads what the documents that may be read say of themselves
 * @param site the site, and where it stands
 * @returns what the picture of each document says and where it lies, and that of the site itself
 */
export function* picturesOf(
  heads: Iterable<Head>,
  { site, address }: Pick<PublishInput, 'site' | 'address'>,
): Generator<Picture> {
  const own = { number: '', title: site.tagline, hue: 'brief', voice: 'sans' } as const;
  yield {
    path: SITE_PICTURE,
    words: { ...own, label: site.name, foot: new URL(address).hostname },
  };
  for (const head of heads) {
    const words: PictureWords = {
      label: KINDS[head.kind].singular,
      number: numberOf(head),
      title: head.data.titel,
      foot: site.name,
      hue: head.kind,
      // The title of a trail is the editors' own.
      voice: head.kind === 'dossier' ? 'sans' : 'serif',
    };
    yield { path: `${head.ref}.png`, words };
  }
}
