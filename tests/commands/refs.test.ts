import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (args: readonly string[], input = ''): string =>
  execFileSync(process.execPath, ['scripts/refs.ts', ...args], { input, encoding: 'utf8' });

describe('the command refs', () => {
  const text = 'Zie “Kamerstuk 29 754, nrs. 1-3” en 2024-0000358151.';

  it('prints a line for each reference of its argument', () => {
    const lines = run([text])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([
      'kst-29754-1',
      'kst-29754-2',
      'kst-29754-3',
      'kenmerk-2024-0000358151',
    ]);
    for (const line of lines) {
      expect(text.slice(line.start, line.end)).toBe(line.text);
      expect(Object.keys(line)).toEqual(['text', 'start', 'end', 'id', 'kind', 'url', 'certain']);
    }
  });

  it('reads standard input when there is no argument', () => {
    expect(run([], text)).toBe(run([text]));
    expect(run([], '')).toBe('');
  });

  it('explains itself in Dutch', () => {
    expect(run(['--help'])).toMatch('Verwijzingen');
  });
});
