import type { NationalParameter } from '@samvirke/model/assumptions';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { buildUuid, type Db, type Transaction } from '../database/index.ts';

/** A parameter as it was published, and when it was withdrawn. */
export interface PublishedParameter extends NationalParameter {
  readonly organisationId: string;
  /** ISO times. */
  readonly publishedAt: string;
  readonly withdrawnAt: string | null;
}

export interface ParameterToPublish {
  readonly cell: string;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly validFrom: string;
  readonly source: string;
}

/** All that was ever published, newest first; open to all. */
export async function listParameters(db: Db | Transaction): Promise<readonly PublishedParameter[]> {
  const rows = await db
    .selectFrom('national_parameter as p')
    .leftJoin('organisation_name as n', (join) =>
      join.onRef('n.organisation_id', '=', 'p.organisation_id').on('n.superseded_at', 'is', null).on('n.valid_to', 'is', null),
    )
    .selectAll('p')
    .select('n.name')
    .orderBy('p.recorded_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cell: row.cell,
    value: row.value,
    low: row.low,
    high: row.high,
    validFrom: row.valid_from,
    source: row.source,
    publisher: row.name ?? row.organisation_id,
    published: row.recorded_at.toISOString().slice(0, 10),
    organisationId: row.organisation_id,
    publishedAt: row.recorded_at.toISOString(),
    withdrawnAt: row.superseded_at?.toISOString() ?? null,
  }));
}

/** Changes whenever something is published or withdrawn: so little to ask for that every server can ask often. */
export async function parametersVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select concat_ws('/', count(*), count(superseded_at), max(recorded_at), max(superseded_at)) version from national_parameter`.execute(db);
  return rows[0]?.version ?? '';
}

/**
 * Publishes a value for the body that is acted for, in the place of its own from the same day; the former is kept as
 * withdrawn. Refuses where another coordinator has one from that day.
 */
export async function publishParameter(
  transaction: Transaction,
  organisationId: string,
  { cell, value, low, high, validFrom, source }: ParameterToPublish,
): Promise<{ readonly id: string } | Refusal> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parameter/${cell}/${validFrom}`}, 0))`.execute(transaction);
  const current = await transaction
    .selectFrom('national_parameter')
    .select(['id', 'organisation_id'])
    .where('cell', '=', cell)
    .where('valid_from', '=', validFrom)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (current && current.organisation_id !== organisationId) return refuse('national-parameter-taken', { cell, day: validFrom });
  if (current) await withdraw(transaction, current.id);
  const id = buildUuid();
  await transaction
    .insertInto('national_parameter')
    .values({ id, organisation_id: organisationId, cell, value, low: low ?? null, high: high ?? null, valid_from: validFrom, source })
    .execute();
  return { id };
}

/** From now on it doesn't hold; that it did is kept. False where the body has none such that holds. */
export async function withdrawParameter(transaction: Transaction, organisationId: string, id: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('national_parameter')
    .select('id')
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (found) await withdraw(transaction, found.id);
  return found !== undefined;
}

async function withdraw(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .updateTable('national_parameter')
    .set((build) => ({ superseded_at: sql<Date>`clock_timestamp()`, version: build('version', '+', 1) }))
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .execute();
}
