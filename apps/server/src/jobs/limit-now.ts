import { refuse } from '@samvirke/model/errors';
import { countNow } from '@samvirke/store/jobs';
import type { FastifyReply } from 'fastify';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

export interface DirectLimit {
  /** What is counted, and whose: `login/10.0.0.1`, `cost-sets/<organisation>`. */
  readonly counted: string;
  readonly max: number;
  readonly perSeconds: number;
}

/**
 * A limit that holds to the last one for all servers together, by a statement of its own: for what is rare and dear.
 * Not within a transaction. Throws Refused: too-many-requests, and says in Retry-After how long.
 */
export async function limitNow({ store }: Pick<Context, 'store'>, reply: FastifyReply, { counted, max, perSeconds }: DirectLimit): Promise<void> {
  const { requests, secondsLeft } = await countNow(store.db, counted, perSeconds);
  if (requests <= max) return;
  reply.header('retry-after', secondsLeft);
  throw new Refused(refuse('too-many-requests', { seconds: secondsLeft }));
}
