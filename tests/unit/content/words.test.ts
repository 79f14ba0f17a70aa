import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageWords, seedWords } from '../../helpers/words.ts';

const seed = (name: string) =>
  readFileSync(new URL(`../../fixtures/seeds/${name}.txt`, import.meta.url), 'utf8');
const nota = seed('nota-2024-0000358151');
const brief = seed('brief-2023-0000052515');
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** How often each word stands in a list. */
function counts(list: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of list) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

describe('seedWords', () => {
  it('keeps the first block with reference and date and drops its repetitions', () => {
    const block = '**Onze referentie**\n\n2024-1\n\n**Datum**\n\n19 augustus 2024\n';
    expect(seedWords(`${block}\nEen.\n\n${block}\nTwee.`, 'nota')).toEqual(
      words('Onze referentie 2024-1 Datum 19 augustus 2024 Een. Twee.'),
    );
  });

  it('takes footnote marks out of the text and moves the notes to the end', () => {
    expect(seedWords('Dit<sup>1</sup> is\n\n<sup>1</sup> Zie bijlage\n\n- waar.', 'nota')).toEqual(
      words('Dit is waar. Zie bijlage'),
    );
    expect(seedWords('Op grond van.²\n\n² [Rapport | Rijk](#)\n\ndeze', 'brief')).toEqual(
      words('Op grond van. deze Rapport | Rijk'),
    );
  });

  it('joins what the end of a line or a page cut in two', () => {
    expect(seedWords('sociaal-\nmaatschappelijke', 'brief')).toEqual(['sociaal-maatschappelijke']);
    expect(seedWords('[www.x.nl/\nbzk](http://www.x.nl/bzk)', 'brief')).toEqual(['www.x.nl/bzk']);
    const table = 'A\tB\tC\tD\nx\ty\t<p>een</p>\tslot\n\n\t\t<ul style="a: b;"> • twee \t';
    expect(seedWords(`${table}\n\nTabel 1. Lijst`, 'brief')).toEqual(
      words('Tabel 1. Lijst A B C D x y een twee slot'),
    );
  });

  it('keeps hyphens and dashes that are words of the paper', () => {
    expect(seedWords('instituten - waaronder – hier', 'brief')).toEqual(
      words('instituten - waaronder – hier'),
    );
  });

  it('reads the nota from its letterhead to its last footnote', () => {
    const found = seedWords(nota, 'nota').join(' ');
    expect(found).toMatch(
      /^TER BESLUITVORMING Nota actief openbaar Ja Onze referentie 2024-0000358151 Datum 19 augustus 2024 Opgesteld door Samengewerkt met Binnen BZK: DS en CZW Bijlage\(n\) 2 Aan MBZK & SBZK Van DGOBDR\/D&B en DGDOO\/DS nota Appreciatie literatuuronderzoek sociale media en democratie Aanleiding Op 6 juli 2023 /,
    );
    expect(found).toMatch(
      / 2 Afschrift brief Eerste Kamer 3 Literatuurscan sociale media en democratie Zie bijlage Kamerstukken II, 2023-2024, 29 279, nr 823, bijlage 1\. Kamerstukken II, 2023-2024, 527$/,
    );
  });

  it('reads the brief from its return address to its last footnote', () => {
    const found = seedWords(brief, 'brief').join(' ');
    expect(found).toMatch(/^Retouradres Postbus 20011 2500 EA Den Haag Aan de Voorzitter /);
    expect(found).toContain(
      ' www.linkedin.com/company/ministerie-van-bzk Kenmerk 2023-0000052515 ',
    );
    expect(found).toContain(
      ' overzicht gemaakt. Tabel 1. Overzicht onderzoeken Instituut Onderwerp ',
    );
    expect(found).toContain(' gemonitord kunnen worden? Start 2022 Afronding Q1 2023 BZK ');
    expect(found).toMatch(
      / Alexandra C\. van Huffelen Werkagenda .* Zie bijvoorbeeld: https:\/\/www\.rathenau\.nl\/nl\/digitalisering\/verantwoord-virtueel$/,
    );
  });

  it('adds no word to the nota and drops furniture alone', () => {
    const clean = words(nota.replace(/<sup>\d<\/sup>|\*/g, ''));
    const found = counts(seedWords(nota, 'nota'));
    const dropped: string[] = [];
    for (const [word, count] of counts(clean)) {
      for (let i = found.get(word) ?? 0; i < count; i++) dropped.push(word);
    }
    expect([...found.keys()].filter((word) => !clean.includes(word))).toEqual([]);
    // Two repeated blocks of seven words, one rule across the page, seven bullets, marks of twelve heads.
    const marks = dropped.filter((word) => /^(#+|-+)$/.test(word));
    expect(dropped.filter((word) => !marks.includes(word)).sort()).toEqual(
      words('Onze referentie 2024-0000358151 Datum 19 augustus 2024 '.repeat(2)).sort(),
    );
    expect(counts(marks)).toEqual(
      new Map([
        ['-', 7],
        ['---', 1],
        ['#', 1],
        ['##', 4],
        ['####', 4],
        ['#####', 3],
      ]),
    );
  });

  it('adds no word to the brief: every one of its words stands in the seed', () => {
    const clean = brief
      .replace(/<\/?(?:p|ul)\b[^>]*>|[¹²³•]/g, ' ')
      .replaceAll('-\nm', '-m')
      .replaceAll('/\nm', '/m')
      .replace(/[[<>]|\]\([^)]*\)/g, ' ');
    const expected = counts(words(clean));
    expect(counts(seedWords(brief, 'brief'))).toEqual(expected);
  });
});

describe('pageWords', () => {
  it('takes the paper alone, in the order of the document', () => {
    const html =
      '<main><nav>Menu</nav><h1 data-stuk>Een titel</h1><p>Redactie</p><div data-stuk><p>Tekst</p><p>meer</p></div></main>';
    expect(pageWords(html)).toEqual(['Een', 'titel', 'Tekst', 'meer']);
  });

  it('leaves out what the editors added and the marks of footnotes', () => {
    const html =
      '<div data-stuk><p>De <abbr>WRR<span data-redactie> (raad)</span></abbr>.<sup><a class="x noot-verwijzing">1</a></sup> Ja</p><aside data-redactie>Nee</aside><ol><li>Zie <a href="#">bijlage</a> <a class="noot-terug">terug</a></li></ol></div>';
    expect(pageWords(html)).toEqual(['De', 'WRR.', 'Ja', 'Zie', 'bijlage']);
  });

  it('lets blocks and line ends part words and inline elements not', () => {
    const html =
      '<table data-stuk><tr><th>A</th><td>b<em>c</em></td></tr><tr><td>d<br>e</td></tr></table><dl data-stuk><dt>f</dt><dd>g</dd></dl>';
    expect(pageWords(html)).toEqual(['A', 'bc', 'd', 'e', 'f', 'g']);
  });

  it('has the letterhead first, wherever the page has it', () => {
    const html =
      '<h1 data-stuk>Titel</h1><details><dl class="briefhoofd" data-stuk><dt>Datum</dt></dl></details>';
    expect(pageWords(html)).toEqual(['Datum', 'Titel']);
  });

  it('counts a paper inside a paper once and reads no script', () => {
    const html =
      '<div data-stuk>a<span data-stuk>b</span><script>c</script><template>d</template></div>';
    expect(pageWords(html)).toEqual(['ab']);
  });
});
