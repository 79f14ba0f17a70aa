import type { Browser } from 'playwright-core';
import { type HeadItem, layoutOf } from './letterhead.ts';
import { paginate } from './paginate.ts';
import { type Paper, type Piece, toPieces, type Word } from './published.ts';

/** A block as the paginator takes it: each token a word with its marks. */
export type PrintBlock =
  | { readonly tag: 'h2' | 'h3' | 'p' | 'li'; readonly tokens: readonly string[] }
  | { readonly tag: 'table'; readonly rows: readonly (readonly (readonly PrintBlock[])[])[] };

const STYLE = `
  @page { size: A4; margin: 0 }
  * { box-sizing: border-box; margin: 0; padding: 0 }
  body { font: 9pt/12pt "Liberation Sans", Arial, sans-serif; color: #000; width: 210mm }
  .page { position: relative; width: 210mm; height: 296.9mm; page-break-after: always; overflow: hidden }
  .body { position: absolute; left: 28mm; top: 50mm; width: 130mm }
  .side { position: absolute; left: 164mm; top: 50mm; width: 36mm; font-size: 6.5pt; line-height: 9pt }
  .side div { margin-bottom: 4.5pt }
  .notes { position: absolute; left: 28mm; bottom: 18mm; width: 130mm; font-size: 7pt; line-height: 9pt; border-top: 0.5pt solid #000; padding-top: 3pt }
  .notes:empty { display: none }
  .foot { position: absolute; left: 164mm; bottom: 10mm; font-size: 6.5pt }
  h2, h3 { font-size: 9pt; line-height: 12pt; margin: 12pt 0 0 } h3 { font-weight: normal; font-style: italic }
  h2:first-child, h3:first-child { margin-top: 0 }
  p { margin-bottom: 12pt } h2 + p, h3 + p { margin-top: 0 }
  ul { list-style: none; margin-bottom: 12pt } li { position: relative; padding-left: 14pt; margin-left: 6pt }
  li.mark::before { content: "•"; position: absolute; left: 0 }
  sup { font-size: 6pt; line-height: 0; vertical-align: baseline; position: relative; top: -3pt }
  .notes sup { font-size: 5pt }
  table { border-collapse: collapse; width: 100%; margin-bottom: 12pt }
  td, th { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: top; text-align: left; font-weight: normal }
  td p, td ul, th p { margin-bottom: 3pt }
  .heads { border: 0 } .heads td { border: 0; padding: 0 12pt 0 0 }
`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Prints a paper as ministries do: letterhead beside the text, notes at the foot, tables over pages. */
export async function renderPdf(browser: Browser, paper: Paper): Promise<Uint8Array> {
  const { pieces, notes } = toPieces(paper);
  const layout = layoutOf(paper);
  const opening = [
    ...layout.top.map(({ lines }) => `<p>${lines.map(escapeHtml).join('<br>')}</p>`),
    `<table class="heads">${layout.beside.map(({ label = '', lines }) => `<tr><td>${label}</td><td>${lines.map(escapeHtml).join('<br>')}</td></tr>`).join('')}</table>`,
    ...(layout.title ? ['<p>nota</p>', `<p>${escapeHtml(layout.title)}</p>`] : []),
  ].join('');
  const signature = layout.signature.map(
    (lines) =>
      `<p>${lines.slice(0, -1).map(escapeHtml).join('<br>')}</p><p style="margin-top:36pt">${escapeHtml(lines.at(-1) ?? '')}</p>`,
  );
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="nl"><style>${STYLE}</style><body></body></html>`,
    );
    await page.evaluate(paginate, {
      opening,
      closing: signature.join(''),
      blocks: pieces.map(toBlock),
      notes: Object.fromEntries(
        notes.map(({ label, words }) => [
          label,
          words.map((word) => escapeHtml(word.text)).join(' '),
        ]),
      ),
      side: layout.side.map(headHtml).join(''),
      repeated: layout.repeated.map(headHtml).join(''),
    });
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  } finally {
    await page.close();
  }
}

function headHtml({ label, lines, link }: HeadItem): string {
  const head = label ? `<b>${label}</b><br>` : '';
  const text = lines.map(escapeHtml).join('<br>');
  return `<div>${head}${link ? `<a href="${link}">${text}</a>` : text}</div>`;
}

function toBlock(piece: Piece): PrintBlock {
  if (piece.type === 'table')
    return { tag: 'table', rows: piece.rows.map((row) => row.map((cell) => cell.map(toBlock))) };
  const bold = piece.type === 'heading' && piece.depth === 2;
  const tag = piece.type === 'heading' ? (bold ? 'h2' : 'h3') : piece.type === 'item' ? 'li' : 'p';
  return { tag, tokens: piece.words.map(token) };
}

const token = ({ text, note }: Word): string =>
  escapeHtml(text) + (note === undefined ? '' : `<sup data-note="${note}">${note}</sup>`);
