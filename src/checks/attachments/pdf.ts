import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { namesNobody, namesProgram } from './makers.ts';

/** Pages whose annotations are looked at; a report of more is looked at as far as this. */
const PAGES = 500;
/** Marks on a page that are part of the paper: links, form fields and the signs of the printer. */
const PART_OF_PAPER = ['Link', 'Widget', 'PrinterMark', 'TrapNet', 'Watermark'];

/**
 * @param place the file
 * @param bytes the PDF
 * @returns what it carries unseen: names, comments, layers that are off, files and programs in it
 */
export async function inspectPdf(place: Place, bytes: Uint8Array): Promise<Finding[]> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  try {
    return await inspect(place, await task.promise);
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    return [locked ? problem('bijlage-versleuteld', place) : problem('bijlage-beschadigd', place)];
  } finally {
    await task.destroy();
  }
}

async function inspect(place: Place, document: PDFDocumentProxy): Promise<Finding[]> {
  const found: Finding[] = [];
  const { info, metadata } = await document.getMetadata();
  const values = info as Record<string, unknown>;
  if (typeof values['EncryptFilterName'] === 'string')
    found.push(problem('bijlage-versleuteld', place));
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
  if (await hasScript(document)) found.push(problem('bijlage-script', place, 'JavaScript'));
  const layers = await document.getOptionalContentConfig({ intent: 'display' });
  for (const [, group] of layers as Iterable<[string, { visible: boolean; name: string | null }]>)
    if (!group.visible) found.push(problem('bijlage-lagen', place, group.name ?? 'zonder naam'));
  return [...found, ...(await marks(place, document))];
}

async function hasScript(document: PDFDocumentProxy): Promise<boolean> {
  const actions = (await document.getJSActions()) as
    | ReadonlyMap<string, unknown>
    | Record<string, unknown>
    | null;
  const opening = (await document.getOpenAction()) as { action?: string } | null;
  const count = actions instanceof Map ? actions.size : Object.keys(actions ?? {}).length;
  return count > 0 || opening?.action === 'JavaScript';
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
