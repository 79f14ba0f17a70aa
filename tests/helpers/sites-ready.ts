import { sitesBuilt } from './build-sites.ts';

// Before each file of tests that looks at a built site.
await sitesBuilt();
