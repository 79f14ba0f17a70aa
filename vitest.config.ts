import { defineConfig } from 'vitest/config';

/** Packages as users run them: for developers some have checks of their own, which throw where others would not. */
const asUsersRun = {
  name: 'packages-as-users-run-them',
  configResolved({ ssr }: { ssr: { resolve?: { conditions?: string[] } } }) {
    ssr.resolve = { ...ssr.resolve, conditions: ['node'] };
  },
};
const plugins = [asUsersRun];
const setupFiles = ['tests/helpers/fixed-seed.ts'];

/** Kinds of test by what they need: nothing, processes, files to import, built sites and a browser, or OpenSearch. */
export default defineConfig({
  test: {
    // One for each core; Vitest by itself leaves one core out.
    maxWorkers: '100%',
    projects: [
      {
        plugins,
        test: {
          setupFiles,
          name: 'unit',
          // Pure rooms keep nothing, so files may share their modules.
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          setupFiles,
          name: 'commands',
          sequence: { groupOrder: 1 },
          include: ['tests/commands/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        test: {
          setupFiles,
          name: 'import',
          sequence: { groupOrder: 1 },
          include: ['tests/import/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        plugins,
        test: {
          setupFiles: [...setupFiles, 'tests/helpers/sites-ready.ts'],
          name: 'site',
          sequence: { groupOrder: 1 },
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-sites.ts'],
          // One build at a time: what builds may have to wait for another file.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins,
        test: {
          setupFiles: [...setupFiles, 'tests/helpers/sites-ready.ts'],
          name: 'opensearch',
          sequence: { groupOrder: 2 },
          include: ['tests/opensearch/**/*.test.ts'],
          globalSetup: ['tests/helpers/build-sites.ts', 'tests/helpers/opensearch-setup.ts'],
          // Three nodes have two processors here: tests of time-outs are not run beside others.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
