import { withAccess } from '../../access/index.ts';
import type { Db } from '../../database/index.ts';
import { verifyOwn } from '../../history/index.ts';
import { refuse } from '@samvirke/model/errors';
import type { Work } from '../types.ts';

/** The body's own log, worked out again from its first event. */
export function historyVerificationWork(db: Db): Work {
  return async ({ id }, { report }) => {
    report({ step: 'checking', done: 0, total: null });
    const found = await withAccess(db, { kind: 'job', jobId: id }, async (transaction, entered) =>
      entered.organisationId === null ? undefined : verifyOwn(transaction, entered.organisationId),
    );
    if (!found) return { refusals: [refuse('role-missing', { roles: ['auditor', 'administrator', 'approver'] })] };
    const { faults, ...summary } = found;
    return {
      result: { ...summary, faults: faults.length },
      file: { fileName: 'samvirke-historikk.json', mediaType: 'application/json', content: Buffer.from(JSON.stringify(found)) },
    };
  };
}
