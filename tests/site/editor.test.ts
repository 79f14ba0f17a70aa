import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFrontmatterHelp } from '../../src/preview/frontmatter-help.ts';
import { type Editor, openEditor } from '../helpers/language-server.ts';

const NOTA = 'content/notas/2024-0000358151.mdx';
const BRIEF = 'content/brieven/2023-0000052515.mdx';

let editor: Editor | undefined;
beforeAll(async () => {
  openFrontmatterHelp()([
    { kind: 'nota', path: NOTA },
    { kind: 'brief', path: BRIEF },
  ]);
  editor = await openEditor();
});
afterAll(() => editor?.close());

interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

async function diagnostics(uri: string): Promise<string[]> {
  const found = await editor?.ask<{ items: readonly { message: string }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
  );
  return (found?.items ?? []).map(({ message }) => message);
}

test('VS Code offers the fields of a nota in its frontmatter, with their explanation in Dutch', async () => {
  const text = (await readFile(NOTA, 'utf8')).replace('---\n', '---\nsta\n');
  const uri = await editor?.open(NOTA, text);
  const found = await editor?.ask<{ items: readonly Item[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 1, character: 3 },
  });
  const status = found?.items.find(({ label }) => label === 'status');
  const said = status?.documentation;
  expect(typeof said === 'string' ? said : said?.value).toMatch(/stuk/);
});

test('VS Code finds nothing wrong with a letter that is right, and says what is wrong with another', async () => {
  expect(await diagnostics((await editor?.open(BRIEF)) ?? '')).toEqual([]);
  const broken = (await readFile(BRIEF, 'utf8')).replace('\ndatum:', '\ndatumm:');
  const told = await diagnostics((await editor?.open(BRIEF, broken)) ?? '');
  expect(told.join('\n')).toContain('datumm');
});
