import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type HeadItem, layoutOf } from './letterhead.ts';
import { type Paper, type Piece, toPieces, type Word } from './published.ts';

type Child = TextRun | FootnoteReferenceRun;

/** Sets a paper as a Word file: letterhead in tables, headers and footers, footnotes, lists, tables. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const { pieces, notes } = toPieces(paper);
  const layout = layoutOf(paper);
  const footnotes = Object.fromEntries(
    notes.map(({ label, words }) => [
      label,
      { children: [new Paragraph({ children: runs(words) })] },
    ]),
  );
  const document = new Document({
    footnotes,
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: layout.repeated.flatMap(headParagraphs) }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({
                    children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...layout.top.flatMap(headParagraphs),
          sideTable(layout.side),
          besideTable(layout.beside),
          ...(layout.title ? [new Paragraph('nota'), new Paragraph(layout.title)] : []),
          ...pieces.flatMap(blockOf),
          ...layout.signature.flatMap((lines) => [
            new Paragraph(''),
            ...lines.map((line) => new Paragraph(line)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function runs(words: readonly Word[], dress: { bold?: boolean; italics?: boolean } = {}): Child[] {
  const out: Child[] = [];
  let text = '';
  for (const [index, word] of words.entries()) {
    text += `${index > 0 ? ' ' : ''}${word.text}`;
    if (word.note === undefined) continue;
    out.push(new TextRun({ text, ...dress }), new FootnoteReferenceRun(Number(word.note)));
    text = '';
  }
  if (text !== '') out.push(new TextRun({ text, ...dress }));
  return out;
}

function blockOf(piece: Piece): (Paragraph | Table)[] {
  switch (piece.type) {
    case 'heading':
      // Half of the papers use Word's own styles, the others only bold and italic.
      return [
        piece.depth === 2
          ? new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(piece.words) })
          : new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(piece.words) }),
      ];
    case 'item':
      return [
        new Paragraph({
          numbering: { reference: 'bullets', level: 0 },
          children: runs(piece.words),
        }),
      ];
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: piece.rows.map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                children: row.map(
                  (cell) =>
                    new TableCell({
                      children: cell.length > 0 ? cell.flatMap(blockOf) : [new Paragraph('')],
                    }),
                ),
              }),
          ),
        }),
      ];
    default:
      return [new Paragraph({ children: runs(piece.words) })];
  }
}

function headParagraphs({ label, lines, link }: HeadItem): Paragraph[] {
  const head = label
    ? [new Paragraph({ children: [new TextRun({ text: label, bold: true })] })]
    : [];
  return [
    ...head,
    ...lines.map((text) =>
      link
        ? new Paragraph({
            children: [new ExternalHyperlink({ link, children: [new TextRun(text)] })],
          })
        : new Paragraph(text),
    ),
  ];
}

function sideTable(items: readonly HeadItem[]): Table {
  const children = items.flatMap(headParagraphs);
  return new Table({
    width: { size: 2000, type: WidthType.DXA },
    float: {
      relativeHorizontalPosition: RelativeHorizontalPosition.RIGHT,
      relativeVerticalPosition: RelativeVerticalPosition.TOP,
    },
    rows: [new TableRow({ children: [new TableCell({ children })] })],
  });
}

function besideTable(items: readonly HeadItem[]): Table {
  return new Table({
    rows: items.map(
      ({ label = '', lines }) =>
        new TableRow({
          children: [
            new TableCell({ children: [new Paragraph(label)] }),
            new TableCell({ children: lines.map((line) => new Paragraph(line)) }),
          ],
        }),
    ),
  });
}
