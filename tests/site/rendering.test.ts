import { expect, test } from 'vitest';
import { startRendering } from '../../src/astro/rendering.ts';
import { createExaminer } from '../../src/checks/document/examine.ts';
import { type ContentFile, createHeadReader, createReader } from '../../src/mdx/document.ts';
import { readLists } from '../../src/model/lists.ts';
import { generate } from '../helpers/generated.ts';

const lists = readLists({});
const file = (path: string, text: string): ContentFile => ({
  kind: path.startsWith('notas/') ? 'nota' : 'brief',
  id: path.replace(/^.*\/|\.mdx$/g, ''),
  path: `content/${path}`,
  bytes: new TextEncoder().encode(text),
});

/** More than one thread is worth starting for, with some that are broken and one that was withdrawn. */
const files = [...generate(560)].map(({ path, text }, i) => {
  if (i === 3) return file(path, text.replace('titel:', 'titul:'));
  if (i === 5) return file(path, `${text}\n<script>alert(1)</script>\n`);
  if (i === 7) return file(path, '');
  if (i === 9)
    return file(
      path,
      text.replace(
        '---\n',
        '---\nstatus: ingetrokken\nintrekking: { datum: 2024-01-02, reden: correctie procedurele fout, toelichting: Dit was het verkeerde stuk. }\n',
      ),
    );
  return file(path, text);
});

test('what documents say of themselves is known before all are rendered, and all comes out as when they are read one by one', async () => {
  const read = createReader(lists.begrippen, createExaminer(lists));
  const rendering = startRendering(files, {});
  const heads = await rendering.heads();
  expect(await rendering.lists).toEqual(lists);
  const rendered = await rendering.finish();
  expect(rendered).toHaveLength(files.length);
  // Enough to have some that either thread rendered.
  for (const [i, one] of [...files.entries()].filter(([i]) => i < 12 || i % 7 === 0)) {
    const { stuk, problems } = read(one);
    expect({ stuk: rendered[i]?.stuk, problems: rendered[i]?.problems }).toEqual({
      stuk,
      problems,
    });
    if (stuk)
      expect(heads[i]).toEqual({ kind: stuk.kind, id: stuk.id, ref: stuk.ref, data: stuk.data });
  }
  const unsound = rendered.flatMap(({ stuk, problems }, i) =>
    stuk ? [] : [[i, problems[0]?.rule]],
  );
  expect(unsound).toEqual([
    [3, 'veld-ontbreekt'],
    [5, 'element-onbekend'],
    [7, 'bestand-leeg'],
  ]);
  expect(heads[3], 'a key that does not exist').toBeUndefined();
  expect(heads[5], 'what the text is guilty of').toBeDefined();
  expect(JSON.stringify(heads[9]), 'a withdrawn paper keeps its summary to itself').not.toContain(
    'Het kabinet legt uit',
  );
});

test('few documents are rendered without a thread', async () => {
  const rendering = startRendering(files.slice(0, 12), {});
  const rendered = await rendering.finish();
  expect((await rendering.heads()).map((head) => head?.ref)).toEqual(
    rendered.map(({ stuk }) => stuk?.ref),
  );
});

test('a document of which the head is known is read the same', () => {
  const read = createReader(lists.begrippen, createExaminer(lists));
  const readHead = createHeadReader();
  for (const one of files.slice(0, 12)) {
    const [alone, known] = [read(one), read(one, readHead(one))];
    expect(known.stuk).toEqual(alone.stuk);
    expect(known.problems).toEqual(alone.problems);
    expect(known.locate(['kenmerk'])).toEqual(alone.locate(['kenmerk']));
  }
});
