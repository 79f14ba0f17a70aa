import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { groundOf, paragraphStyle, type Surroundings } from './word-dress.ts';
import { toggleOf, valOf, type WordStyles } from './word-styles.ts';

/** Twentieths of a point; a row that is held to this shows no letter. */
const LOWEST_ROW = 40;

/** A cell where it stands in its table. */
export interface CellPlace {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/**
 * @param row a row of a table
 * @returns whether it is not shown
 */
export function isHiddenRow(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  if (toggleOf(properties, 'w:hidden')) return true;
  const height = childOf(properties, 'w:trHeight')?.attributes;
  return height?.['w:hRule'] === 'exact' && Number(height['w:val'] ?? LOWEST_ROW) < LOWEST_ROW;
}

/**
 * @param table a table
 * @param cell one of its cells
 * @param place where that stands
 * @param styles the styles of the file
 * @returns what the cell gives to the text in it: a colour behind it, and the properties that the style
 *   of the table has for its first row, its bands and so on (ECMA-376, 17.7.6)
 */
export function aroundCell(
  table: XmlElement,
  cell: XmlElement,
  place: CellPlace,
  styles: WordStyles,
): Pick<Surroundings, 'cell' | 'ground'> {
  const properties = childOf(table, 'w:tblPr');
  const chain = styles.find('table', valOf(properties, 'w:tblStyle'))?.chain ?? [];
  const wanted = partsAt(place, childOf(properties, 'w:tblLook')?.attributes ?? {});
  const conditional = wanted.flatMap((part) =>
    chain.flatMap((style) =>
      childrenOf(style, 'w:tblStylePr').filter(({ attributes }) => attributes['w:type'] === part),
    ),
  );
  const all = [...conditional, ...chain];
  const grounds = [
    childOf(cell, 'w:tcPr'),
    ...conditional.map((one) => childOf(one, 'w:tcPr')),
    properties,
    ...chain.flatMap((one) => [childOf(one, 'w:tcPr'), childOf(one, 'w:tblPr')]),
  ];
  return { cell: all, ground: grounds.map(groundOf).find((one) => one !== undefined) };
}

/**
 * @param paragraph a paragraph
 * @param around what stands around it
 * @param styles the styles of the file
 * @returns what stands around its runs
 */
export function aroundRuns(
  paragraph: XmlElement,
  around: Pick<Surroundings, 'cell' | 'ground'>,
  styles: WordStyles,
): Surroundings {
  const properties = childOf(paragraph, 'w:pPr');
  const chain = paragraphStyle(properties, styles)?.chain ?? [];
  const own = [properties, ...chain.map((one) => childOf(one, 'w:pPr'))].map(groundOf);
  const ground = own.find((one) => one !== undefined) ?? around.ground;
  return { paragraph: properties, cell: around.cell, ground };
}

/**
 * @param table a table
 * @param styles the styles of the file
 * @returns whether its style sets the first column apart in bold, as heads of the rows
 */
export function headsRows(table: XmlElement, styles: WordStyles): boolean {
  const properties = childOf(table, 'w:tblPr');
  const look = childOf(properties, 'w:tblLook')?.attributes ?? {};
  const place = { row: 1, rows: 3, column: 0, columns: 3 };
  if (!partsAt(place, look).includes('firstCol')) return false;
  const chain = styles.find('table', valOf(properties, 'w:tblStyle'))?.chain ?? [];
  return chain.some((style) =>
    childrenOf(style, 'w:tblStylePr').some(
      (part) =>
        part.attributes['w:type'] === 'firstCol' &&
        toggleOf(childOf(part, 'w:rPr'), 'w:b') === true,
    ),
  );
}

/** The parts of a table that a cell belongs to, strongest first. */
function partsAt(
  { row, rows, column, columns }: CellPlace,
  look: Readonly<Record<string, string>>,
): string[] {
  const mask = Number.parseInt(look['w:val'] ?? '0', 16);
  const on = (name: string, bit: number): boolean => {
    const said = look[`w:${name}`];
    return said === undefined ? (mask & bit) !== 0 : /^(?:1|true|on)$/.test(said);
  };
  const [top, bottom] = [
    on('firstRow', 0x20) && row === 0,
    on('lastRow', 0x40) && row === rows - 1,
  ];
  const left = on('firstColumn', 0x80) && column === 0;
  const right = on('lastColumn', 0x100) && column === columns - 1;
  const down = row - (on('firstRow', 0x20) ? 1 : 0);
  const across = column - (on('firstColumn', 0x80) ? 1 : 0);
  return [
    ...(top && left ? ['nwCell'] : []),
    ...(top && right ? ['neCell'] : []),
    ...(bottom && left ? ['swCell'] : []),
    ...(bottom && right ? ['seCell'] : []),
    ...(top ? ['firstRow'] : []),
    ...(bottom ? ['lastRow'] : []),
    ...(left ? ['firstCol'] : []),
    ...(right ? ['lastCol'] : []),
    ...(on('noHBand', 0x200) || top || bottom ? [] : [down % 2 === 0 ? 'band1Horz' : 'band2Horz']),
    ...(on('noVBand', 0x400) || left || right
      ? []
      : [across % 2 === 0 ? 'band1Vert' : 'band2Vert']),
    'wholeTable',
  ];
}
