import { isUnseen } from '../colour.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import type { OfficePackage } from './package.ts';

/** Colours that a number of a theme or of the old palette stands for, as far as they hide a text. */
const THEME: Readonly<Record<string, string>> = { '0': 'ffffff', '1': '000000' };
const PALETTE: Readonly<Record<string, string>> = {
  '0': '000000',
  '1': 'ffffff',
  '8': '000000',
  '9': 'ffffff',
};

/**
 * @param opened an Excel file
 * @returns whether a format of cells, by its number, shows nothing of what stands in them: letters in the
 *   colour of their ground, or a format of numbers that is empty (ECMA-376, 18.8)
 */
export function unseenFormats(opened: OfficePackage): (format: string | undefined) => boolean {
  const part = opened.relations(opened.main).find(({ type }) => type === 'styles')?.target;
  const root = part === undefined ? undefined : opened.xml(part);
  const list = (holder: string): XmlElement[] => childrenOf(childOf(root, holder));
  const [fonts, fills] = [list('x:fonts'), list('x:fills')];
  const empty = new Set(
    list('x:numFmts')
      .filter(({ attributes }) => /^\s*;+\s*;*\s*$/.test(attributes['formatCode'] ?? 'x'))
      .map(({ attributes }) => attributes['numFmtId']),
  );
  const unseen = list('x:cellXfs').map(({ attributes }) => {
    if (empty.has(attributes['numFmtId'])) return true;
    const ink = colourOf(childOf(fonts[Number(attributes['fontId'] ?? 0)], 'x:color')) ?? '000000';
    const fill = childOf(fills[Number(attributes['fillId'] ?? 0)], 'x:patternFill');
    const pattern = fill?.attributes['patternType'] ?? 'none';
    const ground =
      pattern === 'none'
        ? 'ffffff'
        : pattern === 'solid'
          ? colourOf(childOf(fill, 'x:fgColor'))
          : undefined;
    return isUnseen(ink, ground ?? 'unknown');
  });
  return (format) => unseen[Number(format ?? 0)] ?? false;
}

/** Undefined for one that no number tells: of another theme, or what the system has. */
function colourOf(element: XmlElement | undefined): string | undefined {
  const { rgb, theme, indexed, tint } = element?.attributes ?? {};
  const written = /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(rgb ?? '')?.[1];
  if (written) return written;
  if (theme !== undefined)
    return tint === undefined || Number(tint) === 0 ? THEME[theme] : 'unknown';
  return indexed === undefined ? undefined : PALETTE[indexed];
}
