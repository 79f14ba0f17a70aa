import { sentencesOf } from '../sentences.ts';
import type { SearchText } from '../texts.ts';
import { markPlace } from './places.ts';

/** A paper as the index keeps it, with the fields of `form.ts`; marks of joints are in its words. */
export interface SearchSource {
  readonly ref: string;
  readonly pagina: string;
  readonly titel: string;
  readonly ook: string;
  readonly soort: string;
  readonly jaar: string;
  readonly organisatie: readonly string[];
  readonly datum?: string;
  readonly nummer: string;
  /** How the text begins, for who asked for words of the title alone. */
  readonly begin: string;
  /** The part of the archive in which it stands. */
  readonly deel: string;
  /** Headings, and the anchors that they have on the page. */
  readonly koppen: readonly string[];
  readonly ankers: readonly string[];
  /** Sentences, each with the mark of the heading above it, as a heading has its own. */
  readonly tekst: readonly string[];
}

/** Words of the beginning. */
const OPENING = 36;

/**
 * @param text a document
 * @param part name of the part of the archive in which it stands
 * @returns the document for the index
 */
export function sourceOf(text: SearchText, part: string): SearchSource {
  const { ref, url, title, soort, datum, number, organisations, also, mark } = text;
  const [first = ''] = text.body.filter(({ depth }) => depth === undefined).map((one) => one.text);
  const words = first.split(/\s+/);
  return {
    ref,
    pagina: url,
    titel: mark(title),
    ook: also.map(mark).join('; '),
    soort,
    jaar: datum.slice(0, 4),
    organisatie: organisations,
    ...(datum === '' ? {} : { datum }),
    nummer: number,
    begin: words.slice(0, OPENING).join(' ') + (words.length > OPENING ? ' …' : ''),
    deel: part,
    ...placesOf(text),
  };
}

function placesOf({ body, mark }: SearchText): Pick<SearchSource, 'koppen' | 'ankers' | 'tekst'> {
  const koppen: string[] = [];
  const ankers: string[] = [];
  const tekst: string[] = [];
  for (const { depth, id = '', text } of body) {
    if (depth !== undefined) {
      ankers.push(id);
      koppen.push(markPlace(mark(text), ankers.length));
    } else {
      // The cells of a row stand beside one another, as they do on the page.
      const sentences = sentencesOf(text.replaceAll('\t', ' | '));
      tekst.push(...sentences.map((one) => markPlace(mark(one), ankers.length)));
    }
  }
  return { koppen, ankers, tekst };
}
