import { EDITOR_FOLDER } from '../outputs/addresses.ts';
import type { PublishedFile, PublishInput } from '../outputs/file.ts';
import { editorConfig } from './config.ts';
import type { EditorSettings } from './settings.ts';

/**
 * @param input the archive and what lies around it
 * @param editor settings of the editor; undefined where the site has none
 * @returns what the editor in the browser reads of the site, where the site has one
 */
export function* editorFiles(
  { site: { name }, address, archive: { base } }: PublishInput,
  editor: EditorSettings | undefined,
): Generator<PublishedFile> {
  if (!editor) return;
  const config = editorConfig(editor, { name, address, base });
  yield { path: `${EDITOR_FOLDER}/config.json`, make: () => JSON.stringify(config) };
}
