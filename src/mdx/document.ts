import type { z } from 'zod';
import type { Begrip } from '../model/begrip.ts';
import { copyOf } from '../model/copies.ts';
import { findCutValues } from '../model/cut-values.ts';
import { judgeExceptions, settle } from '../model/exceptions.ts';
import { type Source, splitFrontmatter } from '../model/frontmatter.ts';
import { historyProblems } from '../model/history.ts';
import { type Judged, judge } from '../model/judge.ts';
import type { KindName } from '../model/kind-names.ts';
import { problem } from '../model/messages.ts';
import type { Finding, Place, Problem } from '../model/problem.ts';
import { type Frontmatter, SCHEMAS } from '../model/schemas.ts';
import { isWithdrawn } from '../model/state.ts';
import { kenmerkSlug } from '../references/normalise.ts';
import type { AnnexList } from './annexes.ts';
import { findStrangeCharacters } from './characters.ts';
import { createCompiler } from './pipeline.ts';
import type { Compiled, Stuk } from './types.ts';
import { withdraw } from './withdraw.ts';

/** A file of a collection, as it lies in the content folder. */
export interface ContentFile {
  readonly kind: KindName;
  /** Path for messages: `content/notas/2024-0000358151.mdx`. */
  readonly path: string;
  /** File name without `.mdx`. */
  readonly id: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes as hexadecimal digits; absent for what does not come from a file. */
  readonly sha256?: string | undefined;
  /** Of the text of an earlier version, which keeps the kenmerk that it had. */
  readonly nummer?: number;
}

/** The file of a document as it was, before a later version took its place. */
export interface VersionFile extends ContentFile {
  /** From 1; 0 where the name of the file is no number. */
  readonly nummer: number;
}

/** What reading a file gave: the document when nothing is wrong with it, and everything that is. */
export interface ReadDocument {
  readonly stuk: Stuk | undefined;
  /**
   * The document with its errors, for the eyes of an editor at work; undefined where no page can be
   * made of it.
   */
  readonly shown: Stuk | undefined;
  readonly problems: readonly Problem[];
  /** Place of a value of the frontmatter. */
  readonly locate: (path: readonly PropertyKey[]) => Place;
  /** Exceptions of the document that set something aside, by their place in `uitzonderingen`. */
  readonly used: ReadonlySet<number>;
}

/** A document for checks that look at its words: the file as it lies, and what was made of it. */
export interface Examined {
  readonly kind: KindName;
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  /** Undefined where the frontmatter is not sound. */
  readonly data: Frontmatter[KindName] | undefined;
  readonly compiled: Compiled;
  readonly locate: (path: readonly PropertyKey[]) => Place;
}

/** Looks at one document; gives everything that is wrong with its words. */
export type Examine = (document: Examined) => readonly Finding[];

/** More text than any paper has; larger files are a mistake and would only cost time. */
const LIMIT = 2 * 1024 * 1024;

/**
 * @param begrippen terms to explain in the text
 * @param examine looks at the words of each document; what it finds counts as what the schema finds
 * @returns a function that reads one file, judges it and makes it ready; it never throws on bad input
 */
export function createReader(
  begrippen: readonly Begrip[],
  examine: Examine = () => [],
): (file: ContentFile) => ReadDocument {
  const compile = createCompiler(begrippen);
  const decode = createDecoder();
  return ({ kind, path, id, bytes, sha256, nummer }) => {
    const start: Place = { file: path, line: 1, column: 1 };
    const failed = (...problems: Problem[]): ReadDocument => ({
      stuk: undefined,
      shown: undefined,
      problems,
      locate: () => start,
      used: new Set(),
    });
    if (bytes.length > LIMIT) {
      return failed(problem('bestand-te-groot', start, Math.round(bytes.length / 1024 / 1024)));
    }
    // Letters and accents apart are the same letters; numbers and words are compared as a whole.
    const text = decode(bytes)?.normalize('NFC');
    if (text === undefined) return failed(problem('bestand-niet-utf8', garbled(path, bytes)));
    const source = splitFrontmatter(path, text);
    const judged = judgeAs(kind, source);
    const { data } = judged;
    const compiled = compile({
      file: path,
      body: source.body,
      shift: text.length - source.body.length,
      own: data && 'kenmerk' in data ? `kenmerk-${kenmerkSlug(data.kenmerk)}` : undefined,
      annexes: data && 'bijlagen' in data ? (data.bijlagen as AnnexList | undefined) : undefined,
      settled: data?.verwijzingen ?? [],
    });
    const found: Finding[] = [
      ...judged.problems,
      ...(nummer === undefined ? nameProblems(path, id, data, source.locate) : []),
      ...(data ? historyProblems(data, source.locate) : []),
      ...compiled.problems,
      ...findCutValues(path, source.yaml, 2),
      ...findStrangeCharacters(text, path),
      ...examine({ kind, file: path, source: text, data, compiled, locate: source.locate }),
    ];
    if (data?.samenvatting === undefined && data && kind !== 'dossier' && !isWithdrawn(data)) {
      found.push(problem('samenvatting-ontbreekt', source.locate(['titel'])));
    }
    for (const [i, { tekst }] of (data?.verwijzingen ?? []).entries()) {
      if (
        data &&
        !isWithdrawn(data) &&
        // Of a text that is refused nothing is known.
        !compiled.refused &&
        !compiled.facts.mentions.some((mention) => mention.text === tekst)
      ) {
        found.push(
          problem('verwijzing-niet-gevonden', source.locate(['verwijzingen', i, 'tekst']), tekst),
        );
      }
    }
    const { open, used } = settle(found, data?.uitzonderingen ?? []);
    const problems = [...open, ...judgeExceptions(data?.uitzonderingen ?? [], source.locate)];
    const { locate } = source;
    // A name that can be no address can be that of no page.
    if (!data || compiled.refused || kenmerkSlug(id) !== id)
      return { stuk: undefined, shown: undefined, problems, locate, used };
    const ref = `${kind}/${id}`;
    const { text: tree, notes, facts } = compiled;
    const whole = {
      kind,
      id,
      ref,
      path: `/${ref}/`,
      file: path,
      sha256,
      data,
      text: tree,
      notes,
      facts,
    } as Stuk;
    const shown = isWithdrawn(data) ? withdraw(whole) : whole;
    const broken = problems.some(({ severity }) => severity === 'error');
    return { stuk: broken ? undefined : shown, shown, problems, locate, used };
  };
}

function judgeAs(kind: KindName, source: Source): Judged<Frontmatter[KindName]> {
  return judge(SCHEMAS[kind] as z.ZodType<Frontmatter[KindName]>, source);
}

function nameProblems(
  path: string,
  id: string,
  data: Frontmatter[KindName] | undefined,
  locate: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  const slug = kenmerkSlug(id);
  const original = copyOf(id);
  if (original !== undefined)
    return [problem('bestand-kopie', { file: path, line: 1, column: 1 }, `${original}.mdx`)];
  if (slug !== id)
    return [problem('bestandsnaam-ongeldig', { file: path, line: 1, column: 1 }, id, slug)];
  if (!data || !('kenmerk' in data)) return [];
  const expected = kenmerkSlug(data.kenmerk);
  return expected === id
    ? []
    : [problem('bestandsnaam-kenmerk', locate(['kenmerk']), id, expected)];
}

/** The place of the first character that is no UTF-8. */
function garbled(file: string, bytes: Uint8Array): Place {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0]?.split('\n') ?? [];
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function createDecoder(): (bytes: Uint8Array) => string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}
