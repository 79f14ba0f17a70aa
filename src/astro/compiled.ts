import { existsSync, mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/** Folder of the project for the code that V8 compiled. */
export const COMPILED = '.cache/node';

/**
 * Lets this process and its threads keep the code that V8 compiles, and start faster next time. The first run in
 * a folder only takes note: writing it all costs nearly what the next run gains, and a fresh clone mostly builds once.
 */
export function keepCompiled(): void {
  const dir = path.resolve(COMPILED);
  if (!existsSync(dir)) {
    mkdirSync(dir, { recursive: true });
    return;
  }
  enableCompileCache(dir);
  process.env['NODE_COMPILE_CACHE'] = dir;
}
