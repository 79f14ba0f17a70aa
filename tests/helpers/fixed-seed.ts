import process from 'node:process';
import fc from 'fast-check';

/** A run is the same every time, so that a test fails by what changed and never by chance. */
const SEED = 20240819;

const runs = process.env['RANDOM_RUNS'];

// `npm test -- --random N` looks further: other texts every time, and N of them for each property.
fc.configureGlobal(runs === undefined ? { seed: SEED } : { numRuns: Number(runs) });
