import path from 'node:path';
import { digestOf } from '../folder/digest.ts';
import { createSplitter } from '../search/compounds.ts';
import { indexParts } from '../search/index-parts.ts';
import { namedThings } from '../search/names.ts';
import { OTHER_NAMES } from '../search/other-names.ts';
import { searchRecord } from '../search/records.ts';
import { createSynonyms } from '../search/synonyms.ts';
import {
  NAMES_FILE,
  PARTS_FILE,
  type PartEntry,
  type SearchRecord,
  WORDS_FOLDER,
} from '../search/word-files.ts';
import { buildWordIndex, countLongWords } from '../search/word-index.ts';
import { createKeying } from '../search/word-keys.ts';
import { searchSetting } from '../site/search-setting.ts';
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
export function makeWords(plan: Plan, work: string, at: (done: number, all: number) => void): void {
  const { archive, ledger } = plan;
  const staging = openStaging(path.join(work, 'woorden'));
  const files: [name: string, content: unknown][] = [[NAMES_FILE, namedThings(archive, new Map())]];
  if (searchSetting().engine === 'files') files.push([PARTS_FILE, makeIndexes(plan, staging, at)]);
  for (const [name, content] of files) {
    const file = { path: `${WORDS_FOLDER}/${name}`, make: () => JSON.stringify(content) };
    if (ledger.wants(file.path)) ledger.add(staging.write(file), staging, '');
  }
}

/** The words of each document, and an index of each part; OpenSearch needs none of them. */
function makeIndexes(
  { archive, keyOf, keyOfStuk, ledger }: Plan,
  staging: ReturnType<typeof openStaging>,
  at: (done: number, all: number) => void,
): PartEntry[] {
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
    return ledger.wantsGroup(folder, key) ? [{ part, folder, key }] : [];
  });
  const dutch = stale.length > 0 ? readDutch() : undefined;
  const contents = new Map<string, string>();
  for (const { part, folder, key } of stale) {
    if (!dutch) break;
    const papers = part.stukken.map(({ ref }) => ({ ref, record: readRecord(ref) }));
    const split = createSplitter(dutch.parts, countLongWords(papers));
    const keying = createKeying(dutch.inflections, split);
    const index = buildWordIndex(papers, keying, (text) => digestOf([text]).slice(0, 16));
    for (const [name, text] of [
      ...index.files,
      ['inhoud', JSON.stringify(index.contents)] as const,
    ])
      ledger.add(staging.write({ path: `${folder}${name}.json`, make: () => text }), staging, key);
    contents.set(part.name, index.contents);
    at(++done, all);
  }
  return parts.map(({ name, stukken }): PartEntry => {
    const file = `${WORDS_FOLDER}/${name}/inhoud.json`;
    const inhoud = contents.get(name) ?? JSON.parse(ledger.textOf(file) ?? '""');
    return { naam: name, stukken: stukken.length, inhoud };
  });
}
