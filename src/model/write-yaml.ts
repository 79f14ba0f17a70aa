import { Document, isMap, isScalar, isSeq, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** Fields that are text however much they look like a number or a date. */
const QUOTED = new Set(['kenmerk', 'datum', 'gedrukt', 'nummer']);

/** Fields that hold sentences. */
export const PROSE: ReadonlySet<string> = new Set([
  'reden',
  'samenvatting',
  'statusToelichting',
  'tekst',
  'toelichting',
  'uitleg',
  'verantwoording',
]);

/** Lists of short words that editors write on one line, and lists of entries of a line each. */
const ON_ONE_LINE = ['indieners', 'kolommen', 'nummers', 'themas', 'trefwoorden', 'vormen'];
const ENTRY_ON_ONE_LINE = ['organisaties', 'relaties'];

/** Columns of a line of the files in the content folder. */
const WIDTH = 100;

/** Sentences longer than this get lines of their own below the name of the field. */
const PROSE_ON_ONE_LINE = 80;

/**
 * Writes data as the files of the content folder write them, so that a file that a program wrote
 * differs from the one before it where its content does.
 *
 * @param data fields in the order in which they are to stand, or the entries of a list
 * @returns the document; comments can still be put in it
 */
export function yamlDocument(data: unknown): Document {
  const document = new Document(data);
  style(document.contents);
  return document;
}

/** @returns the text of a document in the width of the content folder, ending in a new line */
export function yamlText(document: Document): string {
  const words = new RegExp(`^( *(?:- )?(?:${ON_ONE_LINE.join('|')}): )\\[ (.*) \\]$`, 'gm');
  return document.toString({ lineWidth: WIDTH }).replace(words, '$1[$2]');
}

function style(node: unknown): void {
  if (isSeq(node)) for (const item of node.items) style(item);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (isScalar(value) && typeof value.value === 'string') styleText(name, value);
    if (value instanceof YAMLSeq) styleList(name, value);
    style(value);
  }
}

function styleText(name: string, scalar: Scalar): void {
  if (QUOTED.has(name)) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (PROSE.has(name) && String(scalar.value).length > PROSE_ON_ONE_LINE)
    scalar.type = Scalar.BLOCK_FOLDED;
}

function styleList(name: string, list: YAMLSeq): void {
  if (ON_ONE_LINE.includes(name))
    list.flow = `${name}: [${list.items.map(String).join(', ')}]`.length <= WIDTH;
  if (ENTRY_ON_ONE_LINE.includes(name))
    for (const item of list.items) if (item instanceof YAMLMap) item.flow = true;
}
