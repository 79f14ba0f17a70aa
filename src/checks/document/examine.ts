import type { Examine } from '../../mdx/document.ts';
import type { Lists } from '../../model/lists.ts';
import { findPersonalData, indexContacts } from '../personal/find.ts';
import { checkAbbreviations, knownAbbreviations } from './abbreviations.ts';
import { checkAnnexes } from './annexes.ts';
import { checkDates } from './dates.ts';
import { checkNumber } from './number.ts';
import { checkSummary } from './summary.ts';
import { checkLinkWords, checkRedactions } from './wording.ts';
import { onTheLine, placesIn, shownOf } from './words.ts';

/**
 * Everything that is checked of the words of one document, besides schema and guard. The reader runs
 * it, so that a build stops on the same errors as the check.
 *
 * @param lists organisations, terms and public contacts
 * @returns a function from a document to what is wrong with it
 */
export function createExaminer(lists: Lists): Examine {
  const names = Object.values(lists.organisaties).map(({ naam }) => naam);
  const contacts = indexContacts(lists.contacten, names);
  const abbreviations = knownAbbreviations(lists.begrippen, lists.organisaties);
  return (document) => {
    const { file, source, compiled } = document;
    const placeOf = placesIn(file, source);
    const shown = shownOf(compiled, source, placeOf);
    return [
      ...findPersonalData(source, [shown, ...onTheLine(shown)], contacts, placeOf),
      ...checkRedactions(document, placeOf),
      ...checkAnnexes(document, shown),
      ...checkNumber(document, lists.organisaties),
      ...checkDates(document, shown),
      ...checkSummary(document),
      ...checkAbbreviations(shown, abbreviations),
      ...checkLinkWords(document, placeOf),
    ];
  };
}
