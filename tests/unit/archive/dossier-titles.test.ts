import { describe, expect, test } from 'vitest';
import { followedLists } from '../../../src/archive/feeds.ts';
import { kamerstukPages } from '../../../src/archive/kamerstuk-view.ts';
import { registerOf } from '../../../src/archive/register.ts';
import { viewOf } from '../../../src/archive/view.ts';
import { allHits } from '../../../src/search/answer.ts';
import { numberEntries } from '../../../src/search/entries.ts';
import { createLookup } from '../../../src/search/lookup.ts';
import { namedThings } from '../../../src/search/names.ts';
import { numberRows } from '../../../src/search/result-rows.ts';
import { buildShards } from '../../../src/search/shards.ts';
import { archiveOf, stuk } from '../../helpers/documents.ts';
import { textDigest } from '../../helpers/numbers.ts';

/** Newest first: 2024, 2023. */
const nota = stuk('nota', {
  body: '29 665 Evaluatie van het Schipholbeleid\n\nZie Kamerstuk 29 665, nr. 482.',
});
const brief = stuk('brief', {
  extra: 'overigeGegevens: [{ opschrift: Kamerstuk, tekst: "29 665 Evaluatie Schipholbeleid" }]',
  body: 'Dit is dossier 29 665. Zie ook Kamerstuk 29 279, nr. 12.',
});
const archive = archiveOf([brief, nota]);
const D = 'dossier-29665';

describe('the title of a parliamentary dossier', () => {
  test('is that of the newest paper that prints one, and its page tells which and what others say', () => {
    const [page] = kamerstukPages(archive, D, 50);
    expect(page?.titel).toMatchObject({
      titel: 'Evaluatie van het Schipholbeleid',
      bron: { id: 'nota/2024-0000000001' },
    });
    expect(page?.otherTitles).toMatchObject([
      { titel: 'Evaluatie Schipholbeleid', bron: { id: 'brief/2023-0000000002' } },
    ]);
  });

  test('is not there where no paper prints one', () => {
    const [page] = kamerstukPages(archive, 'dossier-29279', 50);
    expect(page?.titel).toBeUndefined();
    expect(page?.otherTitles).toEqual([]);
  });

  test('is the same whatever the order in which papers are read', () => {
    expect([...archiveOf([nota, brief]).dossierTitles]).toEqual([...archive.dossierTitles]);
  });

  test('of one spelling is told once', () => {
    const again = stuk('brief', { body: '29 665 EVALUATIE VAN HET SCHIPHOLBELEID' });
    expect(archiveOf([nota, again]).dossierTitles.get(D)).toHaveLength(1);
  });

  test('that the editors write in a trail is none', () => {
    const trail = stuk('dossier', { body: '29 665 Van de redactie' });
    expect(archiveOf([trail]).dossierTitles.has(D)).toBe(false);
  });

  test('stands with its papers where another paper cites them, and in the register', () => {
    const cited = viewOf(archive, nota).refersTo.map(({ target }) => target);
    expect(cited.map(({ dossierTitle }) => dossierTitle)).toContain(
      'Evaluatie van het Schipholbeleid',
    );
    const entry = registerOf(archive).find(({ id }) => id === 'kst-29665-482');
    expect(entry?.target.dossierTitle).toBe('Evaluatie van het Schipholbeleid');
  });

  test('is in the name of its feed, and a name that is found', () => {
    const titles = [...followedLists(archive)].map(({ title }) => title);
    expect(titles).toContain('Kamerstukdossier 29 665: Evaluatie van het Schipholbeleid');
    expect(namedThings(archive).find(({ pad }) => pad === '/kamerstuk/29665/')).toMatchObject({
      titel: 'Evaluatie van het Schipholbeleid',
      ook: ['Kamerstukdossier 29 665', 'Evaluatie Schipholbeleid'],
    });
  });

  test('stands with a hit by number, on the page and on the command line', async () => {
    const files = buildShards(numberEntries(archive), textDigest);
    const lookup = createLookup({ fetchJson: async (name) => JSON.parse(files.get(name) ?? '') });
    const answer = await lookup('29665');
    expect(numberRows(answer)[0]).toMatchObject({
      title: 'Kamerstukdossier 29 665: Evaluatie van het Schipholbeleid',
    });
    const paper = allHits(await lookup('29665-482')).find(({ id }) => id === 'kst-29665-482');
    expect(paper?.dossierTitle).toBe('Evaluatie van het Schipholbeleid');
  });
});
