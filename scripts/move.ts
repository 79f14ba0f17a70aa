import { aroundOf } from '../src/folder/revise.ts';
import { move } from '../src/revision/move.ts';
import { Refusal } from '../src/revision/refusal.ts';
import { runRevision } from '../src/tools/revise-command.ts';

await runRevision({
  help: `npm run move -- STUK NIEUW --reden "Het kenmerk was verkeerd overgenomen."

Geeft een stuk een ander kenmerk, of een andere naam als het geen kenmerk heeft. Het oude adres leidt daarna naar
het nieuwe, de eerdere versies gaan mee, en verwijzingen in andere stukken worden aangepast.
STUK is de soort en de naam: nota/2024-0000358151. NIEUW is het nieuwe kenmerk of de nieuwe naam.

  --reden  waarom het adres veranderde; lezers zien dit
  --datum  de dag van de verandering; standaard vandaag

Omgeving: CONTENT_DIR (standaard content).
`,
  asked: { reden: '"Het kenmerk was verkeerd overgenomen."' },
  also: [],
  change: (paper, { datum = '', reden = '' }, dir, [naar, ...more]) => {
    if (naar === undefined || more.length > 0)
      throw new Refusal('Noem na het stuk het nieuwe kenmerk of de nieuwe naam, en niets anders.');
    return move(paper, paper.data, { naar, reden, datum }, aroundOf(dir));
  },
});
