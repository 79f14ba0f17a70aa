import type { KindName } from '../../model/kind-names.ts';
import type { Widths } from './metrics.ts';
import { type Syllables, setTitle } from './wrap.ts';

/** What a picture says. */
export interface PictureWords {
  /** The kind of document: `Nota`; the name of the site for its own picture. */
  readonly label: string;
  /** Its number; may be empty. */
  readonly number: string;
  readonly title: string;
  /** At the foot. */
  readonly foot: string;
  readonly hue: KindName;
  /** Whose words the title is: of a paper, or of the archive. */
  readonly voice: Voice;
}

/** What a paper says is set in serif, what the archive says in sans. */
export type Voice = 'serif' | 'sans';
export type Ink = 'ink' | 'hue';

/** A letter in its place; `y` is its baseline. */
export interface Placed {
  readonly voice: Voice;
  readonly size: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly ink: Ink;
}

/** A filled rectangle. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: 'hue' | 'rule';
}

export const SIZE = { width: 1200, height: 630 };

const LEFT = 88;
const RIGHT = 1112;
const TOP = 112;
const FOOT = 558;
const SMALL = 34;
const TITLE = {
  width: RIGHT - LEFT,
  height: 336,
  leading: 1.16,
  sizes: [80, 70, 60, 52, 46, 40],
  whole: 60,
};
/** Middle of the room for the title. */
const MIDDLE = 322;

/** The edge in the hue of the kind, and the rule above the foot. */
export const BARS: readonly Bar[] = [
  { x: 0, y: 0, width: 24, height: SIZE.height, colour: 'hue' },
  { x: LEFT, y: FOOT - 54, width: RIGHT - LEFT, height: 2, colour: 'rule' },
];

/** A word is drawn letter by letter, each at a whole dot, so that its bytes do not depend on what else is drawn. */
function partsOf(word: string): string[] {
  return [...word];
}

/**
 * @param words what the picture says
 * @param widths widths of the letters of each voice
 * @param syllables where words may be broken
 * @returns every letter in its place
 */
export function placeWords(
  words: PictureWords,
  widths: Readonly<Record<Voice, Widths>>,
  syllables: Syllables,
): Placed[] {
  const line = (voice: Voice, size: number, text: string, y: number, ink: Ink, from = LEFT) => {
    const measure = widths[voice];
    let x = from;
    const placed: Placed[] = [];
    for (const word of text.split(' ')) {
      for (const part of partsOf(word)) {
        placed.push({ voice, size, text: part, x: Math.round(x), y, ink });
        x += measure(part) * size;
      }
      x += measure(' ') * size;
    }
    return { placed, x };
  };
  const label = line('sans', SMALL, words.label, TOP, 'hue');
  const { size, lines } = setTitle(words.title, widths[words.voice], syllables, TITLE);
  const leading = Math.round(size * TITLE.leading);
  // Letters reach about 0.7 of their size above the baseline, and the block stands around the middle.
  const first = Math.round(MIDDLE - ((lines.length - 1) * leading) / 2 + size * 0.33);
  return [
    ...label.placed,
    ...line('sans', SMALL, words.number, TOP, 'ink', label.x + SMALL * 0.35).placed,
    ...lines.flatMap((text, i) => line(words.voice, size, text, first + i * leading, 'ink').placed),
    ...line('sans', SMALL, words.foot, FOOT, 'ink').placed,
  ];
}
