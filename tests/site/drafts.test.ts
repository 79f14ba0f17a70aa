import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { siteDir } from '../helpers/site.ts';

test('nothing of a draft is in the site: no page, no list, no index, no file for machines', async () => {
  const dir = siteDir('awkward');
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const told: string[] = [];
  let others = 0;
  for (const { parentPath, name } of files) {
    const file = path.join(parentPath, name);
    const bytes = await readFile(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = `${file} ${(packed ? gunzipSync(bytes) : bytes).toString('utf8')}`;
    if (/kwartelkoning|nog-niet-klaar/i.test(text)) told.push(file);
    if (/Motie Voorbeeld c\.s\./.test(text)) others += 1;
  }
  expect(told).toEqual([]);
  // A published motion beside it is found in many.
  expect(others).toBeGreaterThan(5);
});
