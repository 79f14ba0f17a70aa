import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

/** Everything that `npm run dev` reads. Astro keeps what it is making in the project, so this is a copy. */
const PROJECT = [
  'astro.config.mjs',
  'content',
  'docs',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/** A live preview, as an editor has it. */
export interface Preview {
  readonly origin: string;
  /** The text of a file in the content folder. */
  read(file: string): Promise<string>;
  /** Saves a file in the content folder. */
  save(file: string, text: string | Uint8Array): Promise<void>;
  /** Puts every file that was saved back as it was, or takes it away. */
  restore(): Promise<void>;
}

/** Runs `npm run dev` on a copy of the project during the tests of a file. */
export function usePreview(): Preview {
  let root = '';
  let origin = '';
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'voorvertoning-'));
    for (const name of PROJECT)
      await cp(name, path.join(root, name), { recursive: true, force: true });
    await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'));
    // Vitest puts DEV, MODE and the like in the environment, and Astro would believe them.
    const { PATH = '', HOME = '' } = process.env;
    child = spawn(
      process.execPath,
      [path.resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--port', '4600'],
      { cwd: root, env: { PATH, HOME, NO_COLOR: '1' } },
    );
    origin = await addressOf(child);
  });
  afterAll(async () => {
    const gone = new Promise((done) => child?.on('close', done));
    child?.kill();
    await gone;
    await rm(root, { recursive: true, force: true });
  });
  const inContent = (file: string) => path.join(root, 'content', file);
  const touched = new Set<string>();
  return {
    get origin() {
      return origin;
    },
    read: (file) => readFile(inContent(file), 'utf8'),
    async save(file, text) {
      touched.add(file);
      await mkdir(path.dirname(inContent(file)), { recursive: true });
      await writeFile(inContent(file), text);
    },
    async restore() {
      for (const file of touched) {
        const before = await readFile(path.join('content', file)).catch(() => undefined);
        if (before) await writeFile(inContent(file), before);
        else await rm(inContent(file));
      }
      touched.clear();
    },
  };
}

/** Waits until the server says where it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (data) => {
        said += stripVTControlCharacters(String(data));
        const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (found) done(found);
      });
    server.on('close', () => fail(new Error(`The live preview ended.\n${said}`)));
  });
}
