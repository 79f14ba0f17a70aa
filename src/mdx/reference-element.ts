import type { Element, Text } from 'hast';
import { describe, resolve } from '../references/resolve.ts';

/**
 * @param words a reference as it stands in the text
 * @param id what it means: its own id, or what an editor settled
 * @param certain whether it may be linked
 * @returns a link to its public address; marked words where it has none or is uncertain
 */
export function referenceElement(words: Text, id: string, certain: boolean): Element {
  const children = [words];
  if (certain && resolve(id).url !== undefined) {
    return { type: 'element', tagName: 'a', properties: linkProperties(id), children };
  }
  const doubt = certain ? describe(id) : `Niet zeker: misschien ${describe(id)}`;
  // Without a public address it may still be a paper of this archive: `data-ref` lets it become a link.
  const properties = certain
    ? { className: ['verwijzing-zonder-adres'], dataRef: id, title: doubt }
    : { className: ['verwijzing-onzeker'], title: doubt };
  return { type: 'element', tagName: 'span', properties, children };
}

/**
 * @param id id of a paper
 * @returns the attributes of a link to it; `data-ref` lets the archive lead it home
 */
export function linkProperties(id: string): Element['properties'] {
  return {
    className: ['verwijzing'],
    href: resolve(id).url ?? '',
    dataRef: id,
    title: describe(id),
  };
}
