import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { protectTable } from './0003-access.ts';

const statements = [
  // What was asked for, how far it has come and what came of it. The queue (pg-boss) only says whose turn it is.
  sql`create table job (
    id uuid primary key,
    organisation_id uuid references organisation,
    person_id uuid references person,
    client text,
    kind text not null,
    input jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed', 'cancelled')),
    done_share double precision not null default 0 check (done_share between 0 and 1),
    step text,
    attempts integer not null default 0,
    result jsonb,
    problem jsonb,
    recorded_at timestamptz not null default now(),
    started_at timestamptz,
    heard_at timestamptz,
    ended_at timestamptz
  )`,
  sql`create index job_organisation on job (organisation_id, recorded_at desc)`,
  sql`create index job_state on job (state, recorded_at) where state in ('waiting', 'working')`,
  ...protectTable('job'),
  sql`grant select, insert on job to samvirke_app`,
  sql`grant update (state, ended_at) on job to samvirke_app`,
  sql`create policy seen on job for select to samvirke_app using (organisation_id = (select access_organisation()) and (select access_is_set()))`,
  sql`create policy asked on job for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and (person_id is null or person_id = (select access_person())) and state = 'waiting')`,
  // Whoever asked may take it back; nothing else of it is theirs to change.
  sql`create policy cancelled on job for update to samvirke_app
    using (organisation_id = (select access_organisation()) and state in ('waiting', 'working'))
    with check (organisation_id = (select access_organisation()) and state = 'cancelled')`,

  // Requests counted for all servers together. Unlogged: a crash forgets counts, nothing else.
  sql`create unlogged table request_count (
    counted text not null,
    period_start timestamptz not null,
    requests bigint not null default 0,
    primary key (counted, period_start)
  )`,
  sql`grant select, insert, update, delete on request_count to samvirke_keeper`,
];

/** Long work, and what holds across servers. */
export const jobs: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await statement.execute(db);
  },
};
