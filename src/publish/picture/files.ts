import { numberOf } from '../../archive/targets.ts';
import type { Stuk } from '../../mdx/types.ts';
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
 * @param stukken the documents that may be read
 * @param site the site, and where it stands
 * @returns what the picture of each document says and where it lies, and that of the site itself
 */
export function* picturesOf(
  stukken: Iterable<Stuk>,
  { site, address }: Pick<PublishInput, 'site' | 'address'>,
): Generator<Picture> {
  const own = { number: '', title: site.tagline, hue: 'brief', voice: 'sans' } as const;
  yield {
    path: SITE_PICTURE,
    words: { ...own, label: site.name, foot: new URL(address).hostname },
  };
  for (const stuk of stukken) {
    const words: PictureWords = {
      label: KINDS[stuk.kind].singular,
      number: numberOf(stuk),
      title: stuk.data.titel,
      foot: site.name,
      hue: stuk.kind,
      // The title of a trail is the editors' own.
      voice: stuk.kind === 'dossier' ? 'sans' : 'serif',
    };
    yield { path: `${stuk.ref}.png`, words };
  }
}
