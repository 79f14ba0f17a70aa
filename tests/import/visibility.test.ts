import { describe, expect, it } from 'vitest';
import { hiddenTextOf } from '../../src/formats/pdf/hidden-text.ts';
import { importFile } from '../../src/importers/import-file.ts';
import { reportImport } from '../../src/importers/report.ts';
import { EXTRA, greyImage, line, type PdfObject, type PdfPage, pagesPdf } from './write-pdf.ts';

const HEAD = [
  line('Kenmerk: 2024-0000000001', 60, 760),
  line('Datum: 1 mei 2024', 60, 740),
  line('Betreft: Een proef met vlakken', 60, 720),
  line('Geachte voorzitter,', 60, 690),
  line('Met deze brief informeer ik u over wat gewoon te zien is.', 60, 660),
].join('\n');
/** Where the words stand that are hidden in most of these files. */
const SECRET = line('Dit geheim staat hier', 60, 600);

async function imported(page: PdfPage, extra: readonly PdfObject[] = [], catalogue = '') {
  const bytes = pagesPdf([page], extra, catalogue);
  const result = await importFile({ name: 'brief.pdf', bytes, kind: 'brief' });
  return { all: result.mdx + reportImport(result), hidden: await hiddenTextOf(bytes) };
}

/** Ways to hide four words, each with how it is told. */
const WAYS: readonly [string, string, PdfPage, PdfObject[]?, string?][] = [
  ['a black box over it', 'covered', { content: `${HEAD}\n${SECRET}\n0 g 55 595 150 16 re f` }],
  ['a white box over it', 'covered', { content: `${HEAD}\n${SECRET}\n1 g 55 595 150 16 re f` }],
  ['a thick line over it', 'covered', { content: `${HEAD}\n${SECRET}\n14 w 55 603 m 205 603 l S` }],
  [
    'a black marker over it',
    'covered',
    {
      content: `${HEAD}\n${SECRET}\n/G gs 0 g 55 595 150 16 re f`,
      resources: '/ExtGState << /G << /BM /Multiply >> >>',
    },
  ],
  [
    'an image over it',
    'covered',
    {
      content: `${HEAD}\n${SECRET}\nq 150 0 0 16 55 595 cm /I Do Q`,
      resources: `/XObject << /I ${EXTRA} 0 R >>`,
    },
    [greyImage(4, 4, () => 0)],
  ],
  [
    'a stencil over it',
    'covered',
    {
      content: `${HEAD}\n${SECRET}\nq 150 0 0 16 55 595 cm BI /W 1 /H 1 /BPC 1 /IM true ID \0 EI Q`,
    },
  ],
  [
    'a filled square of a remark over it',
    'covered',
    { content: `${HEAD}\n${SECRET}`, more: `/Annots [${EXTRA} 0 R]` },
    [
      {
        dictionary:
          '<< /Type /Annot /Subtype /Square /Rect [55 595 205 611] /C [0 0 0] /IC [0 0 0] /F 4 >>',
      },
    ],
  ],
  [
    'a stamp over it',
    'covered',
    { content: `${HEAD}\n${SECRET}`, more: `/Annots [${EXTRA} 0 R]` },
    [
      {
        dictionary: `<< /Type /Annot /Subtype /Stamp /Rect [55 595 205 611] /F 4 /AP << /N ${EXTRA + 1} 0 R >> >>`,
      },
      {
        dictionary: '<< /Type /XObject /Subtype /Form /BBox [0 0 150 16] >>',
        stream: '0 0 150 16 re f',
      },
    ],
  ],
  [
    'a form with a box over it',
    'covered',
    {
      content: `${HEAD}\n${SECRET}\nq 1 0 0 1 55 595 cm /X Do Q`,
      resources: `/XObject << /X ${EXTRA} 0 R >>`,
    },
    [
      {
        dictionary:
          '<< /Type /XObject /Subtype /Form /BBox [0 0 150 16] /Group << /S /Transparency >> >>',
        stream: '0 0 150 16 re f',
      },
    ],
  ],
  [
    'two boxes over its halves',
    'covered',
    { content: `${HEAD}\n${SECRET}\n0 g 55 595 60 16 re f 114 595 100 16 re f` },
  ],
  [
    'a mark that says it is to be taken out',
    'covered',
    { content: `${HEAD}\n${SECRET}`, more: `/Annots [${EXTRA} 0 R]` },
    [{ dictionary: '<< /Type /Annot /Subtype /Redact /Rect [55 595 205 611] /F 4 >>' }],
  ],
  [
    'letters as black as the box',
    'colour',
    { content: `${HEAD}\n0 g 55 595 150 16 re f\n${SECRET}` },
  ],
  ['letters as white as the page', 'colour', { content: `${HEAD}\n1 g\n${SECRET}` }],
  [
    'letters that let all through',
    'colour',
    {
      content: `${HEAD}\n/G gs\n${SECRET}`,
      resources: '/ExtGState << /G << /ca 0 >> >>',
    },
  ],
  ['letters that are not painted', 'unpainted', { content: `${HEAD}\n3 Tr\n${SECRET}` }],
  [
    'letters too small to see',
    'unpainted',
    {
      content: `${HEAD}\n${line('Dit geheim staat hier', 60, 600, 0.3)}`,
    },
  ],
  [
    'a place beside the page',
    'outside',
    { content: `${HEAD}\n${line('Dit geheim staat hier', -300, 600)}` },
  ],
  [
    'a page that is cut off',
    'outside',
    { content: `${HEAD}\n${SECRET}`, more: '/CropBox [0 640 595 842]' },
  ],
  [
    'a frame that is elsewhere',
    'outside',
    {
      content: `${HEAD}\nq 300 300 100 100 re W n\n${SECRET}\nQ`,
    },
  ],
  [
    'a layer that is off',
    'layer',
    {
      content: `${HEAD}\n/OC /L BDC\n${SECRET}\nEMC`,
      resources: `/Properties << /L ${EXTRA} 0 R >>`,
    },
    [{ dictionary: '<< /Type /OCG /Name (Laag) >>' }],
    `/OCProperties << /OCGs [${EXTRA} 0 R] /D << /OFF [${EXTRA} 0 R] >> >>`,
  ],
];

