import { CompiledQuery, sql, type Kysely } from 'kysely';
import { PgBoss } from 'pg-boss';
import { KEEPER_ROLE } from './as-keeper.ts';

/** Where pg-boss keeps whose turn it is. Only the keeper may look there. */
export const QUEUE_SCHEMA = 'queue';
/** One queue for all kinds of jobs: a worker asks once for its next job. */
export const QUEUE = 'jobs';

/** How often a job is begun at most, the first time among them. */
export const MOST_ATTEMPTS = 4;
/** The shortest pg-boss takes: a worker that hasn't been heard for this long is dead, and its job another's. */
export const HEARTBEAT_SECONDS = 10;
const FIRST_RETRY_SECONDS = 2;
const LONGEST_RETRY_SECONDS = 60;
/** Nothing here takes longer, and a worker that hangs must let go. */
const LONGEST_JOB_SECONDS = 4 * 3_600;
/** What is over is kept in our own table; the queue may forget. */
const FORGET_AFTER_SECONDS = 3_600;

/**
 * Makes or upgrades the queue's own tables by pg-boss's own migrations, as whoever owns the database and has called
 * `set role none` on this connection, with the lock of those who change tables held. The keeper may use them, requests' role not even see them.
 */
export async function installQueue(connection: Kysely<never>): Promise<void> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => {
        const { rows } = await connection.executeQuery<unknown>(rawQuery(text, values));
        return { rows: [...(rows ?? [])] };
      },
    },
    schema: QUEUE_SCHEMA,
    migrate: true,
    supervise: false,
    schedule: false,
    reindex: false,
  });
  // What goes wrong is thrown where it does.
  boss.on('error', () => undefined);
  try {
    await boss.start();
    const options = {
      retryLimit: MOST_ATTEMPTS - 1,
      retryDelay: FIRST_RETRY_SECONDS,
      retryBackoff: true,
      retryDelayMax: LONGEST_RETRY_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: LONGEST_JOB_SECONDS,
      deleteAfterSeconds: FORGET_AFTER_SECONDS,
    };
    // Exclusive: of the entries with one job's key, one waits or is worked, never two.
    if (await boss.getQueue(QUEUE)) await boss.updateQueue(QUEUE, options);
    else await boss.createQueue(QUEUE, { ...options, policy: 'exclusive' });
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
  const [schema, keeper] = [sql.id(QUEUE_SCHEMA), sql.id(KEEPER_ROLE)];
  await sql`grant usage on schema ${schema} to ${keeper}`.execute(connection);
  await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${keeper}`.execute(connection);
  await sql`grant usage on all sequences in schema ${schema} to ${keeper}`.execute(connection);
  await sql`grant execute on all functions in schema ${schema} to ${keeper}`.execute(connection);
}

/** A statement of pg-boss's, which numbers its parameters as the database does. */
export function rawQuery(text: string, values: readonly unknown[] | undefined): CompiledQuery {
  return CompiledQuery.raw(text, [...(values ?? [])]);
}
