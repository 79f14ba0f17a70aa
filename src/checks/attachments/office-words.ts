import type { OfficePackage } from '../../formats/office/package.ts';
import { readWorkbook } from '../../formats/office/sheets.ts';
import { readSlides } from '../../formats/office/slides.ts';
import { readWordText } from '../../formats/office/word-text.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { counted, hiddenWords, type Inspected } from './carried.ts';
import { dangerousFormulas } from './office-active.ts';

/** Says of a part what it hides. */
type Hide = (part: string, what: string) => Finding;

/**
 * @param place the file
 * @param opened an Office file
 * @returns its words, with what is said of those that are not shown
 */
export function readWords(place: Place, opened: OfficePackage): Inspected {
  const hide: Hide = (part, what) => problem('bijlage-verborgen-tekst', place, part, what);
  if (opened.kind === 'docx') return ofDocument(opened, hide);
  return opened.kind === 'xlsx' ? ofWorkbook(place, opened, hide) : ofSlides(opened, hide);
}

function ofDocument(opened: OfficePackage, hide: Hide): Inspected {
  const stories = readWordText(opened);
  // Comments are told of by a rule of their own.
  const texts = stories.filter(({ type }) => type !== 'comments');
  const covered = texts.filter(({ type, covers }) => type === 'document' && covers > 0);
  return {
    found: [
      ...texts.flatMap(({ part, hidden }) =>
        hidden.map(({ words, how }) => hide(part, hiddenWords(how, words))),
      ),
      ...covered.map(({ part, covers }) =>
        hide(
          part,
          `${covers === 1 ? 'een donker vlak' : `${covers} donkere vlakken`} waaronder tekst kan staan`,
        ),
      ),
    ],
    text: {
      shown: texts.flatMap(({ lines }) => lines.map(({ text }) => text)),
      unseen: stories.map(({ part, type, lines, unseen }) => ({
        where: part,
        lines: type === 'comments' ? lines.map(({ text }) => text) : unseen,
      })),
    },
  };
}

const WHERE = {
  row: 'verborgen rijen',
  column: 'verborgen kolommen',
  sheet: 'een verborgen blad',
  format: 'cellen met onzichtbare opmaak',
} as const;

function ofWorkbook(place: Place, opened: OfficePackage, hide: Hide): Inspected {
  const { lines, hidden, unseen, formulas } = readWorkbook(opened);
  const caches = opened.names.filter((part) =>
    opened.contentType(part).includes('pivotcacherecords'),
  );
  return {
    found: [
      ...hidden.map((one) => hide(one.part, `${WHERE[one.where]} (${counted(one.words)})`)),
      ...caches.map((part) => hide(part, 'een kopie van de gegevens achter een draaitabel')),
      ...dangerousFormulas(formulas).map((what) => problem('bijlage-script', place, what)),
    ],
    text: { shown: lines, unseen: [{ where: opened.main, lines: unseen }] },
  };
}

function ofSlides(opened: OfficePackage, hide: Hide): Inspected {
  const slides = readSlides(opened);
  const told = (part: string, words: number, what: string): Finding[] =>
    words > 0 ? [hide(part, `${what} (${counted(words)})`)] : [];
  return {
    found: slides.flatMap(({ part, hidden, outside, notes }) => [
      ...told(part, hidden, 'een verborgen dia'),
      ...told(part, outside, 'tekst buiten de dia of in een verborgen vorm'),
      ...told(part, notes, 'notities bij een dia, die het publiek niet ziet'),
    ]),
    text: {
      shown: slides.flatMap(({ lines }) => lines),
      unseen: slides.map(({ part, unseen }) => ({ where: part, lines: unseen })),
    },
  };
}
