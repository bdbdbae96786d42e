import { configureGlobal } from 'fast-check';

/** How many examples each law is tried on: fast-check's own number in `npm test`, many more where CI asks for it. */
const runs = Number(process.env['SAMVIRKE_PROPERTY_RUNS'] ?? 0);
if (runs > 0) configureGlobal({ numRuns: runs });
