import type { Imported } from './import-file.ts';
import { REASONS } from './messages.ts';
import type { LeftOut } from './source.ts';

/**
 * @param result what an import gave
 * @returns the report for the editor, in Dutch: what to look at, what was left out and why
 */
export function reportImport(result: Imported): string {
  const { warnings, leftOut, files, omitted, todo, share } = result;
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
  const percent = (Math.floor(share * 1000) / 10).toString().replace('.', ',');
  lines.push('', `Van de woorden die in het concept horen, staat ${percent} % erin.`, '');
  return lines.join('\n');
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
