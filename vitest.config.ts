import { defineConfig } from 'vitest/config';

/** Three kinds of test, each in its own environment: pure rooms, a built site, a real browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
    ],
  },
});
