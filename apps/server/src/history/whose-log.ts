import { refuse } from '@samvirke/model/errors';
import { listPredecessors, type Entered } from '@samvirke/store/access';
import type { Transaction } from '@samvirke/store/database';
import { Refused } from '../site/refused.ts';

/** The body whose log is asked for: one's own, or one that went whole into it. Throws body-unknown for any other. */
export async function whoseLog(transaction: Transaction, { organisationId }: Entered, asked: string | undefined): Promise<string> {
  if (asked === undefined || asked === organisationId) return organisationId!;
  const isPredecessor = (await listPredecessors(transaction)).some(({ id }) => id === asked);
  if (!isPredecessor) throw new Refused(refuse('body-unknown', { id: asked }));
  return asked;
}
