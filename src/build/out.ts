import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LedgerRow, Store } from '../folder/store.ts';
import { readSums, SUMS } from '../outputs/sums.ts';
import { BuildRefusal } from './refusal.ts';

/** Top folders of the project where git is not there to tell which it tracks. */
const TRACKED = [
  '.ci',
  '.git',
  '.github',
  '.vscode',
  'content',
  'docs',
  'node_modules',
  'public',
  'scripts',
  'src',
  'tests',
];

/**
 * Finds out what lies in the folder of the site, and keeps the build out of a folder that is not its own: only files
 * that an earlier build made are ever removed.
 *
 * @param out the folder
 * @param content the folder with the content
 * @param store the store of the last build
 * @returns the files that an earlier build made there, by path
 * @throws BuildRefusal when the folder holds other things, or is or holds a part of the project or of the content
 */
export function knownOutputs(out: string, content: string, store: Store): Map<string, LedgerRow> {
  const place = path.resolve(out);
  const own = [content, '.git', ...trackedFolders()].map((folder) => path.resolve(folder));
  const clash =
    [...own, path.resolve('.')].find((folder) => contains(place, folder)) ??
    own.find((folder) => contains(folder, place));
  if (clash !== undefined)
    throw new BuildRefusal(
      `OUT_DIR is ‘${out}’; daar ${contains(place, clash) ? 'ligt' : 'omheen ligt'} ${path.relative('.', clash) || 'het project zelf'}. Kies een map voor de site alleen, zoals dist.`,
    );
  if (!existsSync(place)) return new Map();
  if (!statSync(place).isDirectory())
    throw new BuildRefusal(`OUT_DIR is ‘${out}’, en dat is geen map. Kies een map voor de site.`);
  const names = readdirSync(place).filter((name) => name !== '.git');
  if (names.length === 0) return new Map();
  const known = store.ledger(place);
  if (known.size > 0) return known;
  // A site of which the store is lost says itself what it is made of.
  const sums = existsSync(path.join(place, SUMS))
    ? readSums(readFileSync(path.join(place, SUMS), 'utf8'))
    : undefined;
  if (!sums)
    throw new BuildRefusal(
      `In ‘${out}’ (OUT_DIR) staan bestanden die geen bouw daar heeft gezet, zoals ${names[0]}. Kies een lege map, of een map met een site die hier is gebouwd.`,
    );
  const row = (name: string): LedgerRow => ({
    path: name,
    key: '',
    size: -1,
    changed: -1,
    sha256: '',
    astro: false,
    links: '',
  });
  return new Map([...sums.map(({ path: name }) => name), SUMS].map((name) => [name, row(name)]));
}

function trackedFolders(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) return TRACKED;
  const folders = stdout.split('\0').filter((name) => name.includes('/'));
  return [...new Set(folders.map((name) => name.split('/', 1)[0] ?? ''))];
}

/** Whether a folder is another, or holds it. */
function contains(folder: string, other: string): boolean {
  const way = path.relative(folder, other);
  return !way.startsWith('..') && !path.isAbsolute(way);
}
