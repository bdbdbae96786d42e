import { configureGlobal } from 'fast-check';

/** A commit gives the same answer each time it is tried; other seeds are for looking for what nobody has seen yet. */
const SEED = 20_260_701;
const LARGEST_SEED = 2 ** 31;

/** How many examples each law is tried on: fast-check's own number in `npm test`, many more where CI asks for it. */
const runs = Number(process.env['SAMVIRKE_PROPERTY_RUNS'] ?? 0);
/** `SAMVIRKE_PROPERTY_SEED=random` draws one; a law that fails prints the seed it was tried with. */
const said = process.env['SAMVIRKE_PROPERTY_SEED'];
const seed = said === 'random' ? Math.floor(Math.random() * LARGEST_SEED) : Number(said ?? SEED);
if (!Number.isSafeInteger(seed)) throw new Error(`SAMVIRKE_PROPERTY_SEED is "${said}": a whole number, or random`);
configureGlobal({ seed, ...(runs > 0 && { numRuns: runs }) });
