import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { protectTable } from './0003-access.ts';

const statements = [
  // Every aggregate that was ever answered, by the versions of the figures in it: what the next one is held against.
  sql`create table released_aggregate (
    id uuid primary key,
    measure text not null,
    bodies uuid[] not null,
    -- entry id and version of each figure in the sum, in the order of bodies
    figures text[] not null,
    answer jsonb not null,
    recorded_at timestamptz not null default now()
  )`,
  sql`create index released_aggregate_measure on released_aggregate (measure, recorded_at)`,
  ...protectTable('released_aggregate'),
];

/** Comparisons across bodies: what has been answered, so that no two answers together say what one body pays. */
export const benchmarks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
