import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../../src/site/write-html.ts';
import { read, render } from '../../helpers/documents.ts';

const rules = (body: string) => render(body).problems.map(({ rule, line }) => `${line} ${rule}`);

describe('text', () => {
  test('keeps the typography of the paper: quotes, dashes and dots stay what they are', () => {
    const text = `De 'kop' -- "zin" ... en 1/2 – “zo”.`;
    expect(render(text).html).toBe(`<p id="p1">${text}</p>`);
  });

  test('headings get an id and stand in the facts, the heading of the footnotes does not', () => {
    const { html, facts } = render('## Kern\n\n### Één punt\n\nTekst[^1].\n\n[^1]: Noot');
    expect(html).toContain('<h2 id="kern">Kern</h2>');
    expect(facts.headings).toEqual([
      { depth: 2, id: 'kern', text: 'Kern' },
      { depth: 3, id: 'één-punt', text: 'Één punt' },
    ]);
  });

  test('boxes that the paper ticks are characters with a name', () => {
    expect(render('- [x] ja\n- [ ] nee').html).toContain(
      '<span class="vakje" role="img" aria-label="aangekruist">☒</span> ja',
    );
  });

  test.each([
    ['a heading of level 1', '# Titel', ['1 kop-eerste']],
    ['a skipped level', '## A\n\n#### B', ['3 kop-niveau']],
    ['a link to an anchor that is not there', '[x](#kren)\n\n## Kern', ['1 anker-onbekend']],
    ['two elements with one id', '<span id="a">x</span> <span id="a">y</span>', ['1 id-dubbel']],
    [
      'a table without head cells',
      '<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>',
      ['1 tabel-zonder-kop'],
    ],
  ])('reports %s', (_what, body, expected) => {
    expect(rules(body)).toEqual(expected);
  });
});

describe('footnotes', () => {
  const {
    html,
    notesHtml: notes,
    facts,
  } = render('Een[^a] en twee[^b], nog eens[^a].\n\n[^a]: Noot **een**\n\n[^b]: Noot twee');

  test('stand apart from the text, in the order of their marks', () => {
    expect(html).not.toContain('Noot');
    expect(notes).toMatch(
      /<li id="noot-1">[\s\S]*Noot <strong>een<\/strong>[\s\S]*<li id="noot-2">/,
    );
    expect(facts.notes).toBe(2);
  });

  test('carry the roles of DPUB-ARIA and Dutch labels', () => {
    expect(html).toContain(
      '<sup class="noot-verwijzing"><a href="#noot-1" id="noot-verwijzing-1" role="doc-noteref" aria-describedby="voetnoten">1</a></sup>',
    );
    expect(notes).toContain(
      '<section role="doc-endnotes" class="noten" aria-labelledby="voetnoten">',
    );
    expect(notes).toContain('aria-label="Terug naar verwijzing 2"');
  });

  test('a second mark of the same note has an id and a way back of its own', () => {
    expect(html).toContain('id="noot-verwijzing-1-2"');
    expect(notes).toContain('href="#noot-verwijzing-1-2"');
    expect(notes).toContain('aria-label="Terug naar verwijzing 1-2"');
  });

  test('a mark without a note and a note without a mark are errors', () => {
    expect(rules('Tekst[^1].')).toEqual(['1 voetnoot-onbekend']);
    expect(rules('Tekst.\n\n[^1]: Noot')).toEqual(['3 voetnoot-ongebruikt']);
  });
});

describe('tables', () => {
  test('alignment is a class and never a style', () => {
    const { html } = render('| a | b |\n|:--|--:|\n| 1 | 2 |');
    expect(html).not.toContain('style=');
    expect(html).toContain('<th scope="col" class="rechts">b</th>');
  });

  test('a column of figures is marked, with its head; a column of words is not', () => {
    const { html } = render('| onderwerp | bedrag |\n|---|---|\n| a | € 1.250.000 |\n| b | 13,5 |');
    expect(html).toContain('<th scope="col" class="getal">bedrag</th>');
    expect(html.match(/<td class="getal">/g)).toHaveLength(2);
    expect(html).toContain('<td>a</td>');
  });

  test('stand in a box of their own that the keyboard reaches, named by their caption', () => {
    const { html } = render(
      '<table>\n<caption>Tabel 1. Overzicht</caption>\n<tr>\n<th>Kop</th>\n</tr>\n<tr>\n<td>\n\n- een\n- twee[^1]\n\n</td>\n</tr>\n</table>\n\n[^1]: Noot',
    );
    expect(html).toContain(
      '<div class="tabel" role="region" tabindex="0" aria-labelledby="tabel-1"><table class="utrecht-table utrecht-table--html-table">',
    );
    expect(html).toContain('<caption id="tabel-1">Tabel 1. Overzicht</caption>');
    expect(html).toMatch(/<td>\s*<ul>\s*<li id="punt1">een<\/li>\s*<li id="punt2">twee<sup/);
  });
});

