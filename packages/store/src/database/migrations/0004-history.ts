import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { keptFunction, protectTable } from './0003-access.ts';

/** The chain of what no body owns: bodies themselves, and the sector's parameters. */
const PLATFORM = '00000000-0000-0000-0000-000000000000';

const tables = [
  // A chain per body. An event names people by id alone, so that a name can be erased and the chain still hold.
  sql`create table event (
    organisation_id uuid not null,
    seq bigint not null check (seq > 0),
    recorded_at timestamptz not null,
    actor text not null check (actor in ('person', 'machine', 'operator', 'anonymous')),
    person_id uuid,
    client text,
    acting_for uuid,
    action text not null,
    object_kind text not null,
    object_id text not null,
    version integer,
    before text,
    after text,
    reason_hash bytea,
    previous bytea not null,
    hash bytea not null,
    primary key (organisation_id, seq)
  )`,
  sql`create index event_object on event (object_kind, object_id, seq)`,
  sql`create index event_recorded on event (organisation_id, recorded_at)`,
  sql`create index event_person on event (person_id) where person_id is not null`,
  // A reason is somebody's own words and may name people: the chain holds a salted hash, the words can be erased.
  sql`create table event_reason (
    organisation_id uuid not null,
    seq bigint not null,
    salt bytea not null,
    reason text not null,
    primary key (organisation_id, seq),
    foreign key (organisation_id, seq) references event
  )`,
  sql`create table event_head (
    organisation_id uuid primary key,
    seq bigint not null,
    -- The head before this one, and when this one was written.
    previous bytea,
    recorded_at timestamptz,
    hash bytea not null
  ) with (fillfactor = 20)`,
  // Once a day the chains' heads are chained: a chain that is cut short is then missed.
  sql`create table event_seal (
    seq bigint primary key check (seq > 0),
    recorded_at timestamptz not null,
    heads text not null,
    previous bytea not null,
    hash bytea not null
  )`,
];

