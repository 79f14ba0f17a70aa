import { type Lists, readLists } from '../model/lists.ts';
import type { Finding } from '../model/problem.ts';
import { digestOf } from './digest.ts';
import { FILES_FOLDER, readAttachment, readListFiles } from './folder.ts';
import { inspectingDigest } from './sources.ts';
import type { Store } from './store.ts';

/**
 * Opens every attachment and looks for what may not be published with it. A file is opened again only when it, or what
 * looks at it, changed.
 *
 * @param dir the content folder
 * @param names paths of the files under `bestanden`
 * @param store where is kept what was found
 * @returns everything that was found
 */
export async function findInAttachments(
  dir: string,
  names: readonly string[],
  store?: Store,
): Promise<Finding[]> {
  if (names.length === 0) return [];
  const lists = readLists(readListFiles(dir));
  const rules = [inspectingDigest(), JSON.stringify([lists.contacten, lists.organisaties])];
  const all: Finding[] = [];
  for (const name of names) {
    const file = `${dir}/${FILES_FOLDER}/${name}`;
    const bytes = attempt(() => readAttachment(dir, name));
    if (!bytes) continue;
    const key = digestOf([...rules, file, bytes]);
    const kept = store?.get('bijlage', key);
    const found = kept
      ? (JSON.parse(kept.toString()) as Finding[])
      : await inspect(file, bytes, lists);
    if (!kept) store?.put('bijlage', key, JSON.stringify(found));
    all.push(...found);
  }
  return all;
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
  // Opening a package or a PDF takes libraries that most runs do without.
  const [{ inspectAttachment }, { indexContacts }] = await Promise.all([
    import('../checks/attachments/inspect.ts'),
    import('../checks/personal/find.ts'),
  ]);
  const names = Object.values(organisaties).map(({ naam }) => naam);
  return inspectAttachment(file, new Uint8Array(bytes), indexContacts(contacten, names));
}
