import JSZip from 'jszip';
import mammoth from 'mammoth';
import { readLabel } from '../letterhead/labels.ts';
import { PICTURES, REASONS, REFUSALS, WARNINGS } from '../messages.ts';
import { ImportRefusal } from '../refusal.ts';
import { blockText, squeeze } from '../runs.ts';
import type {
  Block,
  LeftOut,
  Note,
  Picture,
  RawLine,
  SourceDoc,
  Warning,
  Zone,
} from '../source.ts';
import type { WordDocument, WordNode } from './mammoth-types.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { type Reading, readNodes } from './paragraphs.ts';
import { MARKS, prepare } from './prepare.ts';
import { decodeEntities, rawParagraphs } from './raw-text.ts';

const START = { page: 1, line: 1 } as const;

/**
 * Reads a Word file: its text, the boxes and columns beside it, what it repeats on every page, and its
 * notes.
 *
 * @param name the file name, for messages
 * @param bytes the file
 * @returns its blocks
 * @throws ImportRefusal when the file cannot be read
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<SourceDoc> {
  const opened = await openPackage(name, bytes);
  const { parts } = opened;
  const raw = rawLines(parts);
  const leftOut: LeftOut[] = [];
  const warnings: Warning[] = [];
  const ready = (xml: string): ReturnType<typeof prepare> => {
    const prepared = prepare(xml);
    const report = (texts: readonly string[], reason: string): boolean => {
      const words = texts.map((text) => squeeze(decodeEntities(text))).filter(Boolean);
      leftOut.push(...words.map((text) => ({ ...START, text, reason })));
      return words.length > 0;
    };
    if (report(prepared.hidden, REASONS.hidden))
      warnings.push({ ...START, message: WARNINGS.hidden() });
    if (report(prepared.deleted, REASONS.deleted))
      warnings.push({ ...START, message: WARNINGS.tracked() });
    report(prepared.fieldCodes, REASONS.fieldCode);
    return prepared;
  };
  const main = ready(parts.get('word/document.xml') ?? '');
  const repeated = [...parts.keys()]
    .filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part))
    .sort()
    .map((part) => ready(parts.get(part) ?? ''));
  for (const part of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const xml = parts.get(part);
    if (xml !== undefined) parts.set(part, ready(xml).xml);
  }
  const comments = (parts.get('word/comments.xml')?.match(/<w:comment /g) ?? []).length;
  if (comments > 0) warnings.push({ ...START, message: WARNINGS.comments(comments) });

  const document = await readByMammoth(opened, withBesides(main, repeated));
  const reading: Reading = {
    page: 1,
    line: 1,
    zone: 'main',
    gap: false,
    counters: new Map(),
    noteIds: [],
    knowsPages: main.xml.includes(MARKS.page),
    warnings,
    images: await readImages(document, opened),
  };
  const blocks = [...readZones(document.children ?? [], reading), ...repeatedPictures(repeated)];
  const notes = readNotes(document, reading);
  return {
    format: 'docx',
    pages: reading.page,
    blocks,
    notes,
    raw,
    leftOut,
    hidden: [],
    warnings,
  };
}

/** One document of everything: after the text the boxes in it, then what stands on every page. */
function withBesides(
  main: ReturnType<typeof prepare>,
  repeated: readonly ReturnType<typeof prepare>[],
): string {
  const mark = (name: string): string => `<w:p><w:bookmarkStart w:id="0" w:name="${name}"/></w:p>`;
  const inner = (xml: string): string =>
    xml
      .replace(/^[\s\S]*?<w:(?:hdr|ftr)\b[^<>]*>/, '')
      .replace(/<\/w:(?:hdr|ftr)>\s*$/, '')
      .replace(/ r:(?:id|embed|link)="[^"]*"/g, '');
  const besides = [
    ...main.frames.map((frame) => mark(MARKS.side) + frame),
    ...repeated.flatMap(({ xml, frames }) =>
      [inner(xml), ...frames].map((part) => mark(MARKS.repeated) + inner(part)),
    ),
  ].join('');
  const end = main.xml.lastIndexOf('</w:body>');
  return end < 0 ? main.xml : main.xml.slice(0, end) + besides + main.xml.slice(end);
}

