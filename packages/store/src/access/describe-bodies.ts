import type { OrganisationKind } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** A body as it is called today. */
export interface BodySummary {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Organisation number, or the municipality's number where that isn't known. */
  readonly number: string | null;
  readonly isInvented: boolean;
}

/** Bodies by key: the name and the number of today, else the latest there were, else the first there will be. */
export async function describeBodies(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, BodySummary>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string | null; kind: OrganisationKind; number: string | null; is_invented: boolean }>`
    select o.id, o.kind, o.is_invented,
      (select n.name from organisation_name n where n.organisation_id = o.id and n.superseded_at is null
        order by n.valid_from > current_date, case when n.valid_from > current_date then n.valid_from end, n.valid_from desc limit 1) as name,
      (select i.value from organisation_identifier i where i.organisation_id = o.id and i.superseded_at is null
        order by i.valid_from > current_date, i.valid_to is not null, i.scheme <> 'organisation-number', i.valid_from desc limit 1) as number
    from organisation o where o.id = any(${[...new Set(ids)]}::uuid[])`.execute(transaction);
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name ?? row.number ?? row.id, kind: row.kind, number: row.number, isInvented: row.is_invented }]));
}
