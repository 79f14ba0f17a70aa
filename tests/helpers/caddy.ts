import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Nginx } from './nginx.ts';

/**
 * Starts Caddy in the foreground with nothing of the system's.
 *
 * @param config a Caddyfile, of a site at `http://127.0.0.1:<port>`
 * @param port the port
 * @param admin a free port for its own interface, by which tests see that it runs
 * @param dir folder for its own files
 * @returns the running server
 * @throws Error with what Caddy said when it does not start
 */
export async function startCaddy(
  config: string,
  port: number,
  admin: number,
  dir: string,
): Promise<Nginx> {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin 127.0.0.1:${admin}\n\tauto_https off\n}\n${config}`);
  const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
  const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  child.on('error', (cause) => {
    said += cause.message;
  });
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const gone = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await gone;
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const here = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (here) return { origin, stop };
    await setTimeout(50);
  }
  await stop();
  throw new Error(`Caddy did not start: ${said}`);
}
