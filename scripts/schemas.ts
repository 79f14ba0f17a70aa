import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { jsonSchemaOf } from '../src/model/json-schema.ts';
import { KIND_NAMES } from '../src/model/kind-names.ts';

const HELP = `npm run schemas

Writes a JSON Schema of the frontmatter of each kind to .vscode/schemas/, from the schemas in src/model.
Run it after a field or a rule of the check changed; a test says so when they are behind.
`;
const FOLDER = '.vscode/schemas';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) process.stdout.write(HELP);
else {
  await mkdir(FOLDER, { recursive: true });
  for (const kind of KIND_NAMES) {
    const file = `${FOLDER}/${kind}.schema.json`;
    await writeFile(file, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
    process.stdout.write(`${file}\n`);
  }
}
