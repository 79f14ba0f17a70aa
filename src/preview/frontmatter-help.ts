import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchemaOf } from '../model/json-schema.ts';
import { KIND_NAMES, type KindName } from '../model/kind-names.ts';

/** Where the Astro extension of VS Code looks for the schemas of frontmatter. */
const FOLDER = '.astro/collections';

/**
 * Tells the Astro extension of VS Code which file is of which kind, with the JSON Schema of each, so that it
 * completes, explains and checks frontmatter in Dutch. Astro would write its own schemas here, of collections
 * that are given one; ours say what the check says. Nothing is written that is there already.
 *
 * @returns a function that takes the documents of the content folder, sound or not, whenever they changed
 */
export function openFrontmatterHelp(): (
  files: readonly { readonly kind: KindName; readonly path: string }[],
) => void {
  mkdirSync(FOLDER, { recursive: true });
  for (const kind of KIND_NAMES) write(`${kind}.schema.json`, jsonSchemaOf(kind));
  return (files) =>
    write('collections.json', {
      collections: KIND_NAMES.map((name) => ({ hasSchema: true, name })),
      entries: Object.fromEntries(files.map(({ kind, path: file }) => [keyOf(file), kind])),
    });
}

/** The extension asks with the address of the file, decoded and in small letters. */
function keyOf(file: string): string {
  return decodeURIComponent(pathToFileURL(path.resolve(file)).href).toLowerCase();
}

function write(name: string, data: unknown): void {
  const file = path.join(FOLDER, name);
  const text = `${JSON.stringify(data, null, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
