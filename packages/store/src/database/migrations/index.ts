import type { Migration } from 'kysely/migration';
import { organisations } from './0001-organisations.ts';
import { costSets } from './0002-cost-sets.ts';
import { access } from './0003-access.ts';
import { history } from './0004-history.ts';
import { entries } from './0005-entries.ts';
import { benchmarks } from './0006-benchmarks.ts';
import { jobs } from './0007-jobs.ts';
import { parameters } from './0008-parameters.ts';
import { successorsRead } from './0009-successors.ts';
import { bodies } from './0010-bodies.ts';
import { manyEvents } from './0011-many-events.ts';
import { together } from './0012-together.ts';
import { costImports } from './0013-imports.ts';

/** In the order they are run. A migration that has been released is never edited; a new one is added. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-organisations': organisations,
  '0002-cost-sets': costSets,
  '0003-access': access,
  '0004-history': history,
  '0005-entries': entries,
  '0006-benchmarks': benchmarks,
  '0007-jobs': jobs,
  '0008-parameters': parameters,
  '0009-successors': successorsRead,
  '0010-bodies': bodies,
  '0011-many-events': manyEvents,
  '0012-together': together,
  '0013-imports': costImports,
};
