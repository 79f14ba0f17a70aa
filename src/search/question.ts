import { canonicalId } from '../references/codes.ts';
import { readId } from '../references/ids.ts';
import { keysOf, queryKeys } from '../references/keys.ts';
import { normalise } from '../references/normalise.ts';
import { parseReferences } from '../references/parse.ts';
import { readDateQuestion } from './date-question.ts';

/** A query as a look-up by number understands it. */
export interface Question {
  /** Every way to read it; none when it has no number. */
  readonly asked: readonly AskedKey[];
  /** True while it may be the beginning of a number: a whole citation is not. */
  readonly open: boolean;
  /** True for bare digits, which may stand in the middle of a kenmerk. */
  readonly digits: boolean;
}

export interface AskedKey {
  readonly key: string;
  /** The reference that is meant, where its form gives that away. */
  readonly id?: string | undefined;
}

/** A typed number has no words in it; the prefix of an id is none. */
const WORDS = /(?:^|\s)\p{L}{2,}[.,]?\s|\s\p{L}{2,}/u;
const AROUND = /^[\s"'«“‘…*.]+|[\s"'»”’.,;:!?]+$/g;
/** So many citations at once are looked up; who pastes a whole letter wants something else. */
const MOST = 12;

/**
 * @param query what a person typed or pasted
 * @returns true when there is a number or a day in it to look up; words without one are for the other search
 */
export function isNumberQuery(query: string): boolean {
  return readDateQuestion(query) !== undefined || queryKeys(query).length > 0;
}

/**
 * @param query what a person typed or pasted
 * @returns the keys to look up, each with the reference that it stands for
 */
export function readQuestion(query: string): Question {
  const plain = normalise(query).text.replace(AROUND, '');
  const keys = withBeginnings(queryKeys(query), plain.toLowerCase()).slice(0, MOST);
  const named = /\p{L}/u.test(plain) ? namedIn(plain) : undefined;
  return {
    asked: keys.map((key) => ({ key, id: named?.get(key) ?? idOf(key, plain) })),
    open: keys.length <= 2 && !WORDS.test(plain),
    digits: /^\d{4,}$/.test(plain),
  };
}

/** The references in a text by the key that only they have. */
function namedIn(plain: string): Map<string, string> {
  return new Map(
    parseReferences(plain)
      .flatMap(({ id, also = [] }) => [id, ...also])
      .map((id) => [keysOf(id)[0] ?? '', id]),
  );
}

/** The numbers of ministries and parliament have zeros in front; who is still typing has not got to them. */
function withBeginnings(keys: readonly string[], plain: string): string[] {
  const kenmerk = /^((?:19|20)\d{2})[- ](0\d{4,8})$/.exec(plain);
  if (kenmerk) return [`${kenmerk[1]}${kenmerk[2]}`];
  const chamber = /^(20\d{2})? ?([zda]) ?(\d{1,4})$/.exec(plain);
  return chamber ? [...keys, chamber.slice(1).join('')] : [...keys];
}

/** The reference that a key can only mean; bare digits mean too many things to name one. */
function idOf(key: string, plain: string): string | undefined {
  const candidates = [
    key,
    key.toUpperCase(),
    canonicalId(`kst-${key}`),
    key.replace(/^((?:19|20)\d{2})(\d{10})$/, 'kenmerk-$1-$2'),
  ];
  return candidates.find((id) => {
    const kind = readId(id)?.kind;
    if (kind === 'kamerstuk') return readId(id)?.dossier !== undefined;
    return kind === 'dossier' ? /\d{2}[ .]\d{3}|\p{L}/u.test(plain) : kind !== undefined;
  });
}
