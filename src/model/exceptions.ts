import { z } from 'zod';
import type { Source } from './frontmatter.ts';
import { problem, RULE_NAMES, silencingOf } from './messages.ts';
import type { Finding, Problem } from './problem.ts';

const text = z.string().trim().min(1);

/** Rules that the editors set aside for this document, each with its reason. */
export const exceptions = z
  .array(
    z.strictObject({
      regel: z.enum(RULE_NAMES).describe('De naam van de regel, zoals de melding die noemt.'),
      /** Why the rule does not fit here. */
      reden: text.describe('Waarom de regel hier niet past.'),
      /** The words or the file it is about; the rule stays in force for all others. */
      tekst: text
        .optional()
        .describe(
          'De woorden of de naam van het bestand waar het om gaat; voor al het andere blijft de regel gelden.',
        ),
    }),
  )
  .default([]);

export type Exceptions = z.infer<typeof exceptions>;

const mustName = (silencing: ReturnType<typeof silencingOf>) =>
  silencing === 'per tekst' || silencing === 'per bestand';

/** What is left after exceptions, and which of them did something. */
export interface Settled {
  readonly open: readonly Finding[];
  /** Places in `uitzonderingen`. */
  readonly used: ReadonlySet<number>;
}

/**
 * Sets aside what the editors gave a reason for. A rule that protects readers is never set aside, a
 * rule on personal data only for the very words that are named, one on attachments only for the file.
 *
 * @param found everything that is wrong with a document
 * @param set its exceptions
 * @returns the problems that stay, and the exceptions that were used
 */
export function settle(found: readonly Finding[], set: Exceptions): Settled {
  const used = new Set<number>();
  if (set.length === 0) return { open: found, used };
  const open = found.filter((finding) => {
    const at = set.findIndex(
      ({ regel, tekst }) =>
        regel === finding.rule &&
        silencingOf(regel) !== 'nooit' &&
        (tekst === undefined ? silencingOf(regel) === 'met reden' : tekst === finding.tekst),
    );
    if (at >= 0) used.add(at);
    return at < 0;
  });
  return { open, used };
}

/**
 * @param set the exceptions of a document
 * @param locate place of a value of its frontmatter
 * @returns a problem for each that can never apply
 */
export function judgeExceptions(set: Exceptions, locate: Source['locate']): Problem[] {
  return set.flatMap(({ regel, tekst }, i) => {
    const place = locate(['uitzonderingen', i, 'regel']);
    const silencing = silencingOf(regel);
    if (silencing === 'nooit') return [problem('uitzondering-verboden', place, regel)];
    return mustName(silencing) && tekst === undefined
      ? [problem('uitzondering-zonder-tekst', place, regel)]
      : [];
  });
}

/**
 * @param set the exceptions of a document
 * @param used those that set something aside
 * @param locate place of a value of its frontmatter
 * @returns a warning for each that does nothing any more
 */
export function unusedExceptions(
  set: Exceptions,
  used: ReadonlySet<number>,
  locate: Source['locate'],
): Problem[] {
  return set.flatMap(({ regel, tekst }, i) => {
    const silencing = silencingOf(regel);
    const judged = silencing === 'nooit' || (mustName(silencing) && tekst === undefined);
    return judged || used.has(i)
      ? []
      : [problem('uitzondering-ongebruikt', locate(['uitzonderingen', i, 'regel']), regel)];
  });
}
