import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type OpenPdf, openPdf } from '../../formats/pdf/open.ts';
import { plainLines } from '../../formats/pdf/plain-lines.ts';
import { readPage } from '../../formats/pdf/read-page.ts';
import { latin1 } from '../../formats/pdf-objects/scan.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { hiddenWords, type Inspected } from './carried.ts';
import { namesNobody, namesProgram } from './makers.ts';
import { findPdfActions } from './pdf-actions.ts';

/** Pages whose annotations are looked at; a report of more is looked at as far as this. */
const PAGES = 500;
/** Marks on a page that are part of the paper: links, form fields and the marks of the printer. */
const PART_OF_PAPER = ['Link', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark'];

/** Earlier versions that are read; who saved it more often than this is told of by the rest. */
const VERSIONS = 3;
/** In pixels: images beyond this are left unread, and hide what they lie on. */
const LARGEST = 40_000_000;

/**
 * @param place the file
 * @param bytes the PDF
 * @returns what it carries unseen: names, comments, layers that are off, text that nobody sees, files; what
 *   it can do; and its words
 */
export async function inspectPdf(place: Place, bytes: Uint8Array): Promise<Inspected> {
  const nothing = { shown: [], unseen: [] };
  const opened = await openPdf(bytes, LARGEST);
  if (typeof opened === 'string') {
    const rule = opened === 'locked' ? 'bijlage-versleuteld' : 'bijlage-beschadigd';
    return { found: [problem(rule, place)], text: nothing };
  }
  try {
    const actions = findPdfActions(bytes);
    if (!actions) return { found: [problem('bijlage-beschadigd', place)], text: nothing };
    if (actions.encrypted) return { found: [problem('bijlage-versleuteld', place)], text: nothing };
    const found = await inspect(place, opened.document);
    const embeds = found.some(({ rule }) => rule === 'bijlage-ingesloten');
    const pages = await readPages(place, opened);
    return {
      found: [
        ...found,
        ...(actions.embeds && !embeds ? [problem('bijlage-ingesloten', place, 'een bijlage')] : []),
        ...actions.dangers.map((what) => problem('bijlage-script', place, what)),
        ...pages.found,
      ],
      text: {
        shown: pages.lines,
        unseen: [
          { where: 'de velden van een formulier', lines: actions.values },
          { where: 'de documenteigenschappen', lines: await propertiesOf(opened.document) },
          { where: 'een eerdere versie in het bestand', lines: await earlierText(bytes) },
        ],
      },
    };
  } catch (cause) {
    // What pdf.js makes of a damaged page is an error of any kind.
    if (cause instanceof Error)
      return { found: [problem('bijlage-beschadigd', place)], text: nothing };
    throw cause;
  } finally {
    await opened.close();
  }
}

async function readPages(place: Place, { document, isVisible }: OpenPdf) {
  const found: Finding[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await readPage(page, isVisible);
    lines.push(...plainLines(content).map(({ text }) => text));
    for (const { words, how } of content.hidden)
      found.push(
        problem('bijlage-verborgen-tekst', place, `pagina ${number}`, hiddenWords(how, words)),
      );
    page.cleanup();
  }
  return { found, lines };
}

/** What the file says of itself; a person can stand in its title, its subject or its key words. */
async function propertiesOf(document: PDFDocumentProxy): Promise<string[]> {
  const { info } = await document.getMetadata();
  return ['Title', 'Subject', 'Keywords']
    .map((name) => (info as Record<string, unknown>)[name])
    .filter((value) => typeof value === 'string');
}

/** A PDF that is saved anew keeps what it was before, up to the end that it had then. */
async function earlierText(bytes: Uint8Array): Promise<string[]> {
  const text = latin1(bytes);
  const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index + '%%EOF'.length);
  const lines: string[] = [];
  for (const end of ends.slice(0, -1).slice(-VERSIONS)) {
    const opened = await openPdf(bytes.subarray(0, end), 1);
    if (typeof opened === 'string') continue;
    try {
      for (let number = 1; number <= Math.min(opened.document.numPages, PAGES); number++) {
        const { items } = await (await opened.document.getPage(number)).getTextContent();
        lines.push(
          items
            .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
            .join(''),
        );
      }
    } finally {
      await opened.close();
    }
  }
  return lines;
}

async function inspect(place: Place, document: PDFDocumentProxy): Promise<Finding[]> {
  const found: Finding[] = [];
  const { info, metadata } = await document.getMetadata();
  const values = info as Record<string, unknown>;
  const said = new Set<string>();
  const maker = (part: string, value: unknown, isFine: (value: string) => boolean) => {
    for (const name of (Array.isArray(value) ? value : [value]).filter(
      (one) => typeof one === 'string',
    )) {
      if (isFine(name) || said.has(name)) continue;
      said.add(name);
      found.push({ ...problem('bijlage-maker', place, part, name.trim()), tekst: name.trim() });
    }
  };
  maker('de documenteigenschappen (Auteur)', values['Author'], namesNobody);
  maker('de documenteigenschappen (Creator)', values['Creator'], namesProgram);
  for (const key of [
    'dc:creator',
    'dc:contributor',
    'pdfx:sourcemodifiedby',
    'photoshop:authorsposition',
  ])
    maker(`de XMP-gegevens (${key})`, metadata?.get(key), namesNobody);
  maker('de XMP-gegevens (xmp:CreatorTool)', metadata?.get('xmp:creatortool'), namesProgram);
  const own = Object.keys((values['Custom'] as object | undefined) ?? {}).filter(
    (name) =>
      !/^(?:SourceModified|ContentTypeId|MSIP_Label_\w*|GTS_\w+|PTEX\..*|ICNAppName|ICNAppPlatform|ICNAppVersion|Comments?|Company)$/i.test(
        name,
      ),
  );
  if (own.length > 0)
    found.push(
      problem(
        'bijlage-eigenschappen',
        place,
        'de documenteigenschappen (Aangepast)',
        own.slice(0, 6).join(', '),
      ),
    );
  for (const name of ((await document.getAttachments()) ?? new Map<string, unknown>()).keys())
    found.push(problem('bijlage-ingesloten', place, name));
  const layers = await document.getOptionalContentConfig({ intent: 'display' });
  for (const [, group] of layers as Iterable<[string, { visible: boolean; name: string | null }]>)
    if (!group.visible) found.push(problem('bijlage-lagen', place, group.name ?? 'zonder naam'));
  return [...found, ...(await marks(place, document))];
}

async function marks(place: Place, document: PDFDocumentProxy): Promise<Finding[]> {
  const found: Finding[] = [];
  const makers = new Set<string>();
  for (let number = 1; number <= Math.min(document.numPages, PAGES); number++) {
    const page = await document.getPage(number);
    const annotations = ((await page.getAnnotations()) as readonly Annotation[]).filter(
      ({ subtype = 'Link' }) => !PART_OF_PAPER.includes(subtype),
    );
    const count = annotations.filter(({ subtype }) => subtype !== 'Popup').length;
    if (count > 0) found.push(problem('bijlage-opmerkingen', place, `pagina ${number}`, count));
    for (const { titleObj } of annotations) if (titleObj?.str) makers.add(titleObj.str.trim());
    page.cleanup();
  }
  for (const name of makers)
    if (!namesNobody(name)) {
      const part = 'de opmerkingen op de bladzijden';
      found.push({ ...problem('bijlage-maker', place, part, name), tekst: name });
    }
  return found;
}

/** What pdf.js says of a mark on a page; its title is the name of who made it. */
interface Annotation {
  readonly subtype?: string;
  readonly titleObj?: { readonly str?: string };
}
