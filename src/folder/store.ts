import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is kept, by its kind. */
type Room = 'stuk' | 'tekst' | 'bijlage' | 'paginas';

/** A file of the built site, as the last build left it. */
export interface LedgerRow {
  /** Path from the root of the site. */
  readonly path: string;
  /** Hash of all that it shows and of the code that makes it; empty for what has to be made again. */
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** When it last changed, milliseconds since 1970 as its file system has it. */
  readonly changed: number;
  readonly sha256: string;
  /** True where Astro makes it whenever it makes anything: pages of the site itself, styles, scripts. */
  readonly astro: boolean;
  /** Of a page: the addresses on its own host that stand in it, a line each. */
  readonly links: string;
}

/** The one store between builds. */
export interface Store {
  /** What is kept under a key, or undefined when there is nothing or what there is was altered. */
  get(room: Room, key: string): Buffer | undefined;
  put(room: Room, key: string, body: string | Uint8Array): void;
  /** Forgets all of some rooms but the keys that are still asked for. */
  keepOnly(rooms: readonly Room[], keys: ReadonlySet<string>): void;
  /** The files of a site, by path; of a site elsewhere there are none. */
  ledger(site: string): Map<string, LedgerRow>;
  /** Takes rows into the ledger of a site, and others out of it, all or nothing. */
  record(site: string, rows: Iterable<LedgerRow>, gone?: Iterable<string>): void;
  /** Does several things as one, all or nothing. */
  together<T>(work: () => T): T;
  close(): void;
}

/** Another form of the store is no store. */
const VERSION = 1;

const TABLES = `
CREATE TABLE entries (room TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, sum TEXT NOT NULL, PRIMARY KEY (room, key));
CREATE TABLE outputs (site TEXT NOT NULL, path TEXT NOT NULL, key TEXT NOT NULL, size INTEGER NOT NULL, changed REAL NOT NULL, sha256 TEXT NOT NULL, astro INTEGER NOT NULL, links TEXT NOT NULL, PRIMARY KEY (site, path)) WITHOUT ROWID;
PRAGMA user_version = ${VERSION};
`;

/**
 * Opens the store. One that is damaged, of another version or half written is no store: it is put away and a new one
 * is begun.
 *
 * @param dir folder for what one build leaves to the next; made when it is not there
 * @param tell is told, in one line, that the store was begun anew and why
 * @returns the store
 * @throws Error when nothing can be written there
 */
export function openStore(dir: string, tell: (line: string) => void = () => {}): Store {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'bouw.sqlite');
  const known = existsSync(file);
  try {
    const opened = open(file);
    const { user_version: version } = opened.prepare('PRAGMA user_version').get() ?? {};
    if (version === VERSION && isWhole(opened)) return storeIn(opened);
    opened.close();
    if (known)
      tell(
        'Wat de vorige bouw bewaarde is van een andere versie of beschadigd; alles wordt opnieuw gemaakt.',
      );
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    tell('Wat de vorige bouw bewaarde is beschadigd; alles wordt opnieuw gemaakt.');
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  const fresh = open(file);
  fresh.exec(TABLES);
  return storeIn(fresh);
}

/**
 * Holds a file until it is let go, or the process ends in whatever way: the system knows who holds it, not a number
 * that another process may have by then.
 *
 * @param file the file; made when it is not there
 * @returns what lets it go, or undefined while another process holds it
 */
export function hold(file: string): (() => void) | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const held = new DatabaseSync(file);
  try {
    held.exec('BEGIN EXCLUSIVE');
    return () => held.close();
  } catch (cause) {
    held.close();
    if ((cause as { errcode?: number }).errcode === BUSY) return undefined;
    throw cause;
  }
}

/** SQLITE_BUSY: another process has it. */
const BUSY = 5;

/** How long to wait for another process that writes in the store, in milliseconds. */
const PATIENCE = 10_000;

function open(file: string): DatabaseSync {
  const opened = new DatabaseSync(file, { timeout: PATIENCE });
  // A log beside the file survives a build that is killed; what was not written to the end never was.
  opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return opened;
}

function isWhole(opened: DatabaseSync): boolean {
  const { quick_check: found } = opened.prepare('PRAGMA quick_check(1)').get() ?? {};
  return found === 'ok';
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamage(cause: unknown): boolean {
  const { errcode } = cause as { errcode?: number };
  return errcode === 11 || errcode === 26;
}

const sumOf = (room: string, key: string, body: Uint8Array) =>
  createHash('sha256').update(room).update(key).update(body).digest('base64url');

function storeIn(database: DatabaseSync): Store {
  const get = database.prepare('SELECT body, sum FROM entries WHERE room = ? AND key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM entries WHERE room = ? AND key = ?');
  const rows = database.prepare(
    'SELECT path, key, size, changed, sha256, astro, links FROM outputs WHERE site = ?',
  );
  const record = database.prepare('INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const forget = database.prepare('DELETE FROM outputs WHERE site = ? AND path = ?');
  let deep = false;
  const together = <T>(work: () => T): T => {
    if (deep) return work();
    deep = true;
    database.exec('BEGIN IMMEDIATE');
    try {
      const done = work();
      database.exec('COMMIT');
      return done;
    } catch (cause) {
      database.exec('ROLLBACK');
      throw cause;
    } finally {
      deep = false;
    }
  };
  return {
    together,
    get(room, key) {
      const found = get.get(room, key) as { body: Uint8Array; sum: string } | undefined;
      if (!found || sumOf(room, key, found.body) !== found.sum) return undefined;
      return Buffer.from(found.body.buffer, found.body.byteOffset, found.body.byteLength);
    },
    put(room, key, body) {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      put.run(room, key, bytes, sumOf(room, key, bytes));
    },
    keepOnly(rooms, keys) {
      together(() => {
        for (const room of rooms)
          for (const { key } of database
            .prepare('SELECT key FROM entries WHERE room = ?')
            .all(room) as { key: string }[])
            if (!keys.has(key)) drop.run(room, key);
      });
    },
    ledger(site) {
      const found = rows.all(site) as unknown as (Omit<LedgerRow, 'astro'> & { astro: number })[];
      return new Map(found.map((row) => [row.path, { ...row, astro: row.astro === 1 }]));
    },
    record(site, added, gone = []) {
      together(() => {
        for (const row of added)
          record.run(
            site,
            row.path,
            row.key,
            row.size,
            row.changed,
            row.sha256,
            row.astro ? 1 : 0,
            row.links,
          );
        for (const name of gone) forget.run(site, name);
      });
    },
    close() {
      database.close();
    },
  };
}
