import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { splitFrontmatter } from '../model/frontmatter.ts';
import { yamlDocument, yamlText } from '../model/write-yaml.ts';
import { Refusal } from './refusal.ts';

/** Where something stands in a file. */
type Stretch = readonly [from: number, to: number];

/**
 * Gives a field of the frontmatter a value. All else stays as it is, to the letter: comments, order, white space.
 *
 * @param source a whole document
 * @param name name of the field
 * @param value the value
 * @returns the document with the value
 * @throws Refusal when the frontmatter cannot be read, or the field holds a group or a list
 */
export function withField(source: string, name: string, value: unknown): string {
  const { yaml, start } = frontmatterOf(source);
  const found = pairOf(yaml, name)?.value;
  const written = yamlText(yamlDocument({ [name]: value }));
  if (!found) return insertAt(source, start + yaml.length, written);
  if (!isScalar(found))
    throw new Refusal(
      `Bij ‘${name}’ staat al iets anders dan een woord of zin. Kijk eerst zelf wat er staat.`,
    );
  const [from, to] = stretchOf(found);
  return splice(source, [start + from, start + to], written.slice(name.length + 1).trimEnd(), ' ');
}

/**
 * Puts an entry behind those that a list of the frontmatter has.
 *
 * @param source a whole document
 * @param name name of the list, which need not be there yet
 * @param entries what to add, in order
 * @returns the document with the entries
 * @throws Refusal when the frontmatter cannot be read, or the field is no list
 */
export function withEntries(source: string, name: string, entries: readonly object[]): string {
  const { yaml, start } = frontmatterOf(source);
  const pair = pairOf(yaml, name);
  const lines = entries.map(inOneLine);
  const block = (indent: string) => lines.map((line) => `${indent}- ${line}\n`).join('');
  if (!pair) return insertAt(source, start + yaml.length, `${name}:\n${block('  ')}`);
  const list = pair.value;
  if (!isSeq(list))
    throw new Refusal(
      `Bij ‘${name}’ hoort een lijst, maar er staat iets anders. Herstel dat eerst: npm run check.`,
    );
  const [from, to] = stretchOf(list);
  if (list.flow) {
    const before = list.items.length > 0 ? ', ' : '';
    const end = yaml.lastIndexOf(']', to - 1);
    return splice(source, [start + end, start + end], `${before}${lines.join(', ')}`);
  }
  const indent = yaml.slice(yaml.lastIndexOf('\n', from) + 1, from).replace(/\S.*$/, '');
  const last = stretchOf(list.items.at(-1) as Node)[1];
  const line = yaml.indexOf('\n', Math.max(last - 1, 0));
  return insertAt(source, start + (line < 0 ? yaml.length : line), block(indent));
}

/** @returns an entry as lists of the content folder have it: `{ nummer: 1, datum: 2026-03-01 }` */
function inOneLine(entry: object): string {
  const document = yamlDocument([entry]);
  const list = document.contents;
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  return document.toString({ lineWidth: 0 }).trimEnd().replace(/^- /, '');
}

function frontmatterOf(source: string): { yaml: string; start: number } {
  const { yaml, problems } = splitFrontmatter('', source);
  if (problems.length > 0)
    throw new Refusal(
      'De gegevens van het stuk kunnen niet worden gelezen. Herstel ze eerst: npm run check.',
    );
  return { yaml, start: source.indexOf('\n') + 1 };
}

function pairOf(yaml: string, name: string): { value: Node | null } | undefined {
  const { contents } = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair && { value: pair.value as Node | null };
}

function stretchOf(node: Node): Stretch {
  const [from = 0, to = 0] = node.range ?? [];
  return [from, to];
}

/** Puts whole lines after the line that ends at a place. */
function insertAt(source: string, end: number, lines: string): string {
  const at = source[end - 1] === '\r' ? end - 1 : end;
  const own = source.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
  const lineEnd = /^\r?\n/.exec(source.slice(at))?.[0] ?? '';
  return `${source.slice(0, at)}${lineEnd}${own.trimEnd()}${source.slice(at)}`;
}

function splice(source: string, [from, to]: Stretch, text: string, lead = ''): string {
  const before = source.slice(0, from);
  const gap = lead !== '' && !/\s$/.test(before) ? lead : '';
  return `${before}${gap}${text.trimStart()}${source.slice(to)}`;
}
