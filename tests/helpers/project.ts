import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { filesIn } from '../../src/folder/files-in.ts';

const STOPPED = 'tests/helpers/stopped-build.ts';

/** Everything that a build reads. */
const PROJECT = [
  'astro.config.mjs',
  'docs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  STOPPED,
  'tsconfig.json',
];

/** A copy of the project, whose sources may be changed and whose builds stand in nobody's way. */
export interface Project {
  readonly root: string;
  /** Runs `npm run build`; paths in the environment are below the copy. */
  build(env?: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }>;
  /** The same with `stopped-build.ts`, which says what it takes. */
  buildStopped(
    env: Readonly<Record<string, string>>,
  ): Promise<{ code: number | null; output: string }>;
  remove(): Promise<void>;
}

/** Makes a copy of the project without content. */
export async function copyProject(): Promise<Project> {
  const root = await mkdtemp(path.join(tmpdir(), 'project-'));
  for (const name of PROJECT)
    await cp(name, path.join(root, name), { recursive: true, force: true });
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'));
  const run = async (program: string, env: Readonly<Record<string, string>> = {}) => {
    // Vitest puts DEV, MODE and the like in the environment, and Astro would believe them.
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [program], {
      cwd: root,
      env: { PATH, HOME, NO_COLOR: '1', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (output += data));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  };
  return {
    root,
    build: (env) => run('scripts/build.ts', env),
    buildStopped: (env) => run(STOPPED, env),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** All files of a folder, by path, with what they hold. */
export async function contentsOf(dir: string): Promise<Map<string, string>> {
  const { readFile } = await import('node:fs/promises');
  const names = filesIn(dir).sort();
  return new Map(
    await Promise.all(
      names.map(
        async (name): Promise<[string, string]> => [
          name,
          await readFile(path.join(dir, name), 'latin1'),
        ],
      ),
    ),
  );
}
