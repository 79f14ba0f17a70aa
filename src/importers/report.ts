import type { Imported } from './import-file.ts';
import { REASONS } from './messages.ts';
import type { Part } from './order.ts';
import type { LeftOut } from './source.ts';

/**
 * @param result what an import gave
 * @returns the report for the editor, in Dutch: what to look at, what was left out and why
 */
export function reportImport(result: Imported): string {
  const { warnings, leftOut, files, omitted, todo } = result;
  const lines = [`Na te kijken (${warnings.length}):`];
  for (const { page, line, message } of warnings) {
    lines.push(`  pagina ${page}, regel ${line}: ${message}`);
  }
  lines.push('', 'Weggelaten:');
  for (const [reason, parts] of byReason(leftOut))
    lines.push(`  ${reason}: ${summary(parts, reason)}`);
  if (leftOut.length === 0) lines.push('  niets');
  if (files.length + omitted.length + todo.refused > 0) {
    lines.push('', 'Afbeeldingen:', `  overgenomen: ${files.length}`);
    if (todo.refused > 0) lines.push(`  niet overgenomen, zie boven: ${todo.refused}`);
    for (const [what, places] of byWhat(omitted)) lines.push(`  weggelaten, ${what}: ${places}`);
  }
  lines.push('', ...proofLines(result), '');
  return lines.join('\n');
}

/** What can be said of how much came across; all of it only when nothing at all is missing. */
function proofLines({ share, order, notes, marks, pages, whole }: Imported): string[] {
  if (whole)
    return ['Van de woorden die in het concept horen, staat 100 % erin, in dezelfde volgorde.'];
  const count = (name: string, { have, of }: Part): string[] =>
    of === 0 ? [] : [`${name}: ${have} van ${of}.`];
  return [
    `Van de woorden die in het concept horen, staat ${percent(share)} % erin; van wat op elkaar volgt, volgt ${percent(order)} % ook daar op elkaar.`,
    ...count('Noten met hun teken', notes),
    ...count('Nummers en letters voor een regel', marks),
    ...count('Pagina’s gelezen', pages),
  ];
}

/** Never more than there is; and where something else is missing, not all. */
function percent(part: number): string {
  return Math.min(99.9, Math.floor(part * 1000) / 10)
    .toString()
    .replace('.', ',');
}

/** The pages on which each kind of ornament stands; a kind that is everywhere is only counted. */
function byWhat(omitted: Imported['omitted']): [what: string, places: string][] {
  return [...Map.groupBy(omitted, ({ what }) => what)].map(([what, all]) => {
    const pages = [...new Set(all.map(({ page }) => page))];
    return [what, pages.length > 5 ? `${all.length} keer` : `pagina ${pages.join(', ')}`];
  });
}

function byReason(leftOut: readonly LeftOut[]): Map<string, LeftOut[]> {
  const groups = new Map<string, LeftOut[]>();
  for (const one of leftOut) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return groups;
}

/** Reasons of which only the number matters. */
const COUNTED: readonly string[] = [REASONS.noteMark, REASONS.pageNumber, REASONS.rule];

function summary(parts: readonly LeftOut[], reason: string): string {
  if (COUNTED.includes(reason)) return `${parts.length} keer`;
  return parts
    .map(({ page, line, text }) => `‘${text}’ (pagina ${page}, regel ${line})`)
    .join('; ');
}
