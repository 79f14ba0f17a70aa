import type { TestProject } from 'vitest/node';
import { whyNot } from './java.ts';
import { startCluster } from './opensearch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of three nodes of OpenSearch; none where it cannot run here. */
    opensearch: readonly string[];
  }
}

/** Starts OpenSearch once for all tests that ask it, and ends it after the last. */
export default async function startOpenSearch(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const why = whyNot('opensearch');
  if (why !== undefined) {
    process.stdout.write(`Tests with OpenSearch are left out: ${why}.\n`);
    project.provide('opensearch', []);
    return undefined;
  }
  const cluster = await startCluster();
  project.provide('opensearch', cluster.urls);
  return () => cluster.stop();
}
