import type { AnnexTable } from './body/annexes.ts';
import { START, WARNINGS } from './messages.ts';
import { type Answers, annexQuestion } from './questions.ts';
import type { Warning } from './source.ts';

/**
 * @param answers what was answered
 * @param nummer the number of an annex
 * @returns where it is, or undefined where nobody said so yet
 */
export function placeOfAnnex(answers: Answers, nummer: string): Record<string, string> | undefined {
  const answer = answers[annexQuestion(nummer)] ?? '';
  if (answer === '') return undefined;
  if (/^https?:\/\/\S+$/.test(answer)) return { soort: 'elders', adres: answer };
  if (/^(?:nota|brief|onderzoek|motie|dossier)\/[\w.-]+$/.test(answer))
    return { soort: 'archief', stuk: answer };
  if (/^\S+\.[a-z0-9]{2,5}$/i.test(answer)) return { soort: 'bestand', bestand: answer };
  return { soort: 'niet-opgenomen', reden: answer };
}

/**
 * @param printed what the letterhead prints behind its label for annexes
 * @param table the annexes that the text lists
 * @param answers what was answered
 * @param warnings is told what a person must look at
 * @returns the field of the frontmatter, or undefined where the paper speaks of no annex
 */
export function annexesOf(
  printed: string | undefined,
  table: AnnexTable | undefined,
  answers: Answers,
  warnings: Warning[],
): Record<string, unknown> | undefined {
  if (printed === undefined && !table) return undefined;
  const count = table?.annexes.length ?? 0;
  const places = (table?.annexes ?? []).map(({ nummer }) => placeOfAnnex(answers, nummer));
  const open = places.filter((place) => place === undefined).length;
  if (open > 0) warnings.push({ ...START, message: WARNINGS.annexPlace(open) });
  if (table && printed !== undefined && /^\d+$/.test(printed) && Number(printed) !== count) {
    warnings.push({ ...START, message: WARNINGS.annexCount(printed, count) });
  }
  return {
    ...(printed === undefined ? {} : { gedrukt: printed }),
    ...(table
      ? {
          kolommen: table.columns,
          lijst: table.annexes.map((annex, i) => ({
            ...annex,
            vindplaats: places[i] ?? { soort: 'niet-opgenomen', reden: WARNINGS.annexReason() },
          })),
        }
      : {}),
  };
}
