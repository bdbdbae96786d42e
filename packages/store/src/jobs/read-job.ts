import { sql, type SelectQueryBuilder, type Selectable } from 'kysely';
import type { Refusal } from '@samvirke/model/errors';
import type { Schema, Transaction } from '../database/index.ts';
import type { Job } from './types.ts';

type JobRow = Omit<Selectable<Schema['job']>, 'turn' | 'roles' | 'person_id' | 'organisation_id' | 'heard_at'> & {
  readonly asked_by: string | null;
  readonly has_file: boolean;
};

/** All that is told of jobs; what is in their files isn't read with them. */
export function selectJobs(transaction: Pick<Transaction, 'selectFrom'>): SelectQueryBuilder<Schema & { j: Schema['job'] }, 'j', JobRow> {
  return transaction
    .selectFrom('job as j')
    .leftJoin('person_name as n', 'n.person_id', 'j.person_id')
    .select(['j.id', 'j.client', 'j.kind', 'j.input', 'j.state', 'j.done_share', 'j.step', 'j.done_count', 'j.total_count', 'j.rate', 'j.attempts', 'j.result', 'j.problem', 'j.recorded_at', 'j.started_at', 'j.ended_at'])
    .select([
      sql<string | null>`coalesce(n.name, j.client)`.as('asked_by'),
      sql<boolean>`exists (select from job_file f where f.job_id = j.id and f.purpose = 'result')`.as('has_file'),
    ]) as never;
}

export function readJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind as Job['kind'],
    state: row.state,
    input: row.input,
    askedBy: row.asked_by,
    askedAt: row.recorded_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    attempts: row.attempts,
    share: row.done_share,
    step: row.step as Job['step'],
    done: row.done_count,
    total: row.total_count,
    rate: row.rate,
    result: row.result,
    hasFile: row.has_file,
    problem: row.problem === null ? null : ((row.problem as unknown as { readonly refusals: readonly Refusal[] }).refusals),
  };
}
