import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { otherDisk } from '../../../src/astro/one-disk.ts';

/** A disk in memory, as Linux has it beside the others. */
const MEMORY = '/dev/shm';
const apart = existsSync(MEMORY) && statSync(MEMORY).dev !== statSync('.').dev;

test('a site may be built anywhere on the disk of the project, in folders that are not there yet', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'stukkenwijzer-'));
  try {
    expect(otherDisk(dir, path.join(dir, 'nieuw/dist'))).toBeUndefined();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

test.skipIf(!apart)('a site on another disk is refused, with a way out', () => {
  expect(otherDisk('.', `${MEMORY}/nergens/dist`)).toBe(
    'De map /dev/shm/nergens/dist (OUT_DIR) ligt op een andere schijf dan het project; daar kan Astro de site niet maken.\nKies een map op de schijf van het project en kopieer de site daarna.',
  );
});
