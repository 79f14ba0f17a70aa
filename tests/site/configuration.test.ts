import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';

test('Astro reports nothing to its makers of what is built here', () => {
  const program =
    "await import('./astro.config.mjs'); console.log(process.env.ASTRO_TELEMETRY_DISABLED)";
  const { PATH = '' } = process.env;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { PATH },
    encoding: 'utf8',
  });
  expect(said.trim()).toBe('1');
});
