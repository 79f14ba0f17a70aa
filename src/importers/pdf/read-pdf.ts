import type { PageContent } from '../../formats/pdf/content.ts';
import { type OpenPdf, openPdf } from '../../formats/pdf/open.ts';
import { readPage } from '../../formats/pdf/read-page.ts';
import { readMarking } from '../markings.ts';
import { PICTURES, REASONS, REFUSALS, WARNINGS } from '../messages.ts';
import { MOST } from '../pictures/album.ts';
import { ImportRefusal } from '../refusal.ts';
import { squeeze } from '../runs.ts';
import type { LeftOut, Progress, SourceDoc, Warning } from '../source.ts';
import { type ImageLimit, limitImages } from './announced-images.ts';
import { layOut } from './lay-out.ts';
import { type IllustratedPage, takePictures } from './pictures.ts';
import { raiseFigures } from './raised-figures.ts';
import { type Recogniser, recognisePage } from './recognise.ts';
import { unmappedShare } from './unmapped-fonts.ts';

/** Papers have tens of pages; what is longer is a report, and would only fill the memory. */
const PAGES = 500;
/** More characters than 500 full pages have. */
const CHARACTERS = 3_000_000;
/** Of a paper of which more than this part cannot be read, no draft can be made. */
const UNREAD = 0.2;

/**
 * Reads a PDF by where its characters stand.
 *
 * @param bytes the file
 * @param onProgress told after every page
 * @param recognise reads pages that are an image
 * @returns its blocks in reading order: text column, column beside it, notes
 * @throws ImportRefusal when it is locked, damaged, too long, or a scan
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress?: Progress,
  recognise?: Recogniser,
): Promise<SourceDoc> {
  const limit = limitImages(bytes);
  const { document, isVisible, close } = await open(bytes, limit);
  try {
    if (document.numPages > PAGES)
      throw new ImportRefusal(REFUSALS.tooManyPages(document.numPages, PAGES));
    const pages: IllustratedPage[] = [];
    const pictures = takePictures();
    const unsure: Warning[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const printed = await readPage(page, isVisible).catch(() => {
        throw new ImportRefusal(REFUSALS.damaged());
      });
      const read =
        printed.isImage && recognise
          ? await recognisePage(page, printed, isVisible, recognise)
          : undefined;
      const content = read?.content ?? printed;
      unsure.push(...(read?.warnings ?? []));
      pages.push({ ...content, pictures: await pictures.take(page, content) });
      page.cleanup();
      characters += content.glyphs.length;
      if (characters > CHARACTERS) throw new ImportRefusal(REFUSALS.tooMuch());
      onProgress?.(number, document.numPages);
    }
    if (characters < 20) throw new ImportRefusal(REFUSALS.scan());
    if (unmappedShare(pages) > UNREAD) throw new ImportRefusal(REFUSALS.unmapped());
    const source = layOut(raiseFigures(pages));
    return {
      ...source,
      format: 'pdf',
      pages: pages.length,
      leftOut: [...source.leftOut, ...slantedText(pages)],
      hidden: pages.flatMap(({ hidden }) => hidden),
      imagePages: pages.flatMap(({ isImage }, index) => (isImage ? [index + 1] : [])),
      recognised: pages.some(({ recognised }) => recognised > 0),
      doubts: unsure,
      warnings: [...pageWarnings(pages), ...imageWarnings(limit, pictures.beyond())],
      unread: limit.above + pictures.beyond(),
    };
  } finally {
    await close();
  }
}

/** Images that are left unread, wherever they stand. */
function imageWarnings({ above }: ImageLimit, beyond: number): Warning[] {
  const at = { page: 1, line: 1 } as const;
  return [
    ...(above > 0 ? [{ ...at, message: PICTURES.tooLargeInFile(above) }] : []),
    ...(beyond > 0 ? [{ ...at, message: PICTURES.tooMany(beyond, MOST) }] : []),
  ];
}

async function open(bytes: Uint8Array, { largest }: ImageLimit): Promise<OpenPdf> {
  const pdf = await openPdf(bytes, largest);
  if (typeof pdf !== 'string') return pdf;
  throw new ImportRefusal(pdf === 'locked' ? REFUSALS.encrypted() : REFUSALS.damaged());
}

function slantedText(pages: readonly PageContent[]): LeftOut[] {
  return pages.flatMap(({ slanted }, index) => {
    const text = squeeze(slanted);
    const reason = readMarking(text) === undefined ? REASONS.slanted : REASONS.marking;
    return text === '' ? [] : [{ page: index + 1, line: 1, text, reason }];
  });
}

function pageWarnings(pages: readonly PageContent[]): Warning[] {
  const recognised = pages.reduce((sum, page) => sum + page.recognised, 0);
  const remarks = pages.reduce((sum, page) => sum + page.remarks, 0);
  const at = { page: 1, line: 1 } as const;
  return [
    ...(recognised > 0 ? [{ ...at, message: WARNINGS.ocr() }] : []),
    ...(remarks > 0 ? [{ ...at, message: WARNINGS.comments(remarks) }] : []),
    ...pages.flatMap(({ slanted, turned, unreadable }, index) => {
      const place = { page: index + 1, line: 1 } as const;
      return [
        ...(slanted.trim() === '' ? [] : [{ ...place, message: WARNINGS.slanted() }]),
        ...(turned.length === 0 ? [] : [{ ...place, message: WARNINGS.turned() }]),
        ...(unreadable > 0 ? [{ ...place, message: WARNINGS.unreadableLetters(unreadable) }] : []),
      ];
    }),
  ];
}