describe('a table with prose', () => {
  const words = 'Een zin die zo lang is dat hij in een smalle kolom twee regels of meer vult.';

  test('gives each cell the words of its head, without note marks', () => {
    const { html } = render(`| wie | wat[^1] |\n|---|---|\n| a | ${words} |\n\n[^1]: Noot`);
    expect(html).toContain('<div class="tabel tabel--tekst"');
    expect(html).toContain('<table class="utrecht-table utrecht-table--html-table">');
    expect(html).toContain('<th scope="col">wie</th>');
    expect(html).toContain(`<td data-kop="wat">${words}</td>`);
  });

  test.each([
    ['short cells', '| wie | wat |\n|---|---|\n| a | b |'],
    ['one column', `| wat |\n|---|\n| ${words} |`],
    [
      'cells over two columns',
      `<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td colspan="2">${words}</td>\n</tr>\n</tbody>\n</table>`,
    ],
  ])('is not seen in a table with %s', (_, body) => {
    const { html } = render(body);
    expect(html).toContain('<div class="tabel"');
    expect(html).not.toContain('data-kop');
  });
});

describe('components for authors', () => {
  test('a redaction says its ground in plain words', () => {
    expect(render('Naam <Gelakt grond="5.1 lid 2 sub e" /> was erbij.').html).toBe(
      '<p id="p1">Naam <span class="gelakt" data-redactie="">[gelakt: <span class="gelakt-artikel">Woo 5.1.2e</span>, <span class="gelakt-grond">eerbiediging van de persoonlijke levenssfeer</span>]</span> was erbij.</p>',
    );
  });

  test('a note of the editors is marked as theirs', () => {
    expect(render('<Noot>\nDe tabel stond op drie bladzijden.\n</Noot>').html).toMatch(
      /^<aside class="noot-redactie" data-redactie=""><p class="redactie-label">Redactie<\/p>/,
    );
  });

  test('a figure has alternative text and its caption', () => {
    const { html, facts } = render(
      '<Figuur src="a/b.png" alt="Stijgende lijn" bijschrift="Figuur 1" bron="CBS" />',
    );
    expect(html).toBe(
      '<figure id="figuur1"><img data-bestand="a/b.png" alt="Stijgende lijn" loading="lazy" decoding="async"><figcaption>Figuur 1 Bron: CBS</figcaption></figure>',
    );
    expect(facts.files).toEqual(['a/b.png']);
  });

  const annexes =
    'titel: N\nsamenvatting: K.\nkenmerk: 2024-0000000001\ndatum: 2024-01-02\ndoel: ter informatie\naan: M\nbijlagen:\n  gedrukt: "2"\n  lijst:\n    - { nummer: "1", titel: Scan, vindplaats: { soort: archief, stuk: onderzoek/scan } }\n    - { nummer: "2", titel: Brief, vindplaats: { soort: niet-opgenomen, reden: "Nog niet verschenen." } }';

  test('the list of annexes stands where the paper has it, each with an anchor and its place', () => {
    const { stuk } = read('nota', {
      frontmatter: annexes,
      body: '## Bijlagen\n\n<Bijlagen />\n\nSlot.',
    });
    const html = stuk ? writeHtml(stuk.text) : '';
    expect(html).toMatch(/<h2 id="bijlagen">Bijlagen<\/h2>[\s\S]*<tr id="bijlage-1"[\s\S]*Slot\./);
    expect(html).toContain('data-ref="onderzoek/scan"');
    expect(html).toContain('Niet opgenomen: Nog niet verschenen.');
  });

  test('a list without a place in the text follows it under a heading of the editors', () => {
    const { stuk } = read('nota', { frontmatter: annexes, body: 'Tekst.' });
    const html = stuk ? writeHtml(stuk.text) : '';
    expect(html).toMatch(/Tekst\.<\/p><h2 data-redactie="" id="bijlagen">Bijlagen<\/h2>/);
  });
});