const functions = [
  sql`do $$ begin
    if current_setting('server_encoding') <> 'UTF8' then
      raise exception 'The database must be in UTF-8, not %', current_setting('server_encoding');
    end if;
  end $$`,
  // What is hashed is a list in JSON, in UTF-8 as the database is: no two lists of fields read alike. One call makes it: a
  // call for each field took more time than all the rest of the event.
  //
  // One event at the end of a body's chain. The head's row is locked until the transaction ends, so a chain never
  // forks; it is read, hashed on and moved in one statement, worked out again where another was quicker. The time is
  // taken there too, under the lock: the chain's order is the order of time. Runs as its caller, who is the keeper.
  sql`create function history_append(p_organisation uuid, p_action text, p_kind text, p_object text, p_version integer, p_before text, p_after text) returns bigint
    language plpgsql as $$
    declare
      moved event_head%rowtype;
      actor_ text := coalesce(nullif(current_setting('samvirke.actor', true), ''), 'operator');
      person_ uuid := nullif(current_setting('samvirke.person', true), '')::uuid;
      client_ text := nullif(current_setting('samvirke.client', true), '');
      acting_ uuid := nullif(current_setting('samvirke.organisation', true), '')::uuid;
      reason_ text := nullif(current_setting('samvirke.reason', true), '');
      salt_ bytea;
      reason_hash_ bytea;
    begin
      if reason_ is not null then
        salt_ := uuid_send(gen_random_uuid());
        reason_hash_ := sha256(salt_ || convert_to(reason_, 'UTF8'));
      end if;
      loop
        update event_head h set (seq, previous, recorded_at, hash) = (
            select h.seq + 1, h.hash, t.at, sha256(h.hash || convert_to(json_build_array(p_organisation, h.seq + 1,
              to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor_, person_, client_, acting_, p_action, p_kind,
              p_object, p_version, p_before, p_after, encode(reason_hash_, 'hex'))::text, 'UTF8'))
            from (select date_trunc('milliseconds', clock_timestamp()) as at offset 0) t)
          where h.organisation_id = p_organisation returning h.* into moved;
        exit when found;
        -- Only a body's very first event finds no head.
        insert into event_head (organisation_id, seq, hash) values (p_organisation, 0, sha256(convert_to(p_organisation::text, 'UTF8')))
          on conflict (organisation_id) do nothing;
      end loop;
      insert into event (organisation_id, seq, recorded_at, actor, person_id, client, acting_for, action, object_kind, object_id, version, before, after, reason_hash, previous, hash)
        values (p_organisation, moved.seq, moved.recorded_at, actor_, person_, client_, acting_, p_action, p_kind, p_object, p_version, p_before, p_after, reason_hash_, moved.previous, moved.hash);
      if reason_ is not null then
        insert into event_reason (organisation_id, seq, salt, reason) values (p_organisation, moved.seq, salt_, reason_);
      end if;
      return moved.seq;
    end $$`,

  // The trigger of every table whose changes are remembered: no code path can forget it. Arguments: what the object is
  // called, and the columns that aren't part of what is remembered. A statement may say what it is ("approved") in
  // samvirke.action; else it is created, changed or deleted.
  sql`create function history_record() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      old_ jsonb;
      new_ jsonb;
      row_ jsonb;
      what text;
    begin
      if tg_op = 'INSERT' then
        what := 'created';
        new_ := to_jsonb(new);
      elsif tg_op = 'DELETE' then
        what := 'deleted';
        old_ := to_jsonb(old);
      else
        what := 'changed';
        old_ := to_jsonb(old);
        new_ := to_jsonb(new);
      end if;
      if tg_nargs > 1 then
        old_ := old_ - tg_argv[1:tg_nargs - 1];
        new_ := new_ - tg_argv[1:tg_nargs - 1];
      end if;
      if old_ = new_ then return null; end if;
      row_ := coalesce(new_, old_);
      perform history_append(coalesce((row_ ->> 'organisation_id')::uuid, '00000000-0000-0000-0000-000000000000'),
        coalesce(nullif(current_setting('samvirke.action', true), ''), what),
        tg_argv[0], row_ ->> 'id', (row_ ->> 'version')::integer, old_::text, new_::text);
      return null;
    end $$`,

  // What the daily seals say of the body that is asked for, and of no other: how long its chain was, and its head then.
  sql`create function history_sealed() returns table (seal bigint, sealed_at timestamptz, seq bigint, hash text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select s.seq, s.recorded_at, (head.value ->> 1)::bigint, head.value ->> 2
      from event_seal s cross join lateral jsonb_array_elements(s.heads::jsonb) head
      where head.value ->> 0 = access_organisation()::text order by s.seq $$`,
  // What one has done oneself, wherever: not what it was done to, which belongs to the bodies.
  sql`create function history_of_me() returns table (organisation_id uuid, seq bigint, recorded_at timestamptz, action text, object_kind text, object_id text, reason text)
    language sql stable security definer set search_path = public, pg_temp as $$
      select e.organisation_id, e.seq, e.recorded_at, e.action, e.object_kind, e.object_id, r.reason
      from event e left join event_reason r on r.organisation_id = e.organisation_id and r.seq = e.seq
      where e.person_id = access_person() order by e.recorded_at, e.organisation_id, e.seq $$`,

  // Everything that says who somebody is, gone; what they did stays, by an id that says nothing any more. Roles are
  // taken away, sessions and open invitations ended; with p_reasons also the words they wrote.
  sql`create function person_erase(p_person uuid, p_reasons boolean) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      now_ timestamptz := clock_timestamp();
    begin
      update person set erased_at = now_ where id = p_person and erased_at is null;
      if not found then return false; end if;
      delete from person_name where person_id = p_person;
      delete from person_identity where person_id = p_person;
      update session set ended_at = coalesce(ended_at, now_), ended_by = coalesce(ended_by, 'erased'), id_token = null where person_id = p_person;
      update role_grant set superseded_at = now_, version = version + 1 where person_id = p_person and superseded_at is null;
      update invitation set superseded_at = now_ where created_by = p_person and used_at is null and superseded_at is null;
      if p_reasons then
        delete from event_reason r using event e
          where e.person_id = p_person and r.organisation_id = e.organisation_id and r.seq = e.seq;
      end if;
      perform history_append(${sql.lit(PLATFORM)}, 'erased', 'person', p_person::text, null, null, null);
      return true;
    end $$`,
  // Of whoever asks, and of nobody else; not while a body would be left without an administrator.
  sql`create function person_erase_me(p_reasons boolean) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      perform from role_grant where role = 'administrator' and superseded_at is null and organisation_id in (
        select organisation_id from role_grant where person_id = access_person() and role = 'administrator' and superseded_at is null)
        order by id for update;
      if exists (select from role_grant mine where mine.person_id = access_person() and mine.role = 'administrator' and mine.superseded_at is null
        and (mine.valid_to is null or mine.valid_to > current_date)
        and not exists (select from role_grant other where other.organisation_id = mine.organisation_id and other.role = 'administrator'
          and other.superseded_at is null and other.person_id <> mine.person_id and (other.valid_to is null or other.valid_to > current_date))) then
        return 'administrator-last';
      end if;
      return case when person_erase(access_person(), p_reasons) then 'done' else 'unknown' end;
    end $$`,

  // Append-only also for the house itself: what is written is never changed. Only a reason's words can be erased.
  sql`create function history_refuse() returns trigger language plpgsql as $$
    begin raise exception 'the log is append-only' using errcode = 'insufficient_privilege'; end $$`,
  sql`create trigger append_only before update or delete on event for each row execute function history_refuse()`,
  sql`create trigger append_only_all before truncate on event for each statement execute function history_refuse()`,
  sql`create trigger append_only before update or delete on event_seal for each row execute function history_refuse()`,
  sql`create trigger append_only_all before truncate on event_seal for each statement execute function history_refuse()`,
];

