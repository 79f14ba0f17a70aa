import type { BlockContent } from 'mdast';
import type { Paragraph, Picture } from '../source.ts';
import { element } from './tables.ts';

/**
 * @param picture an image of the text
 * @param path path of its file under `content/bestanden`
 * @param words the words of a paragraph on one line
 * @returns the component that shows it; an alternative text that the paper does not have stays empty, so
 *   that the check asks a person for it
 */
export function toFigure(
  { alt = '', caption, source }: Picture,
  path: string,
  words: (paragraph: Paragraph | undefined) => string,
): BlockContent {
  const bijschrift = words(caption);
  const bron = words(source).replace(/^Bron: /, '');
  return element('Figuur', [], {
    src: path,
    alt,
    ...(bijschrift === '' ? {} : { bijschrift }),
    ...(bron === '' ? {} : { bron }),
  });
}
