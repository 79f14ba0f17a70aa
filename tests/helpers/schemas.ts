import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

/** Where the schema of DiWoo lies, beside the project; it may not be republished with it. */
const DIWOO = path.resolve('../shared/diwoo');

/** Why tests against the schema of DiWoo are skipped, or undefined where they can run. */
export const NO_DIWOO = existsSync(DIWOO)
  ? undefined
  : `skipped: the schema of DiWoo is not at ${DIWOO}`;

/** The text of a file of the schema of DiWoo. */
export function diwooFile(name: string): string {
  return readFileSync(path.join(DIWOO, name), 'utf8');
}

type Files = readonly (readonly [name: string, contents: string])[];

/** What the XSD of DiWoo 0.9.8 and of sitemaps has against the files; by libxml2. */
export async function diwooErrors(files: Files): Promise<string[]> {
  const file = (fileName: string) => ({ fileName, contents: diwooFile(fileName) });
  return errorsOf(files, {
    schema: [file('sitemap-diwoo.xsd')],
    preload: ['diwoo-metadata.xsd', 'diwoo-metadata-lijsten.xsd', 'mdto-stub.xsd'].map(file),
  });
}

/** What the grammar of Atom has against the files; by libxml2. */
export async function atomErrors(files: Files): Promise<string[]> {
  const contents = readFileSync('tests/fixtures/feeds/atom.rng', 'utf8');
  return errorsOf(files, {
    extension: 'relaxng',
    schema: [{ fileName: 'atom.rng', contents }],
  });
}

async function errorsOf(
  files: Files,
  options: { schema: XMLFileInfo[]; extension?: 'relaxng'; preload?: XMLFileInfo[] },
): Promise<string[]> {
  const { errors, valid } = await validateXML({
    ...options,
    // The program keeps files in one folder.
    xml: files.map(([name, contents]) => ({ fileName: name.replaceAll('/', '_'), contents })),
    maxMemoryPages: 16_384,
  });
  const found = errors.map(({ rawMessage }) => rawMessage);
  return valid || found.length > 0 ? found : ['not valid, and no reason given'];
}
