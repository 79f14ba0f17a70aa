import { readFileSync } from 'node:fs';
import type { Archive } from '../archive/types.ts';
import { editorFiles } from '../editor/files.ts';
import { editorSettings } from '../editor/redactie.ts';
import { digestOf, sha256 } from '../folder/digest.ts';
import { readAttachment } from '../folder/folder.ts';
import { staticHostFiles } from '../hosting/static-hosts.ts';
import type { Stuk } from '../mdx/types.ts';
import type { FileGroup, PublishedFile, PublishInput } from '../outputs/file.ts';
import { publishFiles, publishGroups } from '../outputs/files.ts';
import { type Picture, picturesOf } from '../outputs/picture/files.ts';
import { numberEntries } from '../search/entries.ts';
import { buildShards } from '../search/shards.ts';
import { withPdf } from '../site/pdf-link.ts';
import { searchSetting } from '../site/search-setting.ts';
import { site } from '../site.config.ts';
import type { Paint } from './painter.ts';

/** What files for machines are made of, besides the archive. */
export interface Surroundings {
  /** The content folder. */
  readonly content: string;
  /** Where the site stands, `https://example.nl/archief`. */
  readonly address: string;
  readonly keyOf: PublishInput['keyOf'];
  readonly textOf: PublishInput['textOf'];
  readonly paint: Paint;
}

/**
 * @param archive the documents that are public
 * @param around what else they are made of
 * @returns the files of the site that are no pages: for programs, pictures, attachments
 */
export function* planFiles(archive: Archive, around: Surroundings): Generator<PublishedFile> {
  const input = publishInput(archive, around);
  yield* publishFiles(input);
  const editor = editorSettings();
  yield* staticHostFiles(input, editor !== undefined, searchSetting());
  yield* editorFiles(input, editor);
  for (const picture of picturesOf(archive.stukken, input))
    yield pictureFile(picture, around.paint);
  for (const path of archive.files.keys())
    yield {
      path: `bestanden/${path}`,
      key: archive.attachments.get(path)?.sha256,
      make: () => readAttachment(around.content, path),
    };
}

/**
 * @param archive the documents that are public
 * @param around what else they are made of
 * @returns the files of the site that are no pages and whose names only their making tells
 */
export function planGroups(archive: Archive, around: Surroundings): FileGroup[] {
  const shards = function* () {
    const files = buildShards(numberEntries(archive), (text) => digestOf([text]).slice(0, 16));
    for (const [name, text] of files) yield { path: `nummers/${name}.json`, make: () => text };
  };
  return [...publishGroups(publishInput(archive, around)), { start: 'nummers/', make: shards }];
}

function pictureFile({ path, words }: Picture, paint: Paint): PublishedFile {
  return { path, key: JSON.stringify(words), make: () => paint(words) };
}

/**
 * @param archive the documents that are public
 * @param around what else they are made of
 * @returns what the makers of files for machines need
 */
function publishInput(
  archive: Archive,
  { content, address, keyOf, textOf }: Surroundings,
): PublishInput {
  return {
    archive,
    site,
    address,
    pdf: withPdf(),
    keyOf,
    textOf,
    sourceOf: ({ file }: Stuk) => readFileSync(file),
    attachmentOf: (name) => readAttachment(content, name),
    sha256,
  };
}