describe('references in the text', () => {
  test('a certain one is a link to its public address with its name', () => {
    const { html, facts } = render('Zie Kamerstukken II, 2023-2024, 29 279, nr 823, bijlage 1.');
    expect(html).toContain(
      'href="https://zoek.officielebekendmakingen.nl/kst-29279-823.html" data-ref="kst-29279-823"',
    );
    expect(facts.mentions[0]).toMatchObject({
      target: 'kst-29279-823',
      certain: true,
      linked: false,
      before: 'Zie ',
      after: '.',
    });
  });

  test('an uncertain one is shown as such and never linked', () => {
    const { html, facts } = render('Kamerstukken II, 2023-2024, 527');
    expect(html).not.toContain('<a');
    expect(html).toContain('class="verwijzing-onzeker"');
    expect(facts.mentions[0]?.certain).toBe(false);
  });

  test.each([
    ['a link', '[Kamerstuk 29 279, nr. 823](https://x.example)'],
    ['a heading', '## Kamerstuk 29 279, nr. 823'],
    ['code', '`kst-29279-823`'],
  ])('nothing is linked inside %s', (_what, body) => {
    expect(render(body).html).not.toContain('data-ref');
  });

  test('the mark of a footnote is no word of the sentence', () => {
    const { facts } = render('Eerste zin.[^1] Tweede over kst-29279-823 hier.\n\n[^1]: Noot');
    expect(facts.mentions[0]).toMatchObject({ before: 'Tweede over ', after: ' hier.' });
  });

  test('the heading or note above it is where a citation leads', () => {
    const { facts } = render('## Kern\n\nkst-29279-823[^1]\n\n[^1]: Zie kst-29279-824');
    expect(facts.mentions.map(({ anchor }) => anchor)).toEqual(['kern', 'noot-1']);
  });

  test('an editor links by id', () => {
    const { html } = render(
      '[de motie](motie:x) en [het stuk](kst:29279-823) van [BZK](organisatie:bzk)',
    );
    expect(html).toContain('<a class="verwijzing" data-ref="motie/x">de motie</a>');
    expect(html).toContain('data-ref="kst-29279-823"');
    expect(html).toContain('data-ref="organisatie/bzk"');
  });

  test('a number that is none of its kind is an error', () => {
    expect(rules('[x](kst:abc)')).toEqual(['1 stuk-onbekend']);
  });

  test('the line of a problem is the line of the file, frontmatter counted', () => {
    const { problems } = read('onderzoek', { body: 'Tekst.\n\n[x](#nergens)' });
    expect(problems.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ['anker-onbekend', 9, 1],
    ]);
  });
});

describe('terms', () => {
  const begrippen = [
    { term: 'MBZK', vormen: [], betekenis: 'minister' },
    { term: 'D&B', vormen: ['DenB'], betekenis: 'Democratie en Bestuur' },
  ];

  test('are explained where they are used first, and once', () => {
    const { html, facts } = render('Aan MBZK en MBZK.', begrippen);
    expect(html).toBe('<p id="p1">Aan <a class="begrip" href="#begrip-mbzk">MBZK</a> en MBZK.</p>');
    expect(facts.terms).toEqual(['begrip-mbzk']);
  });

  test('are found as whole words, after a slash too, and not in headings, links or notes of the editors', () => {
    expect(render('XMBZK MBZKs', begrippen).facts.terms).toEqual([]);
    expect(render('DGOBDR/DenB', begrippen).facts.terms).toEqual(['begrip-d-b']);
    expect(render('## MBZK\n\n[MBZK](#mbzk)\n\n<Noot>MBZK</Noot>', begrippen).facts.terms).toEqual(
      [],
    );
  });
});

test('a stretch in another language says so, whatever element holds it', () => {
  const { html, problems } = render(
    'De <cite lang="en">Digital Services Act</cite>.\n\n<blockquote lang="fr">\n\nUn mot.\n\n</blockquote>\n\n<ul>\n<li lang="pap-AW">bon dia</li>\n</ul>',
  );
  expect(problems).toEqual([]);
  expect(html).toContain('<cite lang="en">Digital Services Act</cite>');
  expect(html).toContain('<blockquote lang="fr">');
  expect(html).toContain('<li lang="pap-AW" id="punt1">bon dia</li>');
});
