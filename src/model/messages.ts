import type { Place, Problem, Severity } from './problem.ts';
import { BESTAND } from './rules/bestand.ts';
import { BIJLAGEBESTANDEN } from './rules/bijlagebestanden.ts';
import { BIJLAGEGEVAAR } from './rules/bijlagegevaar.ts';
import { BIJLAGENLIJST } from './rules/bijlagenlijst.ts';
import { BLIJVEND } from './rules/blijvend.ts';
import { GEGEVENS } from './rules/gegevens.ts';
import { KWALITEIT } from './rules/kwaliteit.ts';
import { MARKDOWN } from './rules/markdown.ts';
import { PERSOONSGEGEVENS } from './rules/persoonsgegevens.ts';
import type { Guide, Rule, Silencing } from './rules/rule.ts';
import { TEKST } from './rules/tekst.ts';
import { VERWIJZINGEN } from './rules/verwijzingen.ts';

/** Every rule of the content by topic, with its words to the editor. Names are permanent. */
const TOPICS = {
  Bestanden: BESTAND,
  'Gegevens van een stuk': GEGEVENS,
  'De tekst': TEKST,
  'Wat Markdown verandert': MARKDOWN,
  'De lijst van bijlagen': BIJLAGENLIJST,
  Verwijzingen: VERWIJZINGEN,
  Persoonsgegevens: PERSOONSGEGEVENS,
  'Bestanden bij een stuk': { ...BIJLAGEBESTANDEN, ...BIJLAGEGEVAAR },
  'Adressen en versies': BLIJVEND,
  'Begrijpelijk en kloppend': KWALITEIT,
} as const;

const RULES = {
  ...BESTAND,
  ...GEGEVENS,
  ...TEKST,
  ...MARKDOWN,
  ...BIJLAGENLIJST,
  ...VERWIJZINGEN,
  ...PERSOONSGEGEVENS,
  ...BIJLAGEBESTANDEN,
  ...BIJLAGEGEVAAR,
  ...BLIJVEND,
  ...KWALITEIT,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
type Words<R extends RuleName> = Parameters<(typeof RULES)[R]['text']>;

/** A rule as the editors' guide shows it. */
export interface RulePage extends Guide {
  readonly name: RuleName;
  readonly topic: string;
  readonly severity: Severity;
  readonly silencing: Silencing;
}

/** The names of all rules, in the order of the guide. */
export const RULE_NAMES = Object.keys(RULES) as [RuleName, ...RuleName[]];

/** @returns what the guide says of every rule, by topic */
export function rulePages(): RulePage[] {
  return Object.entries(TOPICS).flatMap(([topic, rules]) =>
    Object.entries(rules as Record<string, Rule>).map(([name, { severity, silencing, guide }]) => ({
      ...guide,
      name: name as RuleName,
      topic,
      severity,
      silencing,
    })),
  );
}

/** @returns whether an editor may set the rule aside, with a reason */
export function silencingOf(rule: RuleName): Silencing {
  return RULES[rule].silencing;
}

/**
 * @param rule name of the rule that is broken
 * @param place where, lines and columns from 1
 * @param words what the text of the rule needs
 * @returns the problem in the words of the catalogue
 */
export function problem<R extends RuleName>(rule: R, place: Place, ...words: Words<R>): Problem {
  const { severity, text } = RULES[rule] as Rule;
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    severity,
    rule,
    ...text(...words),
  };
}
