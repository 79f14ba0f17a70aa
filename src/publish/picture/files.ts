import { numberOf } from '../../archive/targets.ts';
import { KINDS } from '../../model/kinds.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import type { PictureWords } from './design.ts';

/** Where the picture of the site itself lies; pages that are no document show it. */
export const SITE_PICTURE = 'voorbeeld.png';

/**
 * @param input the archive and the site
 * @returns what the picture of each document says and where it lies, and that of the site itself
 */
export function* picturesOf({
  archive,
  site,
  address,
}: Pick<PublishInput, 'archive' | 'site' | 'address'>): Generator<{
  path: string;
  words: PictureWords;
}> {
  const own = { number: '', title: site.tagline, hue: 'brief', voice: 'sans' } as const;
  yield {
    path: SITE_PICTURE,
    words: { ...own, label: site.name, foot: new URL(address).hostname },
  };
  for (const stuk of archive.stukken) {
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

/**
 * @param input the archive, the site and the pictures
 * @returns the picture beside each document, for whoever shares its address
 */
export function* pictureFiles(
  input: Pick<PublishInput, 'archive' | 'site' | 'address' | 'pictureOf'>,
): Generator<PublishedFile> {
  for (const { path, words } of picturesOf(input)) yield { path, body: input.pictureOf(words) };
}
