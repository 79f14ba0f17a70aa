import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { problem } from './messages.ts';
import type { Place, Problem } from './problem.ts';
import { yamlCauses } from './yaml-causes.ts';

type Path = readonly PropertyKey[];

/** What the YAML parser finds, in words an editor can act on: what is wrong, and what to do. */
const YAML_WORDS: Readonly<Record<string, readonly [detail: string, hint: string]>> = {
  BAD_INDENT: [
    'deze regel is niet goed ingesprongen.',
    'Laat de regel even ver inspringen als de regels die erbij horen, met spaties.',
  ],
  BAD_ALIAS: [
    '* heeft in YAML een eigen betekenis.',
    'Zet de waarde tussen enkele aanhalingstekens.',
  ],
  BAD_DQ_ESCAPE: [
    'een \\ tussen dubbele aanhalingstekens heeft een eigen betekenis.',
    'Gebruik enkele aanhalingstekens.',
  ],
  BAD_SCALAR_START: [
    'tekst kan niet met dit teken beginnen zonder aanhalingstekens.',
    'Zet de waarde tussen enkele aanhalingstekens.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'er staat een dubbele punt in de tekst.',
    'Zet de hele waarde tussen enkele aanhalingstekens.',
  ],
  BLOCK_IN_FLOW: [
    'binnen [ ] of { } kan geen ingesprongen lijst staan.',
    'Kies een van beide: alles tussen haakjes op één regel, of elk op een regel met een streepje.',
  ],
  DUPLICATE_KEY: ['dit veld staat er twee keer.', 'Voeg de twee samen tot één.'],
  MISSING_CHAR: [
    'er ontbreekt een sluitend aanhalingsteken, haakje of een dubbele punt.',
    'Kijk op deze regel en die ervoor wat begint en niet eindigt.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'deze regel is geen veld.',
    'Een veld is een naam, een dubbele punt, een spatie en een waarde. Hoort de regel bij het veld erboven, laat haar dan inspringen.',
  ],
  TAB_AS_INDENT: [
    'er is ingesprongen met een tab.',
    'Spring in met gewone spaties, twee per stap.',
  ],
};

const OTHERWISE = [
  'hier staat iets dat niet bij het veld hoort.',
  'Een veld is een naam, een dubbele punt, een spatie en een waarde. Zet een waarde met bijzondere tekens tussen enkele aanhalingstekens.',
] as const;

/** YAML as data, with a way back from each value to its place in the file. */
export interface Source {
  readonly data: unknown;
  /** What could be read where the YAML is broken; undefined where it is sound. */
  readonly salvaged?: unknown;
  readonly problems: readonly Problem[];
  /** Why these fields may be missing though they stand there; by name. */
  readonly causes?: (fields: readonly string[]) => readonly Problem[];
  /** Place of the value (or of the key, when `key` is given) at a path; the nearest that exists. */
  readonly locate: (path: Path, key?: string) => Place;
}

/** A document split in its frontmatter and its text. */
export interface SplitSource extends Source {
  /** The frontmatter, which begins on the second line. */
  readonly yaml: string;
  /** The text with as many empty lines before it as the frontmatter took: lines stay true. */
  readonly body: string;
}

/**
 * Reads YAML and remembers where everything stands.
 *
 * @param file name for messages
 * @param text the YAML
 * @param firstLine line of the file on which the YAML starts, from 1
 * @returns data (undefined when the YAML is broken), problems, and places
 */
export function readYaml(file: string, text: string, firstLine = 1): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const causes = (fields: readonly string[] = []) =>
    yamlCauses(text, fields).map(({ offset, detail, hint, line }) =>
      problem('yaml-ongeldig', at(offset), detail, hint, line),
    );
  const found = [...document.errors, ...document.warnings];
  const hidden = found.some(({ code }) => code !== 'DUPLICATE_KEY') ? causes() : [];
  // After the first thing that it cannot read, a reader of YAML stumbles over what is sound.
  const told = found.filter(({ code }, i) => code === 'DUPLICATE_KEY' || i === 0);
  const problems = [...hidden];
  if (hidden.length === 0)
    for (const { code, pos } of told)
      problems.push(problem('yaml-ongeldig', at(pos[0]), ...(YAML_WORDS[code] ?? OTHERWISE)));
  let data: unknown;
  let salvaged: unknown;
  try {
    const read: unknown = document.toJS({ maxAliasCount: 100 });
    // What stands within itself can be neither judged nor printed.
    if (/[&*]/.test(text)) JSON.stringify(read);
    if (problems.length > 0) salvaged = read;
    else data = read;
  } catch {
    // Nothing else cannot be made of YAML that can be read: a name that stands for itself, or for far too much.
    if (problems.length === 0)
      problems.push(
        problem(
          'yaml-ongeldig',
          at(Math.max(0, text.search(/[*&][\w-]/))),
          'een & of * verwijst hier naar zichzelf of naar iets dat er niet is.',
          'Schrijf de waarde uit, of zet haar tussen enkele aanhalingstekens.',
        ),
      );
  }
  const locate = (path: Path, key?: string): Place => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const step of key === undefined ? path : [...path, key]) {
      const next = child(node, step);
      if (!next) break;
      offset = startOf(next.key) ?? startOf(next.value) ?? offset;
      node = next.value;
    }
    return at(offset);
  };
  return { data, salvaged, problems, causes, locate };
}

function child(node: unknown, step: PropertyKey): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(step),
    );
    return pair && { key: pair.key, value: pair.value };
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? undefined : { key: undefined, value };
  }
  return undefined;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/**
 * Splits a document in frontmatter and text.
 *
 * @param file name for messages
 * @param text the whole file
 * @returns both halves; a problem instead of data when there is no frontmatter
 */
export function splitFrontmatter(file: string, text: string): SplitSource {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const start: Place = { file, line: 1, column: 1 };
  const none = (found: Problem): SplitSource => ({
    data: undefined,
    yaml: '',
    body: '',
    problems: [found],
    locate: () => start,
  });
  if (clean.trim() === '') return none(problem('bestand-leeg', start));
  const opening = /^---[ \t]*\r?\n/.exec(clean);
  if (!opening) return none(problem('frontmatter-ontbreekt', start));
  const rest = clean.slice(opening[0].length);
  const closing = /(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(rest);
  if (!closing) return none(problem('frontmatter-niet-gesloten', start));
  const yaml = rest.slice(0, closing.index);
  const end = opening[0].length + closing.index + closing[0].length;
  const taken = clean.slice(0, end).split('\n').length - 1;
  return {
    ...readYaml(file, yaml, 2),
    yaml,
    body: '\n'.repeat(taken) + clean.slice(end),
  };
}
