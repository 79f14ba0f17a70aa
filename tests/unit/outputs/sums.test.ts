import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readSums, summedPaths, writeSums } from '../../../src/outputs/sums.ts';
import { type Copy, isFaithful, verdictText, verifyCopy } from '../../../src/outputs/verify.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const HASH = 'a'.repeat(64);

describe('the list of hashes', () => {
  test('is that of sha256sum, names with a backslash or a line feed included', () => {
    const sums = [
      { path: 'index.html', sha256: HASH },
      { path: 'a\\b\nc', sha256: HASH },
    ];
    const text = writeSums(sums);
    expect(text).toBe(`${HASH}  index.html\n\\${HASH}  a\\\\b\\nc\n`);
    expect(readSums(text)).toEqual(sums);
  });

  test('leaves out itself and compressed copies, and no other file', () => {
    expect(summedPaths(['b.gz', 'SHA256SUMS', 'a.js.br', 'a.js', 'a.js.gz'])).toEqual([
      'a.js',
      'b.gz',
    ]);
  });

  test.each(['', '<html>', 'abc  file\n'])('is not read from what is no list: %j', (text) => {
    expect(readSums(text)).toBeUndefined();
  });
});

describe('a copy of the site', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const copyOf = (files: Record<string, string>): Copy => {
    const list = ['a', 'b', 'c'].map((path) => ({ path, sha256: sha256(bytes(path)) }));
    const all: Record<string, string> = { SHA256SUMS: writeSums(list), ...files };
    return {
      name: 'kopie',
      paths: Object.keys(all),
      read: async (path) => {
        const text = all[path];
        return text === undefined ? { missing: 'er is geen bestand' } : bytes(text);
      },
    };
  };

  test('is faithful when every file is what it was', async () => {
    const verdict = await verifyCopy(copyOf({ a: 'a', b: 'b', c: 'c' }), sha256);
    if (typeof verdict === 'string') throw new Error(verdict);
    expect(isFaithful(verdict)).toBe(true);
    expect(verdictText('kopie', verdict)).toBe(
      'kopie is een getrouwe kopie: 3 bestanden gelijk.\n',
    );
  });

  test('is not when a file changed, is gone or was added, and each is named', async () => {
    const verdict = await verifyCopy(copyOf({ a: 'a', b: 'B', d: 'd' }), sha256);
    if (typeof verdict === 'string') throw new Error(verdict);
    expect(isFaithful(verdict)).toBe(false);
    expect(verdictText('kopie', verdict)).toMatchInlineSnapshot(`
      "Anders: 1 bestand
        b
      Ontbreekt: 1 bestand
        c (er is geen bestand)
      Hoort er niet bij: 1 bestand
        d
      kopie is geen getrouwe kopie; 1 bestand wel gelijk.
      "
    `);
  });

  test('cannot be judged without a list', async () => {
    expect(await verifyCopy(copyOf({ SHA256SUMS: 'x' }), sha256)).toContain('geen lijst');
  });
});
