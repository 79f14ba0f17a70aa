import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Lists, readLists } from '../model/lists.ts';
import type { Finding } from '../model/problem.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import { cacheDir, FILES_FOLDER, readAttachment, readListFiles } from './folder.ts';

/** Where the outcome of inspecting a file is kept; a file is opened again only when it changed. */
const cacheFile = () => path.join(cacheDir(), 'bijlagen.json');

/**
 * Opens every attachment and looks for what may not be published with it.
 *
 * @param dir the content folder
 * @param names paths of the files under `bestanden`
 * @returns everything that was found
 */
export async function findInAttachments(dir: string, names: readonly string[]): Promise<Finding[]> {
  if (names.length === 0) return [];
  const known = await readCache();
  const kept: Record<string, readonly Finding[]> = {};
  const lists = readLists(readListFiles(dir));
  const rules = [pipelineDigest('.'), JSON.stringify([lists.contacten, lists.organisaties])];
  for (const name of names) {
    const file = `${dir}/${FILES_FOLDER}/${name}`;
    const bytes = attempt(() => readAttachment(dir, name));
    if (!bytes) continue;
    const key = digestOf([...rules, file, bytes]);
    // Opening a package or a PDF takes libraries that most runs do without.
    kept[key] = known[key] ?? (await inspect(file, bytes, lists));
  }
  if (Object.keys(kept).some((key) => !(key in known))) {
    await mkdir(path.dirname(cacheFile()), { recursive: true });
    await writeFile(cacheFile(), JSON.stringify(kept));
  }
  return Object.values(kept).flat();
}

/** What cannot be read is told by `strays.ts`. */
function attempt(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

async function inspect(
  file: string,
  bytes: Uint8Array,
  { contacten, organisaties }: Lists,
): Promise<Finding[]> {
  const [{ inspectAttachment }, { indexContacts }] = await Promise.all([
    import('../checks/attachments/inspect.ts'),
    import('../checks/personal/find.ts'),
  ]);
  const names = Object.values(organisaties).map(({ naam }) => naam);
  return inspectAttachment(file, new Uint8Array(bytes), indexContacts(contacten, names));
}

async function readCache(): Promise<Record<string, readonly Finding[]>> {
  const text = await readFile(cacheFile(), 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text) as Record<string, readonly Finding[]>;
  } catch {
    return {};
  }
}
