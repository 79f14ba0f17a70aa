import { createHash } from 'node:crypto';
import { CITING, type Entry, entriesOf, shortTitle } from '../../src/search/entries.ts';
import type { PaperRow } from '../../src/search/shard-files.ts';

/** A name for a text, as the build gives it. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Syllables, so that titles have as many words as those of real papers, and compress no better. */
const SYLLABLES =
  'be ge ver on aan uit toe voor op in over onder recht zorg stel werk land water bouw wet regel raad leer schap heid ing lijk baar kamer brief vraag stuk deel plan geld tijd jaar maat schuld klimaat stik stof natuur jeugd school arbeid markt'.split(
    ' ',
  );

/** A generator of numbers below a bound, the same row for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/**
 * Makes up the numbers of an archive, without its documents: each has a kenmerk, two in three have a
 * number of parliament as well, and each cites two papers of parliament and one of the archive.
 *
 * @param documents how many documents
 * @returns their entries, and those of the papers and dossiers that they cite
 */
export function madeUpNumbers(documents: number): Entry[] {
  const random = randomFrom(documents);
  const word = () => Array.from({ length: 2 + random(3) }, () => SYLLABLES[random(49)]).join('');
  const taken = new Set<string>();
  const papers = Array.from({ length: documents }, (_, i): PaperRow => {
    const year = 2010 + random(16);
    let serial = 50_000 + random(950_000);
    while (taken.has(`${year}${serial}`)) serial += 1;
    taken.add(`${year}${serial}`);
    const number =
      i % 20 === 0 ? `IENW/BSK-${year}/${serial}` : `${year}-${String(serial).padStart(10, '0')}`;
    const slug = number.toLowerCase().replaceAll('/', '-');
    const title = `${random(2) ? 'Beslisnota bij Kamerbrief over' : 'Voortgang van'} ${Array.from({ length: 4 + random(6) }, word).join(' ')}`;
    const day = `${year}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    return [
      random(2) ? 'nota' : 'brief',
      slug,
      slug === number ? '' : number,
      day,
      shortTitle(title),
    ];
  });
  const pick = () => papers[random(papers.length)] as PaperRow;
  const cited = new Map<string, PaperRow[]>();
  const cite = (id: string, paper: PaperRow) => {
    const list = cited.get(id);
    if (list) list.push(paper);
    else cited.set(id, [paper]);
  };
  const entries: Entry[] = [];
  for (const [i, paper] of papers.entries()) {
    const ids = [`kenmerk-${paper[1]}`];
    if (i % 3 === 0) ids.push(`kst-${25_000 + random(11_000)}-${1 + random(900)}`);
    if (i % 3 === 1) ids.push(`${2010 + random(16)}Z${10_000 + random(15_000)}`);
    const citing = Array.from({ length: random(3) }, pick);
    entries.push(...entriesOf(ids, { leadsTo: paper, citing, citedBy: citing.length }));
    for (let n = 0; n < 2; n++) {
      const dossier = 25_000 + random(random(11_000) + 1);
      cite(`kst-${dossier}-${1 + random(random(900) + 1)}`, paper);
      cite(`dossier-${dossier}`, paper);
    }
  }
  for (const [id, by] of cited) {
    entries.push(
      ...entriesOf([id], { leadsTo: id, citing: by.slice(0, CITING), citedBy: by.length }),
    );
  }
  return entries;
}
