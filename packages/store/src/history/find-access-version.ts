import type { AccessVersion } from '@samvirke/model/history';
import { sql } from 'kysely';
import { describeBodies } from '../access/index.ts';
import type { Transaction } from '../database/index.ts';
import type { Row } from './read-row.ts';

interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly content: Row;
  readonly visibility: string;
  readonly approved_at: Date;
  readonly hidden_until: string | null;
  readonly hidden_ground: string | null;
  readonly is_withheld: boolean;
}

/**
 * What a body has approved, as whoever asks for access may have it: what is held back without its value, what is
 * protected left out altogether, as if it weren't there. Within withAccess.
 */
export async function findAccessVersion(transaction: Transaction, organisation: string): Promise<AccessVersion> {
  const body = (await describeBodies(transaction, [organisation])).get(organisation);
  const { rows } = await sql<EntryRow>`
    select id, kind, title, visibility, approved_at, hidden_until, hidden_ground,
      coalesce(hidden_until > current_date, false) as is_withheld,
      case when hidden_until > current_date then '{}'::jsonb else content end as content
    from entry
    where organisation_id = ${organisation} and status = 'approved' and superseded_at is null and protection = 'none'
    order by kind, title, id`.execute(transaction);
  return {
    organisation: { id: organisation, name: body?.name ?? organisation, number: body?.number ?? null },
    madeAt: new Date().toISOString(),
    shown: rows
      .filter((row) => !row.is_withheld)
      .map(({ id, kind, title, content, approved_at: approvedAt, visibility }) => ({ id, kind, title, content, approvedAt: approvedAt.toISOString(), isToAssess: visibility !== 'public' })),
    withheld: rows
      .filter((row) => row.is_withheld)
      .map(({ id, kind, title, hidden_ground: ground, hidden_until: until }) => ({ id, kind, title, ground: ground ?? '', until: until ?? '' })),
  };
}
