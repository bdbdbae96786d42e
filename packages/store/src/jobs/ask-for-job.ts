import type { JobKind } from '@samvirke/model/jobs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Entered } from '../access/index.ts';
import { buildUuid, type Transaction } from '../database/index.ts';
import type { JobFile } from './types.ts';

/** Of one body's, waiting or being worked: one body can't keep every worker from the others. */
export const MOST_JOBS_OPEN = 20;

export interface NewJob {
  readonly kind: JobKind;
  readonly input: Readonly<Record<string, unknown>>;
  readonly file?: JobFile;
  /** The machine's own name, where it is one that asks. */
  readonly client?: string | null;
}

/**
 * Writes down a job of the body that the transaction's caller acts for, and what they are allowed, for its worker.
 * Refuses with jobs-too-many, counted for all servers together.
 */
export async function askForJob(
  transaction: Transaction,
  entered: Entered,
  { kind, input, file, client = null }: NewJob,
): Promise<{ readonly id: string; readonly refusal?: undefined } | { readonly id?: undefined; readonly refusal: Refusal }> {
  const organisation = entered.organisationId ?? '';
  // Two that ask at once are counted one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`jobs/${organisation}`}, 0))`.execute(transaction);
  const { open } = await transaction
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('organisation_id', '=', organisation)
    .where('state', 'in', ['waiting', 'working'])
    .executeTakeFirstOrThrow();
  if (open >= MOST_JOBS_OPEN) return { refusal: refuse('jobs-too-many', { limit: MOST_JOBS_OPEN }) };
  const id = buildUuid();
  await transaction
    .insertInto('job')
    .values({ id, organisation_id: organisation, person_id: entered.personId, client, roles: [...entered.roles], kind, input: JSON.stringify(input) })
    .execute();
  if (file) {
    await transaction
      .insertInto('job_file')
      .values({ job_id: id, purpose: 'input', file_name: file.fileName, media_type: file.mediaType, content: Buffer.from(file.content) })
      .execute();
  }
  return { id };
}
