import { sameBytes } from '../../images/bytes.ts';
import { type Stripped, strip } from '../../images/strip.ts';
import { PICTURES } from '../messages.ts';
import type { Block, Picture, SourcePlace, Warning } from '../source.ts';
import { formatOf } from './formats.ts';

/** A file that goes with the draft. */
export interface PictureFile {
  /** Its path under `content/bestanden`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An image that is left out because it shows nothing of the paper. */
export interface OmittedPicture extends SourcePlace {
  readonly what: string;
}

/** The images of a paper, sorted. */
export interface Album {
  /** The path of the file of each image that comes along. */
  readonly paths: ReadonlyMap<Picture, string>;
  readonly files: readonly PictureFile[];
  readonly omitted: readonly OmittedPicture[];
  /** How many do not come along though they may show something of the paper. */
  readonly refused: number;
  readonly warnings: readonly Warning[];
}

/** Images of one paper; more than any has: what has more is made to fill a disk. */
export const MOST = 200;
/** In pixels: with larger ones the browser of a reader stops. */
const LARGEST = 40_000_000;
/** In bytes: on a phone this already takes long. */
const HEAVY = 3 * 1024 * 1024;
/** In pixels, the shortest side: smaller ones are lines and icons. */
const SMALLEST = 24;

/**
 * Sorts the images of a paper: which come along, under which name, and which do not and why.
 *
 * @param body the blocks of the text
 * @param beside the other blocks of the source: letterhead, and what is repeated on every page
 * @param folder name of the folder that the files go in
 * @returns the files, each image once, stripped of what no reader sees
 */
export function makeAlbum(body: readonly Block[], beside: readonly Block[], folder: string): Album {
  const files: PictureFile[] = [];
  const paths = new Map<Picture, string>();
  const omitted: OmittedPicture[] = [];
  const warnings: Warning[] = [];
  let [beyond, refused] = [0, 0];
  const refuse = ({ place }: Picture, message: string): void => {
    refused += 1;
    warnings.push({ ...place, message });
  };
  const add = (picture: Picture, { bytes }: Stripped, ending: string): void => {
    const same = files.find((file) => sameBytes(file.bytes, bytes));
    if (!same && files.length === MOST) {
      beyond += 1;
      return;
    }
    const path = same?.path ?? `${folder}/afbeelding-${files.length + 1}.${ending}`;
    if (!same) files.push({ path, bytes });
    paths.set(picture, path);
    if (!same && bytes.length > HEAVY)
      warnings.push({ ...picture.place, message: PICTURES.heavy(path, megabytes(bytes.length)) });
  };
  for (const picture of picturesIn(body)) {
    const judged = judge(picture);
    if ('message' in judged) refuse(picture, judged.message);
    else if ('what' in judged) omitted.push({ ...picture.place, what: judged.what });
    else add(picture, judged.stripped, judged.ending);
  }
  if (beyond > 0) warnings.push({ page: 1, line: 1, message: PICTURES.tooMany(beyond, MOST) });
  for (const picture of picturesIn(beside)) {
    const { image, place, zone } = picture;
    if (zone === 'side' && !('ornament' in image)) refuse(picture, PICTURES.inBox());
    else
      omitted.push({ ...place, what: zone === 'head' ? PICTURES.head() : PICTURES.letterhead() });
  }
  return { files, paths, omitted, refused: refused + beyond, warnings };
}

/** The images among blocks, those in cells of tables too. */
function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [block];
    if (block.type === 'paragraph') return [];
    return block.rows.flatMap((row) => row.flatMap((cell) => picturesIn(cell.blocks)));
  });
}

type Judged =
  | { readonly message: string }
  | { readonly what: string }
  | { readonly stripped: Stripped; readonly ending: string };

function judge({ image }: Picture): Judged {
  if ('refused' in image) return { message: image.refused };
  if ('ornament' in image) return { what: image.ornament };
  const format = formatOf(image);
  if (format.ending === undefined) return { message: PICTURES.format(format.words) };
  const stripped = strip(image, format.ending);
  if (!stripped) return { message: PICTURES.damaged() };
  const { width, height } = stripped;
  if (width * height > LARGEST) return { message: PICTURES.tooLarge(width, height) };
  if (Math.min(width, height) < SMALLEST) return { what: PICTURES.small() };
  return { stripped, ending: format.ending };
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');
