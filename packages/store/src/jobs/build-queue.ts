import { PgBoss } from 'pg-boss';
import { CompiledQuery } from 'kysely';
import { asKeeper, QUEUE, QUEUE_SCHEMA, type Db } from '../database/index.ts';

export interface QueueOptions {
  /** Whether this process also works jobs, and looks after the queue. */
  readonly isWorker: boolean;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A worker that died is missed this soon after its last sign of life has become too old. */
const WATCH_EVERY_SECONDS = 2;

/** What is in the queue: a job of somebody's by its id, or the house's own daily work. */
export type Entry = { readonly job: string } | { readonly daily: string };

/**
 * pg-boss over our own connections. Every statement of it is a transaction of its own as the keeper: requests' role
 * doesn't see the queue, and on the embedded database nothing is left behind on the one connection there is.
 */
export function buildQueue(db: Db, { isWorker, onError = () => undefined }: QueueOptions): PgBoss {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) =>
        asKeeper(
          db,
          async (keeper) => {
            const { rows } = await keeper.executeQuery<unknown>(CompiledQuery.raw(withoutTransaction(text), [...(values ?? [])]));
            return { rows: [...(rows ?? [])] };
          },
          'job:queue',
        ),
    },
    schema: QUEUE_SCHEMA,
    // Its tables are made with the others, by whoever owns them.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    supervise: isWorker,
    schedule: isWorker,
    superviseIntervalSeconds: WATCH_EVERY_SECONDS,
    monitorIntervalSeconds: WATCH_EVERY_SECONDS,
  });
  boss.on('error', onError);
  return boss;
}

/** Puts a job in the queue; one that is there already isn't put there twice. */
export async function sendJob(queue: Pick<PgBoss, 'send'>, jobId: string): Promise<void> {
  await queue.send(QUEUE, { job: jobId } satisfies Entry, { singletonKey: jobId });
}

/** Some of pg-boss's statements bring a transaction of their own; here they have one already. */
function withoutTransaction(text: string): string {
  return text.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
}
