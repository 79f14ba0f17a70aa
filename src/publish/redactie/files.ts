import type { PublishedFile, PublishInput } from '../file.ts';
import { EDITOR_FOLDER } from '../headers.ts';
import { editorConfig } from './config.ts';

/**
 * @param input the archive and what lies around it
 * @returns what the editor in the browser reads of the site, where the site has one
 */
export function* editorFiles({
  site: { name },
  address,
  archive: { base },
  editor,
}: PublishInput): Generator<PublishedFile> {
  if (!editor) return;
  const config = editorConfig(editor, { name, address, base });
  yield { path: `${EDITOR_FOLDER}/config.json`, make: () => JSON.stringify(config) };
}
