/** Names of the bookmarks by which what mammoth does not tell reaches the reader. */
export const MARKS = {
  page: 'stuk:pagina',
  frame: 'stuk:kader',
  beside: 'stuk:naast',
  endBeside: 'stuk:naast-eind',
  framed: 'stuk:alinea-naast',
  list: 'stuk:lijst-',
  side: 'stuk:tekstvak',
  repeated: 'stuk:koptekst',
  cropped: 'stuk:bijgesneden',
  drawn: 'stuk:tekening',
} as const;

/** A part of a Word file made fit to be read, and what must not be read. */
export interface Prepared {
  readonly xml: string;
  /** The text boxes, each with its paragraphs. */
  readonly frames: readonly string[];
  readonly hidden: readonly string[];
  readonly deleted: readonly string[];
  readonly fieldCodes: readonly string[];
}

const TOKEN = /<(\/?)([\w.-]+(?::[\w.-]+)?)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|[^<]+|</g;

/** Containers that mammoth does not know, or takes out of the paragraph; their content stays in it. */
const UNWRAPPED = new Set([
  'w:pict',
  'mc:AlternateContent',
  'mc:Choice',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'm:oMath',
  'm:oMathPara',
]);
/** A second form of the same, or text that was taken out. */
const DROPPED = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** What holds an image or a drawing. */
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
/** Drawings that are no image: charts, SmartArt, groups of shapes. */
const DRAWN = new Set([
  'c:chart',
  'cx:chart',
  'dgm:relIds',
  'wpg:wgp',
  'wpc:wpc',
  'lc:lockedCanvas',
]);
/** An image of which Word shows a part and keeps the rest; in DrawingML, and in VML. */
const CROPPED: Readonly<Record<string, RegExp>> = {
  'a:srcRect': /\b[ltrb]="[^"]*[1-9]/,
  'v:imagedata': /\bcrop(?:left|top|right|bottom)="[^"]*[1-9]/,
};

const bookmark = (name: string): string => `<w:bookmarkStart w:id="0" w:name="${name}"/>`;

/**
 * Makes the XML of a Word file fit for mammoth: field instructions, hidden and deleted text are taken
 * out and reported; text boxes are set apart; pages, columns beside the text, numbers of lists, drawings
 * and images that Word shows a part of, which mammoth does not tell, become bookmarks.
 *
 * @param xml a part of the package
 * @returns the XML and what was taken out
 */
export function prepare(xml: string): Prepared {
  const frames: string[] = [];
  const hidden: string[] = [];
  const deleted: string[] = [];
  const fieldCodes: string[] = [];
  /** Where the output goes: the part itself, or the text box that is open. */
  const outputs: string[][] = [[]];
  const fields: ('code' | 'result')[] = [];
  const tables: { output: string[]; index: number; floats: boolean }[] = [];
  /** The marks of each drawing that is open; they go behind it. */
  const drawings: Set<string>[] = [];
  let dropped: { name: string; depth: number; words: string[] } | undefined;
  let run: { output: string[]; index: number; words: string[]; vanishes: boolean } | undefined;
  let afterProperties = '';
  let inText = false;

  for (const [token, closing, name, attributes = ''] of xml.matchAll(TOKEN)) {
    const output = outputs.at(-1) as string[];
    const alone = attributes.endsWith('/');
    const isClosing = closing === '/';
    if (dropped) {
      if (name === undefined && inText) dropped.words.push(token);
      if (name === 'w:t' || name === 'w:delText') inText = !isClosing && !alone;
      if (name === 'w:p' && isClosing) dropped.words.push(' ');
      if (name !== dropped.name || alone) continue;
      dropped.depth += isClosing ? -1 : 1;
      if (dropped.depth > 0) continue;
      if (name !== 'mc:Fallback') deleted.push(dropped.words.join(''));
      dropped = undefined;
      continue;
    }
    if (name === undefined) {
      if (inText && fields.includes('code')) fieldCodes.push(token);
      else {
        if (inText) run?.words.push(token);
        output.push(token);
      }
      continue;
    }
    if (name === 'w:t' || name === 'm:t') inText = !isClosing && !alone;
    if (DROPPED.has(name) && !isClosing && !alone) {
      dropped = { name, depth: 1, words: [] };
      continue;
    }
    if (DRAWN.has(name) && !isClosing) drawings.at(-1)?.add(MARKS.drawn);
    if (CROPPED[name]?.test(attributes)) drawings.at(-1)?.add(MARKS.cropped);
    if (DRAWINGS.has(name) && !alone) {
      if (!isClosing) drawings.push(new Set());
      else {
        output.push(...(UNWRAPPED.has(name) ? [] : [token]));
        for (const mark of drawings.pop() ?? []) output.push(bookmark(mark));
        continue;
      }
    }
    if (UNWRAPPED.has(name)) continue;
    if (name === 'w:txbxContent') {
      if (!isClosing) outputs.push([]);
      else if (outputs.length > 1) frames.push((outputs.pop() ?? []).join(''));
      continue;
    }
    if (name === 'w:fldChar') {
      const type = /w:fldCharType="(\w+)"/.exec(attributes)?.[1];
      if (type === 'begin') fields.push('code');
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
      else if (type === 'end') fields.pop();
    }
    if (name === 'w:r' && !alone) {
      if (!isClosing) run = { output, index: output.length, words: [], vanishes: false };
      else if (run?.output === output) {
        if (run.vanishes) {
          hidden.push(run.words.join(''));
          output.length = run.index;
          run = undefined;
          continue;
        }
        run = undefined;
      }
    }
    if (name === 'w:vanish' && run && !/w:val="(?:0|false)"/.test(attributes)) run.vanishes = true;
    if (name === 'w:tbl') {
      if (!isClosing) tables.push({ output, index: output.length, floats: false });
      else if (tables.pop()?.floats) {
        output.push(token, `<w:p>${bookmark(MARKS.endBeside)}</w:p>`);
        continue;
      }
    }
    const table = tables.at(-1);
    if (name === 'w:tblpPr' && table && !table.floats) {
      table.floats = true;
      table.output[table.index] = `<w:p>${bookmark(MARKS.beside)}</w:p><w:tbl>`;
    }
    if (name === 'w:framePr' && !attributes.includes('w:dropCap'))
      afterProperties += bookmark(MARKS.framed);
    const list = name === 'w:numId' ? /w:val="(\d{1,6})"/.exec(attributes)?.[1] : undefined;
    if (list !== undefined) afterProperties += bookmark(MARKS.list + list);
    if (name === 'w:lastRenderedPageBreak') output.push(bookmark(MARKS.page));
    else output.push(name.startsWith('m:') ? mathAsText(token, name) : token);
    if (name === 'w:pPr' && isClosing) {
      output.push(afterProperties);
      afterProperties = '';
    }
  }
  return { xml: (outputs[0] ?? []).join(''), frames, hidden, deleted, fieldCodes };
}

/** A formula keeps its signs; how they stand to one another is for a person. */
function mathAsText(token: string, name: string): string {
  return name === 'm:r' || name === 'm:t' ? token.replace(/(<\/?)m:/, '$1w:') : '';
}
