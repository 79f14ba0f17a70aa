import { type Begrip, begrippen } from './begrip.ts';
import { type Contact, contacten } from './contact.ts';
import { findCutValues } from './cut-values.ts';
import { readYaml } from './frontmatter.ts';
import { judge } from './judge.ts';
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
 * against each other, and reads `redirects.yaml`.
 *
 * @param files the files
 * @returns the lists, empty where they are broken, and everything wrong with them
 */
export function readLists(files: ListFiles): Lists {
  const problems: Problem[] = [];
  const read = <T>(
    file: ListFile | undefined,
    schema: Parameters<typeof judge<T>>[0],
    empty: T,
  ) => {
    if (!file) return { data: empty, locate: (): Place => ({ file: '', line: 1, column: 1 }) };
    const source = readYaml(file.path, file.text);
    const judged = judge<T>(schema, source);
    problems.push(...judged.problems, ...findCutValues(file.path, file.text, 1));
    return { data: judged.data ?? empty, locate: source.locate };
  };
  const organisations = read<Record<string, Organisatie>>(files.organisaties, organisaties, {});
  const terms = read<Begrip[]>(files.begrippen, begrippen, []);
  const contacts = read<Contact[]>(files.contacten, contacten, []);
  const keys = Object.keys(organisations.data);
  for (const [key, { naam, tooi }] of Object.entries(organisations.data)) {
    if (tooi === undefined || isRegistered(tooi)) continue;
    problems.push(
      problem('tooi-onbekend', organisations.locate([key, 'tooi']), tooi, registeredAs(naam)),
    );
  }
  const forms = new Set<string>();
  for (const [i, begrip] of terms.data.entries()) {
    for (const form of [begrip.term, ...begrip.vormen]) {
      if (forms.has(form)) problems.push(problem('begrip-dubbel', terms.locate([i, 'term']), form));
      forms.add(form);
    }
    const key = begrip.organisatie;
    if (key !== undefined && !keys.includes(key)) {
      const place = terms.locate([i, 'organisatie']);
      problems.push(problem('organisatie-onbekend', place, key, nearest(key, keys)));
    }
  }
  const { redirects, problems: misled } = readRedirects(files.redirects);
  problems.push(...misled);
  return {
    organisaties: organisations.data,
    begrippen: terms.data,
    redirects,
    contacten: contacts.data,
    problems,
  };
}
