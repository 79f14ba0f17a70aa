import { findPaper } from '../src/folder/revise.ts';
import { withdraw } from '../src/revision/withdraw.ts';
import { runRevision } from '../src/tools/revise-command.ts';

await runRevision({
  help: `npm run withdraw -- STUK --reden privacy|fout --toelichting "De brief was dubbel gepubliceerd."

Trekt een stuk in. Het adres en de nummers blijven en zeggen dat; de tekst en de bijlagen komen nergens meer op de
site. STUK is de soort en de naam: nota/2024-0000358151.

  --reden          privacy (correctie privacygevoelige gegevens) of fout (correctie procedurele fout)
  --toelichting    wat er aan de hand was, in een zin; lezers zien dit
  --vervangenDoor  het stuk dat een lezer nu moet lezen: brief/2026-0000000001
  --datum          de dag van de intrekking; standaard vandaag

Omgeving: CONTENT_DIR (standaard content).
`,
  asked: { reden: 'privacy', toelichting: '"De brief was dubbel gepubliceerd."' },
  also: ['vervangenDoor'],
  change: (paper, { datum = '', reden = '', toelichting = '', vervangenDoor }, dir) => {
    const instead = vervangenDoor === undefined ? undefined : findPaper(dir, vervangenDoor);
    return withdraw(paper, paper.data, {
      datum,
      reden,
      toelichting,
      vervangenDoor: instead && `${instead.kind}/${instead.id}`,
    });
  },
});
