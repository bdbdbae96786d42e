import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { protectTable } from './0003-access.ts';

const statements = [
  // Every sum across bodies that was ever considered, with the figures in it: what the next one is held against. One
  // that was refused for what the figures are stands here too, without an answer: that it was refused says something.
  sql`create table released_aggregate (
    id uuid primary key,
    measure text not null check (measure <> ''),
    group_key text not null check (group_key <> ''),
    -- body, amount, who it is shared with and whether it is open, of each figure in the sum
    figures jsonb not null check (jsonb_typeof(figures) = 'array'),
    answer jsonb,
    -- Who chose the bodies; null for the standard groups.
    asked_by uuid references organisation,
    -- Not the transaction's beginning: of two that wait for each other, the one that was let through last is the newest.
    recorded_at timestamptz not null default clock_timestamp()
  )`,
  sql`create index released_aggregate_group on released_aggregate (measure, group_key, recorded_at desc, id desc)`,
  // The figures that the standard groups were last settled by: as long as these stand, nothing needs to be judged.
  sql`create table settled_measure (
    measure text primary key,
    fingerprint text not null,
    recorded_at timestamptz not null default clock_timestamp()
  )`,
  ...['released_aggregate', 'settled_measure'].flatMap(protectTable),
];

/** Comparisons across bodies: what has been answered, so that no two answers together say what one body pays. */
export const benchmarks: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
