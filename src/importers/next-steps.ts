import type { KindName } from '../model/kind-names.ts';
import type { Imported } from './import-file.ts';

/** Where an editor finds more. */
const GUIDE = 'docs/redactie.md, of /over/redactie/ op de site';

/**
 * Says what a person does with a draft that was written: only what this draft needs.
 *
 * @param result what the import gave
 * @param written the files that were written, the draft first
 * @returns the text for the editor, in Dutch
 */
export function nextSteps(
  { kind, id, todo, warnings, whole }: Imported,
  written: readonly string[],
): string {
  const [draft = ''] = written;
  const { missing, unsaid, unlisted, undescribed, refused } = todo;
  const annexes = todo.annexes.length;
  const open = [...missing, ...unsaid];
  const steps = [
    `Leg ${draft} naast het stuk${warnings.length > 0 ? ' en loop de punten onder ‘Na te kijken’ langs' : ''}.`,
    ...(whole
      ? []
      : ['Zoek wat mist of anders staat, en zet het erbij; het verslag zegt hoeveel.']),
    ...(open.length > 0 ? [`Vul bij de gegevens in: ${listed(open)}.`] : []),
    ...(annexes > 0
      ? [
          `Zeg bij bijlagen waar ${annexes === 1 ? 'de bijlage' : `elk van de ${annexes}`} te vinden is.`,
        ]
      : []),
    ...(unlisted
      ? [
          'Noem elke bijlage bij bijlagen, en waar zij te vinden is. Het briefhoofd telt er een of meer.',
        ]
      : []),
    ...(undescribed > 0
      ? [
          `Schrijf bij ${images(undescribed)} in alt wat er te zien is. Zonder alt keurt de controle het stuk af.`,
        ]
      : []),
    ...(refused > 0
      ? [`Voeg ${images(refused)} zelf toe, of laat weg wat niet nodig is; het verslag zegt waar.`]
      : []),
    `Controleer: npm run check -- ${draft}`,
    `Bekijk: npm run dev, en dan ${pageOf(kind, id)}`,
    'Klopt alles? Haal de opmerkingen en de regel ‘concept: true’ weg.',
  ];
  return [
    'Geschreven:',
    ...written.map((file) => `  ${file}`),
    '',
    'Wat u nu doet:',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    `Meer uitleg: ${GUIDE}.`,
    '',
  ].join('\n');
}

const pageOf = (kind: KindName, id: string): string => `/${kind}/${id}/`;

const images = (count: number): string => (count === 1 ? '1 afbeelding' : `${count} afbeeldingen`);

function listed(names: readonly string[]): string {
  const [last = '', ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} en ${last}`;
}
