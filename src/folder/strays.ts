import { accessSync, constants } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { litterOf } from '../checks/file-names.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { KINDS } from '../model/kinds.ts';
import { LIST_NAMES } from '../model/list-names.ts';
import { problem } from '../model/messages.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { LOCK } from '../outputs/addresses.ts';
import { FILES_FOLDER, VERSIONS_FOLDER } from './folder.ts';

const FOLDERS = KIND_NAMES.map((kind): string => KINDS[kind].folder);
const LISTS = [...LIST_NAMES.map((name): string => `${name}.yaml`), LOCK];
/**
 * Looks at everything in the content folder that the site would leave out without a word, and at what
 * is no plain file: what an editor put there should be on the site.
 *
 * @param dir the content folder
 * @returns an error for each file that is in the wrong place, has the wrong name or cannot be read
 */
export async function findStrays(dir: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const walk = async (folder: string, parts: readonly string[]): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      problems.push(problem('bestand-onleesbaar', placeOf(folder)));
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(folder, entry.name);
      const place = placeOf(file);
      const litter = litterOf(entry.name);
      if (litter !== undefined) {
        if (litter !== '') problems.push(problem('bestand-rommel', place, litter));
        continue;
      }
      if (entry.isSymbolicLink()) problems.push(problem('bestand-koppeling', place));
      else if (entry.isDirectory()) {
        if (parts.length > 0 && parts[0] !== FILES_FOLDER && entry.name.endsWith('.mdx'))
          problems.push(problem('bestand-onleesbaar', place));
        else await walk(file, [...parts, entry.name]);
      } else if (!entry.isFile()) problems.push(problem('bestand-onleesbaar', place));
      else {
        const why = judge(parts, entry.name, names);
        if (why) problems.push(problem('bestand-verdwaald', place, ...why));
        else if (!isReadable(file)) problems.push(problem('bestand-onleesbaar', place));
      }
    }
  };
  await walk(dir, []);
  return problems;
}

const placeOf = (file: string) => ({ file, line: 1, column: 1 });

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why the site would not read a file, and what to do about it; undefined when it would. */
function judge(
  parts: readonly string[],
  name: string,
  beside: ReadonlySet<string>,
): [string, string] | undefined {
  const [top] = parts;
  if (top === FILES_FOLDER) return undefined;
  if (top === undefined) {
    if (LISTS.includes(name)) return undefined;
    const meant = nearest(name, LISTS);
    return meant === undefined
      ? [
          'Dit bestand staat los in de map content.',
          `Zet een stuk in ${folderNames()} en een bijlage in ${FILES_FOLDER}.`,
        ]
      : [`Een lijst met de naam ‘${name}’ wordt niet gelezen.`, renameTo(meant, beside)];
  }
  if (top === VERSIONS_FOLDER) {
    const sound =
      parts.length === 3 && FOLDERS.includes(parts[1] ?? '') && /^[1-9]\d{0,3}\.mdx$/.test(name);
    return sound
      ? undefined
      : [
          'De tekst van een eerdere versie heeft haar nummer als naam, in de map van het stuk.',
          `Zet haar op een plaats zoals ${VERSIONS_FOLDER}/notas/2024-0000358151/1.mdx.`,
        ];
  }
  if (!FOLDERS.includes(top)) {
    const meant = nearest(top, [...FOLDERS, FILES_FOLDER, VERSIONS_FOLDER]);
    return [
      `De map ‘${top}’ hoort bij geen soort stuk.`,
      meant === undefined
        ? `Gebruik een van de mappen ${folderNames()} of ${FILES_FOLDER}.`
        : `Zet het bestand in de map ‘${meant}’.`,
    ];
  }
  if (parts.length > 1)
    return [`Dit bestand staat in een map binnen ‘${top}’.`, `Zet het direct in de map ‘${top}’.`];
  if (name.endsWith('.mdx')) return undefined;
  const stem = name.replace(/\.[^.]*$/, '');
  return /\.(?:mdx?|markdown|txt)$/i.test(name)
    ? ['De uitgang van een stuk is .mdx, in kleine letters.', renameTo(`${stem}.mdx`, beside)]
    : ['Dit bestand is geen stuk.', `Zet bijlagen en afbeeldingen in de map ${FILES_FOLDER}.`];
}

/** What lies under that name already is never to be lost. */
function renameTo(name: string, beside: ReadonlySet<string>): string {
  return beside.has(name)
    ? `Er is al een bestand ‘${name}’. Vergelijk de twee en zet wat ontbreekt daarin.`
    : `Hernoem het bestand naar ‘${name}’.`;
}

function folderNames(): string {
  return FOLDERS.join(', ');
}
