import type { Imported } from './import-file.ts';
import { REASONS } from './messages.ts';
import type { LeftOut } from './source.ts';

/**
 * @param result what an import gave
 * @returns the report for the editor, in Dutch: what to look at, what was left out and why
 */
export function reportImport(result: Pick<Imported, 'warnings' | 'leftOut' | 'share'>): string {
  const { warnings, leftOut, share } = result;
  const lines = [`Na te kijken (${warnings.length}):`];
  for (const { page, line, message } of warnings) {
    lines.push(`  pagina ${page}, regel ${line}: ${message}`);
  }
  lines.push('', 'Weggelaten:');
  for (const [reason, parts] of byReason(leftOut))
    lines.push(`  ${reason}: ${summary(parts, reason)}`);
  if (leftOut.length === 0) lines.push('  niets');
  const percent = (Math.floor(share * 1000) / 10).toString().replace('.', ',');
  lines.push('', `Van de woorden die in het concept horen, staat ${percent} % erin.`, '');
  return lines.join('\n');
}

function byReason(leftOut: readonly LeftOut[]): Map<string, LeftOut[]> {
  const groups = new Map<string, LeftOut[]>();
  for (const one of leftOut) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return groups;
}

/** Reasons of which only the number matters. */
const COUNTED: readonly string[] = [
  REASONS.noteMark,
  REASONS.itemMark,
  REASONS.pageNumber,
  REASONS.rule,
];

function summary(parts: readonly LeftOut[], reason: string): string {
  if (COUNTED.includes(reason)) return `${parts.length} keer`;
  return parts
    .map(({ page, line, text }) => `‘${text}’ (pagina ${page}, regel ${line})`)
    .join('; ');
}
