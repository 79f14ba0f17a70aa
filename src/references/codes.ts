import { ROMAN, readId } from './ids.ts';
import { isMeasure } from './scan.ts';
import type { Found, Recogniser, ReferenceParts } from './types.ts';

/** A reference whose text is its id, or undefined when the id is not well formed. */
export function coded(id: string, start: number, end: number): readonly Found[] {
  const read = readId(id);
  if (!read) return [];
  const { kind, achtervoegsel: _, ...parts } = read;
  return [{ ...(parts satisfies ReferenceParts), id, kind, certain: true, start, end }];
}

const RAW = new RegExp(
  '(?<![\\w/.=#@-])(?:' +
    `kst-(?:\\d{8}-)?\\d{5,7}(?:[A-Z](?=-))?(?:-(?:${ROMAN}|[A-Z]|\\d\\d)(?=-))?(?:-(?:\\d{1,4}[a-z]?|[A-Z]{1,3}))?(?:-[hbn]\\d{1,2})?` +
    '|ah-(?:[te]k-\\d{8}-)?\\d{1,7}(?:-[hbn]\\d)?|h-(?:[te]k|vv)-\\d{8}-\\d{1,5}(?:-\\d{1,5})?(?:-[hbn]\\d)?' +
    '|stcrt-\\d{4}-\\d{1,4}-p\\d{1,4}(?:-sc\\d{1,6})?|(?:stb|stcrt|trb)-\\d{4}-\\d{1,6}(?:-[hbn]\\d)?|blg-\\d{5}-\\d{1,4}[A-Z]?|blg-\\d{3,8}' +
    '|kv-(?:tk-)?(?:20\\d\\dZ\\d{5}|\\d{8}-KVR\\d{1,6})|nds-tk-20\\d\\dD\\d{5})(?![\\w]|-\\w)',
  'gi',
);

/** Ids as officielebekendmakingen.nl writes them: `kst-29279-823`, `blg-1093410`. */
export const rawIds: Recogniser = {
  start: RAW,
  read: (_text, match) => {
    const id = canonicalId(match[0]);
    const [, from, to] = /-(\d{4})(\d{4})-/.exec(id) ?? [];
    if (from !== undefined && Number(to) !== Number(from) + 1) return [];
    return coded(id, match.index, match.index + match[0].length);
  },
};

/** A raw id in any case in the case that the publisher uses: prefix low, chapters high. */
export function canonicalId(raw: string): string {
  const lower = raw.toLowerCase();
  if (/^(?:kv|nds)-/.test(lower)) {
    return lower.replace(/\d[a-z]?[\w-]*$/, (rest) => rest.toUpperCase());
  }
  if (lower.startsWith('stcrt-')) return lower.replace('-sc', '-SC');
  if (!lower.startsWith('kst-'))
    return lower.replace(/(\d)([a-z])$/, (_, d, c) => d + c.toUpperCase());
  const id = lower
    .replace(/^(kst-(?:\d{8}-)?\d{5})([a-z])-/, (_, base, c) => `${base}${c.toUpperCase()}-`)
    .replace(/-([a-z]+)(?=-|$)/g, (part) => part.toUpperCase());
  return /^kst-\d{5}$/.test(id) ? `dossier-${id.slice(4)}` : id;
}

/** Zaak, document and activity numbers of the Tweede Kamer: `2023Z12345`. */
export const chamberNumbers: Recogniser = {
  start:
    /(?:(?<![\w.=#-])|(?<=[?&]d?id=))20\d{2}[ZDAzda]\d{5}(?![\w]|-\w)|(?<![\w.=#-])20\d{2}(?: [ZD] ?|[ZD] )\d{5}(?![\w]|-\w)/g,
  read(text, match) {
    const end = match.index + match[0].length;
    const found = coded(match[0].replaceAll(' ', '').toUpperCase(), match.index, end);
    // With a space on both sides it may be a letter between two numbers.
    if (!/ [A-Z] /.test(match[0])) return found;
    return isMeasure(text, end) ? [] : found.map((one) => ({ ...one, certain: false }));
  },
};

/** Laws and places in laws: BWB ids and JCI 1.3. */
export const lawIds: Recogniser = {
  start:
    /(?<![\w/.=#-])(?:jci1\.\d{1,2}:[cv]:BWB[RVW]\d{7}(?:&[\w.:%=/-]{1,80}){0,20}|BWB ?[RVW] ?\d{7})(?![A-Z0-9_])/gi,
  read(_text, match) {
    const text = match[0].replace(/[.:/-]+$/, '');
    const id = /^jci/i.test(text)
      ? text.replace(/^[^&]*/, (head) =>
          head.toUpperCase().replace(/^JCI(\S+?):(.):/, (_, v, c) => `jci${v}:${c.toLowerCase()}:`),
        )
      : text.replaceAll(' ', '').toUpperCase();
    return coded(id, match.index, match.index + text.length);
  },
};

/** CELEX numbers, with or without the word: `32022R2065`, `CELEX:32022R2065`. */
export const celexNumbers: Recogniser = {
  start:
    /(?<![\w/.=#-])(?:CELEX(?:-nummer| nr\.?)?[: ] ?)?([0356](?:19|20)\d{2}(?:[RLDFHQABCGKX]|PC|DC|SC|JC|AE|AR|CJ|CC|CO|TJ|TO|FJ)\d{4}(?:\(\d{2}\))?(?:-\d{8})?)(?![\w]|-\d)/gi,
  read: (_text, match) =>
    coded((match[1] ?? '').toUpperCase(), match.index, match.index + match[0].length),
};
