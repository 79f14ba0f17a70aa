import { closeSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { filesIn } from '../folder/files-in.ts';
import { inZip, ZIP } from '../outputs/downloads.ts';

/** What is packed already, and becomes no smaller. */
const PACKED = /\.(?:pdf|png|jpe?g|gif|webp|docx|xlsx|pptx|od[tsp]|zip|epub)$/i;

/** The first day that a ZIP can name: the same files make the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/**
 * Puts all that is open data in one file in the site: sources and other forms of every document, their files, and the
 * interface for programs. One file at a time is in memory.
 *
 * @param dist the built site
 * @returns how many files are in it, and its size in bytes
 */
export function zipSite(dist: string): { files: number; bytes: number } {
  const names = filesIn(dist).filter(inZip).sort();
  const target = path.join(dist, ZIP);
  const handle = openSync(`${target}.deel`, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(handle, chunk);
  });
  for (const name of names) {
    const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
    entry.mtime = EPOCH;
    zip.add(entry);
    entry.push(readFileSync(path.join(dist, name)), true);
  }
  zip.end();
  closeSync(handle);
  renameSync(`${target}.deel`, target);
  return { files: names.length, bytes: statSync(target).size };
}
