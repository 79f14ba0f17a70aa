import { withoutComments } from '../../formats/css.ts';
import {
  allIn,
  decodeXml,
  parseXml,
  textIn,
  type XmlDocument,
  type XmlElement,
  XmlError,
} from '../../formats/xml.ts';
import { canStrip, strip } from '../../images/strip.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { namesProgram } from './makers.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS } from './svg-names.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://creativecommons.org/ns#': 'cc',
  'http://web.resource.org/cc/': 'cc',
};
/** Said of a drawing in its `metadata`; no program does anything with it. */
const DESCRIBING = /^(?:rdf|dc|cc):/;
/** The definitions of W3C itself, which no browser fetches. */
const DOCTYPE =
  /^\s*svg(?:\s+PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN\1\s+(["'])https?:\/\/www\.w3\.org\/[\w./-]*\2)?\s*$/i;
const PICTURE = /^data:image\/(png|jpe?g|gif|webp);base64,([\sA-Za-z\d+/=]*)$/;
/** What a style may call on: colours and places, and references within the drawing. */
const FUNCTION = /([\w-]{1,40})\(/g;
const FUNCTIONS =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|matrix|matrix3d|translate[xyz]?|translate3d|scale[xyz]?|rotate[xyz]?|skew[xy]?|calc|min|max|clamp|var|inset|circle|ellipse|polygon|path|url|not|is|where|nth-child|nth-of-type|nth-last-child|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|cubic-bezier|steps)$/i;

/**
 * Judges a drawing by what may be in it: elements and attributes that draw, references within it, images
 * that it holds itself. All else is refused, whatever it does.
 *
 * @param place the file
 * @param bytes the SVG
 * @returns an error for each thing that may not be there, and the names of people in it
 */
export function inspectSvg(place: Place, bytes: Uint8Array): Finding[] {
  const drawing = readSvg(bytes);
  if (typeof drawing === 'string') return [problem('bijlage-script', place, drawing)];
  return [
    ...dangersOf(drawing).map((what) => problem('bijlage-script', place, what)),
    ...makersOf(place, drawing.root),
    ...hiddenInPictures(place, drawing.root),
  ];
}

/**
 * @param bytes an SVG that is part of another file
 * @returns what may not be in it, in words for the editor
 */
export function dangersInSvg(bytes: Uint8Array): string[] {
  const drawing = readSvg(bytes);
  return typeof drawing === 'string' ? [drawing] : dangersOf(drawing);
}

/** @returns the words of a drawing; nothing for one that is not read */
export function textOfSvg(bytes: Uint8Array): string[] {
  const drawing = readSvg(bytes);
  if (typeof drawing === 'string') return [];
  return [...allIn(drawing.root)]
    .filter(({ name }) => /^svg:(?:text|title|desc)$/.test(name))
    .map(textIn);
}

/** Browsers tell the encoding of a drawing by other means than we do, so only one is taken. */
function readSvg(bytes: Uint8Array): XmlDocument | string {
  if (bytes.includes(0)) return 'tekst in een andere codering dan UTF-8';
  try {
    return parseXml(decodeXml(bytes), NAMESPACES);
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    return /entit/i.test(cause.message)
      ? 'een eigen definitie van tekens (ENTITY)'
      : /^(?:encoding|not) /.test(cause.message)
        ? 'tekst in een andere codering dan UTF-8'
        : 'opmaak die geen geldige XML is';
  }
}

function dangersOf({ root, doctype, instructions }: XmlDocument): string[] {
  const found = new Set<string>();
  if (doctype !== undefined && !DOCTYPE.test(doctype))
    found.add('een eigen definitie van tekens of onderdelen (DOCTYPE)');
  if (instructions.some((name) => !/^xpacket$/i.test(name)))
    found.add('een opdracht aan de browser (xml-stylesheet)');
  if (root.name !== 'svg:svg') found.add('een ander onderdeel dan een tekening');
  const visit = (element: XmlElement, describing: boolean): void => {
    const { name, attributes } = element;
    const local = name.replace(/^svg:/, '');
    const inside = describing || name === 'svg:metadata';
    if (describing ? !DESCRIBING.test(name) : name === local || !SVG_ELEMENTS.has(local))
      found.add(elementWords(name));
    for (const [key, value] of Object.entries(attributes))
      if (!(describing && DESCRIBING.test(key)) || /^\s*javascript:/i.test(value))
        for (const what of attributeDangers(name, key, value)) found.add(what);
    if (name === 'svg:style') for (const what of styleDangers(textIn(element))) found.add(what);
    for (const child of element.children) if (typeof child !== 'string') visit(child, inside);
  };
  visit(root, false);
  return [...found];
}

const SAID: Readonly<Record<string, string>> = {
  script: 'een script',
  foreignobject: 'een stuk webpagina (foreignObject)',
  animate: 'een beweging (animate)',
  set: 'een beweging (set)',
};

function elementWords(name: string): string {
  const local = name.replace(/^(?:\w+:|\{[^}]*\})/, '').toLowerCase();
  return Object.hasOwn(SAID, local)
    ? (SAID[local] as string)
    : `een onderdeel dat niet bij een eenvoudige tekening hoort (${local.slice(0, 30)})`;
}

function attributeDangers(element: string, name: string, value: string): string[] {
  if (/^on/i.test(name)) return ['een handeling (on…)'];
  if (name === 'href' || name === 'xlink:href') return referenceDangers(element, value);
  if (name === 'style') return styleDangers(value);
  if (/^(?:data|aria)-[\w-]+$/.test(name)) return [];
  if (!SVG_ATTRIBUTES.has(name))
    return [`een eigenschap die niet bij een eenvoudige tekening hoort (${plainName(name)})`];
  return name === 'd' || name === 'id' || name === 'class' ? [] : styleDangers(value);
}

const plainName = (name: string): string => name.replace(/^\{[^}]*\}/, '').slice(0, 30);

function referenceDangers(element: string, value: string): string[] {
  const address = value.trim();
  if (address === '' || address.startsWith('#')) return [];
  const isPicture = element === 'svg:image' && PICTURE.test(address);
  return isPicture ? [] : ['een koppeling naar elders'];
}

/** Escapes and rules with `@` can hide or fetch; a function is named, so those are counted out. */
function styleDangers(style: string): string[] {
  const bare = withoutComments(style);
  if (/[\\<]|@|\/\*|expression|behaviou?r\s*:|-moz-binding|javascript:/i.test(bare))
    return ['een stijl die iets kan uitvoeren of ophalen'];
  for (const [, name = ''] of bare.matchAll(FUNCTION))
    if (!FUNCTIONS.test(name)) return [`een stijl die iets kan ophalen (${name.slice(0, 30)})`];
  const references = [...bare.matchAll(/url\(\s{0,20}(["']?)([^)]{0,500})/gi)];
  return references.every(([, , address = '']) => /^#[^"']*["']?\s*$/.test(address))
    ? []
    : ['een stijl van elders'];
}

function makersOf(place: Place, root: XmlElement): Finding[] {
  const names = [...allIn(root)]
    .filter(({ name }) => /^dc:(?:creator|publisher|contributor|rights)$/.test(name))
    .map((element) => textIn(element).replace(/\s+/g, ' ').trim())
    .filter((name) => !namesProgram(name));
  return [...new Set(names)].map((name) => ({
    ...problem('bijlage-maker', place, 'de beschrijving (metadata)', name),
    tekst: name,
  }));
}

function hiddenInPictures(place: Place, root: XmlElement): Finding[] {
  const removed = new Set<string>();
  for (const { name, attributes } of allIn(root)) {
    if (name !== 'svg:image') continue;
    const found = PICTURE.exec((attributes['href'] ?? attributes['xlink:href'] ?? '').trim());
    const kind = found?.[1]?.replace('jpeg', 'jpg') ?? '';
    if (!found || !canStrip(kind)) continue;
    const bytes = new Uint8Array(Buffer.from(found[2] ?? '', 'base64'));
    for (const what of strip(bytes, kind)?.removed ?? []) removed.add(what);
  }
  return removed.size > 0
    ? [problem('bijlage-beeldgegevens', place, place.file, [...removed])]
    : [];
}
