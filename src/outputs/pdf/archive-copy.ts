import {
  AFRelationship,
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { markArtefacts } from './artefacts.ts';
import { type PdfFacts, xmpOf } from './metadata.ts';
import { srgbProfile } from './srgb.ts';
import { mendStructure, type TableShape } from './structure.ts';

/** A file that goes into the copy. */
export interface CarriedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What it is, in Dutch. */
  readonly description: string;
  /** True for the source that the paper was made from; else it holds the same as data. */
  readonly isSource: boolean;
}

/** What a browser does not put in a PDF. */
export interface ArchiveFacts extends PdfFacts {
  /** Hexadecimal digits that tell this file from every other. */
  readonly id: string;
  readonly files: readonly CarriedFile[];
  /** The tables of the page in their order: a browser does not tag empty cells. */
  readonly tables: readonly TableShape[];
  /** The words of a link, by where it leads: an address, or the id of a place in the paper. */
  readonly wordsOf: (target: string) => string | undefined;
}

const name = (value: string) => PDFName.of(value);

/** What a link says that has no words of its own. */
const NO_WORDS = 'Naar een plaats in dit stuk';

/**
 * Makes of a PDF that a browser printed one for the archive: PDF/A-3a, which carries its own source, and PDF/UA-1.
 * What is painted outside the tags is marked as such, tags and links get what the standards ask, and the file tells its
 * colours and what it is. Source: ISO 19005-3; ISO 14289-1.
 *
 * @param bytes a tagged PDF as Chromium prints it
 * @param facts what it lacks
 * @returns the file; the same for the same bytes and facts
 * @throws Error when it has no tags
 */
export async function archiveCopy(bytes: Uint8Array, facts: ArchiveFacts): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = doc;
  const tree = catalog.lookup(name('StructTreeRoot'));
  if (!(tree instanceof PDFDict)) throw new Error('The PDF has no tags.');
  mendStructure(context, tree, facts.tables);
  for (const page of doc.getPages()) {
    markContent(doc, page);
    nameLinks(doc, page, facts.wordsOf);
  }
  describeFile(doc, facts);
  const moment = new Date(`${facts.day}T00:00:00Z`);
  for (const file of facts.files)
    await doc.attach(file.bytes, file.name, {
      mimeType: file.mediaType,
      description: file.description,
      creationDate: moment,
      modificationDate: moment,
      afRelationship: file.isSource ? AFRelationship.Source : AFRelationship.Data,
    });
  return doc.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Marks what a page paints outside its tags. */
function markContent({ context }: PDFDocument, { node }: PDFPage): void {
  const content = node.get(name('Contents'));
  const parts = content instanceof PDFRef ? context.lookup(content) : content;
  const streams = parts instanceof PDFArray ? parts.asArray() : [content];
  const bytes = streams.flatMap((stream) => {
    const found = stream instanceof PDFRef ? context.lookup(stream) : stream;
    return found instanceof PDFRawStream ? [decodePDFRawStream(found).decode()] : [];
  });
  const whole = Buffer.concat(bytes.flatMap((part) => [part, Buffer.from('\n')]));
  node.set(name('Contents'), context.register(context.flateStream(markArtefacts(whole))));
  for (const stream of streams) if (stream instanceof PDFRef) context.delete(stream);
}

/** Gives each link its words, which a reader hears in a list of links. */
function nameLinks(
  { context }: PDFDocument,
  { node }: PDFPage,
  wordsOf: ArchiveFacts['wordsOf'],
): void {
  for (const ref of node.Annots()?.asArray() ?? []) {
    const link = context.lookup(ref);
    if (!(link instanceof PDFDict) || String(link.get(name('Subtype'))) !== '/Link') continue;
    const target = targetOf(link);
    const words = (target && (wordsOf(target) || target)) || NO_WORDS;
    link.set(name('Contents'), PDFHexString.fromText(words));
  }
}

/** Where a link leads: an address, or the name of a place. */
function targetOf(link: PDFDict): string | undefined {
  const action = link.lookup(name('A'));
  const target = action instanceof PDFDict ? action.lookup(name('URI')) : link.lookup(name('Dest'));
  if (target instanceof PDFString || target instanceof PDFHexString) return target.decodeText();
  return target instanceof PDFName ? target.decodeText() : undefined;
}

/** Says what the file is and what its colours are. */
function describeFile(doc: PDFDocument, facts: ArchiveFacts): void {
  const { context, catalog } = doc;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    DestOutputProfile: profile,
  });
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
  const xmp = context.stream(Buffer.from(xmpOf(facts)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(xmp));
  const moment = PDFString.of(`D:${facts.day.replaceAll('-', '')}000000Z`);
  const info = context.obj({
    Title: PDFHexString.fromText(facts.title),
    Producer: PDFHexString.fromText(facts.producer),
    CreationDate: moment,
    ModDate: moment,
  });
  if (facts.authors.length > 0)
    info.set(name('Author'), PDFHexString.fromText(facts.authors.join('; ')));
  context.trailerInfo.Info = context.register(info);
  const id = PDFHexString.of(facts.id);
  context.trailerInfo.ID = context.obj([id, id]);
}
