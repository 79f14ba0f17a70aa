import path from 'node:path';
import { digestOf } from '../folder/digest.ts';
import { createSplitter } from '../search/compounds.ts';
import { indexParts } from '../search/index-parts.ts';
import { namedThings } from '../search/names.ts';
import { OTHER_NAMES } from '../search/other-names.ts';
import { PAGEFIND_FOLDER } from '../search/pagefind-api.ts';
import { pagefindPage } from '../search/pagefind-page.ts';
import { paperKeys } from '../search/paper-keys.ts';
import { searchRecord } from '../search/records.ts';
import { createSynonyms } from '../search/synonyms.ts';
import {
  NAMES_FILE,
  PARTS_FILE,
  type PartEntry,
  type SearchRecord,
  WORDS_FOLDER,
} from '../search/word-files.ts';
import { createKeying } from '../search/word-keys.ts';
import { countLongWords, makeWordLists } from '../search/word-lists.ts';
import { searchSetting } from '../site/search-setting.ts';
import { closePagefind, makePagefindIndex } from './pagefind.ts';
import type { Plan } from './plan.ts';
import { openStaging } from './staging.ts';
import { readDutch } from './word-list.ts';

/**
 * Makes the files by which words are found: the words of each document, an index of each part of the archive, names.
 *
 * @param plan the plan
 * @param work an empty folder beside the site
 * @param at is told how far it is, after each document and each part
 */
export async function makeWords(
  plan: Plan,
  work: string,
  at: (done: number, all: number) => void,
): Promise<void> {
  const { archive, ledger } = plan;
  const staging = openStaging(path.join(work, 'woorden'));
  const parts =
    searchSetting().engine === 'pagefind' ? await makeIndexes(plan, staging, work, at) : undefined;
  for (const [name, content] of [
    ...(parts ? ([[PARTS_FILE, parts]] as const) : []),
    [NAMES_FILE, namedThings(archive)] as const,
  ]) {
    const file = { path: `${WORDS_FOLDER}/${name}`, make: () => JSON.stringify(content) };
    const key = plan.keyOf(file.path, content);
    if (ledger.wants(file.path, key)) ledger.add(staging.write(file), staging, key);
  }
}

/**
 * Makes the words of each document, and an index of each part; OpenSearch needs none of them.
 *
 * @returns the parts
 */
async function makeIndexes(
  { archive, keyOf, keyOfStuk, ledger }: Plan,
  staging: ReturnType<typeof openStaging>,
  work: string,
  at: (done: number, all: number) => void,
): Promise<PartEntry[]> {
  const begrippen = [...archive.terms.values()].map(({ begrip }) => begrip);
  const synonyms = createSynonyms(begrippen, OTHER_NAMES);
  const place = (ref: string) => `${WORDS_FOLDER}/stukken/${ref}.json`;
  const keys = new Map(
    archive.stukken.map((stuk) => [stuk.ref, keyOf('woorden', keyOfStuk(stuk), begrippen)]),
  );
  const parts = indexParts(archive);
  const all = archive.stukken.length + parts.length;
  let done = 0;
  for (const stuk of archive.stukken) {
    const key = keys.get(stuk.ref) ?? '';
    if (ledger.wants(place(stuk.ref), key)) {
      const file = {
        path: place(stuk.ref),
        make: () => JSON.stringify(searchRecord(archive, stuk, synonyms)),
      };
      ledger.add(staging.write(file), staging, key);
    }
    at(++done, all);
  }

  const readRecord = (ref: string): SearchRecord =>
    JSON.parse(staging.textOf(place(ref)) ?? ledger.textOf(place(ref)) ?? '');
  const stale = parts.flatMap((part) => {
    const folder = `${WORDS_FOLDER}/${part.name}/`;
    const key = keyOf(
      folder,
      part.stukken.map(({ ref }) => keys.get(ref)),
    );
    const engine = `${PAGEFIND_FOLDER}/${part.name}/`;
    // Both, for the lists say what Pagefind calls a document.
    const wanted = [folder, engine].map((one) => ledger.wantsGroup(one, key));
    return wanted.includes(true) ? [{ part, folder, engine, key }] : [];
  });
  const dutch = stale.length > 0 ? readDutch() : undefined;
  // Names of tables of contents, by part; those of parts that are kept stand in a file.
  const contents = new Map<string, string>();
  for (const { part, folder, engine, key } of stale) {
    if (!dutch) break;
    const records = part.stukken.map(({ ref }) => ({ ref, record: readRecord(ref) }));
    const said = records.map(({ record }) => record);
    const keying = createKeying(
      dutch.inflections,
      createSplitter(dutch.parts, countLongWords(said)),
    );
    const keyed = records.map((one) => ({ ...one, keys: paperKeys(one.record, keying) }));
    const pages = keyed.map(({ ref, keys }) => [ref, pagefindPage(keys)] as const);
    const { files, ids } = await makePagefindIndex(pages, part.name, path.join(work, 'pagefind'));
    for (const { path: name, content } of files)
      ledger.add(staging.write({ path: engine + name, make: () => content }), staging, key);
    const papers = keyed.map((one) => ({ ...one, id: ids.get(one.ref) ?? '' }));
    const index = makeWordLists(papers, keying, (text) => digestOf([text]).slice(0, 16));
    const head = JSON.stringify({ inhoud: index.contents });
    for (const [name, text] of [...index.files, ['inhoud', head] as const])
      ledger.add(staging.write({ path: `${folder}${name}.json`, make: () => text }), staging, key);
    contents.set(part.name, index.contents);
    at(++done, all);
  }
  if (stale.length > 0) await closePagefind();
  const keptContents = (name: string): string =>
    JSON.parse(ledger.textOf(`${WORDS_FOLDER}/${name}/inhoud.json`) ?? '{"inhoud":""}').inhoud;
  return parts.map(
    ({ name, stukken }): PartEntry => ({
      naam: name,
      stukken: stukken.length,
      inhoud: contents.get(name) ?? keptContents(name),
    }),
  );
}
