import type { Element } from 'hast';
import { letterheadOf, titleLabelOf } from '../../archive/letterhead.ts';
import type { Stuk } from '../../mdx/types.ts';
import { KINDS } from '../../model/kinds.ts';
import { titleLanguageOf } from '../../model/language.ts';
import type { PublishedFile, PublishInput } from '../file.ts';
import { inlineMarkdown } from './inline.ts';
import { addressOf } from './links.ts';
import { blockMarkdown, quoted } from './markdown.ts';
import { noteItems } from './sections.ts';

type Input = Pick<PublishInput, 'archive' | 'address' | 'site' | 'keyOf'>;

/**
 * @param input the archive and the site
 * @returns every document as plain Markdown beside its page
 */
export function* markdownFiles(input: Input): Generator<PublishedFile> {
  for (const stuk of input.archive.stukken)
    yield {
      path: `${stuk.ref}.md`,
      key: input.keyOf(stuk),
      make: () => markdownOf(input, stuk),
    };
}

const inLanguage = (text: string, lang: string | undefined): Element => ({
  type: 'element',
  tagName: 'span',
  properties: lang === undefined ? {} : { lang },
  children: [{ type: 'text', value: text }],
});

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
  const title = inlineMarkdown([inLanguage(titel, titleLanguageOf(stuk.data))], () => '').trim();
  const label = titleLabelOf(stuk);
  const subject = label === '' ? [] : [field(label, title)];
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
    `# ${title}`,
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
