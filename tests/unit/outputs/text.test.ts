import { describe, expect, test } from 'vitest';
import { markdownFiles } from '../../../src/outputs/text/files.ts';
import { notesOf, sectionsOf } from '../../../src/outputs/text/sections.ts';
import { archiveOf, render, stuk } from '../../helpers/documents.ts';
import { byPath, publishInput } from '../../helpers/publish.ts';

const markdown = (...args: Parameters<typeof stuk>) =>
  [...byPath(markdownFiles(publishInput(archiveOf([stuk(...args)])))).values()].join('');

describe('the Markdown of a document', () => {
  test('begins with title and letterhead, and ends with the notes', () => {
    const made = markdown('nota', { body: '## Kern\n\nTekst.[^a]\n\n[^a]: Een noot.' });
    expect(made).toMatch(/^# Nota\n\n- \*\*Soort:\*\* Nota\n/);
    expect(made).toContain('2024-0000000001');
    expect(made).toContain('## Kern\n\nTekst.[^1]\n\n[^1]: Een noot.\n');
  });

  test('marks what the editors wrote as theirs', () => {
    const made = markdown('nota', { body: '<Noot>\n\nEen opmerking.\n\n</Noot>' });
    expect(made).toContain('> **Redactie, samenvatting:** Kort.');
    expect(made).toContain('> **Redactie**\n>\n> Een opmerking.');
  });

  test('says what was withheld and why', () => {
    expect(markdown('nota', { body: 'Voor <Gelakt grond="5.1.2e" /> na.' })).toMatch(
      /Voor \\\[gelakt: Woo 5\.1\.2e, .+\\\] na\./,
    );
  });

  test('has simple tables as tables, and others as HTML', () => {
    const simple = markdown('nota', { body: '| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |' });
    expect(simple).toContain('| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |');
    const lists = markdown('nota', {
      body: '<table>\n<tr><th scope="col">a</th></tr>\n<tr><td><ul><li>een</li></ul></td></tr>\n</table>',
    });
    expect(lists).toContain('<li>een</li>');
  });

  test('keeps notes of a table that is HTML, because a note without a mark is not shown', () => {
    const made = markdown('nota', {
      body: '<table>\n<tr><th scope="col">a</th></tr>\n<tr><td>\n\n- een[^1]\n\n</td></tr>\n</table>\n\n[^1]: Noot.',
    });
    expect(made).toContain('noten in deze tabel: [^1]');
  });

  test('means the same when it is read again, whatever characters the text has', () => {
    const odd =
      '1\\. Eén \\* ster, \\_streep\\_, \\[haak\\], \\# hek, \\<hoek, a \\| b, \\`code\\`.';
    const first = render(odd).html;
    const body = markdown('onderzoek', { body: odd }).split('\n\n').at(-1) ?? '';
    expect(render(body).html).toBe(first);
  });

  test('says what is in another language, and stays Markdown', () => {
    const body =
      'Een <span lang="en">*notice*</span>.\n\n<p lang="de">Ein Satz.</p>\n\n- een\n\n<ul>\n<li lang="fr">deux</li>\n</ul>';
    const made = markdown('nota', { body, extra: 'titelTaal: Engels' });
    expect(made).toMatch(/^# <span lang="en">Nota<\/span>\n/);
    expect(made).toContain('Een <span lang="en">*notice*</span>.');
    expect(made).toContain('<div lang="de">\n\nEin Satz.\n\n</div>');
    expect(made).toContain('- <div lang="fr">\n\n  deux\n\n  </div>');
  });

  test('keeps a table simple where the name of an annex is in another language', () => {
    const extra =
      'bijlagen:\n  lijst:\n    - { nummer: "1", titel: Final report, titelTaal: Engels, vindplaats: { soort: niet-opgenomen, reden: Elders. } }';
    expect(markdown('nota', { extra })).toContain('| 1 | <span lang="en">Final report</span> |');
  });

  test('has the full address of every link', () => {
    const made = markdown('nota', {
      body: '[zelf](#kern) en [site](https://example.nl/a)\n\n## Kern',
    });
    expect(made).toContain('[zelf](<https://stukken.example/nota/2024-0000000001/#kern>)');
    expect(made).toContain('[site](<https://example.nl/a>)');
  });
});

describe('the parts of a text', () => {
  test('stand under their headings, with the anchors of the page, cells after tabs', () => {
    const { text } = render(
      'Voor.\n\n## Kern\n\nTekst\nverder.\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    );
    expect(sectionsOf(text)).toEqual([
      { anker: '', kop: '', niveau: 1, tekst: 'Voor.' },
      { anker: 'kern', kop: 'Kern', niveau: 2, tekst: 'Tekst verder.\na\tb\n1\t2' },
    ]);
  });

  test('leave notes to a list of their own, without the marks that lead back', () => {
    expect(notesOf(render('Tekst.[^x]\n\n[^x]: Zie *elders*.'))).toEqual([
      { nummer: 1, anker: 'noot-1', tekst: 'Zie elders.' },
    ]);
  });

  test('keep the mark of a note and what stands above the line apart from the figure before it', () => {
    const { text } = render(
      '## Kern 2023[^7]\n\nIn 2023[^7] is het 10<sup>6</sup> kg.\n\n[^7]: Noot.',
    );
    expect(sectionsOf(text)).toEqual([
      { anker: 'kern-2023', kop: 'Kern 2023', niveau: 2, tekst: 'In 2023[7] is het 10⁶ kg.' },
    ]);
  });
});
