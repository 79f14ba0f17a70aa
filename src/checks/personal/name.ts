import { normalise } from '../../references/normalise.ts';
import { asGiven, type Match, normaliseLines, type Stretch, withoutOverlap } from './match.ts';

const LABEL =
  '(?:opgesteld door|behandeld door|behandelaar|behandelend ambtenaar|(?:mede)?steller|opsteller|contactpersoon|auteur(?: nota)?|inlichtingen bij|(?:mede)?paraaf|dossierhouder)';
const PARTICLE = "(?:van|de|den|der|ten|ter|te|het|'t|’t|in|op|von|la|le)";
const TITLE = '(?:dhr|mevr|mw|drs|mr|dr|ir|ing|prof|de heer|mevrouw)';
const WORD = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)*";
/** `J. de Vries`, `mr. A.B. Jansen`, `Jansen, J.`: no organisation is written so. */
const STRONG = `(?:(?:${TITLE}\\.? )+(?:(?:\\p{Lu}\\.[ ]?)+)?(?:${PARTICLE} )*${WORD}|(?:\\p{Lu}\\.[ ]?)+(?:${PARTICLE} )*${WORD}|${WORD},? (?:\\p{Lu}\\.)+)`;
/** `Jan de Vries`: an organisation may be written so. */
const WEAK = `${WORD}(?: ${PARTICLE}){0,3}(?: ${WORD}){1,2}`;

/** Anything that may stand between a label and its value: a colon, emphasis, the next cell or line. */
const GAP =
  '[*_]{0,3}[ \\t]*:?[*_]{0,3}[ \\t]*(?:\\|[ \\t]*|<\\/t[hd]>\\s*<td[^>]{0,80}>\\s*|\\r?\\n\\s{0,20}){0,3}[*_]{0,3}';
const SURE = new RegExp(`(?<![\\p{L}])${LABEL}${GAP}(${STRONG})`, 'giu');
const LIKELY = new RegExp(
  `(?:^|[|>*\\n])[ \\t]*[*_]{0,3}${LABEL}${GAP}(${WEAK})|(?<![\\p{L}])${LABEL}[*_]{0,3}[ \\t]*:[*_]{0,3}[ \\t]*(${WEAK})`,
  'giu',
);
const MAY_HOLD = new RegExp(LABEL, 'i');
/** What an organisation has in its name, and a person has not. */
const ORGANISATION =
  /minister|directie|afdeling|dienst|inspectie|instituut|universiteit|hogeschool|raad|commissie|bureau|stichting|vereniging|provincie|gemeente|waterschap|kamer|agentschap|programma|team|groep|platform|netwerk|college|centrum|rijks|nationa|overheid|b\.v\.|n\.v\.|weggelaten/i;

/** A name must be spelled as names are; the pattern itself is read without regard to capitals. */
const NAME_LIKE = new RegExp(`^(?:${STRONG}|${WEAK})$`, 'u');

/**
 * Finds the name of a person behind a label by which papers name the official who wrote or handles
 * them. Initials or a title are enough anywhere; a plain name only behind a label of its own.
 *
 * @param text any text
 * @param organisations names that are no person's
 * @param normal the text, normalised
 * @returns the names
 */
export function findOfficials(
  text: string,
  organisations: ReadonlySet<string>,
  normal = normalise(text),
): Match[] {
  if (!MAY_HOLD.test(normal.text)) return [];
  // A label of its own begins a line, and its name may stand on the next.
  const lines = normaliseLines(text);
  return withoutOverlap([
    ...asGiven(normal, namesIn(normal.text, SURE)),
    ...asGiven(lines, namesIn(lines.text, LIKELY)),
  ]).filter((match) => !organisations.has(match.text));
}

/** What stands behind a label and is spelled as names of people are. */
function namesIn(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = (match[1] ?? match[2] ?? '').trim();
    if (!NAME_LIKE.test(name) || ORGANISATION.test(name)) return [];
    return [{ start: match.index + match[0].lastIndexOf(name), text: name }];
  });
}
