import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { type LedgerRow, openStore } from '../../../src/folder/store.ts';

const root = mkdtempSync(path.join(tmpdir(), 'store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const fresh = (name: string) => path.join(root, name);

const row = (name: string): LedgerRow => ({
  path: name,
  key: 'k',
  size: 3,
  changed: 1700000000000.25,
  sha256: 'a'.repeat(64),
  astro: false,
  links: '/a/\n/b/',
});

describe('the store', () => {
  test('gives back what was put in it, after it was closed too', () => {
    const dir = fresh('heen');
    const first = openStore(dir);
    first.put('stuk', 'x', 'tekst');
    first.record('/site', [row('a.html'), row('b.html')]);
    first.record('/site', [], ['b.html']);
    first.close();
    const second = openStore(dir);
    expect(second.get('stuk', 'x')?.toString()).toBe('tekst');
    expect(second.get('tekst', 'x')).toBeUndefined();
    expect([...second.ledger('/site').values()]).toEqual([row('a.html')]);
    expect(second.ledger('/elders').size).toBe(0);
    second.close();
  });

  test('does not give what was altered', () => {
    const dir = fresh('veranderd');
    const store = openStore(dir);
    store.put('tekst', 'x', 'De minister zegt ja.');
    store.close();
    const database = new DatabaseSync(path.join(dir, 'bouw.sqlite'));
    database.exec("UPDATE entries SET body = CAST('De minister zegt nee.' AS BLOB)");
    database.close();
    const again = openStore(dir);
    expect(again.get('tekst', 'x')).toBeUndefined();
    again.close();
  });

  test('does several things as one, or none of them', () => {
    const store = openStore(fresh('samen'));
    expect(() =>
      store.together(() => {
        store.put('stuk', 'x', 'half');
        throw new Error('onderweg');
      }),
    ).toThrow('onderweg');
    expect(store.get('stuk', 'x')).toBeUndefined();
    store.close();
  });

  test('forgets what nobody asks for', () => {
    const store = openStore(fresh('vergeten'));
    for (const key of ['a', 'b']) store.put('stuk', key, key);
    store.put('bijlage', 'c', 'c');
    store.keepOnly(['stuk'], new Set(['b']));
    expect(['a', 'b'].map((key) => store.get('stuk', key)?.toString())).toEqual([undefined, 'b']);
    expect(store.get('bijlage', 'c')?.toString()).toBe('c');
    store.close();
  });

  test.each([
    [
      'no SQLite',
      (file: string) => writeFileSync(file, 'iets anders, en lang genoeg om geen begin te zijn'),
    ],
    [
      'of another version',
      (file: string) => {
        const other = new DatabaseSync(file);
        other.exec('CREATE TABLE iets (x); PRAGMA user_version = 999;');
        other.close();
      },
    ],
  ])('begins anew and says so where what is there is %s', (_, damage) => {
    const dir = fresh(`kapot-${_.length}`);
    openStore(dir).close();
    rmSync(path.join(dir, 'bouw.sqlite'));
    damage(path.join(dir, 'bouw.sqlite'));
    const told: string[] = [];
    const store = openStore(dir, (line) => told.push(line));
    store.put('stuk', 'x', 'nieuw');
    expect(store.get('stuk', 'x')?.toString()).toBe('nieuw');
    expect(told).toHaveLength(1);
    store.close();
  });
});
