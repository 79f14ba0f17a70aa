import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from './content.ts';

interface LinkBox extends Box {
  readonly url: string;
}

/** A field of a form, with what is filled in as text. */
interface FieldBox extends Box {
  readonly value: string;
}

/** What hangs on a page besides what is painted: its places are those of the file. */
export interface Annotations {
  readonly links: readonly LinkBox[];
  readonly fields: readonly FieldBox[];
  /** What was marked to be taken out and still is there. */
  readonly redactions: readonly Box[];
  /** How many remarks there are for who edits the file. */
  readonly remarks: number;
}

interface PdfAnnotation {
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly url?: string;
  readonly hidden?: boolean;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly contentsObj?: { readonly str?: string };
}

/** Annotations that are there for the words that hang on them. */
const REMARKS = /^(?:Text|Highlight|Underline|Squiggly|StrikeOut|Caret)$/;

/** @returns what hangs on a page */
export async function readAnnotations(page: PDFPageProxy): Promise<Annotations> {
  const all = ((await page.getAnnotations()) as PdfAnnotation[])
    .filter(({ hidden }) => !hidden)
    .map((annotation) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = annotation.rect;
      return { annotation, box: { left, bottom, right, top } };
    });
  return {
    links: all.flatMap(({ annotation: { subtype, url }, box }) =>
      subtype === 'Link' && url ? [{ url, ...box }] : [],
    ),
    fields: all.flatMap(({ annotation, box }) => {
      const value = annotation.subtype === 'Widget' ? filledIn(annotation) : '';
      return value === '' ? [] : [{ value, ...box }];
    }),
    redactions: all.flatMap(({ annotation, box }) =>
      annotation.subtype === 'Redact' ? [box] : [],
    ),
    remarks: all.filter(
      ({ annotation: { subtype, contentsObj } }) =>
        REMARKS.test(subtype) && (contentsObj?.str ?? '').trim() !== '',
    ).length,
  };
}

/** What a field holds, as text; a box that can be ticked is shown as one. */
function filledIn(field: PdfAnnotation): string {
  if (field.pushButton) return '';
  const { fieldValue, exportValue, buttonValue } = field;
  if (field.checkBox || field.radioButton) {
    const ticked = String(fieldValue ?? '') === String(exportValue ?? buttonValue ?? 'Yes');
    return ticked && fieldValue !== 'Off' ? '☒' : '☐';
  }
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values
    .filter((value): value is string => typeof value === 'string')
    .join(' ')
    .trim();
}
