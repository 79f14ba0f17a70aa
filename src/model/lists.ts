import { type Begrip, begrippen } from './begrip.ts';
import { CONTACT_KINDS, type Contact, contacten } from './contact.ts';
import { findCutValues } from './cut-values.ts';
import { type Entries, fieldOf, judgeEntries, wordsOf } from './entries.ts';
import { slug } from './fields.ts';
import { readYaml } from './frontmatter.ts';
import type { ListName } from './list-names.ts';
import { problem } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Organisatie, organisaties } from './organisatie.ts';
import type { Place, Problem } from './problem.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { isRegistered, registeredAs } from './tooi.ts';

/** A list that all documents share, as it lies in the content folder. */
export interface ListFile {
  /** Path for messages: `content/begrippen.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** The lists that all documents share. */
export interface Lists {
  readonly organisaties: Readonly<Record<string, Organisatie>>;
  readonly begrippen: readonly Begrip[];
  readonly contacten: readonly Contact[];
  readonly redirects: readonly Redirect[];
  /** Lists of which entries may be missing, because their file cannot be read: what is not in them may be. */
  readonly unread: ReadonlySet<ListName>;
  readonly problems: readonly Problem[];
}

/** The lists of the content folder; one that is absent is empty. */
export interface ListFiles {
  readonly organisaties?: ListFile;
  readonly begrippen?: ListFile;
  readonly contacten?: ListFile;
  readonly redirects?: ListFile;
}

/**
 * Reads `organisaties.yaml`, `begrippen.yaml` and `openbare-contacten.yaml` and holds the first two
 * against each other, and reads `redirects.yaml`. For an entry that is wrong what could be read of it stands in, so
 * that nothing else is wrong for its sake; the list has errors, so nothing is published with it.
 *
 * @param files the files
 * @returns the lists, and everything wrong with them
 */
export function readLists(files: ListFiles): Lists {
  const problems: Problem[] = [];
  const unread = new Set<ListName>();
  const read = <T>(
    name: ListName,
    file: ListFile | undefined,
    schema: Parameters<typeof judgeEntries<T>>[0],
  ): Entries<T> & { readonly locate: Locate } => {
    const source = file && readYaml(file.path, file.text);
    if (!file || !source) return { sound: [], broken: [], unread: false, problems: [], locate };
    const entries = judgeEntries<T>(schema, source);
    if (entries.unread) unread.add(name);
    problems.push(...entries.problems, ...findCutValues(file.path, file.text, 1));
    return { ...entries, locate: source.locate };
  };
  const organisations = read<Organisatie>('organisaties', files.organisaties, organisaties);
  const terms = read<Begrip>('begrippen', files.begrippen, begrippen);
  const contacts = read<Contact>('openbare-contacten', files.contacten, contacten);
  // An entry under a key that can be none may be that of any organisation.
  if (organisations.broken.some(([key]) => typeof key === 'number' || !slug.safeParse(key).success))
    unread.add('organisaties');
  const keys = [...organisations.sound, ...organisations.broken].map(([key]) => String(key));
  for (const [key, { naam, tooi }] of organisations.sound) {
    if (tooi === undefined || isRegistered(tooi)) continue;
    problems.push(
      problem('tooi-onbekend', organisations.locate([key, 'tooi']), tooi, registeredAs(naam)),
    );
  }
  const forms = new Set<string>();
  for (const [i, begrip] of terms.sound) {
    for (const form of [begrip.term, ...begrip.vormen]) {
      if (forms.has(form)) problems.push(problem('begrip-dubbel', terms.locate([i, 'term']), form));
      forms.add(form);
    }
    const key = begrip.organisatie;
    if (key !== undefined && !keys.includes(key) && !unread.has('organisaties')) {
      const place = terms.locate([i, 'organisatie']);
      problems.push(problem('organisatie-onbekend', place, key, nearest(key, keys)));
    }
  }
  const moved = readRedirects(files.redirects);
  if (moved.unread) unread.add('redirects');
  problems.push(...moved.problems);
  return {
    organisaties: Object.fromEntries([
      ...organisations.sound,
      ...organisations.broken.map(([key, raw]) => [key, organisationFor(String(key), raw)]),
    ]),
    begrippen: [
      ...terms.sound.map(([, begrip]) => begrip),
      ...terms.broken.flatMap(([, raw]) => termFor(raw)),
    ],
    redirects: moved.redirects,
    contacten: [
      ...contacts.sound.map(([, contact]) => contact),
      ...contacts.broken.flatMap(([, raw]) => contactsFor(raw)),
    ],
    unread,
    problems,
  };
}

type Locate = (path: readonly PropertyKey[]) => Place;
const locate: Locate = () => ({ file: '', line: 1, column: 1 });

function organisationFor(key: string, raw: unknown): Organisatie {
  const words = wordsOf(raw);
  return {
    naam: fieldOf(raw, 'naam') ?? words[0] ?? key,
    afkorting:
      fieldOf(raw, 'afkorting') ?? words.filter((word) => /^\p{Lu}+$/u.test(word)).join(' '),
    soort: 'overig',
    tooi: fieldOf(raw, 'tooi'),
  };
}

function termFor(raw: unknown): Begrip[] {
  const [first, ...vormen] = wordsOf(raw);
  const term = fieldOf(raw, 'term') ?? first;
  return term === undefined ? [] : [{ term, vormen, betekenis: fieldOf(raw, 'betekenis') ?? term }];
}

function contactsFor(raw: unknown): Contact[] {
  return wordsOf(raw).flatMap((waarde) =>
    CONTACT_KINDS.map((soort) => ({ soort, waarde, reden: '', bron: '' })),
  );
}
