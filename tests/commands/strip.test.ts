import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chart, withChunk } from '../import/render-picture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'strip-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the command strip replaces images by clean ones, and tells of each file what it did', () => {
  const file = (name: string, content: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const dirty = file('foto.png', withChunk(chart(1), 'tEXt', 'Author\0J. Jansen'));
  const clean = file('schoon.png', chart(1));
  const paper = file('nota.pdf', '%PDF-1.7');
  const cut = file('stuk.png', chart(1).slice(0, -6));
  const gone = path.join(folder, 'weg.png');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['scripts/strip.ts', dirty, clean, paper, cut, gone],
    { encoding: 'utf8' },
  );
  expect(stdout.split('\n')).toEqual([
    `${dirty}: weggehaald: tekst.`,
    `${clean}: hier zat niets in dat geen lezer ziet.`,
    '',
  ]);
  expect(stderr.split('\n')).toEqual([
    `${paper}: dit is PDF; dat kan niet worden schoongemaakt.`,
    `${cut}: de afbeelding is beschadigd; sla haar opnieuw op.`,
    `${gone}: dit bestand is er niet of is niet te lezen.`,
    '',
  ]);
  expect(status).toBe(1);
  expect(new Uint8Array(readFileSync(dirty))).toEqual(chart(1));
  expect(readdirSync(folder).sort()).toEqual(['foto.png', 'nota.pdf', 'schoon.png', 'stuk.png']);
});
