import { defineConfig } from 'vitest/config';

const project = (name: string, include: string, testTimeout: number) => ({
  test: { name, include: [include], testTimeout, hookTimeout: 300_000 },
});

/** Kinds of test by what they need: nothing, files to import, a built site, a real browser. */
export default defineConfig({
  test: {
    projects: [
      project('unit', 'tests/unit/**/*.test.ts', 15_000),
      project('import', 'tests/import/**/*.test.ts', 120_000),
      project('site', 'tests/site/**/*.test.ts', 120_000),
      project('browser', 'tests/browser/**/*.test.ts', 120_000),
    ],
  },
});