/** From now on every change of the table's rows is an event. `without`: columns that are not remembered. */
export function rememberChanges(table: string, objectKind: string, without: readonly string[] = []): ReturnType<typeof sql> {
  const words = [objectKind, ...without].map((word) => `'${word}'`).join(', ');
  return sql.raw(`create trigger remembered after insert or update or delete on ${table} for each row execute function history_record(${words})`);
}

const policies = [
  ...['event', 'event_reason', 'event_head', 'event_seal'].flatMap(protectTable),
  sql`grant select on event, event_reason, event_head to samvirke_app`,
  // Its own people read a body's log, while they have a role there. The log of what no body owns is open to all who
  // say who they are, but for what is done to people.
  sql`create policy seen on event for select to samvirke_app using (
    organisation_id = (select access_organisation())
    or (organisation_id = ${sql.lit(PLATFORM)} and object_kind <> 'person' and (select access_organisation()) is not null))`,
  sql`create policy seen on event_reason for select to samvirke_app using (organisation_id = (select access_organisation()))`,
  sql`create policy seen on event_head for select to samvirke_app using (organisation_id = (select access_organisation()))`,
  ...['history_append(uuid, text, text, text, integer, text, text)', 'history_record()', 'history_sealed()', 'history_of_me()',
    'person_erase(uuid, boolean)', 'person_erase_me(boolean)'].flatMap(keptFunction),
  sql`grant execute on function history_record(), history_sealed(), history_of_me(), person_erase_me(boolean) to samvirke_app`,

  rememberChanges('role_grant', 'role'),
  rememberChanges('cooperation', 'cooperation'),
  rememberChanges('cooperation_member', 'cooperation-member'),
  rememberChanges('invitation', 'invitation', ['token_hash']),
];

/** What was changed, by whom, for whom and why: append-only, a hash chain per body. */
export const history: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...functions, ...policies]) await statement.execute(db);
    // A set of somebody who isn't logged in belongs to nobody, and is remembered for nobody.
    await sql`create trigger remembered_saved after insert on cost_set for each row when (new.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
    await sql`create trigger remembered_changed after update on cost_set for each row when (new.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
    await sql`create trigger remembered_deleted after delete on cost_set for each row when (old.organisation_id is not null) execute function history_record('cost-set')`.execute(db);
  },
};
