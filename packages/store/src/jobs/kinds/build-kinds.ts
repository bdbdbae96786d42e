import type { AssumptionSet } from '@samvirke/model/assumptions';
import type { ReferenceData } from '@samvirke/model/organisations';
import type { Db } from '../../database/index.ts';
import { sealHeads } from '../../history/index.ts';
import type { Kinds } from '../types.ts';
import { archiveWork, type WriteArchive } from './archive-export.ts';
import { analysisWork } from './analysis.ts';
import { cleanUpWork } from './clean-up.ts';
import { costImportWork } from './cost-import.ts';
import { costTableWork } from './cost-table.ts';
import { historyVerificationWork } from './history-verification.ts';

export interface Tools {
  readonly reference: ReferenceData;
  readonly assumptions: AssumptionSet;
  /** Words stand on another floor. */
  readonly writeArchive?: WriteArchive;
}

/** All the kinds of work there are, over one database and what the model knows. */
export function buildKinds(db: Db, { writeArchive, ...knows }: Tools): Kinds {
  return {
    ...(writeArchive ? { 'archive-export': archiveWork(db, writeArchive) } : {}),
    analysis: analysisWork(db, knows),
    'cost-import': costImportWork(db),
    'cost-table': costTableWork(db, knows),
    'history-verification': historyVerificationWork(db),
    seal: async (_, { report }) => {
      report({ step: 'sealing', done: 0, total: null });
      const { seq, chains, hash, sealedAt } = await sealHeads(db);
      return { result: { seq, chains, hash, sealedAt } };
    },
    'clean-up': cleanUpWork(db),
  };
}
