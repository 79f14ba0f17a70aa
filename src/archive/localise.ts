import { escapeHtml } from './escape.ts';
import { targetOf } from './targets.ts';
import type { Archive, Target } from './types.ts';

const LINK = /<a class="verwijzing" href="([^"]*)" data-ref="([^"]*)"(?: title="[^"]*")?>/g;
const PLAIN =
  /<span class="verwijzing-zonder-adres" data-ref="([^"]*)" title="[^"]*">([^<]*)<\/span>/g;
/** A link to a page of this site, written by the editors. */
const PAGE = /<a href="\/(?!bestanden\/)/g;
const FILE = /<a href="\/bestanden\/([^"]*)" data-bestand="[^"]*">([^<]*)<\/a>/g;

/**
 * Leads every reference to this site where it holds the paper, and puts the site's base path before
 * every address of its own. The pipeline wrote the public address, because it knows one document only.
 *
 * @param archive the archive
 * @param html HTML that the pipeline made
 * @returns the same HTML with its links led home
 */
export function localise(archive: Archive, html: string): string {
  const own = (path: string) => archive.base + path;
  const home = ({ href, title, label }: Target) =>
    `<a class="verwijzing verwijzing-hier" href="${own(href ?? '')}" title="${escapeHtml(`${label}: ${title}`)}">`;
  const led = archive.base === '' ? html : html.replace(PAGE, `<a href="${archive.base}/`);
  return led
    .replace(LINK, (whole, address: string, id: string) => {
      const target = targetOf(archive, decode(id));
      if (!target.local) return whole;
      // An anchor that the editors wrote stays with the link.
      const anchor = /^\/[^#]*(#.*)$/.exec(address)?.[1] ?? '';
      return home({ ...target, href: (target.href ?? '') + anchor });
    })
    .replace(PLAIN, (whole, id: string, text: string) => {
      const target = targetOf(archive, decode(id));
      return target.local ? `${home(target)}${text}</a>` : whole;
    })
    .replace(FILE, (_whole, path: string, text: string) => {
      const note = fileNote(archive, decode(path));
      return `<a href="${own(`/bestanden/${path}`)}">${text}</a>${note === '' ? '' : ` (${note})`}`;
    })
    .replaceAll('src="/bestanden/', `src="${own('/bestanden/')}`);
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
  const size =
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
  const note = `${type}, ${size}`;
  return pages === undefined ? note : `${note}, ${pages === 1 ? '1 pagina' : `${pages} pagina’s`}`;
}

function decode(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x22;', '"');
}
