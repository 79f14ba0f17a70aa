import type { Imported } from './import-file.ts';
import { REASONS } from './messages.ts';
import type { Part } from './order.ts';
import type { LeftOut, Warning } from './source.ts';

/**
 * @param result what an import gave
 * @returns the report for the editor, in Dutch: what to look at, what was left out and why
 */
export function reportImport(result: Imported): string {
  const { warnings, leftOut, files, omitted, todo } = result;
  const lines = [`Na te kijken (${warnings.length}):`];
  for (const line of grouped(warnings)) lines.push(`  ${line}`);
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

/** More remarks of one kind than this are one line. */
const ALIKE = 3;

/** What may leak or is missing first; of many remarks that differ only in what they quote, the first. */
function grouped(warnings: readonly Warning[]): string[] {
  const worst = [...warnings].sort((a, b) => gravity(b) - gravity(a));
  const kinds = Map.groupBy(worst, ({ message }) => message.replace(/‘[^’]*’|\d+/g, '…'));
  return [...kinds.values()].flatMap((alike) => {
    if (alike.length <= ALIKE)
      return alike.map((one) => `${placeOf(one)}: ${one.message.replaceAll('\n', '\n    ')}`);
    const [first, ...rest] = alike;
    if (!first) return [];
    const places = rest.slice(0, 20).map(placeOf).join('; ');
    const more = rest.length > 20 ? '; …' : '';
    return [
      `${placeOf(first)}: ${first.message} (En nog ${rest.length} keer zoiets: ${places}${more}.)`,
    ];
  });
}

const gravity = ({ grave }: Warning): number => (grave === 'leak' ? 2 : grave === 'loss' ? 1 : 0);

const placeOf = ({ page, line }: Pick<Warning, 'page' | 'line'>): string =>
  `pagina ${page}, regel ${line}`;

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
  // What was left out for the sake of a person is not said after all.
  if (reason === REASONS.officials) return [...new Set(parts.map(placeOf))].join('; ');
  return parts
    .map(({ page, line, text }) => `‘${text}’ (pagina ${page}, regel ${line})`)
    .join('; ');
}