describe('text of a PDF that nobody sees', () => {
  it.each(WAYS)('is told and never printed: %s', async (_, how, page, extra, catalogue) => {
    const { all, hidden } = await imported(page, extra, catalogue);
    expect(all).toContain('wat gewoon te zien is');
    expect(all).not.toMatch(/geheim/i);
    expect(hidden).toEqual([{ page: 1, words: 4, how }]);
    expect(all).toContain('4 woorden');
  });

  it('is counted by page', async () => {
    const covered = `${SECRET}\n0 g 55 595 150 16 re f`;
    const bytes = pagesPdf([{ content: HEAD }, { content: covered }, { content: covered }]);
    expect(await hiddenTextOf(bytes)).toEqual([
      { page: 2, words: 4, how: 'covered' },
      { page: 3, words: 4, how: 'covered' },
    ]);
  });
});

describe('text of a PDF that is seen', () => {
  const SEEN: readonly [string, PdfPage, PdfObject[]?, string?][] = [
    ['white in a black box', { content: `${HEAD}\n0 g 55 595 150 16 re f\n1 g\n${SECRET}` }],
    [
      'over a box of another colour',
      { content: `${HEAD}\n1 1 0 rg 55 595 150 16 re f\n0 g\n${SECRET}` },
    ],
    [
      'marked yellow',
      {
        content: `${HEAD}\n${SECRET}\n/G gs 1 1 0 rg 55 595 150 16 re f`,
        resources: '/ExtGState << /G << /BM /Multiply >> >>',
      },
    ],
    [
      'under a box that lets nearly all through',
      {
        content: `${HEAD}\n${SECRET}\n/G gs 0.5 g 55 595 150 16 re f`,
        resources: '/ExtGState << /G << /ca 0.3 >> >>',
      },
    ],
    [
      'over an image',
      {
        content: `${HEAD}\nq 150 0 0 16 55 595 cm /I Do Q\n${SECRET}`,
        resources: `/XObject << /I ${EXTRA} 0 R >>`,
      },
      [greyImage(4, 4, () => 220)],
    ],
    ['in a frame', { content: `${HEAD}\n${SECRET}\n50 590 160 26 re S` }],
    [
      'in a frame that is filled around it',
      {
        content: `${HEAD}\n${SECRET}\n50 590 160 26 re 52 592 156 22 re f*`,
      },
    ],
    ['with a line through it', { content: `${HEAD}\n${SECRET}\n60 603 m 155 603 l S` }],
    [
      'in a layer that is on',
      {
        content: `${HEAD}\n/OC /L BDC\n${SECRET}\nEMC`,
        resources: `/Properties << /L ${EXTRA} 0 R >>`,
      },
      [{ dictionary: '<< /Type /OCG /Name (Laag) >>' }],
      `/OCProperties << /OCGs [${EXTRA} 0 R] /D << >> >>`,
    ],
    ['painted twice', { content: `${HEAD}\n${SECRET}\n1 g 55 595 150 16 re f 0 g\n${SECRET}` }],
  ];

  it.each(SEEN)('comes along: %s', async (_, page, extra, catalogue) => {
    const { all, hidden } = await imported(page, extra, catalogue);
    expect(hidden).toEqual([]);
    expect(all).toContain('Dit geheim staat hier');
  });
});

describe('the text layer of a scan', () => {
  /** A page of paper on which each letter leaves some ink, and a bar over the last line. */
  const scan = greyImage(595, 842, (x, y) => {
    if (y > 232 && y < 252) return 20;
    return (x + y) % 3 === 0 ? 40 : 250;
  });
  const page = {
    content: `q 595 0 0 842 0 0 cm /I Do Q\n3 Tr\n${HEAD}\n${SECRET}`,
    resources: `/XObject << /I ${EXTRA} 0 R >>`,
  };

  it('is read where the image shows letters, and not under its black bars', async () => {
    const { all, hidden } = await imported(page, [scan]);
    expect(all).toContain('wat gewoon te zien is');
    expect(all).toContain('tekstherkenning');
    expect(all).not.toMatch(/geheim/i);
    expect(hidden).toEqual([{ page: 1, words: 4, how: 'covered' }]);
  });
});
