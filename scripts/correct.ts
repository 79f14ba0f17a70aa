import { publishedText } from '../src/folder/revise.ts';
import { correct } from '../src/revision/correct.ts';
import { runRevision } from '../src/tools/revise-command.ts';

await runRevision({
  help: `npm run correct -- STUK --toelichting "Een rekenfout in tabel 1 is hersteld."

Maakt een nieuwe versie van een stuk: bewaart de tekst zoals zij is vastgelegd als eerdere versie, en zet de
versies bij de gegevens. Daarna verbetert u de tekst. STUK is de soort en de naam: nota/2024-0000358151.

  --toelichting  wat er verandert, in een zin; lezers zien dit
  --oorzaak      aanvulling, correctie (standaard) of privacy; bij privacy wordt de oude tekst niet bewaard
  --sinds        de dag waarop het stuk op de site kwam, als dat er nog niet bij staat: 2026-03-01
  --datum        de dag van de nieuwe versie; standaard vandaag

Omgeving: CONTENT_DIR (standaard content).
`,
  asked: { toelichting: '"Een rekenfout in tabel 1 is hersteld."' },
  also: ['oorzaak', 'sinds'],
  change: (paper, { datum = '', toelichting = '', oorzaak = 'correctie', sinds }, dir) =>
    correct(paper, paper.data, publishedText(dir, paper), { datum, oorzaak, toelichting, sinds }),
});
