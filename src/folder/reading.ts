import { createExaminer } from '../checks/document/examine.ts';
import { type ContentFile, createReader, type ReadDocument } from '../mdx/document.ts';
import type { Stuk } from '../mdx/types.ts';
import type { ListFiles, Lists } from '../model/lists.ts';
import type { Problem } from '../model/problem.ts';
import { digestOf } from './digest.ts';
import { readingDigest } from './sources.ts';
import type { Store } from './store.ts';

/** What became of a file. */
export interface Rendered {
  readonly stuk: Stuk | undefined;
  /** As `ReadDocument` has it. */
  readonly shown: Stuk | undefined;
  readonly problems: readonly Problem[];
  /** Exceptions that set something aside, by their place in `uitzonderingen`. */
  readonly used: readonly number[];
}

/** What of a document takes much memory. */
type Text = Pick<Stuk, 'text' | 'notes'>;

/** A document without its text, as it is kept. */
type Head = Omit<Stuk, keyof Text>;

/** Reads files of documents, each once: what was read before and did not change comes from the store. */
export interface Reader {
  /** @returns what became of a file */
  read(file: ContentFile): Rendered;
  /** @returns whether reading the file takes no time, because it is kept */
  isKept(file: ContentFile): boolean;
  /** The keys of all that was read, for the store to know what is still asked for. */
  readonly keys: ReadonlySet<string>;
}

/**
 * @param listFiles the lists, of which terms are explained in documents and against which their words are checked
 * @param lists the same, read
 * @param store where documents are kept; without one they are read anew each time, and stay in memory
 * @returns what reads them
 */
export function createKeptReader(listFiles: ListFiles, lists: Lists, store?: Store): Reader {
  const shared = [listFiles.begrippen, listFiles.organisaties, listFiles.contacten];
  const around = digestOf([readingDigest(), ...shared.map((list) => list?.text ?? '')]);
  let reader: ((file: ContentFile) => ReadDocument) | undefined;
  const texts = store && createTexts(store);
  const keys = new Set<string>();
  const keyOf = ({ kind, path, id, bytes, sha256 }: ContentFile) =>
    digestOf([around, kind, id, path, sha256 ?? bytes]);
  return {
    keys,
    isKept: (file) => store?.get('stuk', keyOf(file)) !== undefined,
    read(file) {
      const key = keyOf(file);
      const kept = texts && readKept(store, texts, key);
      if (kept) {
        keys.add(key);
        return kept;
      }
      reader ??= createReader(lists.begrippen, createExaminer(lists));
      const { stuk, shown, problems, used } = reader(file);
      const found = { stuk, shown, problems, used: [...used] };
      // A document with errors is read again until it has none.
      if (!texts || !stuk) return found;
      const { text, notes, ...head } = { ...stuk, digest: key };
      const body = JSON.stringify({ head, problems, used: found.used });
      store.put('stuk', key, body);
      store.put('tekst', key, JSON.stringify({ text, notes }));
      keys.add(key);
      // As it was kept: parts of a text hold the whole of it in memory.
      return asKept(texts, key, JSON.parse(body) as KeptStuk);
    },
  };
}

interface KeptStuk {
  readonly head: Head;
  /** Warnings; a document with errors is not kept. */
  readonly problems: readonly Problem[];
  readonly used: readonly number[];
}

/** Gives the text of a document by its key; its ref is for what it throws. */
type Texts = (key: string, ref: string) => Text;

/** Texts that stay in memory: those of the documents that are at work, for all together are more than it holds. */
const AT_HAND = 8;

function createTexts(store: Store): Texts {
  const atHand = new Map<string, Text>();
  return (key, ref) => {
    const known = atHand.get(key);
    if (known) return known;
    const kept = store.get('tekst', key);
    if (!kept) throw new Error(`The text of ${ref} is not in the store any more.`);
    const text = JSON.parse(kept.toString()) as Text;
    const [oldest] = atHand.keys();
    if (oldest !== undefined && atHand.size === AT_HAND) atHand.delete(oldest);
    atHand.set(key, text);
    return text;
  };
}

function readKept(store: Store, texts: Texts, key: string): Rendered | undefined {
  const kept = store.get('stuk', key);
  return kept && asKept(texts, key, JSON.parse(kept.toString()) as KeptStuk);
}

/** A document whose text is fetched when it is asked for. */
function asKept(texts: Texts, key: string, { head, problems, used }: KeptStuk): Rendered {
  const stuk = Object.defineProperties(head as Stuk, {
    text: { get: () => texts(key, head.ref).text, enumerable: true },
    notes: { get: () => texts(key, head.ref).notes, enumerable: true },
  });
  return { stuk, shown: stuk, problems, used };
}
