import type { Element } from 'hast';

/**
 * @param path path of a file under `content/bestanden`
 * @param alt what the image shows, for those who do not see it
 * @returns the image; `data-bestand` lets the archive say where the file is served
 */
export function image(path: string, alt: string): Element {
  const properties = { dataBestand: path, alt, loading: 'lazy', decoding: 'async' };
  return { type: 'element', tagName: 'img', properties, children: [] };
}

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
  const picture = image(attribute('src') ?? '', attribute('alt') ?? '');
  return {
    type: 'element',
    tagName: 'figure',
    properties: {},
    children:
      words === ''
        ? [picture]
        : [
            picture,
            {
              type: 'element',
              tagName: 'figcaption',
              properties: {},
              children: [{ type: 'text', value: words }],
            },
          ],
  };
}
