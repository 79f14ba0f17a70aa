import type { Element, ElementContent, Root } from 'hast';
import { wordsOf } from '../mdx/element-text.ts';
import { replaceElements } from '../mdx/walk.ts';
import { formatBytes } from '../model/numbers.ts';
import { writeAddress } from './address.ts';
import { targetOf } from './targets.ts';
import type { Archive } from './types.ts';

/**
 * @param archive the archive
 * @param element a link or an image of a text
 * @returns where it leads: an address of this site, without the base, where the archive holds what it names, else the
 *   public one; undefined for words that lead nowhere
 */
export function leadsTo(archive: Archive, { properties }: Element): string | undefined {
  const { dataBestand, dataRef, dataAnker, href } = properties;
  if (dataBestand !== undefined)
    return writeAddress({ type: 'bestand', path: String(dataBestand) });
  const target = dataRef === undefined ? undefined : targetOf(archive, String(dataRef));
  const anchor = dataAnker === undefined ? '' : `#${dataAnker}`;
  if (target?.local) return (target.href ?? '') + anchor;
  return typeof href === 'string' ? href : undefined;
}

/**
 * Leads every reference to this site where it holds the paper, and puts the site's base before every address of its
 * own. The text itself names what it leads to and no address, because the pipeline knows one document only.
 *
 * @param archive the archive
 * @param text a text as the pipeline made it
 * @returns the same with its links led home; what needs no change is shared
 */
export function localise(archive: Archive, text: Root): Root {
  const own = (path: string) => (path.startsWith('/') ? archive.base + path : path);
  return replaceElements(text, (node) => {
    const { dataBestand, dataRef, dataAnker: _, ...rest } = node.properties;
    const to = leadsTo(archive, node);
    if (to === undefined) return undefined;
    if (node.tagName === 'img') return { ...node, properties: { src: own(to), ...rest } };
    if (dataBestand !== undefined) {
      const link: Element = { ...node, properties: { ...rest, href: own(to) } };
      const note = fileNote(archive, String(dataBestand));
      return note === '' ? link : [link, { type: 'text', value: ` (${note})` }];
    }
    if (dataRef === undefined) {
      if (to.startsWith('/')) return { ...node, properties: { ...rest, href: own(to) } };
      // On paper an address is written out, once.
      return wordsOf(node) === to
        ? { ...node, properties: { ...rest, href: to, dataVoluit: '' } }
        : undefined;
    }
    const { local, label, title } = targetOf(archive, String(dataRef));
    if (!local) return undefined;
    const properties = {
      className: ['verwijzing', 'verwijzing-hier'],
      href: own(to),
      title: `${label}: ${title}`,
    };
    return { ...node, tagName: 'a', properties } satisfies ElementContent;
  });
}

/**
 * @param archive the archive
 * @param path path of a file under `bestanden`
 * @returns type, size and pages for people: `PDF, 128 kB, 12 pagina’s`; nothing for a file that is not
 *   in the archive
 */
export function fileNote(archive: Archive, path: string): string {
  const bytes = archive.files.get(path);
  if (bytes === undefined) return '';
  const pages = archive.attachments.get(path)?.pages;
  const type = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toUpperCase() ?? 'bestand';
  const note = `${type}, ${formatBytes(bytes)}`;
  return pages === undefined ? note : `${note}, ${pages === 1 ? '1 pagina' : `${pages} pagina’s`}`;
}
