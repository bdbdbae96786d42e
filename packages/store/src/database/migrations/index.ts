import type { Migration } from 'kysely/migration';
import { organisations } from './0001-organisations.ts';
import { costSets } from './0002-cost-sets.ts';

/** In the order they are run. A migration that has been released is never edited; a new one is added. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-organisations': organisations,
  '0002-cost-sets': costSets,
};
