import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';

/** What an SVG needs no part of, and what it can harm a reader with. */
const DANGERS: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w-]+:)?script\b/i, 'een script'],
  [/<(?:[\w-]+:)?foreignObject\b/i, 'een stuk webpagina (foreignObject)'],
  [
    /<(?:[\w-]+:)?(?:iframe|embed|object|audio|video|animate|set)\b[^>]*(?:src|href|attributeName="(?:xlink:)?href")/i,
    'een onderdeel dat iets laadt',
  ],
  [/\son[a-z]+\s*=/i, 'een handeling (on…)'],
  [
    /\s(?:xlink:)?href\s*=\s*["']?\s*(?!["']|#|data:image\/(?:png|jpeg|gif|webp);base64,)[^"'\s>]/i,
    'een koppeling naar elders',
  ],
  [/(?:url\(\s*["']?|@import\s+(?:url\()?["']?)(?!#)\s*(?:[a-z]+:|\/\/)/i, 'een stijl van elders'],
  [/<!ENTITY\b|<!DOCTYPE[^>]*\[/i, 'een eigen definitie van tekens (ENTITY)'],
  [/<\?xml-stylesheet\b/i, 'een stijl van elders'],
];

/**
 * @param place the file
 * @param text the SVG
 * @returns an error for each thing in it that can run or fetch something
 */
export function inspectSvg(place: Place, text: string): Finding[] {
  // Signs written as numbers hide words from a search, and browsers read them as they are.
  const plain = text.replace(/&#(x[\da-f]+|\d+);?/gi, (_whole, code: string) => {
    const number =
      code.startsWith('x') || code.startsWith('X')
        ? Number.parseInt(code.slice(1), 16)
        : Number(code);
    return number > 0 && number < 0xd800 ? String.fromCharCode(number) : ' ';
  });
  return DANGERS.filter(([pattern]) => pattern.test(plain)).map(([, what]) =>
    problem('bijlage-script', place, what),
  );
}
