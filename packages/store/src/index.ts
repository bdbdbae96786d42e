export { openStore, readKnowledge, type Knowledge, type Step, type Store } from './open-store.ts';
