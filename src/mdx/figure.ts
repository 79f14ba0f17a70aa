import type { Element, ElementContent } from 'hast';

/** Where files of the archive are served; the loader reads them from `content/bestanden`. */
export const FILES_PATH = '/bestanden/';

/**
 * `<Figuur src="…" alt="…" bijschrift="…" bron="…" />` in, a figure out. The caption is the paper's,
 * the alternative text is the editors'.
 *
 * @param attribute gives the value of an attribute
 * @returns the element
 */
export function figure(attribute: (name: string) => string | undefined): Element {
  const caption = attribute('bijschrift');
  const source = attribute('bron');
  const words = [caption, source && `Bron: ${source}`].filter(Boolean).join(' ');
  const image: ElementContent = {
    type: 'element',
    tagName: 'img',
    properties: {
      src: FILES_PATH + (attribute('src') ?? ''),
      alt: attribute('alt') ?? '',
      loading: 'lazy',
      decoding: 'async',
    },
    children: [],
  };
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children:
      words === ''
        ? [image]
        : [
            image,
            {
              type: 'element',
              tagName: 'figcaption',
              properties: {},
              children: [{ type: 'text', value: words }],
            },
          ],
  };
}
