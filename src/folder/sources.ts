import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './digest.ts';

/** What decides how a document is read and judged. */
const READING = ['src/mdx/document.ts', 'src/checks/document/examine.ts'];

/** What decides what is found in an attachment. */
const INSPECTING = ['src/checks/attachments/inspect.ts'];

/** What decides what is made of a page that was printed. */
const PRINTING = ['src/tools/printed-page.ts'];

/** What decides what the site is made of besides the content, from the root of the project. */
const SITE = ['src', 'public', 'docs', 'astro.config.mjs', 'package-lock.json'];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/g;

/**
 * @param entries modules
 * @returns those and all that they import, from one another, in order of name
 */
function modulesOf(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, fixed, later = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
      visit(path.join(path.dirname(file), fixed ?? later));
  };
  for (const entry of entries) visit(path.normalize(entry));
  return [...found].sort();
}

/**
 * @returns a hash of everything but the document itself that decides how it is read and judged, taken from what the
 *   modules import, so that a changed one never leaves a stale page
 */
export function readingDigest(): string {
  return digestFiles([...modulesOf(READING), 'package-lock.json']);
}

/** @returns a hash of everything but an attachment itself that decides what is found in it */
export function inspectingDigest(): string {
  return digestFiles([...modulesOf(INSPECTING), 'package-lock.json']);
}

/** @returns a hash of everything but a page and its files that decides what its PDF is */
export function printingDigest(): string {
  return digestFiles([...modulesOf(PRINTING), 'package-lock.json']);
}

/** @returns a hash of all code, styles and files that the site is made of besides the content */
export function siteDigest(): string {
  return digestFiles(SITE.flatMap(filesIn));
}

function digestFiles(files: readonly string[]): string {
  return digestOf(files.flatMap((file) => [file, readFileSync(file)]));
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
