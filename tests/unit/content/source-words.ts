import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { formatDate } from '../../../src/model/dates.ts';
import type { Frontmatter } from '../../../src/model/schemas.ts';

/** Parses the body of a document the way the pipeline does, without its own plugins. */
export function parseBody(body: string): Root {
  return unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(body);
}

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '');

const INLINE = new Set(['link', 'emphasis', 'strong', 'delete', 'mdxJsxTextElement']);

/**
 * The text that a paper itself says in a part of a document: no editors' notes, no footnotes.
 *
 * @param node a part of the document
 * @param component what stands in the place of a component without content, by its name
 * @returns the text, blocks apart from one another
 */
export function paperText(node: Nodes, component: (name: string) => string = () => ''): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'footnoteDefinition') return '';
  if (node.type === 'mdxJsxFlowElement') {
    if (node.name === 'Noot') return '';
    if (node.children.length === 0) return ` ${component(node.name ?? '')} `;
  }
  if (!('children' in node)) return ' ';
  const text = node.children.map((child) => paperText(child, component)).join('');
  return INLINE.has(node.type) ? text : ` ${text} `;
}

function annexes(data: Frontmatter['nota']): string {
  const { kolommen = [], lijst = [] } = data.bijlagen ?? {};
  return [...kolommen, ...lijst.flatMap((annex) => [annex.nummer, annex.titel])].join(' ');
}

/** The words of a body in order, footnotes last; `<Bijlagen />` is the printed list of annexes. */
function bodyWords(body: string, list = ''): string[] {
  const tree = parseBody(body);
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const running = paperText(tree, (name) => (name === 'Bijlagen' ? list : ''));
  return split(
    [running, NOTES, ...notes.flatMap((note) => note.children.map((c) => paperText(c)))].join(' '),
  );
}

/** Stands between text and footnotes, because a signature comes there. */
const NOTES = '\u0000';

function assemble(head: readonly string[], body: string[], signature: readonly string[]): string[] {
  const at = body.indexOf(NOTES);
  return [
    ...head.flatMap(split),
    ...body.slice(0, at),
    ...signature.flatMap(split),
    ...body.slice(at + 1),
  ];
}

/** The words of a nota as its page shows them, taken from its file. */
export function notaWords(data: Frontmatter['nota'], body: string): string[] {
  const head = [
    data.doel.toUpperCase(),
    `Nota actief openbaar ${data.actiefOpenbaar}`,
    `Onze referentie ${data.kenmerk}`,
    `Datum ${formatDate(data.datum)}`,
    data.opgesteldDoor ? 'Opgesteld door' : '',
    `Samengewerkt met ${data.samengewerktMet}`,
    `Bijlage(n) ${data.bijlagen?.gedrukt}`,
    `Aan ${data.aan}`,
    `Van ${data.van}`,
    data.opschriften.titel ?? 'nota',
    data.titel,
  ];
  return assemble(head, bodyWords(body, annexes(data)), []);
}

/** The words of a letter as its page shows them, taken from its file. */
export function briefWords(data: Frontmatter['brief'], body: string): string[] {
  const head = [
    `Retouradres ${data.retouradres}`,
    ...data.geadresseerde,
    ...data.afzender.regels,
    data.afzender.website?.tekst ?? '',
    `Kenmerk ${data.kenmerk}`,
    `Uw kenmerk ${data.uwKenmerk ?? ''}`,
    `Datum ${formatDate(data.datum)}`,
    `Betreft ${data.titel}`,
  ];
  const signature = data.ondertekening.flatMap((one) => [...one.functie, one.naam]);
  return assemble(head, bodyWords(body), signature);
}
