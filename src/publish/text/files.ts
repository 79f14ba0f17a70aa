import { letterheadOf, titleLabelOf } from '../../archive/letterhead.ts';
import type { Stuk } from '../../mdx/types.ts';
import { KINDS } from '../../model/kinds.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { addressOf } from './links.ts';
import { blockMarkdown, inlineMarkdown, quoted } from './markdown.ts';
import { noteItems } from './sections.ts';

type Input = Pick<PublishInput, 'archive' | 'address' | 'site'>;

/**
 * @param input the archive and the site
 * @returns every document as plain Markdown beside its page
 */
export function* markdownFiles(input: Input): Generator<PublishedFile> {
  for (const stuk of input.archive.stukken)
    yield { path: `${stuk.ref}.md`, body: markdownOf(input, stuk) };
}

const plain = (text: string) => inlineMarkdown([{ type: 'text', value: text }], () => '').trim();

/**
 * All words of a document as Markdown that needs no program of ours: title, letterhead, text, signatures,
 * notes; what the editors wrote is marked as theirs.
 */
function markdownOf(input: Input, stuk: Stuk): string {
  const { archive, address } = input;
  const page = address + stuk.path;
  const at = addressOf(input, page);
  const field = (label: string, value: string) =>
    `- ${label === '' ? '' : `**${plain(label.replace(/:$/, ''))}:** `}${value}`.trimEnd();
  const letterhead = letterheadOf(archive, stuk).items.map(({ label, lines, remark }) => {
    const printed = lines
      .map((line) => plain(line.map(({ text }) => text).join('')))
      .join('\\\n  ');
    return field(label, printed) + (remark ? `\n  *(Redactie: ${plain(remark)})*` : '');
  });
  const { samenvatting, titel, verantwoording } = stuk.data;
  const label = titleLabelOf(stuk);
  const subject = label === '' ? [] : [field(label, plain(titel))];
  const signatures =
    stuk.kind === 'brief'
      ? stuk.data.ondertekening.map(({ functie, naam }) =>
          [...functie, naam].map(plain).join('\\\n'),
        )
      : [];
  const notes = noteItems(stuk).map(
    ({ nummer, element }) =>
      `[^${nummer}]: ${blockMarkdown(element.children, at).replace(/\n+/g, '\n    ').trim()}`,
  );
  const editors = (label: string, text: string | undefined) =>
    text === undefined ? '' : quoted(`**Redactie, ${label}:** ${plain(text)}`);
  return `${[
    `# ${plain(titel)}`,
    [
      field('Soort', KINDS[stuk.kind].singular),
      ...subject,
      ...letterhead,
      field('Vast adres', `<${page}>`),
    ].join('\n'),
    editors('samenvatting', samenvatting),
    blockMarkdown(stuk.text.children, at),
    ...signatures,
    ...notes,
    editors('verantwoording', verantwoording),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
