import { flatten } from './flatten.ts';
import type { NamedThing } from './names.ts';
import { stemOf } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Names that a question is, and names that it is a part of. */
export interface FoundNames {
  readonly exact: readonly NamedThing[];
  readonly partly: readonly NamedThing[];
}

/** Words that say what kind of thing is meant, and may be left out: `ministerie van BZK`. */
const KIND_WORDS = new Set(
  [
    'ministerie',
    'minister',
    'organisatie',
    'dossier',
    'begrip',
    'afkorting',
    'kamerstukdossier',
  ].map(stemOf),
);
/** So many names of which a question is a part are given. */
const MOST = 5;

/**
 * @param things what has a name
 * @param query what a person typed or pasted
 * @returns the things whose name it is, and a few in whose name all its words stand, the shortest names first
 */
export function findNames(things: readonly NamedThing[], query: string): FoundNames {
  const asked = tellingStems(query);
  const plain = asked.filter((stem) => !KIND_WORDS.has(stem));
  if (plain.length === 0 && asked.length === 0) return { exact: [], partly: [] };
  const exact: NamedThing[] = [];
  const partly: { thing: NamedThing; length: number }[] = [];
  for (const thing of things) {
    const names = [thing.titel, ...thing.ook].map(tellingStems);
    const short = names.map((name) => name.filter((stem) => !KIND_WORDS.has(stem)));
    if (names.some((name) => same(name, asked)) || short.some((name) => same(name, plain)))
      exact.push(thing);
    else {
      const within = names.filter((name) => asked.every((stem) => name.includes(stem)));
      // A letter or two stand in many an abbreviation.
      if (asked.some(({ length }) => length > 2) && within.length > 0)
        partly.push({ thing, length: Math.min(...within.map(({ length }) => length)) });
    }
  }
  return {
    exact: once(exact.sort((a, b) => rankOf(a) - rankOf(b))),
    partly: once(
      partly
        .sort((a, b) => a.length - b.length || rankOf(a.thing) - rankOf(b.thing))
        .map(({ thing }) => thing),
    ),
  };
}

/** A few, each address once: an abbreviation may be a term and an organisation. */
function once(things: readonly NamedThing[]): NamedThing[] {
  return [...new Map(things.toReversed().map((thing) => [thing.pad, thing])).values()]
    .toReversed()
    .slice(0, MOST);
}

/** What leads to most comes first. */
const ORDER = ['Organisatie', 'Dossier', 'Kamerstukdossier', 'Begrip'];
const rankOf = ({ soort }: NamedThing): number => ORDER.indexOf(soort);

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((stem) => b.includes(stem));
}

function tellingStems(text: string): string[] {
  const words = flatten(text)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}
