import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';

const statements = [
  // What was asked for, how far it has come and what came of it. The queue (pg-boss) only says whose turn it is.
  sql`create table job (
    id uuid primary key,
    organisation_id uuid references organisation,
    person_id uuid references person,
    client text,
    -- What whoever asked was allowed then; the work is done with no more than what is left of it.
    roles text[] not null default '{}',
    kind text not null,
    input jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed', 'cancelled')),
    done_share double precision not null default 0 check (done_share between 0 and 1),
    step text,
    done_count double precision,
    total_count double precision,
    -- Of what is counted, a second.
    rate double precision,
    -- How often it was begun since somebody asked, and whose turn it is: a worker that was thought dead can't end it.
    attempts integer not null default 0,
    turn integer not null default 0,
    result jsonb,
    problem jsonb,
    recorded_at timestamptz not null default now(),
    started_at timestamptz,
    heard_at timestamptz,
    ended_at timestamptz
  )`,
  sql`create index job_organisation on job (organisation_id, recorded_at desc, id desc)`,
  sql`create index job_state on job (state, recorded_at) where state in ('waiting', 'working')`,
  // Files that go into a job and come out of it: whole or not at all, with the job's own row.
  sql`create table job_file (
    job_id uuid not null references job on delete cascade,
    purpose text not null check (purpose in ('input', 'result')),
    file_name text not null check (file_name <> ''),
    media_type text not null,
    content bytea not null,
    recorded_at timestamptz not null default now(),
    primary key (job_id, purpose)
  )`,
  ...['job', 'job_file'].flatMap(protectTable),
  sql`grant select, insert on job to samvirke_app`,
  sql`grant update (state, ended_at) on job to samvirke_app`,
  sql`create policy seen on job for select to samvirke_app using (organisation_id = (select access_organisation()) and (select access_is_set()))`,
  sql`create policy asked on job for insert to samvirke_app with check (
    organisation_id = (select access_organisation()) and person_id is not distinct from (select access_person()) and state = 'waiting'
    and not exists (select from unnest(roles) role where not access_has(role)))`,
  // Whoever asked may take it back; nothing else of it is theirs to change.
  sql`create policy cancelled on job for update to samvirke_app
    using (organisation_id = (select access_organisation()) and state in ('waiting', 'working'))
    with check (organisation_id = (select access_organisation()) and state = 'cancelled')`,
  // Asked for again, from the beginning.
  sql`create function job_again(p_job uuid) returns boolean
    language sql security definer set search_path = public, pg_temp as $$
      with again as (
        update job set state = 'waiting', attempts = 0, problem = null, done_share = 0, step = null, done_count = null,
          total_count = null, rate = null, started_at = null, heard_at = null, ended_at = null
        where id = p_job and organisation_id = access_organisation() and access_is_set() and state in ('failed', 'cancelled')
        returning id)
      select exists (select from again) $$`,
  ...keptFunction('job_again(uuid)'),
  sql`grant execute on function job_again(uuid) to samvirke_app`,

  sql`grant select, insert on job_file to samvirke_app`,
  sql`create policy seen on job_file for select to samvirke_app using (exists (select from job j where j.id = job_file.job_id))`,
  sql`create policy asked on job_file for insert to samvirke_app with check (
    purpose = 'input' and exists (select from job j where j.id = job_file.job_id and j.state = 'waiting'))`,

  // The work of a job sees what whoever asked may see: what they were allowed then, as far as they still are.
  sql`create function access_enter_job(p_job uuid) returns table (state text, person_id uuid, organisation_id uuid, roles text[])
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    declare
      j job%rowtype;
      held text[];
    begin
      select * into j from job where id = p_job;
      if not found or j.organisation_id is null then
        perform access_set('anonymous', null, null, null, null);
        return query select 'unknown'::text, null::uuid, null::uuid, null::text[];
        return;
      end if;
      held := j.roles;
      if j.person_id is not null then
        select array_agg(role) into held from unnest(j.roles) role where role = any(access_roles(j.person_id, j.organisation_id));
        if held is null then
          perform access_set('anonymous', null, null, null, null);
          return query select 'role-gone'::text, null::uuid, null::uuid, null::text[];
          return;
        end if;
      end if;
      perform access_set(case when j.person_id is null then 'machine' else 'person' end, j.person_id, coalesce(j.client, 'job:' || j.kind), j.organisation_id, held);
      return query select 'ok'::text, j.person_id, j.organisation_id, held;
    end $$`,
  ...keptFunction('access_enter_job(uuid)'),

  // That a job was asked for, and how it ended, is remembered; how far it has come is not.
  sql`create trigger remembered_asked after insert on job for each row when (new.organisation_id is not null)
    execute function history_record('job', 'done_share', 'step', 'done_count', 'total_count', 'rate', 'turn', 'heard_at', 'result', 'roles')`,
  sql`create trigger remembered_state after update on job for each row
    when (new.organisation_id is not null and old.state is distinct from new.state
      and (new.state in ('done', 'failed', 'cancelled') or old.state in ('failed', 'cancelled')))
    execute function history_record('job', 'done_share', 'step', 'done_count', 'total_count', 'rate', 'turn', 'heard_at', 'result', 'roles')`,

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
