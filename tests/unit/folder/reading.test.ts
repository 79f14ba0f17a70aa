import { describe, expect, test } from 'vitest';
import { createKeptReader } from '../../../src/folder/reading.ts';
import type { Store } from '../../../src/folder/store.ts';
import type { ContentFile } from '../../../src/mdx/document.ts';
import { readLists } from '../../../src/model/lists.ts';

/** A store in memory that remembers which texts were fetched. */
function storeOf(): { readonly store: Store; readonly fetched: string[] } {
  const kept = new Map<string, Buffer>();
  const fetched: string[] = [];
  const store: Partial<Store> = {
    get(room, key) {
      if (room === 'tekst') fetched.push(key);
      return kept.get(room + key);
    },
    put: (room, key, body) => void kept.set(room + key, Buffer.from(body)),
  };
  return { store: store as Store, fetched };
}

const file = (at: number): ContentFile => ({
  kind: 'motie',
  id: `motie-${at}`,
  path: `content/moties/motie-${at}.mdx`,
  bytes: new TextEncoder().encode(
    `---\ntitel: Motie\nsamenvatting: Kort.\ndatum: 2021-01-02\nindieners: [Naam]\nkamer: Tweede Kamer\ngebeurtenis: aangenomen\n---\n\nTekst ${at}.\n`,
  ),
});

describe('documents that are kept', () => {
  const readAll = () => {
    const { store, fetched } = storeOf();
    const reader = createKeptReader({}, readLists({}), store);
    const stukken = Array.from({ length: 20 }, (_, at) => {
      const { stuk } = reader.read(file(at));
      if (!stuk) throw new Error(`Motion ${at} is not sound.`);
      return stuk;
    });
    return { stukken, fetched };
  };

  test('come with their text when it is asked for, and not before', () => {
    const { stukken, fetched } = readAll();
    expect(fetched).toEqual([]);
    expect(JSON.stringify(stukken[3]?.text)).toContain('Tekst 3.');
    expect(stukken[3]?.notes.children).toEqual([]);
    expect(fetched).toHaveLength(1);
  });

  test('leave few texts in memory, in one turn of the event loop too', () => {
    const { stukken, fetched } = readAll();
    for (const { text } of stukken) expect(text.children).not.toEqual([]);
    // What was asked for first is not there any more; what was asked for last is.
    expect(JSON.stringify(stukken[0]?.text)).toContain('Tekst 0.');
    expect(JSON.stringify(stukken[19]?.text)).toContain('Tekst 19.');
    expect(fetched).toHaveLength(21);
  });
});
