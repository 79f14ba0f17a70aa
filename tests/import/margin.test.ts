import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Imported, importFile } from '../../src/importers/import-file.ts';
import type { ImportKind } from '../../src/importers/letterhead/kind.ts';
import { line, pagesPdf } from './write-pdf.ts';

const SENTENCES = [
  'De gemeente heeft in het voorjaar gevraagd om een bijdrage voor het',
  'herstel van de oude sluis bij het dorp. Het herstel duurt naar verwachting',
  'drie jaar en kost ongeveer vier miljoen euro. Uw voorganger heeft toegezegd',
  'dat de Kamer voor de zomer wordt ingelicht over de keuze die hierin is',
  'gemaakt. De provincie is bereid een derde van de kosten te dragen, mits',
  'het rijk en de gemeente dat ook doen. Over de verdeling is gesproken met',
];
const text = (y: number, size = 10): string =>
  SENTENCES.map((words, at) => line(words, 60, y - at * 13, size)).join('\n');
/** A column beside the text in small letters, its labels bold. */
const side = (x: number, y: number, lines: readonly string[]): string =>
  lines
    .map((words, at) =>
      line(words, x, y - at * 9, 6.5, /^(?:Kenmerk|Datum|Auteur)$/.test(words) ? 'F2' : 'F1'),
    )
    .join('\n');

async function imported(
  pages: readonly string[],
  kind: ImportKind,
): Promise<Imported & { data: Record<string, unknown>; text: string }> {
  const bytes = pagesPdf(pages.map((content) => ({ content })));
  const result = await importFile({ name: 'stuk.pdf', bytes, kind });
  const [, head = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(result.mdx) ?? [];
  return { ...result, data: parse(head) as Record<string, unknown>, text: body };
}
const told = ({ warnings }: Imported): string => warnings.map(({ message }) => message).join('\n');

describe('lines beside the text without a label', () => {
  it('come along where they name a part of the government, and others are told', async () => {
    const nota = [
      line('TER BESLISSING', 60, 760),
      line('Aan de Minister', 60, 745),
      line('Onderwerp Het herstel van een sluis', 60, 730),
      line('Aanleiding', 60, 700, 12, 'F2'),
      text(680),
      side(470, 770, ['Directoraat-generaal', 'Water en Bodem']),
      side(470, 740, ['Auteur', 'J. Jansen', 'Datum', '1 mei 2024', 'Kenmerk', '2024-0000000001']),
      side(470, 660, ['Iets anders']),
    ].join('\n');
    const result = await imported([nota], 'nota');
    expect(result.data['overigeGegevens']).toEqual([
      { opschrift: 'Onderdeel', tekst: 'Directoraat-generaal Water en Bodem' },
    ]);
    expect(told(result)).toContain('‘Iets anders’ staat naast de tekst');
    expect(result.mdx).not.toContain('Jansen');
  });

  const LETTER = [
    line('> Retouradres Postbus 1 2500 EX Den Haag', 60, 770, 6.5),
    line('Datum 1 mei 2024', 60, 650),
    line('Betreft Het herstel van een sluis', 60, 635),
    line('Geachte voorzitter,', 60, 605),
  ].join('\n');
  const SENDER = ['Bestuurskern', 'Dir. Water en Bodem', 'Project Oude Sluis'];

  it('repeat the sender on later pages, however they break it', async () => {
    const kenmerk = ['Kenmerk', '2024-0000000001', 'Datum', '1 mei 2024'];
    const result = await imported(
      [
        `${LETTER}\n${text(580)}\n${side(470, 770, SENDER)}\n${side(470, 730, kenmerk)}`,
        `${text(700)}\n${side(470, 770, [...SENDER.slice(0, 2), 'Project Oude', 'Sluis'])}\n${side(470, 725, kenmerk)}`,
        // Set elsewhere, and without a label.
        `${text(700)}\n${side(490, 706, [...SENDER.slice(0, 2), 'Project Oude', 'Sluis'])}`,
      ],
      'brief',
    );
    expect(result.data['afzender']).toEqual({ regels: SENDER });
    expect(told(result)).not.toContain('naast de tekst');
    expect(result.text).not.toMatch(/Bestuurskern|Sluis\b/);
    expect(result.share).toBe(1);
  });

  it('are in a column that ends where the text below runs as wide as the page', async () => {
    const wide = SENTENCES.map((words, at) => line(words, 60, 560 - at * 14, 14)).join('\n');
    const result = await imported(
      [
        `${LETTER}\n${wide}\n${side(470, 770, SENDER)}\n${side(470, 730, ['Kenmerk', '2024-0000000001', 'Datum', '1 mei 2024'])}`,
      ],
      'brief',
    );
    expect(result.data).toMatchObject({
      kenmerk: '2024-0000000001',
      afzender: { regels: SENDER },
    });
    expect(result.text).toContain(SENTENCES.join(' '));
    expect(result.text).not.toContain('Bestuurskern');
    expect(result.share).toBe(1);
  });
});