async function readByMammoth(
  { parts, others }: WordPackage,
  document: string,
): Promise<WordDocument> {
  const zip = new JSZip();
  // Of an image mammoth tells its content and not its name; so its name is its content.
  for (const name of others) if (!/\.(?:xml|rels)$/i.test(name)) zip.file(name, name);
  for (const [name, content] of parts)
    zip.file(name, name === 'word/document.xml' ? document : content);
  const buffer = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
  let read: WordDocument | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: buffer as Buffer },
      {
        transformDocument: (element: WordDocument) => {
          read = element;
          return { ...element, children: [] };
        },
      },
    );
  } catch {
    throw new ImportRefusal(REFUSALS.damaged());
  }
  if (!read) throw new ImportRefusal(REFUSALS.damaged());
  return read;
}

/** The images that the text shows, by their nodes; those that cannot be unpacked are not among them. */
async function readImages(
  document: WordDocument,
  { unpack }: WordPackage,
): Promise<Map<WordNode, Uint8Array>> {
  const nodes: WordNode[] = [];
  const visit = (node: WordNode): void => {
    if (node.type === 'image') nodes.push(node);
    for (const child of node.children ?? []) visit(child);
  };
  visit(document);
  const images = new Map<WordNode, Uint8Array>();
  const unpacked = new Map<string, Uint8Array | undefined>();
  for (const node of nodes) {
    // A picture that is linked, and not in the file, has no name.
    const name = await node.readAsArrayBuffer?.().catch(() => undefined);
    if (name === undefined) continue;
    const part = new TextDecoder().decode(name);
    if (!unpacked.has(part)) unpacked.set(part, await unpack(part));
    const bytes = unpacked.get(part);
    if (bytes) images.set(node, bytes);
  }
  return images;
}

/** Images in what stands on every page: a logo, a line. */
function repeatedPictures(repeated: readonly ReturnType<typeof prepare>[]): Picture[] {
  return repeated.flatMap(({ xml, frames }) =>
    [xml, ...frames].flatMap((part) =>
      (part.match(/<(?:a:blip|v:imagedata)\b/g) ?? []).map(
        (): Picture => ({
          type: 'picture',
          zone: 'head',
          place: START,
          image: { ornament: PICTURES.head() },
        }),
      ),
    ),
  );
}

/** The marks tell where a column beside the text, a text box or a head of the pages starts. */
function readZones(nodes: readonly WordNode[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  let floating: Block[] | undefined;
  for (const node of nodes) {
    const mark = (node.children ?? []).find((child) => child.type === 'bookmarkStart')?.name;
    if (mark === MARKS.side) reading.zone = 'side';
    else if (mark === MARKS.repeated) reading.zone = 'head';
    else if (mark === MARKS.beside) floating = [];
    else if (mark === MARKS.endBeside && floating) {
      blocks.push(...inZone(floating, isLetterhead(floating) ? 'side' : reading.zone));
      floating = undefined;
    } else (floating ?? blocks).push(...readNodes([node], reading));
  }
  return floating ? [...blocks, ...floating] : blocks;
}

/** A table that floats beside the text is letterhead when it has its labels or an address. */
function isLetterhead(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      readLabel(blockText(block)) !== undefined || /\b\d{4} ?[A-Z]{2} /.test(blockText(block)),
  );
}

const inZone = (blocks: readonly Block[], zone: Zone): Block[] =>
  blocks.map((block) => ({ ...block, zone }));

function readNotes(document: WordDocument, reading: Reading): Note[] {
  const place = { page: reading.page, line: reading.line };
  return reading.noteIds.map((reference, index) => {
    const body = document.notes.resolve(reference)?.body ?? [];
    const blocks = readNodes(body, { ...reading, zone: 'main', noteIds: [] });
    for (const { type } of blocks)
      if (type === 'picture') reading.warnings.push({ ...place, message: PICTURES.inNote() });
    return {
      label: String(index + 1),
      blocks: blocks.filter((block) => block.type === 'paragraph'),
      place,
    };
  });
}

function rawLines(parts: ReadonlyMap<string, string>): RawLine[] {
  const texts = [...parts].filter(([name]) =>
    /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name),
  );
  const order = (name: string): number =>
    name === 'word/document.xml' ? 0 : name.includes('notes') ? 1 : 2;
  return texts.sort((a, b) => order(a[0]) - order(b[0])).flatMap(([, xml]) => rawParagraphs(xml));
}
