import type { CostType } from '@samvirke/model/costs';
import type { Decision } from '@samvirke/model/costs/ledgers';
import { sql } from 'kysely';
import type { Entered } from '../../access/index.ts';
import { buildUuid, type Transaction } from '../../database/index.ts';

/** A person's choice, as it is kept: it stands until it is undone, or another is made for the same. */
export interface SavedDecision extends Decision {
  readonly reason: string | null;
  readonly version: number;
}

export type NewDecision = Pick<Decision, 'target' | 'outcome' | 'costType'> & { readonly reason?: string | undefined };

/** The body's choices that stand, the newest first. */
export async function listDecisions(transaction: Transaction, organisation: string): Promise<readonly SavedDecision[]> {
  const rows = await transaction.selectFrom('cost_decision').selectAll().where('organisation_id', '=', organisation).where('superseded_at', 'is', null).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(decisionOf);
}

/**
 * Saves a choice for the body that the transaction's caller acts for. One that stands for the same target gives way to it,
 * and stays in the log. A database error (insufficient_privilege) where they have no right to write.
 */
export async function saveDecision(transaction: Transaction, { organisationId }: Pick<Entered, 'organisationId'>, { target, outcome, costType, reason }: NewDecision): Promise<SavedDecision> {
  const organisation = organisationId ?? '';
  const meant = JSON.stringify(target);
  // Two that choose for the same at once are one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cost-decision/${organisation}`}, 0))`.execute(transaction);
  await transaction
    .updateTable('cost_decision')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('organisation_id', '=', organisation)
    .where(sql<boolean>`target = ${meant}::jsonb`)
    .where('superseded_at', 'is', null)
    .execute();
  const row = await transaction
    .insertInto('cost_decision')
    .values({ id: buildUuid(), organisation_id: organisation, target: meant, outcome: JSON.stringify(outcome), cost_type: costType, reason: reason ?? null })
    .returningAll()
    .executeTakeFirstOrThrow();
  return decisionOf(row);
}

/** Takes a choice back: it is then as if it had never been made. False where the caller's body has none such that stands. */
export async function undoDecision(transaction: Transaction, { id, organisation }: { readonly id: string; readonly organisation: string }): Promise<boolean> {
  await sql`select set_config('samvirke.action', 'withdrawn', true)`.execute(transaction);
  const { numUpdatedRows } = await transaction
    .updateTable('cost_decision')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  await sql`select set_config('samvirke.action', '', true)`.execute(transaction);
  return numUpdatedRows > 0n;
}

function decisionOf(row: {
  readonly id: string;
  readonly target: Record<string, unknown>;
  readonly outcome: Record<string, unknown>;
  readonly cost_type: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly recorded_at: Date;
}): SavedDecision {
  return {
    id: row.id,
    target: row.target as Decision['target'],
    outcome: row.outcome as Decision['outcome'],
    costType: row.cost_type as CostType | null,
    reason: row.reason,
    version: row.version,
    at: row.recorded_at.toISOString(),
  };
}
