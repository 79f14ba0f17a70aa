import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { type BatchRow, isSound, rowOf } from '../importers/batch.ts';
import { isImportable } from '../importers/detect.ts';
import type { Imported } from '../importers/import-file.ts';
import { ImportRefusal } from '../importers/refusal.ts';

/**
 * @param inputs files and folders; of a folder all files that can be imported, in folders within it too
 * @param list a file that names files, one a line
 * @returns the files, each once, and whether more than one was asked for
 * @throws ImportRefusal for a folder without such files
 */
export async function expandInputs(
  inputs: readonly string[],
  list: string | undefined,
): Promise<{ files: string[]; many: boolean }> {
  const listed = list === undefined ? [] : namesIn(await readFile(list, 'utf8'));
  const files = new Set<string>();
  let many = list !== undefined || inputs.length > 1;
  for (const input of [...inputs, ...listed]) {
    const info = await stat(input).catch(() => undefined);
    if (!info?.isDirectory()) {
      files.add(input);
      continue;
    }
    many = true;
    const names = await readdir(input, { recursive: true });
    const own = names.filter(isImportable).sort();
    if (own.length === 0)
      throw new ImportRefusal(`In de map ‘${input}’ staat geen bestand dat kan worden ingevoerd.`);
    for (const name of own) files.add(path.join(input, name));
  }
  return { files: [...files], many };
}

const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('#'));

/** What is done with each of many files. */
export interface ManyTasks {
  readonly importOne: (file: string) => Promise<Imported>;
  /** Writes a draft and its images; without it none is written. */
  readonly write?: (imported: Imported) => Promise<unknown>;
}

/**
 * Imports files one after the other; what is refused stops none of the others.
 *
 * @param files the files
 * @param tasks how one is imported and written
 * @returns what became of each
 */
export async function importMany(
  files: readonly string[],
  { importOne, write }: ManyTasks,
): Promise<BatchRow[]> {
  const rows: BatchRow[] = [];
  const started = performance.now();
  for (const [at, file] of files.entries()) {
    showLeft(at, files.length, performance.now() - started, file);
    rows.push(await importRow(file, importOne, write));
  }
  showLeft(files.length, files.length, performance.now() - started, '');
  return rows;
}

async function importRow(
  file: string,
  importOne: ManyTasks['importOne'],
  write: ManyTasks['write'],
): Promise<BatchRow> {
  try {
    const imported = await importOne(file);
    if (!write) return rowOf(file, 'made', imported);
    if (!isSound(imported)) return rowOf(file, 'kept', imported);
    await write(imported);
    return rowOf(file, 'written', imported);
  } catch (cause) {
    const reason = cause instanceof ImportRefusal ? cause.message : `Fout: ${String(cause)}`;
    return { file, outcome: 'refused', reason };
  }
}

/** In characters. */
const BAR = 20;

/** A bar that is written over itself; only where a person is looking. */
function showLeft(done: number, total: number, passed: number, file: string): void {
  if (!process.stderr.isTTY) return;
  const full = Math.round((done / total) * BAR);
  const left =
    done === 0 ? '' : `, nog ongeveer ${Math.ceil((passed / done / 1000) * (total - done))} s`;
  const bar = `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${done} van ${total}${left}  ${path.basename(file)}`;
  process.stderr.write(
    `\r\u001b[K${bar.slice(0, process.stderr.columns - 1)}${done === total ? '\n' : ''}`,
  );
}
