import type { Match } from './match.ts';

const ADDRESS =
  /[\p{L}\d._%+'-]+(?:@|\s?[([{]\s?(?:at|apenstaartje|@)\s?[)\]}]\s?)[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}/giu;

/**
 * @param text any text
 * @returns e-mail addresses, also those written with `(at)`
 */
export function findEmails(text: string): Match[] {
  if (!/@|[([{]\s?(?:at|apenstaartje)\s?[)\]}]/i.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => {
    const lead = /^['._%+-]+/.exec(found)?.[0].length ?? 0;
    return { start: index + lead, text: found.slice(lead) };
  });
}
