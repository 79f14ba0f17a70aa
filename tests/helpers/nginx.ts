import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

/** An nginx that runs. */
export interface Nginx {
  readonly origin: string;
  stop(): Promise<void>;
}

/** @returns a port of this machine that nobody listens on */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts nginx in the foreground with a configuration for `http { … }` and nothing of the system's.
 *
 * @param config the configuration, which listens on 127.0.0.1 at `port`
 * @param port the port
 * @param dir folder for its own files
 * @returns the running server
 * @throws Error with what nginx said when it does not start
 */
export async function startNginx(config: string, port: number, dir: string): Promise<Nginx> {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(path.join(dir, 'tmp'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${dir}/tmp/${name};`)
    .join(' ');
  const file = path.join(dir, 'nginx.conf');
  // Modules of the system are not loaded: the configuration must do without.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(
    file,
    `${user} worker_processes 1; pid ${dir}/pid; error_log stderr warn; daemon off;
events { worker_connections 64; }
http { access_log off; ${temporary}
${config}
}`,
  );
  const child = spawn('nginx', ['-c', file, '-p', dir]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  child.on('error', (cause) => {
    said += cause.message;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    const here = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (here) return { origin, stop: () => stop(child) };
    await setTimeout(50);
  }
  await stop(child);
  throw new Error(`nginx did not start: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGQUIT');
  await gone;
}
