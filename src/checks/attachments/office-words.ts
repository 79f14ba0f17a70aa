import type { OfficePackage } from '../../formats/office/package.ts';
import { readWorkbook } from '../../formats/office/sheets.ts';
import { readSlides } from '../../formats/office/slides.ts';
import { readWordText } from '../../formats/office/word-text.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import type { Inspected } from './carried.ts';
import { dangerousFormulas } from './office-active.ts';

/**
 * @param place the file
 * @param opened an Office file
 * @returns its words, with what is said of those that are not shown
 */
export function readWords(place: Place, opened: OfficePackage): Inspected {
  const hide = (part: string, what: string): Finding =>
    problem('bijlage-verborgen-tekst', place, part, what);
  if (opened.kind === 'docx') {
    const stories = readWordText(opened);
    const comments = ({ type }: { type: string }): boolean => type === 'comments';
    return {
      found: stories.flatMap(({ part, hidden, type }) =>
        type === 'comments'
          ? []
          : hidden.map(({ words, how }) =>
              hide(
                part,
                how === 'colour'
                  ? `tekst in de kleur van de ondergrond (${counted(words)})`
                  : `verborgen tekst (${counted(words)})`,
              ),
            ),
      ),
      text: {
        shown: stories
          .filter((one) => !comments(one))
          .flatMap(({ lines }) => lines.map(({ text }) => text)),
        unseen: stories.map((one) => ({
          where: one.part,
          lines: comments(one) ? one.lines.map(({ text }) => text) : one.unseen,
        })),
      },
    };
  }
  if (opened.kind === 'xlsx') {
    const { lines, hidden, unseen, formulas } = readWorkbook(opened);
    const where = {
      row: 'verborgen rijen',
      column: 'verborgen kolommen',
      sheet: 'een verborgen blad',
    };
    const cache = opened.names.filter((part) =>
      opened.contentType(part).includes('pivotcacherecords'),
    );
    return {
      found: [
        ...hidden.map((one) => hide(one.part, `${where[one.where]} (${counted(one.words)})`)),
        ...cache.map((part) => hide(part, 'een kopie van de gegevens achter een draaitabel')),
        ...dangerousFormulas(formulas).map((what) => problem('bijlage-script', place, what)),
      ],
      text: { shown: lines, unseen: [{ where: opened.main, lines: unseen }] },
    };
  }
  const slides = readSlides(opened);
  return {
    found: slides.flatMap(({ part, hidden, outside, notes }) => [
      ...(hidden > 0 ? [hide(part, `een verborgen dia (${counted(hidden)})`)] : []),
      ...(outside > 0
        ? [hide(part, `tekst buiten de dia of in een verborgen vorm (${counted(outside)})`)]
        : []),
      ...(notes > 0
        ? [hide(part, `tekst bij een dia die het publiek niet ziet (notities, ${counted(notes)})`)]
        : []),
    ]),
    text: {
      shown: slides.flatMap(({ lines }) => lines),
      unseen: slides.map(({ part, unseen }) => ({ where: part, lines: unseen })),
    },
  };
}

const counted = (words: number): string => (words === 1 ? '1 woord' : `${words} woorden`);
