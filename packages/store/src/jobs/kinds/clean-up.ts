import { sql } from 'kysely';
import { asKeeper, type Db } from '../../database/index.ts';
import type { Work } from '../types.ts';

/** How long what is over is kept, so that whoever asks is told why it is over. */
const KEEP_ENDED_SESSIONS = '30 days';
const KEEP_UNUSED_INVITATIONS = '90 days';
const KEEP_COUNTS = '2 days';
/** Results can be downloaded so long; that the job was done is in the log. */
const KEEP_JOBS = '90 days';

/** Throws away what nobody needs any longer: what was never used, has run out, or was only for counting. */
export function cleanUpWork(db: Db): Work {
  return async (_, { report }) => {
    const swept = [
      ['login_attempt', sql`delete from login_attempt where expires_at < now()`],
      ['token_seen', sql`delete from token_seen where expires_at < now()`],
      ['session', sql`delete from session where coalesce(ended_at, least(expires_at, last_seen_at + make_interval(secs => idle_seconds))) < now() - ${KEEP_ENDED_SESSIONS}::interval`],
      ['invitation', sql`delete from invitation where used_at is null and expires_at < now() - ${KEEP_UNUSED_INVITATIONS}::interval`],
      ['upload', sql`delete from upload where expires_at < now()`],
      ['request_count', sql`delete from request_count where period_start < now() - ${KEEP_COUNTS}::interval`],
      ['job', sql`delete from job where state in ('done', 'failed', 'cancelled') and ended_at < now() - ${KEEP_JOBS}::interval`],
      ['job_file', sql`delete from job_file f using job j where j.id = f.job_id and f.purpose = 'input' and j.state in ('done', 'cancelled')`],
    ] as const;
    const gone: Record<string, number> = {};
    for (const [index, [table, statement]] of swept.entries()) {
      report({ step: 'cleaning', done: index, total: swept.length });
      const { numAffectedRows = 0n } = await asKeeper(db, (keeper) => statement.execute(keeper), 'job:clean-up');
      gone[table] = Number(numAffectedRows);
    }
    return { result: gone };
  };
}
