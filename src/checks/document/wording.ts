import type { Examined } from '../../mdx/document.ts';
import { problem } from '../../model/messages.ts';
import type { Finding, Place } from '../../model/problem.ts';
import { bodyStart } from './words.ts';

/** A link as editors write it; the words of a paper that are an address by themselves are no such link. */
const LINK = /(?<![!\\])\[((?:[^[\]\\\n]|\\.)+)\]\(([^)\s]+)[^)]*\)/g;
const SAYS_NOTHING =
  /^(?:(?:klik|lees|kijk|zie|ga) ?(?:hier|verder|meer|door|ook)?|hier|link|deze link|deze pagina|deze website|website|meer|meer (?:informatie|lezen|info)|lees meer|lees verder|verder lezen|download|via deze link|klik op deze link|pdf|document)[.!:]?$/i;
const BARE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Bars and words by which a text shows that something was taken out. */
const BARS =
  /[█▇■▮▬]{2,}|\[(?:zwart)?ge(?:lakt|anonimiseerd|redigeerd)\]|\((?:zwart)?gelakt\)|\[\.{0,3}(?:zwart|x{3,})\.{0,3}\]/gi;

/**
 * @param document a document
 * @param placeOf the place of an offset in the source
 * @returns a warning for each link whose words do not say where it leads
 */
export function checkLinkWords(
  { source }: Examined,
  placeOf: (offset: number) => Place,
): Finding[] {
  const start = bodyStart(source);
  if (!source.includes('](', start)) return [];
  return [...source.slice(start).matchAll(LINK)].flatMap(({ 1: label = '', index }) => {
    const words = label.replace(/[*_`]/g, '').trim();
    return SAYS_NOTHING.test(words) || BARE_ADDRESS.test(words)
      ? [{ ...problem('link-zonder-betekenis', placeOf(start + index), words), tekst: words }]
      : [];
  });
}

/**
 * @param document a document
 * @param placeOf the place of an offset in the source
 * @returns an error for each redaction that does not give its ground (Woo 5.1 and 5.2)
 */
export function checkRedactions(
  { source }: Examined,
  placeOf: (offset: number) => Place,
): Finding[] {
  const start = bodyStart(source);
  return [...source.slice(start).matchAll(BARS)].map(({ 0: found, index }) => ({
    ...problem('lakking-zonder-grond', placeOf(start + index), found),
    tekst: found,
  }));
}
