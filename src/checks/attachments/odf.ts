import { readOdfText } from '../../formats/office/odf-text.ts';
import type { OfficePackage } from '../../formats/office/package.ts';
import { allIn, textIn, type XmlElement } from '../../formats/xml.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { hiddenWords, type Inspected } from './carried.ts';
import { namesNobody } from './makers.ts';
import { dangersInSvg } from './svg.ts';

/** Parts that are read; all others are pictures, settings of windows, or files within the file. */
const PARTS = ['meta.xml', 'content.xml', 'styles.xml', 'settings.xml'];
const WEB = /^(?:https?:|mailto:|tel:|#)/i;
const CHANGE =
  /^(?:text:changed-region|table:(?:cell-content-change|insertion|deletion|movement))$/;
/** Elements that run something, or fetch it from elsewhere (ISO 26300). */
const ACTIVE: Readonly<Record<string, string>> = {
  'script:event-listener': 'een handeling die een macro start',
  'office:script': 'een macro',
  'office:dde-source': 'een DDE-verbinding',
  'text:dde-connection-decl': 'een DDE-verbinding',
  'text:dde-connection': 'een DDE-verbinding',
  'table:dde-link': 'een DDE-verbinding',
  'text:section-source': 'een deel dat van elders wordt ingevoegd',
  'table:table-source': 'een verwijzing naar een ander rekenblad',
  'table:cell-range-source': 'gegevens die van elders worden ingevoegd',
  'table:database-source-sql': 'een verbinding met gegevens van elders',
  'table:database-source-table': 'een verbinding met gegevens van elders',
  'table:database-source-query': 'een verbinding met gegevens van elders',
  'draw:applet': 'een onderdeel dat iets uitvoert',
  'draw:plugin': 'een onderdeel dat iets uitvoert',
  'draw:floating-frame': 'een venster met iets van elders',
  'form:connection-resource': 'een verbinding met gegevens van elders',
  'text:execute-macro': 'een handeling die een macro start',
};

/**
 * @param place the file
 * @param opened its parts
 * @returns what a file of LibreOffice carries unseen and can do, and its words
 */
export function inspectOdf(place: Place, opened: OfficePackage): Inspected {
  const found: Finding[] = [];
  const dangers = new Set<string>();
  for (const part of PARTS) {
    const root = opened.xml(part);
    if (!root) continue;
    if (part === 'meta.xml') found.push(...ofMeta(place, root));
    for (const what of dangersOf(root)) dangers.add(`${what}, in ${part}`);
    const count = (wanted: (name: string) => boolean): number =>
      [...allIn(root)].filter(({ name }) => wanted(name)).length;
    const comments = count((name) => name === 'office:annotation');
    if (comments > 0) found.push(problem('bijlage-opmerkingen', place, part, comments));
    const changes = count((name) => CHANGE.test(name));
    if (changes > 0) found.push(problem('bijlage-wijzigingen', place, part, changes));
    const hidden = count((name) => /^text:hidden-(?:text|paragraph)$/.test(name));
    if (hidden > 0) found.push(problem('bijlage-verborgen-tekst', place, part, 'verborgen tekst'));
  }
  for (const name of opened.names) {
    if (
      /^(?:Basic|Scripts)\/.+\.(?:xml|xlb|py|js|bsh)$/i.test(name) &&
      !/script-l[bc]\.xml$/i.test(name)
    )
      found.push(problem('bijlage-macro', place, name));
    if (isEmbedded(name, opened)) found.push(problem('bijlage-ingesloten', place, name));
    if (/\.svg$/i.test(name))
      for (const what of dangersInSvg(opened.read(name) ?? new Uint8Array()))
        dangers.add(`${what}, in ${name}`);
  }
  const texts = ['content.xml', 'styles.xml'].map((part) => ({
    part,
    ...readOdfText(opened, part),
  }));
  for (const { part, hidden } of texts)
    if (
      hidden > 0 &&
      !found.some(
        ({ rule, message }) => rule === 'bijlage-verborgen-tekst' && message.includes(part),
      )
    )
      found.push(problem('bijlage-verborgen-tekst', place, part, hiddenWords('style', hidden)));
  return {
    found: [...found, ...[...dangers].map((what) => problem('bijlage-script', place, what))],
    text: {
      shown: texts.flatMap(({ lines }) => lines),
      unseen: texts.map(({ part, unseen }) => ({ where: part, lines: unseen })),
    },
  };
}

/** A file within the file, by its place or by its content. */
function isEmbedded(name: string, opened: OfficePackage): boolean {
  if (/^Object \d+(?:\/content\.xml)?$/.test(name)) return true;
  const start = String.fromCharCode(...opened.start(name, 4));
  return (
    start === 'PK\x03\x04' ||
    start === '\xd0\xcf\x11\xe0' ||
    start === '%PDF' ||
    start.startsWith('MZ')
  );
}

function dangersOf(root: XmlElement): string[] {
  const found: string[] = [];
  for (const { name, attributes } of allIn(root)) {
    if (Object.hasOwn(ACTIVE, name)) found.push(ACTIVE[name] as string);
    const address = attributes['xlink:href'] ?? '';
    const isOutside = /^\s*(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(address);
    const isLink = /^(?:text:a|draw:a|meta:\w[\w-]*|office:event-listener)$/.test(name);
    if (isOutside && !(isLink && WEB.test(address)))
      found.push('een verwijzing naar iets buiten het bestand');
    if (/^\s*(?:of|msoxl):?.*\b(?:WEBSERVICE|DDE)\s*\(/i.test(attributes['table:formula'] ?? ''))
      found.push('een formule die iets ophaalt of uitvoert');
  }
  return found;
}

function ofMeta(place: Place, root: XmlElement): Finding[] {
  const found: Finding[] = [];
  const own: string[] = [];
  const makers: Readonly<Record<string, string>> = {
    'meta:initial-creator': 'initial-creator',
    'dc:creator': 'creator',
    'meta:printed-by': 'printed-by',
  };
  for (const element of allIn(root)) {
    const { name, attributes } = element;
    if (name === 'meta:user-defined') own.push(attributes['meta:name'] ?? '');
    if (!Object.hasOwn(makers, name)) continue;
    const value = textIn(element).replace(/\s+/g, ' ').trim();
    if (namesNobody(value)) continue;
    const part = `meta.xml (${makers[name]})`;
    found.push({ ...problem('bijlage-maker', place, part, value), tekst: value });
  }
  const named = own.filter((name) => name !== '' && !/^Info \d$/.test(name));
  if (named.length > 0)
    found.push(problem('bijlage-eigenschappen', place, 'meta.xml', named.slice(0, 6).join(', ')));
  return found;
}
